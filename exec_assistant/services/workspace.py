"""The open workspace: the one handle every use case takes, and the one way events get in."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes, Undo
from exec_assistant.domain.errors import NotAllowed, StorageProblem
from exec_assistant.domain.events import RevisionSaved
from exec_assistant.domain.ids import new_id
from exec_assistant.domain.people import Role
from exec_assistant.domain.time import iso, to_ms
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.services import undoing
from exec_assistant.storage.fold.posts import DECISION_EVENTS
from exec_assistant.storage.projection import behind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from exec_assistant.domain.events import Event
    from exec_assistant.domain.time import Clock
    from exec_assistant.journal.cipher import DeviceKeys
    from exec_assistant.journal.envelope import Envelope
    from exec_assistant.journal.journal import Journal
    from exec_assistant.journal.media_store import MediaStore
    from exec_assistant.keystore import SecretStore
    from exec_assistant.storage.fold.rows import Rows
    from exec_assistant.storage.local import LocalStore
    from exec_assistant.storage.projection import Projection


@dataclass(frozen=True, slots=True)
class Me:
    """Who acts, on which device."""

    person: str
    device: str
    name: str
    role: Role
    speciality: str = ""


@dataclass(frozen=True, slots=True)
class Committed:
    """Events as they were written, and what they touched."""

    envelopes: tuple[Envelope, ...]
    changes: Changes
    events: tuple[Event, ...]

    def undone_by(
        self, what: str, back: Sequence[Event], params: dict[str, str] | None = None, created: str = ""
    ) -> Changes:
        """What a use case returns: these changes, and the events that take them back."""
        undo = Undo(what, tuple(back), params or {}, self.events)
        return Changes(self.changes.posts, self.changes.families, undo, created)


class Workspace:
    """An open profile. Use cases write through :meth:`commit`; reading goes to ``projection.database``.

    Safe to use from several threads: commits take turns, each thread reads on its own connection.
    """

    def __init__(
        self,
        *,
        workspace: str,
        profile: Path,
        clock: Clock,
        keystore: SecretStore,
        journal: Journal,
        projection: Projection,
        local: LocalStore,
        media: MediaStore,
        device_keys: Mapping[str, DeviceKeys],
        me: Me,
        owner: DeviceKeys | None = None,
        owner_key: bytes = b"",
        demo: bool = False,
    ) -> None:
        self.id = workspace
        self.profile = profile
        self.clock = clock
        self.keystore = keystore
        self.journal = journal
        self.projection = projection
        self.local = local
        self.media = media
        self.device_keys = device_keys
        self.me = me
        self._owner = owner
        self.owner_key = owner_key
        self.demo = demo
        self._lock = threading.RLock()
        self._observers: list[Callable[[Changes], None]] = []
        self._stale = False
        self._on_close: list[Callable[[], None]] = []
        self.signed_here: dict[str, float] = {}
        """Approvals given since it was opened, by decision, and when by :meth:`ticks`."""

    # --- time and identity ------------------------------------------------------------------------------------------

    def now(self) -> str:
        """The present instant in storage form."""
        return iso(self.clock.now())

    def ticks(self) -> float:
        """Seconds that pass whatever the clock on the wall is set to; only their differences mean anything."""
        own: Callable[[], float] = getattr(self.clock, "ticks", time.monotonic)
        return own()

    def new_id(self) -> str:
        """A fresh identifier."""
        return new_id(to_ms(self.clock.now()))

    def zone(self) -> str:
        """The workspace's time zone (IANA name)."""
        rows = self.projection.database.query("SELECT zone FROM workspace")
        return str(rows[0][0]) if rows else "UTC"

    def act_as(self, person: str) -> None:
        """In the demo, where several people share one machine, become another of them."""
        rows = self.projection.database.query(
            "SELECT device, name, role, speciality FROM members WHERE person = ? ORDER BY stamp", (person,)
        )
        for device, name, role, speciality in rows:
            if device in self.device_keys:
                self.me = Me(person, device, name, Role(role), speciality)
                self._tell(Changes(families=frozenset({"me"})))
                return
        raise NotAllowed("This laptop does not hold the keys of that person.", "Nothing was changed.")

    def sign(self, message: bytes) -> str:
        """The Ed25519 signature (hex) of this device over a message."""
        return self.device_keys[self.me.device].sign(message).hex()

    def owner_keys(self) -> DeviceKeys:
        """The owner's signing keys; raises NotAllowed on a laptop that does not hold them."""
        if self._owner is None:
            raise NotAllowed(
                "Only the owner of the workspace admits people.",
                "Nothing was changed.",
                "Do it on the laptop on which the workspace was created.",
            )
        return self._owner

    # --- writing ----------------------------------------------------------------------------------------------------

    def commit(
        self, events: Sequence[Event], *, parents: Sequence[str] | None = None, device: str | None = None
    ) -> Committed:
        """Write events to the journal, flushed, then fold them, then tell observers what changed.

        Decisions get the decision heads of their variant as parents and revisions the head revisions, unless
        ``parents`` says otherwise (an edit that started from an older revision).
        All events of one call are written together or not at all.

        Raises:
            StorageProblem: full disk, read-only folder; nothing was written.
        """
        with self._lock:
            self.catch_up()
            drafts = [
                EventDraft(
                    author=self.me.person,
                    kind=event.KIND,
                    version=event.VERSION,
                    object=event.object_id(),
                    parents=tuple(self._parents(event) if parents is None else parents),
                    data=event.data(),
                )
                for event in events
            ]
            envelopes = self.journal.append(device or self.me.device, drafts)
            self._stale = True  # until the fold has them: a failure below is made good by catch_up
            try:
                rows = self.projection.apply(envelopes)
            except StorageProblem as error:
                raise StorageProblem(
                    "What you did is saved, but the disk has no room left to show it.",
                    "It is safe in the journal; do not do it again.",
                    "Free some space, then restart Exec Assistant.",
                ) from error
            self._stale = False
        changes = changes_of(rows)
        self._tell(changes)
        return Committed(tuple(envelopes), changes, tuple(events))

    def _parents(self, event: Event) -> tuple[str, ...]:
        data = event.data()
        if event.KIND == RevisionSaved.KIND:
            rows = self.projection.database.query(
                "SELECT id FROM revisions WHERE post = ? AND superseded = 0 ORDER BY stamp", (data["post"],)
            )
            return tuple(row[0] for row in rows)
        if event.KIND not in DECISION_EVENTS:
            return ()
        rows = self.projection.database.query(
            "SELECT id FROM decisions WHERE post = ? AND account = ? AND superseded = 0 ORDER BY id",
            (data["post"], data["account"]),
        )
        return tuple(row[0] for row in rows)

    def catch_up(self) -> None:
        """Fold what the journal has and the projection lacks (after a crash between the two, or from elsewhere)."""
        with self._lock:
            if not self._stale:
                return
            since = behind(self.projection, self.journal.counts())
            if since is None:
                self.refold()
            else:
                missing = list(self.journal.read(since))
                if missing:
                    self._tell(changes_of(self.projection.apply(missing)))
            self._stale = False

    def mark_stale(self) -> None:
        """Say that the journal may hold more than the projection; the next commit or catch_up looks."""
        self._stale = True

    def refold(self, progress: Callable[[int], None] | None = None) -> None:
        """Empty the projection and fold the whole journal again."""
        with self._lock:
            self.projection.refold(self.journal.read_all(), progress)
            self._stale = False
        self._tell(Changes(families=frozenset({"everything"})))

    def transaction_lock(self) -> threading.RLock:
        """Held by a use case that reads and then commits on what it read."""
        return self._lock

    def undo(self, undo: Undo) -> Changes:
        """Take an action back; ``undo`` of what is returned does it again, where a program may.

        Raises:
            NotAllowed: somebody has changed the same thing since, or it is out or on its way.
        """
        return undoing.undo(self, undo)

    # --- observers --------------------------------------------------------------------------------------------------

    def observe(self, observer: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``observer`` after every commit, on the committing thread; returns how to stop."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def _tell(self, changes: Changes) -> None:
        for observer in tuple(self._observers):
            observer(changes)

    # --- end --------------------------------------------------------------------------------------------------------

    def on_close(self, action: Callable[[], None]) -> None:
        """Run an action when the workspace is closed (release of the profile's lock)."""
        self._on_close.append(action)

    def close(self) -> None:
        """Seal what is pending and close the files."""
        with self._lock:
            self.journal.close()
            self.projection.close()
            self.local.close()
            for action in self._on_close:
                action()
            self._on_close.clear()

    # --- small readings every room needs ----------------------------------------------------------------------------

    def one(self, sql: str, params: tuple[object, ...], missing: Exception) -> tuple[object, ...]:
        """The one row of a query, or ``missing`` raised."""
        rows = self.projection.database.query(sql, params)
        if not rows:
            raise missing
        return tuple(rows[0])

    def blocked_by_unknown(self, post: str) -> bool:
        """Whether a newer app wrote something about this post that this program does not understand."""
        return bool(self.projection.database.query("SELECT 1 FROM unknown_events WHERE object = ? LIMIT 1", (post,)))


def changes_of(rows: Rows) -> Changes:
    """What a fold touched, as told to observers."""
    families = set(rows.families)
    if rows.posts or rows.all_posts:
        families.add("posts")
    return Changes(posts=frozenset() if rows.all_posts else frozenset(rows.posts), families=frozenset(families))
