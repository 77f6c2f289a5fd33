"""What a run amounts to, counted again from its history."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from functools import cache
from math import floor

import numpy as np
import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import Observation, build, simulate
from tests.model.telling import ENDS
from tests.model.worlds import lively

NAMES = [outcome.name for outcome in OUTCOMES]
YEARS = 1.5
SETTING = dataclasses.replace(lively(), days=YEARS * DAYS_PER_YEAR, warm_up_days=200.0)
COUNTED = {
    "attacks": EventKind.CELL_ATTACKED,
    "cells_formed": EventKind.CELL_FORMED,
    "cells_disrupted": EventKind.CELL_DISRUPTED,
    "cells_dissolved": EventKind.CELL_DISSOLVED,
    "leads_received": EventKind.LEAD_RECEIVED,
    "leads_expired": EventKind.LEAD_EXPIRED,
    "leads_shared": EventKind.LEAD_SHARED,
    "leads_withheld": EventKind.LEAD_WITHHELD,
    "crossings": EventKind.BORDER_CROSSED,
}
ADDED = {"severity": EventKind.CELL_ATTACKED, "arrests": EventKind.CELL_DISRUPTED}
AVERAGED = {"detection_days": EventKind.CELL_DETECTED, "action_days": EventKind.OPERATION_DONE}


@cache
def observed() -> Observation:
    return simulate(SETTING, seed=3)


def details(kind: EventKind) -> dict[int, list[float]]:
    """Give the details of one kind of event after the warm-up by state, all of them at 4."""
    found = defaultdict(list)
    for event in observed().history.events(kind):
        if event.day >= 0:
            found[event.place].append(event.detail)
            found[4].append(event.detail)
    return found


@pytest.mark.parametrize("name", COUNTED)
def test_a_count_is_events_a_year_after_the_warm_up(name: str) -> None:
    found = details(COUNTED[name])

    expected = [len(found[place]) / YEARS for place in range(5)]
    assert observed().totals[NAMES.index(name)] == pytest.approx(expected)
    assert expected[4] > 0


@pytest.mark.parametrize("name", ADDED)
def test_a_sum_adds_the_details_up(name: str) -> None:
    found = details(ADDED[name])

    expected = [sum(found[place]) / YEARS for place in range(5)]
    assert observed().totals[NAMES.index(name)] == pytest.approx(expected)


@pytest.mark.parametrize("name", AVERAGED)
def test_a_mean_is_taken_over_all_events_after_the_warm_up(name: str) -> None:
    found = details(AVERAGED[name])

    expected = [np.mean(found[place]) for place in range(5)]
    assert observed().totals[NAMES.index(name)] == pytest.approx(expected)


def test_the_share_broken_up_is_among_those_broken_up_or_attacking() -> None:
    broken_up, attacked = details(EventKind.CELL_DISRUPTED), details(EventKind.CELL_ATTACKED)

    expected = [
        len(broken_up[place]) / (len(broken_up[place]) + len(attacked[place])) for place in range(5)
    ]
    assert observed().totals[NAMES.index("disrupted_share")] == pytest.approx(expected)


def test_a_series_has_the_events_of_each_month() -> None:
    months: Counter[int] = Counter()
    for event in observed().history.events(EventKind.CELL_ATTACKED):
        if event.day >= 0:
            months[floor(event.day / DAYS_PER_MONTH)] += 1

    series = observed().series[NAMES.index("attacks"), -1]
    assert series.tolist() == [months[month] for month in range(18)]


def test_active_cells_are_those_that_came_and_have_neither_left_nor_ended() -> None:
    ends = {event.subject: event.day for event in observed().history.events(*ENDS)}
    births = [(event.subject, event.day) for event in observed().history.events(1)]

    for month in range(1, 19):
        day = month * DAYS_PER_MONTH
        alive = sum(born <= day < ends.get(cell, day + 1) for cell, born in births)
        assert observed().series[NAMES.index("cells_active"), -1, month - 1] == alive


def test_active_cells_by_state_are_where_the_run_left_them() -> None:
    world = build(SETTING, seed=3)
    world.clock.run(SETTING.days)

    left = [len(state.cells) for state in world.states.values()]
    last = observed().series[NAMES.index("cells_active"), :, -1]
    assert last.tolist() == [*left, sum(left)]


def test_trust_of_the_region_is_that_of_its_people() -> None:
    people = np.array([2.0, 2.0, 2.0, 2.0])
    trust = observed().series[NAMES.index("public_trust")]

    np.testing.assert_allclose(trust[-1], np.average(trust[:-1], axis=0, weights=people))
    assert ((trust > 0.0) & (trust < 1.0)).all()
