"""The demo workspace as plain data: what a loader turns into events. Times are aware, in the company's zone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime, time
    from pathlib import Path

Status = Literal[
    "draft", "in_review", "changes_requested", "approved", "scheduled", "published", "parked", "missed", "failed",
    "held", "rejected",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Company:
    """The invented company; ``zone`` is the workspace's IANA zone."""

    name: str
    city: str
    zone: str
    activity: str
    description: str


@dataclass(frozen=True, slots=True)
class Mandate:
    """What a deputy may approve in the executive's absence, and until when."""

    accounts: tuple[str, ...]
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Person:
    """Someone of the workspace; ``reads`` is ``legal`` or ``investors`` for a reader, empty otherwise."""

    id: str
    name: str
    title: str
    roles: tuple[str, ...]
    reads: str
    mandate: Mandate | None


@dataclass(frozen=True, slots=True)
class Account:
    """An account on a network.

    Attributes:
        id: short name used by posts.
        network: id of the network.
        kind: ``personal`` or ``official``.
        name: display name.
        handle: as the network writes it.
        server: base address for Mastodon and WordPress, or empty.
        owner: id of the person it belongs to.
        publishing: ``manual`` or ``api``.
        followers: followers as of today, or None where there are none to count.
    """

    id: str
    network: str
    kind: Literal["personal", "official"]
    name: str
    handle: str
    server: str
    owner: str
    publishing: Literal["manual", "api"]
    followers: int | None


@dataclass(frozen=True, slots=True)
class Pillar:
    """A territory of expression; ``share`` is its wanted part of the plan in per cent."""

    id: str
    name: str
    description: str
    share: int


@dataclass(frozen=True, slots=True)
class Stake:
    """One of the three stakes with what it means here: ``leadership``, ``influence``, ``internal``."""

    id: str
    description: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """A campaign with its dates and its goal in words."""

    id: str
    name: str
    starts: datetime
    ends: datetime
    goal: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A recurring wall-clock place: ``weekday`` is 0 for Monday, every ``every_weeks`` weeks."""

    id: str
    label: str
    account: str
    weekday: int
    at: time
    every_weeks: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens in a room: conference, interview, site_visit, board, results."""

    id: str
    kind: str
    title: str
    place: str
    start: datetime
    end: datetime
    people: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class QuietPeriod:
    """Days, first and last included, in which some subjects are not to be published."""

    id: str
    title: str
    first: date
    last: date
    reason: str
    blocking: bool


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Medium:
    """An image file with its alternative text and whose work it is."""

    id: str
    path: Path
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class Variant:
    """What one account gets in a revision; ``text`` None follows the source text."""

    account: str
    text: str | None
    media: tuple[str, ...]
    visibility: str
    first_comment: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A version of a post, numbered from 1."""

    number: int
    at: datetime
    author: str
    text: str
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A step of the approval.

    Attributes:
        at: when.
        by: id of the person.
        kind: ``submitted``, ``reader_approved``, ``approved``, ``changes_requested``, ``rejected``, ``scheduled`` or
            ``held``.
        revision: number of the revision it is about.
        reason: in words; never empty for a request, a rejection or a hold.
    """

    at: datetime
    by: str
    kind: str
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment; ``quote`` occurs in the text of ``revision`` when it is anchored, and is empty otherwise."""

    at: datetime
    by: str
    audience: Literal["internal", "shared"]
    revision: int
    quote: str
    text: str
    resolved: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a variant at its time.

    Attributes:
        account: id of the account.
        status: ``published``, ``parked``, ``missed`` or ``failed``.
        at: when it was published, or when it was known.
        url: address of the published post, empty otherwise; a LinkedIn or X id in it holds ``at``.
        post_id: the network's id, empty otherwise.
        cause: why, when it is not published.
    """

    account: str
    status: Literal["published", "parked", "missed", "failed"]
    at: datetime
    url: str
    post_id: str
    cause: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post with its whole history, oldest first.

    Attributes:
        id: short name.
        title: working title.
        language: ``fr`` or ``en``.
        pillar: id of the pillar.
        stake: id of the stake.
        campaign: id of the campaign, or empty.
        tags: words.
        author: id of who started it.
        spontaneous: written by the executive on her own device: approved by writing it.
        readers: second approvals required first, ``legal`` and ``investors``.
        status: the state it must end in; the least advanced of its variants.
        accounts: ids, one variant each.
        when: planned or actual time; None for an undated idea.
        window_minutes: how long after ``when`` it may still go out.
        revisions: at least one.
        decisions: in order of time.
        comments: in order of time.
        outcomes: one per account once its time has come.
    """

    id: str
    title: str
    language: Literal["fr", "en"]
    pillar: str
    stake: str
    campaign: str
    tags: tuple[str, ...]
    author: str
    spontaneous: bool
    readers: tuple[str, ...]
    status: Status
    accounts: tuple[str, ...]
    when: datetime | None
    window_minutes: int
    revisions: tuple[Revision, ...]
    decisions: tuple[Decision, ...]
    comments: tuple[Comment, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A post to begin with; words in square brackets are places to fill in. ``only`` maps accounts to own texts."""

    name: str
    title: str
    language: Literal["fr", "en"]
    pillar: str
    stake: str
    tags: tuple[str, ...]
    accounts: tuple[str, ...]
    text: str
    only: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure, in the words of the metrics vocabulary.

    Attributes:
        account: id of the account.
        post: id of the post for a lifetime figure, empty for an account's day.
        metric: canonical name (``impressions``, ``reach``, ``reactions``…).
        value: the figure; a missing day has no observation.
        window: ``day`` or ``lifetime``.
        day: the day, or the day the lifetime figure was read.
        uniqueness: ``unique`` for reach, ``total`` otherwise.
        observed: when the figure was read.
    """

    account: str
    post: str
    metric: str
    value: int
    window: Literal["day", "lifetime"]
    day: date
    uniqueness: Literal["unique", "total"]
    observed: datetime


@dataclass(frozen=True, slots=True)
class Mention:
    """What someone else wrote about her or the company.

    Attributes:
        id: short name.
        at: when it appeared.
        author: invented name.
        platform: ``press``, ``radio``, ``blog``, ``linkedin``, ``x``, ``mastodon``, ``bluesky`` or ``facebook``.
        outlet: newspaper or site, empty for a person's account.
        language: ``fr`` or ``en``.
        title: headline, or empty.
        text: the words.
        url: address on a domain reserved for examples.
        potential_reach: what the listening tool estimates; never a reach.
        engagement: reactions, comments and relays counted by the tool.
        source_sentiment: the tool's own judgement, often wrong on irony.
        about: id of the post it answers, or empty.
        themes: words.
    """

    id: str
    at: datetime
    author: str
    platform: str
    outlet: str
    language: Literal["fr", "en"]
    title: str
    text: str
    url: str
    potential_reach: int
    engagement: int
    source_sentiment: Literal["negative", "neutral", "positive"]
    about: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoContent:
    """Everything the demo workspace holds; ``posts`` contains the undated ideas too."""

    today: date
    company: Company
    people: tuple[Person, ...]
    accounts: tuple[Account, ...]
    pillars: tuple[Pillar, ...]
    stakes: tuple[Stake, ...]
    campaigns: tuple[Campaign, ...]
    tags: tuple[str, ...]
    slots: tuple[Slot, ...]
    events: tuple[Event, ...]
    quiet_periods: tuple[QuietPeriod, ...]
    holidays: tuple[Holiday, ...]
    holidays_file: Path
    media: tuple[Medium, ...]
    posts: tuple[Post, ...]
    templates: tuple[Template, ...]
    observations: tuple[Observation, ...]
    mentions: tuple[Mention, ...]

    @property
    def ideas(self) -> tuple[Post, ...]:
        """The posts without a date."""
        return tuple(post for post in self.posts if post.when is None)
