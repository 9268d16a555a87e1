"""Keys of observations and mentions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from exec_assistant.domain.metrics import METRIC_UNITS, UNIQUE_METRICS, Mention, Observation, fingerprint

OBSERVATION = Observation(
    metric="impressions", value=5, unit="count", scope_kind="account", scope_id="", network="linkedin",
    window_kind="day", start=date(2026, 1, 1), end=date(2026, 1, 1), distribution="total", uniqueness="total",
    source_column="Impressions", observed_at=None,
)  # fmt: skip


def test_a_corrected_figure_has_the_same_key() -> None:
    assert replace(OBSERVATION, value=7, source_column="Affichages").key == OBSERVATION.key


def test_what_it_covers_is_part_of_the_key() -> None:
    others = [
        replace(OBSERVATION, end=date(2026, 1, 2)),
        replace(OBSERVATION, distribution="paid"),
        replace(OBSERVATION, uniqueness="unique"),
        replace(OBSERVATION, network="x"),
        replace(OBSERVATION, scope_kind="post", scope_id="1"),
    ]
    assert len({item.key for item in [OBSERVATION, *others]}) == len(others) + 1


def test_an_undated_snapshot_is_told_apart_by_its_value() -> None:
    first = replace(OBSERVATION, window_kind="lifetime", dated=False)
    assert replace(first, end=date(2026, 2, 1)).key == first.key
    assert replace(first, value=6).key != first.key


def test_a_mention_without_an_address_is_known_by_its_words() -> None:
    mention = Mention("x", "", "A", "", "", "Bonjour", "fr", None, None, None, None, "", "", (), "", "")
    assert mention.key != replace(mention, text="Bonsoir").key
    assert replace(mention, url="https://example.invalid").key == "mention|https://example.invalid"


def test_fingerprints_do_not_run_parts_together() -> None:
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])


def test_unique_metrics_are_metrics() -> None:
    assert set(METRIC_UNITS) >= UNIQUE_METRICS
