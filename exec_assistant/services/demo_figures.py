"""The example's figures and mentions, taken in through the same door as a file's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import ENGAGEMENTS_PLATFORM, METRIC_UNITS, Mention, Observation
from exec_assistant.listening.importers.base import ParsedImport
from exec_assistant.services.imports import take_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.demo_content import DemoContent
    from exec_assistant.services.workspace import Workspace


_METRICS = {"engagements": ENGAGEMENTS_PLATFORM}


def take_in_figures(ws: Workspace, content: DemoContent, accounts: Mapping[str, str]) -> None:
    """One import an account, and one of mentions. ``accounts`` maps the example's ids to the workspace's."""
    networks = {account.id: account.network for account in content.accounts}
    remote = {
        (post.id, outcome.account): outcome.post_id or outcome.url
        for post in content.posts
        for outcome in post.outcomes
    }
    for account in content.accounts:
        rows = tuple(
            Observation(
                metric=_METRICS.get(row.metric, row.metric),
                value=row.value,
                unit=METRIC_UNITS[_METRICS.get(row.metric, row.metric)],
                scope_kind="post" if row.post else "account",
                scope_id=remote.get((row.post, row.account), "") if row.post else "",
                network=networks[row.account],
                window_kind=row.window,
                start=row.day if row.window == "day" else None,
                end=row.day,
                distribution="unknown",
                uniqueness=row.uniqueness,
                source_column=row.metric,
                observed_at=row.observed.date(),
            )
            for row in content.observations
            if row.account == account.id
        )
        if rows:
            parsed = _parsed("example", observations=rows)
            take_in(ws, parsed, file_name=f"{account.id}.csv", account=accounts[account.id])
    mentions = tuple(
        Mention(
            network=row.platform,
            url=row.url,
            author=row.outlet or row.author,
            author_url="",
            title=row.title,
            text=row.text,
            lang=row.language,
            published_at=row.at,
            followers=None,
            potential_reach=row.potential_reach,
            engagement=row.engagement,
            sentiment=row.source_sentiment,
            sentiment_raw=row.source_sentiment,
            themes=row.themes,
            query="",
            country="",
        )
        for row in content.mentions
    )
    take_in(ws, _parsed("example", mentions=mentions), file_name="mentions.jsonl")


def _parsed(
    name: str, *, observations: tuple[Observation, ...] = (), mentions: tuple[Mention, ...] = ()
) -> ParsedImport:
    days = sorted(o.end for o in observations if o.end is not None)
    return ParsedImport(
        format=name,
        locale="fr",
        period=(days[0], days[-1]) if days else None,
        rows_read=len(observations) + len(mentions),
        rows_kept=len(observations) + len(mentions),
        rejected=(),
        observations=observations,
        mentions=mentions,
        published_posts=(),
        plan_rows=(),
        entries=(),
        audience=(),
        totals={},
        warnings=(),
        unknown_columns=(),
        mapping=(),
    )
