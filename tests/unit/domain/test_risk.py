from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.risk import Cause, Level, RiskFacts, risk, states_figures

FACTS = st.builds(
    RiskFacts,
    stops=st.integers(0, 5),
    warnings=st.integers(0, 9),
    two_versions=st.booleans(),
    quiet=st.booleans(),
    held=st.booleans(),
    changed_after_approval=st.booleans(),
    changed=st.booleans(),
    figures=st.booleans(),
    first=st.booleans(),
)


@given(FACTS)
def test_the_causes_are_said_gravest_first_and_only_what_is_the_case(facts: RiskFacts) -> None:
    found = risk(facts)
    order = list(Cause)
    assert list(found.causes) == sorted(found.causes, key=order.index)
    assert (Cause.QUIET in found.causes) == facts.quiet
    assert (Cause.WARNINGS in found.causes) == bool(facts.warnings)
    assert (found.level is Level.NONE) == (not found.causes)


@given(FACTS, st.sampled_from([field.name for field in dataclasses.fields(RiskFacts)]))
def test_more_of_anything_never_makes_a_post_lighter(facts: RiskFacts, name: str) -> None:
    more: dict[str, Any] = {name: {"stops": facts.stops + 1, "warnings": facts.warnings + 1}.get(name, True)}
    assert risk(dataclasses.replace(facts, **more)).weight >= risk(facts).weight


def test_what_a_rule_stops_outweighs_everything_that_only_deserves_a_look() -> None:
    small = RiskFacts(warnings=9, figures=True, first=True)
    assert risk(RiskFacts(stops=1)).weight > risk(small).weight
    assert risk(RiskFacts(quiet=True)).level is Level.HIGH
    assert risk(RiskFacts(figures=True)).level is Level.SOME
    assert risk(RiskFacts()).level is Level.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Notre chiffre d’affaires progresse de 12 %.",
        "1,2 million d’euros investis",
        "Nous levons 30 M€ cette année",
        "We raised $4 for each tree",
        "une baisse de 3,5\u202f% en un an",
        "20 billion reasons",
    ],
)
def test_amounts_and_shares_are_figures(text: str) -> None:
    assert states_figures(text)


@pytest.mark.parametrize("text", ["En 2026, à 8 h 30, rendez-vous salle 4.", "#Cop30 #2026%", "Trois usines.", ""])
def test_years_hours_and_hashtags_are_none(text: str) -> None:
    assert not states_figures(text)
