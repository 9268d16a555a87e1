"""Whether an event is one this program understands: a known kind and version, with exactly the data that kind has.

What another device wrote is not trusted to be well made. An event of any other shape is kept as it came, like one of
a newer version: it has no effect, and it blocks publishing of its object.
"""

from __future__ import annotations

from datetime import datetime
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple, get_args, get_origin, get_type_hints

from exec_assistant.domain.accounts import AccountKind, Network
from exec_assistant.domain.events import EVENTS, Event
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Visibility
from exec_assistant.domain.slots import MOST_WEEKS
from exec_assistant.storage.fold.tracker import MENTION_FIELDS, NETWORK_POST_FIELDS, OBSERVATION_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from exec_assistant.journal.envelope import Envelope

    Check = Callable[[dict[str, Any]], bool]

_INTEGERS = range(-(1 << 62), 1 << 62)
"""What every table can hold."""
_SEEN = 64
"""Looks remembered for a kind; what is not remembered is only slower."""


class _Shape(NamedTuple):
    """What the data of one kind looks like."""

    about: str
    types: dict[str, frozenset[type]]
    check: Check | None
    seen: set[tuple[object, ...]]
    """Keys and types, in their order, that were found to fit: nearly all events of a kind look alike."""


def understood(envelope: Envelope) -> bool:
    """Whether the event may be folded."""
    shape = _SHAPES.get((envelope.kind, envelope.version))
    if shape is None:
        return False
    data = envelope.data
    look = (*data, *map(type, data.values()))
    if look not in shape.seen:
        if data.keys() != shape.types.keys() or any(type(data[name]) not in shape.types[name] for name in data):
            return False
        if len(shape.seen) < _SEEN:
            shape.seen.add(look)
    return data[shape.about] == envelope.object and (shape.check is None or shape.check(data))


def is_instant(text: object) -> bool:
    """Whether this is an instant in storage form, one that exists."""
    if type(text) is not str or len(text) != 20 or text[10] != "T" or text[19] != "Z" or not text.isascii():
        return False
    return text[4] == text[7] == "-" and text[13] == text[16] == ":" and _reads(text[:19])


def _reads(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_moment(text: object) -> bool:
    """An instant, or a date for what lasts all day."""
    return is_instant(text) or (type(text) is str and len(text) == 10 and text[4] == text[7] == "-" and _reads(text))


def _instants(*names: str, empty: bool = False) -> Check:
    return lambda data: all((empty and data[name] == "") or is_instant(data[name]) for name in names)


def _words(value: object) -> bool:
    return type(value) is list and all(type(item) is str for item in value)


def _one_of(name: str, words: Collection[str]) -> Check:
    known = frozenset(words)
    return lambda data: data[name] in known


def _field(
    *,
    words: Collection[str] = (),
    flags: Collection[str] = (),
    lists: Collection[str] = (),
    numbers: Collection[str] = (),
    moments: Collection[str] = (),
) -> Check:
    """A change of one field: its value is of the field's kind. A field unknown here changes nothing."""

    def check(data: dict[str, Any]) -> bool:
        name, value = data["field"], data["value"]
        if name in words:
            return type(value) is str
        if name in flags:
            return type(value) is bool
        if name in lists:
            return _words(value)
        if name in numbers:
            return type(value) is int and 0 <= value < 1 << 31
        return name not in moments or _is_moment(value)

    return check


def _document(data: dict[str, Any]) -> bool:
    return all(_draft(draft) for draft in data["variants"].values())


_DRAFT_FIELDS = {"text", "media", "visibility", "first_comment"}
_TEXT = (str, NoneType)
_VISIBILITIES = frozenset(word.value for word in Visibility)


def _draft(draft: Any) -> bool:
    if type(draft) is not dict or draft.keys() != _DRAFT_FIELDS:
        return False
    if type(draft["text"]) not in _TEXT or type(draft["first_comment"]) is not str or type(draft["media"]) is not list:
        return False
    if type(draft["visibility"]) is not str or draft["visibility"] not in _VISIBILITIES:
        return False
    return not draft["media"] or all(_medium(medium) for medium in draft["media"])


def _medium(medium: Any) -> bool:
    return (
        type(medium) is dict
        and medium.keys() == {"sha256", "mime", "name", "alt"}
        and all(type(value) is str for value in medium.values())
    )


def _rows(fields: Collection[str], numbers: dict[str, tuple[type, ...]]) -> Check:
    wanted = [numbers.get(name, (str,)) for name in fields]

    def check(data: dict[str, Any]) -> bool:
        for row in data["rows"]:
            if type(row) is not list or len(row) != len(wanted):
                return False
            for value, allowed in zip(row, wanted, strict=True):
                if type(value) not in allowed or (type(value) is int and value not in _INTEGERS):
                    return False
        return True

    return check


_POST_WORDS = frozenset({"title", "language", "pillar", "stake", "campaign", "owner", "import_key", "origin"})


def _plan(data: dict[str, Any]) -> bool:
    at, opens, closes = data["at"], data["opens"], data["closes"]
    if not at:
        return not opens and not closes
    return is_instant(at) and is_instant(opens) and is_instant(closes)


_YEARS = ("1000", "9000")
"""Entries lie in between, so that a day more or another zone is still a date."""


def _entry(data: dict[str, Any]) -> bool:
    fits = _is_day if data["all_day"] else is_instant
    return all(fits(data[name]) and _YEARS[0] <= data[name] < _YEARS[1] for name in ("starts", "ends"))


def _is_day(text: object) -> bool:
    return _is_moment(text) and not is_instant(text)


def _weekdays(value: object) -> bool:
    """Days of the week in order, each once, at least one."""
    if type(value) is not list or not value or any(type(day) is not int or day not in range(7) for day in value):
        return False
    return value == sorted(set(value))


def _is_clock(text: object) -> bool:
    return type(text) is str and len(text) == 5 and text[2] == ":" and _reads(f"2000-01-01T{text}:00")


_SLOT_FIELDS: dict[str, Callable[[Any], bool]] = {
    "name": lambda value: type(value) is str,
    "account": lambda value: type(value) is str,
    "zone": lambda value: type(value) is str,
    "weekdays": _weekdays,
    "at": _is_clock,
    "every_weeks": lambda value: type(value) is int and 1 <= value <= MOST_WEEKS,
    "anchor": _is_day,
    "until": lambda value: value == "" or _is_day(value),
}


def _slot(data: dict[str, Any]) -> bool:
    return all(fits(data[name]) for name, fits in _SLOT_FIELDS.items())


def _slot_change(data: dict[str, Any]) -> bool:
    if data["field"] == "removed":
        return type(data["value"]) is bool
    fits = _SLOT_FIELDS.get(data["field"])
    return fits is None or fits(data["value"])


def _account(data: dict[str, Any]) -> bool:
    return data["network"] in _NETWORKS and data["account_kind"] in _ACCOUNT_KINDS


_NETWORKS, _ACCOUNT_KINDS = frozenset(Network), frozenset(AccountKind)
_ACCOUNT_WORDS = ("handle", "name", "server", "provider", "publisher")
_CHECKS: dict[str, Check] = {
    "workspace_changed": _field(words=("name", "zone"), numbers=("window_before", "window_after")),
    "member_admitted": _one_of("role", frozenset(Role)),
    "mandate_granted": _instants("begins", "ends"),
    "account_added": _account,
    "account_changed": _field(words=_ACCOUNT_WORDS, flags=("removed",)),
    "label_changed": _field(words=("name", "colour"), flags=("removed",)),
    "post_changed": _field(words=_POST_WORDS, lists=("tags", "readers"), flags=("discarded",)),
    "revision_saved": _document,
    "template_kept": _document,
    "template_changed": _field(words=("name",), flags=("removed",)),
    "variant_planned": _plan,
    "hold_placed": _one_of("scope", ("everything", "account", "post")),
    "publication_confirmed": _instants("published_at", empty=True),
    "entry_added": _entry,
    "entry_changed": _field(words=("title", "location", "note"), flags=("removed",), moments=("starts", "ends")),
    "slot_added": _slot,
    "slot_changed": _slot_change,
    "observations_added": _rows(OBSERVATION_FIELDS, {"value": (int, float)}),
    "mentions_added": _rows(MENTION_FIELDS, {"potential_reach": (int, NoneType), "engagement": (int, NoneType)}),
    "network_posts_added": _rows(NETWORK_POST_FIELDS, {}),
}


def _types(hint: Any) -> frozenset[type]:
    """The types a value may have by its annotation: ``str | bool | list[str]`` gives str, bool and list."""
    parts = get_args(hint) if get_origin(hint) not in (list, dict) else (hint,)
    return frozenset(get_origin(part) or part for part in parts or (hint,))


def _shape(event: type[Event]) -> _Shape:
    hints = {name: hint for name, hint in get_type_hints(event).items() if name in event.__slots__}
    checks = [_CHECKS[event.KIND]] if event.KIND in _CHECKS else []
    lists = [name for name, hint in hints.items() if hint == list[str]]
    numbers = [name for name, hint in hints.items() if hint is int]
    if lists:
        checks.append(lambda data: all(_words(data[name]) for name in lists))
    if numbers:
        checks.append(lambda data: all(data[name] in _INTEGERS for name in numbers))
    check: Check | None = None
    if checks:
        check = checks[0] if len(checks) == 1 else lambda data: all(one(data) for one in checks)
    return _Shape(event.OBJECT, {name: _types(hint) for name, hint in hints.items()}, check, set())


_SHAPES = {key: _shape(event) for key, event in EVENTS.items()}
