"""The pictures of the tour that its story does not pass: other rooms and states, and a new workspace's first day."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QPlainTextEdit

from exec_assistant.bootstrap import create_profile, memory_keystore, open_profile
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import approvals, comments, people, posts, schedule
from ui import i18n

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QScrollArea

    from exec_assistant.bootstrap import RecoveryKit
    from exec_assistant.demo import StoryClock
    from exec_assistant.services.workspace import Workspace
    from ui.approvals.view import ApprovalsScreen
    from ui.calendar.view import CalendarScreen
    from ui.dashboard.view import DashboardScreen
    from ui.drafts.view import DraftsScreen
    from ui.first_start import FirstStart
    from ui.first_start.create_page import CreatePage
    from ui.first_start.kit_page import KitPage
    from ui.tour import Camera

LONG = (
    "La nuit, une fonderie rejette assez de chaleur pour chauffer une petite ville.\n\n"
    "À Brévières, nous avons posé un échangeur là où il n’y avait qu’une cheminée. Il a fallu deux hivers, une maire "
    "qui a dit oui avant que le calcul soit fini, et des équipes qui ont accepté que l’on travaille autour d’elles.\n\n"
    "Ce que j’en retiens\u202f: le plus long n’était pas le tuyau."
)
QUOTE = "deux hivers"
HOLD_REASON = "Accident à Brévières\u202f: rien ne part avant le point de 18 h."
_LOOKED_AT = 0.8
"""Seconds after which a post on screen may be decided on."""


def show_rooms(camera: Camera, ws: Workspace) -> None:
    """Every room of the example and what can be opened in it, after the story was played."""
    _show_dashboard(camera)
    _show_calendar(camera)
    _show_drafts(camera, ws)
    _show_publishing(camera, ws)
    _show_others(camera)
    _show_shell(camera)


def show_beginnings(camera: Camera, folder: Path) -> None:
    """The first start, the empty rooms of a new workspace, and a workspace that cannot be opened."""
    from ui.first_start import FirstStart

    made: list[Workspace] = []
    keys = memory_keystore()

    def create(profile: Path, **told: object) -> tuple[Workspace, RecoveryKit]:
        return create_profile(profile, keystore=keys, clock=_clock(), **told)  # type: ignore[arg-type]

    window = camera.open_window()
    start = FirstStart(window, folder / "new", then=made.append, example=lambda: None, create=create)
    start.show()
    try:
        _show_first_start(camera, start)
        camera.open(made[0])
        for room in ("approvals", "calendar", "drafts", "dashboard"):
            window.go(room)
            camera.picture(f"empty-{room}")
    finally:
        camera.close()
        for ws in made:
            ws.close()
    _show_refusal(camera, folder / "new")


def _show_first_start(camera: Camera, start: FirstStart) -> None:
    page = cast("CreatePage", start.page)
    page.name.setText("Camille Aubry")
    page.workspace.setText("Ateliers Aubry")
    camera.picture("first-start")
    page.button.click()
    camera.picture("recovery-kit")
    kit = cast("KitPage", start.page)
    kit.panel.proof.setText(kit.panel.passphrase.label.text().split()[-1])
    kit.button.click()
    camera.settle()


def _show_refusal(camera: Camera, profile: Path) -> None:
    """The keys are not in the keyring: nothing can be opened, and the window says so in place of every room."""
    window = camera.open_window()
    try:
        ws = open_profile(profile, keystore=memory_keystore(), clock=_clock())
    except AppError as error:
        window.show_error(
            *i18n.error_sentences(error), verb=i18n.translate("App", "Try again"), run=window.show_loading
        )
        camera.picture("error")
    else:
        ws.close()
    finally:
        camera.close()


def _clock() -> StoryClock:
    from exec_assistant.demo import StoryClock

    return StoryClock()


# --- the example ---


def _show_dashboard(camera: Camera) -> None:
    window = camera.window
    window.go("dashboard")
    camera.settle()
    screen = cast("DashboardScreen", window.screen_of("dashboard"))
    bar = cast("QScrollArea", screen.stack.widget(1)).verticalScrollBar()
    screen.choose(by="pillar")
    camera.settle()
    for name, card in (("ranking", screen.ranks), ("top", screen.top), ("mentions", screen.mentions)):
        bar.setValue(card.y())
        camera.picture(f"dashboard-{name}")
    screen.mentions.list.clicked.emit(screen.mentions.rows.index(0, 0))
    camera.picture("mention")
    camera.leave_sheet()
    bar.setValue(0)
    screen.reach.toggle.click()
    camera.picture("dashboard-table")
    screen.reach.toggle.click()
    screen.choose(name="custom", first="2020-01-01", last="2020-01-31")
    camera.picture("dashboard-nothing")
    screen.choose(name="30", by="account")


def _show_calendar(camera: Camera) -> None:
    window = camera.window
    window.go("calendar")
    camera.settle()
    screen = cast("CalendarScreen", window.screen_of("calendar"))
    rows = screen.reading.rows.values() if screen.reading else ()
    scheduled = [row for row in rows if row.kind == "post" and row.status == "scheduled"]
    if scheduled:
        screen.open_object(scheduled[0].id)
        camera.picture("calendar-post")
        window.actions_.run("calendar.move")
        camera.picture("calendar-move")
        camera.leave_sheet()
        screen.close_inspector()
    _show_planning(camera, screen)
    window.actions_.run("calendar.week")
    camera.picture("calendar-week")
    window.actions_.run("calendar.split")
    camera.picture("calendar-accounts")
    window.actions_.run("calendar.split")
    window.actions_.run("calendar.agenda")
    camera.picture("agenda")
    window.actions_.run("calendar.month")
    camera.settle()
    window.actions_.run("calendar.hold")
    sheet = camera.sheet()
    field = sheet.findChild(QPlainTextEdit) if sheet is not None else None
    if field is not None:
        field.setPlainText(HOLD_REASON)
    camera.picture("hold-question")
    if sheet is not None:
        sheet.accept()
    camera.settle()
    camera.picture("hold")
    window.actions_.run("calendar.hold")
    camera.settle()
    window.undo_strip.dismiss()


def _show_planning(camera: Camera, screen: CalendarScreen) -> None:
    """One line as it is understood, slots, the balance as a table, and the month before it goes on paper."""
    quick = screen.planner.quick
    quick.open("un jeudi sur deux 7h45 LinkedIn chronique" if i18n.language() == "fr" else
               "every other Thursday 7:45 LinkedIn column")  # fmt: skip
    camera.picture("calendar-quick-entry")
    quick.bar.line.setText("3/4 9h bilan" if i18n.language() == "fr" else "3/4 9am review")
    camera.picture("calendar-quick-entry-doubt")
    quick.bar.line.clear()
    quick.leave()
    for name in ("slots", "balance", "print"):
        camera.window.actions_.run(f"calendar.{name}")
        camera.picture(f"calendar-{name}")
        camera.leave_sheet()


def _show_drafts(camera: Camera, ws: Workspace) -> None:
    window = camera.window
    post, accounts = _new_post(ws, "Le plus long n’était pas le tuyau", LONG, ("linkedin", "x", "mastodon"))
    own = VariantDraft(text="Une fonderie peut chauffer une petite ville. " + LONG.rpartition("\n\n")[2])
    document = Document(LONG, {accounts["linkedin"]: VariantDraft(), accounts["x"]: VariantDraft(),
                               accounts["mastodon"]: own})  # fmt: skip
    posts.save_revision(ws, post, document)
    comments.add_comment(ws, post, "Deux hivers et demi, si l’on compte les études.", quote=QUOTE)
    screen = cast("DraftsScreen", window.screen_of("drafts"))
    window.go("drafts", post)
    camera.settle()
    screen.inspector.show_part("comments")
    screen.editor.show_tab(accounts["mastodon"])
    camera.picture("drafts-variant")
    screen.editor.show_tab(accounts["x"])
    camera.picture("drafts-too-long")
    screen.inspector.show_part("details")
    screen.editor.show_tab(accounts["linkedin"])
    camera.settle()
    window.actions_.run("drafts.preview")
    camera.picture("drafts-preview")
    camera.leave_sheet()


def _show_publishing(camera: Camera, ws: Workspace) -> None:
    """A post whose time has come, published by hand; then one of each kind that waits to be settled."""
    post, accounts = _new_post(ws, "Le plus long n’était pas le tuyau", LONG, ("linkedin",))
    schedule.plan_post(ws, post, ws.clock.now().astimezone(ZoneInfo(ws.zone())).replace(tzinfo=None, microsecond=0))
    approvals.submit_all(ws, post)
    _be(ws, Role.EXECUTIVE)
    approvals.approve(ws, post, accounts["linkedin"])
    camera.session.refresh_person()
    camera.window.go("approvals")
    camera.settle()
    screen = cast("ApprovalsScreen", camera.window.screen_of("approvals"))
    camera.choose(post, accounts["linkedin"])
    camera.picture("due")
    screen.settle.yes.click()
    camera.picture("by-hand")
    camera.leave_sheet()
    for reason in ("parked", "failed", "missed"):
        found = [row.key for row in screen.reading.rows if reason in row.reasons] if screen.reading else []
        if found:
            camera.choose(*found[0])
            camera.picture(f"settle-{reason}")
    decide = [row.key for row in screen.reading.waiting()] if screen.reading else []
    if decide:
        camera.choose(*decide[0])
        camera.settle(_LOOKED_AT)
        camera.window.actions_.run("approvals.request")
        camera.picture("request-changes")
        screen.words.hide()


def _show_others(camera: Camera) -> None:
    for room in ("people", "preferences"):
        camera.window.go(room)
        camera.picture(room)


def _show_shell(camera: Camera) -> None:
    window = camera.window
    window.go("approvals")
    camera.settle()
    window.actions_.run("shell.palette")
    camera.picture("palette")
    camera.leave_sheet()
    window.actions_.run("shell.help")
    camera.picture("help")
    camera.leave_sheet()


def _new_post(ws: Workspace, title: str, source: str, networks: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """A draft of the advisor's for the first account of each network; its id, and the accounts by network."""
    _be(ws, Role.ADVISOR)
    found = {account.network.value: account.account for account in reversed(people.accounts(ws))}
    accounts = {network: found[network] for network in networks if network in found}
    made = posts.create_post(ws, title=title, source=source, accounts=tuple(accounts.values()))
    return made.created, accounts


def _be(ws: Workspace, role: Role) -> None:
    person = next(person for person in people.people(ws) if person.role is role and person.here)
    ws.act_as(person.person)
