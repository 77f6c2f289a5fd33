"""Measures agree with the model's own books and with histories written by hand."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.analysis.estimates import covariance, ratio
from simulator.analysis.sight import Sight
from simulator.analysis.validation_measures import MEASURES
from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR, Clock
from simulator.kernel.errors import QuantityError
from simulator.kernel.history import History
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario
from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from collections.abc import Generator

CELL_OUTCOMES = {
    "cells_formed": EventKind.CELL_FORMED,
    "attacks": EventKind.CELL_ATTACKED,
    "cells_disrupted": EventKind.CELL_DISRUPTED,
    "cells_dissolved": EventKind.CELL_DISSOLVED,
}


# Two states in which every mechanism is at work.
BUSY_REGION = ROOT / "tests" / "scenario" / "small_region.toml"
BUSY = {
    "formation.base_rate": 60.0,
    "movement.crossing_rate": 50.0,
    "collection.rate_per_team": 0.5,
    "states.north.teams": 2,
    "states.south.teams": 2,
}


def sight_of(name: str, replication: int = 0) -> Sight:
    """A run of a validation case, or of a world that is none."""
    setting = load_scenario(BUSY_REGION if name == "busy" else f"validation/{name}").setting
    if name == "busy":
        setting = setting.with_values(BUSY)
    return Sight(setting, simulate(setting, 5, replication))


def written(*events: tuple[float, EventKind, int, float], years: float = 1.0) -> Sight:
    """A history written by hand: the year, the kind, the state and the detail of each event."""
    setting = load_scenario("validation/c8").with_years(years).setting
    clock = Clock(-DAYS_PER_YEAR)
    history = History(clock)

    def write() -> Generator[Any, Any, None]:
        for year, kind, place, detail in events:
            yield clock.wait(year * DAYS_PER_YEAR - clock.now)
            home = SimpleNamespace(zone=SimpleNamespace(state=SimpleNamespace(number=place)))
            cell = SimpleNamespace(formed_at=0.0, family=home)
            history.record(kind, place, cell, detail=detail)

    clock.process(write())
    clock.run(years * DAYS_PER_YEAR + 1e-6)
    observation: Any = SimpleNamespace(history=history)
    return Sight(setting, observation)


def value(measure: str, sight: Sight, place: int | None = None, **numbers: float) -> float:
    row = np.array([MEASURES[measure].row(sight, place, numbers)] * 2)
    return MEASURES[measure].estimate(row).value


FORMED, MOVED = EventKind.CELL_FORMED, EventKind.BORDER_CROSSED
PLANNED, DONE = EventKind.PLANNING_BEGUN, EventKind.OPERATION_DONE
ATTACKED = EventKind.CELL_ATTACKED


def test_a_cell_counts_from_its_formation_to_its_end() -> None:
    sight = written((0.25, FORMED, 0, 0), (0.75, ATTACKED, 0, 0))

    assert value("cells_at_large", sight) == pytest.approx(0.5)
    assert value("time_without_cells", sight) == pytest.approx(0.5)
    assert value("cells_at_large_variance", sight) == pytest.approx(0.25)


def test_time_before_the_measured_time_does_not_count() -> None:
    sight = written((-0.9, FORMED, 0, 0), (-0.5, FORMED, 0, 0), (0.5, ATTACKED, 0, 0))

    assert value("cells_at_large", sight) == pytest.approx(1.5)
    assert value("share_attacked", sight) == 1.0


def test_a_cell_under_planning_is_not_at_large() -> None:
    sight = written((0.0, FORMED, 1, 0), (0.25, PLANNED, 1, 0), (0.75, DONE, 1, 0))

    assert value("cells_at_large", sight) == pytest.approx(0.25)
    assert value("cells_under_planning", sight) == pytest.approx(0.5)
    assert value("time_without_cells", sight) == pytest.approx(0.25)
    # One is there for the first quarter, the other from there to the third.
    assert value("planning_covariance", sight) == pytest.approx(-0.25 * 0.5)


def test_a_cell_counts_where_it_is() -> None:
    sight = written((0.0, FORMED, 0, 0), (0.25, MOVED, 1, 0), (1.0, ATTACKED, 1, 0))

    assert value("cells_at_large", sight, 0) == pytest.approx(0.25)
    assert value("cells_at_large", sight, 1) == pytest.approx(0.75)
    assert value("covariance_between_states", sight) == pytest.approx(-0.25 * 0.75)


def test_the_busy_world_leaves_planning_undone() -> None:
    history = sight_of("busy").observation.history
    ends = [history.event(closed.cause).kind for closed in history.events(EventKind.CASE_CLOSED)]

    assert EventKind.PLANNING_BEGUN in ends
    assert EventKind.CASE_OPENED in ends


@pytest.mark.parametrize("name", ["c1", "c2", "c3", "c4a", "c8", "c11", "busy"])
def test_no_cell_is_lost_from_the_books(name: str) -> None:
    sight = sight_of(name)
    history = sight.observation.history
    counts = {key: len(list(history.events(kind))) for key, kind in CELL_OUTCOMES.items()}

    left = sight.at_large[-1].sum() + sight.planned[-1].sum()
    ended = counts["attacks"] + counts["cells_disrupted"] + counts["cells_dissolved"]
    assert counts["cells_formed"] == ended + left
    assert sight.at_large.min() == 0
    assert sight.planned.min() == 0


@pytest.mark.parametrize("name", ["c2", "c3", "c4a", "c8", "busy"])
def test_the_books_agree_with_the_monthly_count_of_cells(name: str) -> None:
    sight = sight_of(name)
    series = sight.observation.series
    active = [outcome.name for outcome in OUTCOMES].index("cells_active")
    ends = (np.arange(series.shape[2]) + 1) * DAYS_PER_MONTH
    rows = np.searchsorted(sight.observation.history.columns().day, ends, side="right")

    by_state = (sight.at_large + sight.planned)[rows].T

    np.testing.assert_array_equal(series[active, :-1], by_state)


def test_busy_teams_are_those_that_plan() -> None:
    sight = sight_of("c4a")

    busy = value("cells_under_planning", sight) / 6

    # Utilisation is averaged over months of equal length, here all of them whole.
    assert busy == pytest.approx(value("team_utilisation", sight), rel=1e-9)


@pytest.mark.parametrize(("outcome", "kind"), CELL_OUTCOMES.items())
def test_an_outcome_counts_the_events_of_the_measured_time(outcome: str, kind: EventKind) -> None:
    sight = sight_of("c2")
    days = [event.day for event in sight.observation.history.events(kind)]

    counted = sum(0.0 <= day <= sight.setting.days for day in days)
    assert value(outcome, sight) * sight.years == pytest.approx(counted)


def test_every_cell_that_ended_has_one_fate() -> None:
    sight = sight_of("c2")
    shares = [value(f"share_{end}", sight) for end in ("attacked", "disrupted", "dissolved")]

    assert sum(shares) == pytest.approx(1.0)
    assert min(shares) > 0.0


def test_a_variance_of_a_count_is_that_between_runs_by_the_year() -> None:
    runs = [sight_of("c2", replication) for replication in range(4)]
    rows = np.array([MEASURES["attacks_variance"].row(sight, None, {}) for sight in runs])
    counts = [len([f for f in sight.fates if f.end == ATTACKED]) for sight in runs]

    found = MEASURES["attacks_variance"].estimate(rows).value
    assert found == pytest.approx(np.var(counts) / runs[0].years)


def test_a_variance_of_a_level_is_that_over_months_and_runs() -> None:
    runs = [sight_of("c13", replication) for replication in range(3)]
    rows = np.array([MEASURES["public_trust_variance"].row(sight, None, {}) for sight in runs])
    trust = [outcome.name for outcome in OUTCOMES].index("public_trust")
    months = [sight.observation.series[trust, -1] for sight in runs]

    found = MEASURES["public_trust_variance"].estimate(rows).value
    assert found == pytest.approx(np.var(months))


def test_a_share_that_ended_within_some_years_needs_to_know_how_many() -> None:
    sight = written((0.0, FORMED, 0, 0), (0.5, ATTACKED, 0, 0))

    assert value("share_ended_within", sight, years=0.6) == 1.0
    assert value("share_ended_within", sight, years=0.4) == 0.0
    with pytest.raises(QuantityError, match=r"numbers\.years"):
        value("share_ended_within", sight)


def test_a_ratio_of_equal_bottoms_is_the_mean_with_its_usual_error() -> None:
    tops = np.array([3.0, 5.0, 10.0])
    found = ratio(np.column_stack([tops, np.full(3, 2.0)]))

    assert found.value == pytest.approx(3.0)
    assert found.size == 6.0
    assert found.standard_error == pytest.approx((tops / 2).std(ddof=1) / 3**0.5)


def test_a_ratio_without_anything_below_is_undefined() -> None:
    found = ratio(np.zeros((4, 3)))

    assert np.isnan(found.value)
    assert found.size == 0.0


numbers = st.floats(-100.0, 100.0)


@given(st.lists(st.tuples(numbers, numbers), min_size=2, max_size=30))
def test_a_covariance_is_that_of_all_runs_together(pairs: list[tuple[float, float]]) -> None:
    one, other = np.array(pairs).T
    found = covariance(np.column_stack([one, other, one * other]))

    assert found.value == pytest.approx(np.cov(one, other, ddof=0)[0, 1], abs=1e-8)
