"""The shipped scenarios are whole, and everything in them acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from simulator.scenario.sources import cited, document_names

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

FROM_THE_DOCUMENTS = {
    "broken-ties": ("002",),
    "eyes-without-ears": ("000", "003"),
    "five-pillars": ("003",),
    "mountain-sweep": ("000",),
    "reconciliation": ("002",),
    "splinter-and-return": ("004",),
    "two-cells-in-autumn": ("001",),
    "union-revived": ("000",),
}
PILLARS = ("intelligence", "community", "security", "law", "cooperation")


@pytest.fixture(scope="module", params=catalogue())
def scenario(request: pytest.FixtureRequest) -> Scenario:
    return load_scenario(request.param)


def at_the_end(scenario: Scenario) -> dict[str, float]:
    """Every value that differs from the region when the last event has happened."""
    values = {change.path: change.value for change in scenario.changes}
    for event in scenario.events:
        values |= {change.path: change.value for change in event.changes}
    return {path: value for path, value in values.items() if scenario.base.value(path) != value}


@pytest.mark.parametrize(("name", "documents"), FROM_THE_DOCUMENTS.items())
def test_a_scenario_stands_for_what_its_documents_tell(
    name: str, documents: tuple[str, ...]
) -> None:
    assert load_scenario(name).documents == documents


def test_every_document_has_a_scenario() -> None:
    used = {document for documents in FROM_THE_DOCUMENTS.values() for document in documents}

    assert used == set(document_names())


def test_a_scenario_says_all_that_its_users_need(scenario: Scenario) -> None:
    assert scenario.briefing
    assert scenario.claims
    assert scenario.assumptions
    assert 1 <= len(scenario.questions) <= 3
    assert scenario.outcomes


def test_a_claim_names_its_row_in_one_of_the_documents(scenario: Scenario) -> None:
    initials = tuple(f"S{document[-1]}-" for document in scenario.documents)

    for claim in scenario.claims:
        assert cited(claim), claim
        assert any(name.startswith(initials) for name in cited(claim)), claim


def test_every_change_changes_something(scenario: Scenario) -> None:
    idle = [
        change.path
        for change in scenario.changes
        if change.value == scenario.base.value(change.path)
    ]

    assert idle == []


def test_every_event_changes_something(scenario: Scenario) -> None:
    now = scenario.setting
    for event in scenario.events:
        after = now.with_values({change.path: change.value for change in event.changes})
        assert after != now, event.title
        now = after


@pytest.mark.parametrize("pillar", PILLARS)
def test_a_pillar_that_is_taken_away_leaves_the_others_as_they_were(pillar: str) -> None:
    whole = load_scenario("five-pillars")
    part = load_scenario(f"five-pillars-without-{pillar}")
    event = whole.events[PILLARS.index(pillar)]
    taken = {change.path for change in event.changes}

    assert at_the_end(part) == {
        path: value for path, value in at_the_end(whole).items() if path not in taken
    }
