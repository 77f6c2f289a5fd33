"""Leads are graded by their luck, true ones better, and read by grade."""

from __future__ import annotations

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.intelligence.assessment import raised
from simulator.model.kinds import EventKind, LeadSource
from simulator.model.simulation import build, simulate
from tests.model.organised import events, only, organised, told, without

CHAIN = ("formation", "life", "collection", "tips", "false_leads", "assessment")


def leads(*, true: bool) -> list[tuple[int, int]]:
    """Give the grades of all leads of a run that are about a cell, or about nobody."""
    history = simulate(only(organised(), *CHAIN, "grading"), seed=3).history
    received = [event.subject for event in events(history, EventKind.LEAD_RECEIVED)]
    assert all(
        lead.reliability in range(6) and lead.credibility in range(1, 7) for lead in received
    )
    return [(one.reliability, one.credibility) for one in received if bool(one.cell) is true]


@pytest.mark.parametrize(("true", "skew"), [(True, 1.5), (False, 1 / 1.5)])
def test_grades_follow_their_law(true: bool, skew: float) -> None:
    """P(one of the k best) = (k / 6)^(1 / skew), within four standard errors."""
    found = leads(true=true)

    for best in range(1, 6):
        expected = (best / 6) ** (1 / skew)
        error = (expected * (1 - expected) / len(found)) ** 0.5
        for share in (
            sum(reliability < best for reliability, _ in found) / len(found),
            sum(credibility <= best for _, credibility in found) / len(found),
        ):
            # The same source says equally good things of one cell, so true leads repeat.
            assert abs(share - expected) < 4 * error * (2.0 if true else 1.0)


def test_without_skew_and_weight_only_the_order_of_reading_is_left() -> None:
    many = organised().with_values({f"states.{name}.analysts": 900 for name in "ab"})
    plain = without(many, "grading", "sharing")
    graded = without(many, "sharing").with_values({"grading.skew": 1.0, "grading.weight": 1.0})

    assert told(simulate(graded, seed=1).history) == told(simulate(plain, seed=1).history)


def test_better_leads_are_read_first() -> None:
    busy = organised().with_values({"states.a.analysts": 1, "states.b.analysts": 1})
    history = simulate(only(busy, *CHAIN, "grading"), seed=2).history
    expired = [e.subject.priority for e in events(history, EventKind.LEAD_EXPIRED)]
    kinds = (EventKind.LEAD_DISMISSED, EventKind.LEAD_RECOGNISED)
    read = [e.subject.priority for e in history.events(*kinds)]

    assert len(expired) > 50
    assert sum(read) / len(read) < sum(expired) / len(expired)


@pytest.mark.parametrize("chance", [0.0, 0.03, 0.5, 0.75, 1.0])
def test_raising_odds_keeps_a_chance_a_chance(chance: float) -> None:
    assert raised(chance, 1.0) == chance
    assert raised(chance, 1 / 3) <= chance <= raised(chance, 3.0) <= 1.0


def test_what_others_passed_on_goes_no_further_where_they_forbid_it() -> None:
    values = {"grading.partner_release": 0.0, "collection.foreign_reach": 0.0}
    history = simulate(organised().with_values(values), seed=1).history

    shared = events(history, EventKind.LEAD_SHARED)
    sources = {
        next(
            cause.detail
            for cause in history.why(event.number)
            if cause.kind == EventKind.LEAD_RECEIVED
        )
        for event in shared
    }
    assert shared
    assert LeadSource.PARTNER not in sources


def test_a_queue_of_leads_is_seen_when_analysts_are_few() -> None:
    world = build(organised().with_values({"states.a.analysts": 1}), seed=1)
    world.clock.run(DAYS_PER_YEAR)

    assert world.states["a"].analysts.waiting > 5
