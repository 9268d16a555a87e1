"""Spelling while one writes: paragraphs are looked at by a worker, and words nobody knows get a wavy line.

The document itself is never touched by it: the lines are extra selections, and a word changes only by a choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from exec_assistant.services import spelling
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP
from ui.post.safe_text import utf16

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.spelling import Mistake, Passage
    from ui.drafts.writing_edit import WritingEdit
    from ui.shell.context import Context

LOOK_MS = 280
_MOST_MARKED = 300
_MOST_KEPT = 4_000
_PREPARED = 8
"""So many mistakes have their suggestions ready before they are asked for."""
_LANGUAGES = {"fr": QT_TRANSLATE_NOOP("Drafts", "French"), "en": QT_TRANSLATE_NOOP("Drafts", "English")}


class Spelling(QObject):
    """Looks at the text of one field.

    Signals:
        looked: the words for the state: languages found, and how many words to look at.
    """

    looked = Signal(str, int)

    def __init__(self, context: Context, edit: WritingEdit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._edit = edit
        self._post, self._usual = "", "fr"
        self._checked = False
        self._passages: dict[str, Passage] = {}
        self._suggested: dict[tuple[str, str], tuple[str, ...]] = {}
        self._ignored: set[str] = set()
        self._marked: list[tuple[QTextBlock, Mistake]] = []
        self._broken = False
        self._typing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        edit.textChanged.connect(self._typed)
        edit.cursorPositionChanged.connect(self._moved)
        edit.asks_for_menu = True
        edit.installEventFilter(self)
        edit.menu_wanted.connect(self._menu_wanted)

    # --- what it looks at ---

    @property
    def checked(self) -> bool:
        """Whether the post that is open is looked at."""
        return self._checked

    @property
    def mistakes(self) -> list[Mistake]:
        """The words marked now, in order."""
        return [mistake for _, mistake in self._marked]

    def show_post(self, post: str, usual: str) -> None:
        """Look at another post's text; ``usual`` is its language."""
        self._usual = usual if usual in _LANGUAGES else i18n.language()
        if post != self._post:
            self._post = post
            self._context.tasks.run(
                spelling.is_checked, self._context.ws, post, then=lambda on: self._switched(post, on), owner=self
            )
        self._typing = False
        self._timer.start()

    def rest(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()

    def switch(self) -> None:
        """Look at this post, or no longer; kept on this laptop."""
        self._checked = not self._checked
        self._context.tasks.run(
            spelling.set_checked, self._context.ws, self._post, self._checked, lane="typing", owner=self
        )
        self._look()

    def _switched(self, post: str, on: bool) -> None:
        if post == self._post:
            self._checked = on
            self._look()

    def _typed(self) -> None:
        self._typing = True
        self._timer.start()

    def _moved(self) -> None:
        if not self._timer.isActive() and self._typing:
            self._typing = False
            self._timer.start()

    @property
    def _looks(self) -> bool:
        return self._checked and not self._edit.isReadOnly() and not self._broken

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if not self._edit.isVisible():
            # Rooms are built before they are seen: no dictionary is loaded for that.
            return
        if self._broken:
            self._mark()
            return
        block, missing = self._edit.document().begin(), []
        while block.isValid():
            text = block.text()
            if text and text not in self._passages:
                missing.append(text)
            block = block.next()
        if not missing:
            self._mark()
            return
        if len(self._passages) > _MOST_KEPT:
            self._passages.clear()
        self._context.tasks.run(
            spelling.check,
            self._context.ws,
            missing,
            usual=self._usual,
            ignored=frozenset(self._ignored),
            then=self._checked_now,
            failed=self._failed,
            owner=self,
        )

    def _failed(self, error: AppError) -> None:
        """Said once: without dictionaries one goes on writing."""
        self._broken = True
        self._context.shell.tell_error(error)
        self._mark()

    def _checked_now(self, found: list[Passage]) -> None:
        self._passages.update((passage.text, passage) for passage in found)
        self._mark()
        wanted = [mistake for passage in found for mistake in passage.mistakes][:_PREPARED]
        for mistake in wanted:
            self._ask(mistake)

    def _mark(self) -> None:
        """Lines under the words; the one being typed is left alone until the cursor leaves it."""
        self._marked = []
        spans: list[tuple[int, int]] = []
        languages: dict[str, None] = {}
        at = self._edit.textCursor().position() if self._typing and self._edit.hasFocus() else -1
        block = self._edit.document().begin()
        linked: list[tuple[int, int]] = []
        while block.isValid() and len(spans) + len(linked) < _MOST_MARKED:
            passage = self._passages.get(block.text())
            text = block.text() if passage and passage.linked else ""
            for first, last in passage.linked if passage else ():
                linked.append((block.position() + utf16(text, first), block.position() + utf16(text, last)))
            for mistake in passage.mistakes if passage and self._looks else ():
                start, end = _places(block, mistake)
                if not start <= at <= end:
                    self._marked.append((block, mistake))
                    spans.append((start, end))
            if passage and passage.language:
                languages[passage.language] = None
            block = block.next()
        self._edit.show_words(spans, linked)
        self.looked.emit(self._state(list(languages), len(spans)), len(spans))

    def _state(self, languages: list[str], count: int) -> str:
        if self._broken or not self._checked:
            return i18n.translate("Drafts", "Spelling is not checked")
        if self._edit.isReadOnly() or not languages:
            return ""
        both = i18n.translate("Drafts", "French and English")
        named = both if len(languages) > 1 else i18n.translate("Drafts", _LANGUAGES[languages[0]])
        if not count:
            return named
        return f"{named} · {i18n.plural('Drafts', '%n word(s) to look at', count)}"

    # --- what the person does ---

    def next_mistake(self) -> None:
        """Select the next word to look at, after the cursor and round the end, and show what may be meant."""
        if not self._marked:
            self._context.shell.say(i18n.translate("Drafts", "No word to look at."))
            return
        cursor = self._edit.textCursor()
        at = cursor.selectionEnd() if cursor.hasSelection() else cursor.position() - 1
        places = [(_places(block, mistake), mistake) for block, mistake in self._marked]
        (start, end), mistake = next((found for found in places if found[0][0] > at), places[0])
        self._select(start, end)
        self._ask(mistake, lambda: self._show_menu(mistake, start, end, None))

    def _menu_wanted(self, point: QPoint, position: int) -> None:
        places = [(_places(block, mistake), mistake) for block, mistake in self._marked]
        found = next((found for found in places if found[0][0] <= position <= found[0][1]), None)
        if found is None:
            self._edit.show_standard_menu(point)
            return
        (start, end), mistake = found
        self._select(start, end)
        self._ask(mistake, lambda: self._show_menu(mistake, start, end, point))

    def _select(self, start: int, end: int) -> None:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # A word that is looked at is not one being typed: its line stays.
        self._typing = False
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def _ask(self, mistake: Mistake, then: object = None) -> None:
        """Get the suggestions for a word ready, then go on."""
        key = (mistake.word, mistake.language)

        def came(found: tuple[str, ...]) -> None:
            first = (mistake.fix,) if mistake.fix else ()
            self._suggested[key] = tuple(dict.fromkeys((*first, *found)))
            if callable(then):
                then()

        if key in self._suggested:
            if callable(then):
                then()
            return
        self._context.tasks.run(
            spelling.suggestions, mistake.word, mistake.language, then=came, failed=self._failed, owner=self
        )

    def _show_menu(self, mistake: Mistake, start: int, end: int, point: QPoint | None) -> None:
        cursor = self._edit.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) != (start, end):
            return  # typed on meanwhile
        menu = self._edit.standard_menu() if point is not None else QMenu(self._edit)
        first = menu.actions()[0] if menu.actions() else None
        made: list[QAction] = []
        for word in self._suggested.get((mistake.word, mistake.language), ()):
            made.append(self._action(menu, word, lambda word=word: self._replace(start, end, word)))
            font = made[-1].font()
            font.setBold(True)
            made[-1].setFont(font)
        if not made:
            nothing = self._action(menu, i18n.translate("Drafts", "No suggestion"), lambda: None)
            nothing.setEnabled(False)
            made.append(nothing)
        made.append(_separator(menu))
        ignore = i18n.translate("Drafts", "Ignore this word")
        add = i18n.translate("Drafts", "Add “{word}” to the dictionary").format(word=mistake.word)
        made.append(self._action(menu, ignore, lambda: self._ignore(mistake.word)))
        made.append(self._action(menu, add, lambda: self._add(mistake.word)))
        if first is not None:
            made.append(_separator(menu))
            menu.insertActions(first, made)
        else:
            menu.addActions(made)
            menu.setActiveAction(made[0])
        below = self._edit.viewport().mapToGlobal(self._edit.cursorRect(self._at(start)).bottomLeft() + QPoint(0, 4))
        menu.popup(point if point is not None else below)

    def _at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self._edit.document())
        cursor.setPosition(position)
        return cursor

    def _action(self, menu: QMenu, text: str, run: object) -> QAction:
        made = QAction(text.replace("&", "&&"), menu)
        if callable(run):
            made.triggered.connect(lambda _checked=False: run())
        return made

    def _replace(self, start: int, end: int, word: str) -> None:
        cursor = self._at(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(word)
        self._edit.setTextCursor(cursor)
        self._typing = False
        self._edit.setFocus()
        self._timer.start()

    def _ignore(self, word: str) -> None:
        self._ignored.add(word.casefold())
        self._look_again()

    def _add(self, word: str) -> None:
        self._context.tasks.run(
            spelling.add_word, self._context.ws, word, then=lambda _none: self._added(word), lane="typing", owner=self
        )

    def _added(self, word: str) -> None:
        self._look_again()
        said = i18n.translate("Drafts", "“{word}” is in the dictionary of this laptop").format(word=word)
        self._context.shell.offer_undo(said, lambda: self._take_back(word))

    def look_again(self) -> None:
        """Look at everything anew: the dictionary is another."""
        self._look_again()

    def _take_back(self, word: str) -> None:
        self._context.tasks.run(
            spelling.remove_word,
            self._context.ws,
            word,
            then=lambda _none: self._look_again(),
            lane="typing",
            owner=self,
        )

    def _look_again(self) -> None:
        self._passages.clear()
        self._typing = False
        self._look()


def _places(block: QTextBlock, mistake: Mistake) -> tuple[int, int]:
    text, start = block.text(), block.position()
    return start + utf16(text, mistake.start), start + utf16(text, mistake.end)


def _separator(menu: QMenu) -> QAction:
    made = QAction(menu)
    made.setSeparator(True)
    return made
