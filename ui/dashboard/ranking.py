"""The ranking by account, pillar, stake or campaign, from the groups and the tones that followed them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from exec_assistant.domain.adding import compare, may_add
from exec_assistant.services.results import ENGAGEMENTS
from exec_assistant.services.tones import APART
from ui import i18n
from ui.charts.spec import RankSpec, Said, Share, Standing
from ui.dashboard.shown import Shown, known
from ui.dashboard.words import GROUPS, metric_word, moved, rate_words, signed, source_word, window_words
from ui.post.words import stake_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.services.results import Group, Stated
    from exec_assistant.services.tones import Tones
    from ui.dashboard.data import Figures, Voices

_BY_POSTS = {"engagements_platform": ENGAGEMENTS, "followers_gained": "impressions"}
"""What publications are ranked by where the chosen figure is one of accounts alone."""


def ranking(figures: Figures, voices: Voices, *, ours: bool) -> Shown[RankSpec]:
    """The ranking with its title, source and caveat."""
    by = figures.wanted.by
    metric = figures.metric if by == "account" else _BY_POSTS.get(figures.metric, figures.metric)
    heard = dict((voices.our_groups if ours else voices.source_groups)[by])
    tones = [_tones_of(group, figures, heard) for group in figures.groups]
    groups = list(zip(figures.groups, tones, strict=True))
    if all(found is None and group.empty for group, found in groups):
        groups = []
    rows = [
        _row(figures, group, metric, found)
        for group, found in groups
        if found is not None or not group.empty or (by == "account" and group.key)
    ]
    rows.sort(key=lambda row: (row.value is None, -(row.value or 0)))
    rows += [] if figures.wanted.account else _others(figures, heard)
    columns = [
        i18n.translate("Dashboard", "Publications"),
        metric_word("engagements"),
        i18n.translate("Dashboard", "Rate"),
    ]
    columns += [metric_word("reach")] if may_add(metric) else []
    columns += [i18n.translate("Dashboard", "Followers")] if by == "account" else []
    title = i18n.translate("Dashboard", "Results by {group}").format(
        group=i18n.translate("Dashboard", GROUPS[by]).lower()
    )
    measured = metric_word(metric)
    if metric == "engagements_platform":
        measured = i18n.translate("Dashboard", "Network’s count")
    spec = RankSpec(title, measured, tuple(rows), tuple(columns), i18n.translate("Dashboard", "Tone of mentions"))
    marked = any(row.before for row in rows)
    return Shown(spec, title, _source(figures, marked=marked), _caveat(figures, metric))


def _row(figures: Figures, group: Group, metric: str, tones: Tones | None) -> Standing:
    by = figures.wanted.by
    value, said = _measured(figures, group, metric)
    earlier = figures.groups_before.get(group.key)
    before = _value(earlier, metric) if earlier is not None else None
    rate = group.rate
    cells = [
        Said(i18n.number(group.publications), "", group.publications),
        _engagements(group),
        Said("–") if rate is None else Said(i18n.percent(rate.share, 1), "", Share(rate.share), rate_words(rate)),
    ]
    if may_add(metric):
        cells.append(_reach(group))
    if by == "account":
        cells.append(_followers(group))
    return Standing(
        group.key if by == "account" else "",
        _name(group, by),
        i18n.network_name(group.network) if group.network else "",
        value,
        said,
        before,
        tuple(cells),
        None if tones is None else (tones.negative, tones.neutral, tones.positive),
    )


def _name(group: Group, by: str) -> str:
    if by == "stake" and group.key:
        return stake_word(group.key)
    if group.name:
        return group.name
    return {
        "account": i18n.translate("Dashboard", "Account not known"),
        "pillar": i18n.translate("Dashboard", "Without a pillar"),
        "stake": i18n.translate("Dashboard", "Without a stake"),
        "campaign": i18n.translate("Dashboard", "Without a campaign"),
    }[by]


def _value(group: Group, metric: str) -> float | None:
    if not may_add(metric):
        return group.reach_stated.value if group.reach_stated else group.reached
    amount = group.amount(metric)
    return None if amount is None else amount.value


def _measured(figures: Figures, group: Group, metric: str) -> tuple[float | None, Said]:
    value = _value(group, metric)
    if value is None:
        return None, Said("–", "", None, i18n.translate("Dashboard", "no figure"))
    if not may_add(metric):
        said = _reach(group)
        return value, said
    amount, earlier = group.amount(metric), figures.groups_before.get(group.key)
    then = earlier.amount(metric) if earlier is not None else None
    note = told = ""
    if amount is not None and then is not None:
        found = compare(metric, amount, then, broken=group.key in figures.broken)
        if found.change is not None and abs(found.change) >= 0.005:
            note, told = signed(found.change), moved(found.change, figures.wanted.against)
    if amount is not None and not amount.whole:
        unit = i18n.translate("Dashboard", "{known} of {of} days") if group.days.get(metric) else ""
        unit = unit or i18n.translate("Dashboard", "{known} of {of} publications")
        partly = unit.format(known=i18n.number(amount.known), of=i18n.number(amount.of))
        told = ", ".join(filter(None, (told, partly)))
    return value, Said(known(value), note, value, told)


def _engagements(group: Group) -> Said:
    amount = group.posts.get(ENGAGEMENTS)
    if amount is None or amount.value is None:
        return Said("–", "", None, i18n.translate("Dashboard", "no figure"))
    partly = ""
    if not amount.whole:
        partly = i18n.translate("Dashboard", "{known} of {of} publications").format(known=amount.known, of=amount.of)
    return Said(known(amount.value), "", amount.value, partly)


def _reach(group: Group) -> Said:
    """Reach as its source states it, for these days or for one publication; never made of others."""
    if group.reach_stated is not None:
        days = _days(group.reach_stated)
        return Said(known(group.reach_stated.value), days, group.reach_stated.value)
    if group.reached is not None:
        one = i18n.translate("Dashboard", "best post")
        told = i18n.translate("Dashboard", "the highest of one publication; people may not be added up")
        return Said(known(group.reached), one, group.reached, told)
    return Said("–", "", None, i18n.translate("Dashboard", "no reach is stated, and none can be made of other figures"))


def _days(stated: Stated) -> str:
    last = date.fromisoformat(stated.last)
    if not stated.first:
        return i18n.translate("Dashboard", "on {day}").format(day=i18n.day(last, year=False))
    return f"{i18n.day(date.fromisoformat(stated.first), year=False)} – {i18n.day(last, year=False)}"


def _followers(group: Group) -> Said:
    gained = group.gained.value if group.gained is not None else None
    more = f"{'+' if (gained or 0) >= 0 else '−'}{i18n.number(abs(gained))}" if gained is not None else ""
    new = i18n.translate("Dashboard", "in these days")
    if group.followers is not None:
        told = ", ".join(filter(None, (_days(group.followers), f"{more} {new}" if more else "")))
        return Said(known(group.followers.value), more, group.followers.value, told)
    if gained is not None:
        return Said(more, new, gained)
    return Said("–", "", None, i18n.translate("Dashboard", "no figure"))


def _tones_of(group: Group, figures: Figures, heard: dict[str, Tones]) -> Tones | None:
    """The tones counted with a group, taken out of ``heard`` so that each mention shows once."""
    if figures.wanted.by != "account":
        return heard.pop(group.key, None)
    same = [network for _, _, network in figures.accounts if network == group.network]
    return heard.pop(group.network, None) if len(same) == 1 else None


def _others(figures: Figures, heard: Mapping[str, Tones]) -> list[Standing]:
    """Mentions that belong to no row above: by network where accounts share it, press, or after no publication."""
    nothing = Said("")
    count = 3 + int(may_add(figures.metric)) + int(figures.wanted.by == "account")
    mine = {network for _, _, network in figures.accounts}
    rows = []
    for key, tones in sorted(heard.items(), key=lambda pair: -pair[1].total):
        if figures.wanted.by == "account":
            label = i18n.translate("Dashboard", "Mentions on {network}").format(network=i18n.network_name(key))
            note = i18n.translate("Dashboard", "several accounts") if key in mine else ""
        elif key == APART:
            label, note = i18n.translate("Dashboard", "Mentions after no publication"), ""
        else:
            label, note = i18n.translate("Dashboard", "Mentions after earlier publications"), ""
        counts = (tones.negative, tones.neutral, tones.positive)
        rows.append(Standing("", label, note, None, nothing, None, (nothing,) * count, counts))
    return rows


def _source(figures: Figures, *, marked: bool) -> str:
    parts = [window_words(figures.period.first, figures.period.last)]
    names = set(figures.formats)
    if figures.wanted.by == "account":
        names |= {name for one in figures.series for name in one.provenance.sources}
    if names:
        words = ", ".join(sorted(map(source_word, names)))
        parts.insert(0, i18n.translate("Dashboard", "Source: {sources}").format(sources=words))
    if marked:
        parts.append(i18n.translate("Dashboard", "the mark on a bar is the earlier period"))
    return " · ".join(parts)


def _caveat(figures: Figures, metric: str) -> str:
    if figures.wanted.by == "account":
        said = [
            i18n.translate(
                "Dashboard",
                "Accounts by their own daily figures, publications by what they brought since they went out. Mentions "
                "are counted on the network they were made on.",
            )
        ]
    else:
        said = [
            i18n.translate(
                "Dashboard",
                "Figures of these days’ publications since they went out: earlier ones have had more time. A mention "
                "counts with the latest publication of the three days before it: near in time, not caused by it.",
            )
        ]
    names = {group.rate.metric for group in figures.groups if group.rate is not None}
    if names:
        words = " / ".join(metric_word(name).lower() for name in sorted(names))
        said.append(i18n.translate("Dashboard", "Rate: engagements ÷ {metric}.").format(metric=words))
    if metric == "engagements_platform":
        said.append(
            i18n.translate("Dashboard", "The network counts engagements in its own way; beside it stands our sum.")
        )
    if not may_add(metric) or any(group.reached or group.reach_stated for group in figures.groups):
        said.append(i18n.translate("Dashboard", "Reach may not be added up."))
    return " ".join(said)
