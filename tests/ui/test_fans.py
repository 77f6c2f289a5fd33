"""What the charts are given."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as nps

from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from ui.viewmodels.choice import World
from ui.viewmodels.fans import difference_picture, gathered, worlds_picture
from ui.viewmodels.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario

COUNTS = nps.arrays(
    float, st.tuples(st.integers(1, 5), st.integers(12, 30)), elements=st.integers(0, 9)
)


def world(scenario: Scenario, *, baseline: bool) -> World:
    return World(scenario.name, scenario, scenario.title, True, baseline, False, 0)


@pytest.fixture
def worlds(broken_ties: Scenario, reconciliation: Scenario) -> tuple[World, World]:
    return world(broken_ties, baseline=True), world(reconciliation, baseline=False)


@pytest.fixture
def ensembles(
    broken_ties: Scenario, reconciliation: Scenario, made_up: Callable[..., Ensemble]
) -> tuple[Ensemble, Ensemble]:
    return made_up(broken_ties), made_up(reconciliation, shift=-1.0)


@given(COUNTS)
def test_what_is_added_up_begins_at_nothing_and_ends_at_the_sum(series: np.ndarray) -> None:
    total = gathered(series, Kind.COUNT, Span.START)

    assert (total[:, 0] == 0).all()
    assert (total[:, -1] == series.sum(axis=1)).all()
    assert (np.diff(total, axis=1) == series).all()


@given(COUNTS)
def test_the_last_twelve_months_are_twelve_and_unknown_before(series: np.ndarray) -> None:
    rolling = gathered(series, Kind.COUNT, Span.YEAR)

    assert np.isnan(rolling[:, :11]).all()
    assert (rolling[:, -1] == series[:, -12:].sum(axis=1)).all()


@pytest.mark.parametrize("kind", [Kind.LEVEL, Kind.MEAN])
def test_levels_and_means_are_never_added_up(kind: Kind) -> None:
    series = np.arange(12.0).reshape(1, 12)

    assert gathered(series, kind, Span.START) is series


def test_bands_hold_the_quantiles_of_the_worlds(
    worlds: tuple[World, World], ensembles: tuple[Ensemble, Ensemble]
) -> None:
    picture = worlds_picture(worlds, ensembles, "attacks", "region", Span.MONTH)
    column = [outcome.name for outcome in OUTCOMES].index("attacks")
    expected = np.quantile(ensembles[0].series[:, column, -1, :], (0.05, 0.25, 0.5, 0.75, 0.95), 0)

    assert picture.fans[0].bands == pytest.approx(expected)


def test_the_title_says_what_where_and_since_when(
    worlds: tuple[World, World], ensembles: tuple[Ensemble, Ensemble]
) -> None:
    picture = worlds_picture(worlds, ensembles, "attacks", "algeria", Span.START)

    assert picture.title == "Attacks in Algeria since October 2021"
    assert picture.axis == "Attacks"
    assert picture.date(0) == dt.date(2021, 10, 1)
    assert picture.date(24) == dt.date(2023, 9, 30)


def test_scenarios_of_different_years_are_said_to_be(
    worlds: tuple[World, World], ensembles: tuple[Ensemble, Ensemble]
) -> None:
    scenario = worlds[1].scenario
    later = replace(scenario, start=scenario.start.replace(year=scenario.start.year + 2))
    other = replace(worlds[1], scenario=later)

    for draw in (worlds_picture, difference_picture):
        alike = draw(worlds, ensembles, "attacks", "region", Span.START)
        unlike = draw((worlds[0], other), ensembles, "attacks", "region", Span.START)
        assert alike is not None
        assert unlike is not None
        assert unlike.subtitle == (
            f"{alike.subtitle}. Each begins on its own day; dates are the baseline's"
        )


def test_the_difference_is_that_of_worlds_with_the_same_luck(
    worlds: tuple[World, World], ensembles: tuple[Ensemble, Ensemble]
) -> None:
    picture = difference_picture(worlds, ensembles, "attacks", "region", Span.MONTH)

    # The luck is the same and the shift is one, so that no world is left to doubt.
    assert len(picture.fans) == 1
    assert picture.fans[0].bands == pytest.approx(np.full((5, 24), -1.0))
    assert picture.signed


def test_there_is_nothing_to_draw_before_the_first_world(
    worlds: tuple[World, World], broken_ties: Scenario, made_up: Callable[..., Ensemble]
) -> None:
    none = (made_up(broken_ties, 0), made_up(broken_ties, 0))

    assert worlds_picture(worlds, none, "attacks", "region", Span.START) is None
    assert difference_picture(worlds, none, "attacks", "region", Span.START) is None


def test_a_month_without_a_value_in_any_world_is_a_gap(
    worlds: tuple[World, World], ensembles: tuple[Ensemble, Ensemble]
) -> None:
    picture = worlds_picture(worlds, ensembles, "detection_days", "region", Span.START)

    assert np.isnan(picture.fans[0].bands[:, 0]).all()
    assert np.isfinite(picture.fans[0].bands[:, 1]).all()


@pytest.mark.parametrize("outcome", [outcome.name for outcome in OUTCOMES])
@pytest.mark.parametrize("span", Span)
def test_every_outcome_can_be_drawn(
    worlds: tuple[World, World],
    ensembles: tuple[Ensemble, Ensemble],
    outcome: str,
    span: Span,
) -> None:
    picture = worlds_picture(worlds, ensembles, outcome, "tunisia", span)

    assert len(picture.days) == picture.fans[0].bands.shape[1]
    assert "Tunisia" in picture.title
