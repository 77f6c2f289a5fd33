"""Published figures, and where the model lies beside them."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.analysis.calibration import Calibrated, Verdict, calibrate
from simulator.kernel.quantities import Evidence
from simulator.model.outcomes.declared import OUTCOMES
from simulator.scenario.published import Figure, figures, scenario_name, unmatched
from simulator.scenario.reading import load_scenario
from simulator.scenario.sources import unexplained


class Runs:
    """An ensemble of which only totals are asked for."""

    def __init__(self, *values: float) -> None:
        self.values = np.array(values)

    def total(self, outcome: str, place: str) -> np.ndarray:
        assert (outcome, place) == ("attacks", "morocco")
        return self.values


def figure(low: float, high: float) -> Figure:
    return Figure("attacks", "morocco", 1.0, low, high, Evidence.PUBLISHED, "FIGURES 4")


def held(low: float, high: float, *values: float) -> Calibrated:
    (found,) = calibrate(Runs(*values), [figure(low, high)])  # type: ignore[arg-type]  # only totals are asked for
    return found


def test_a_mean_in_the_range_is_inside() -> None:
    assert held(0.5, 1.5, 0.9, 1.1).verdict is Verdict.INSIDE


def test_a_mean_outside_whose_interval_reaches_the_range_is_unsure() -> None:
    assert held(0.5, 1.5, 0.0, 4.0).verdict is Verdict.UNSURE


def test_an_interval_outside_is_outside() -> None:
    assert held(0.5, 1.5, 2.0, 2.01, 2.0).verdict is Verdict.OUTSIDE


@pytest.mark.parametrize("values", [(), (1.0,), (np.nan, np.nan), (1.0, np.nan)])
def test_too_few_runs_never_lie_inside(values: tuple[float, ...]) -> None:
    assert held(0.5, 1.5, *values).verdict is Verdict.OUTSIDE


def test_runs_without_a_value_are_left_out() -> None:
    assert held(0.5, 1.5, 1.0, np.nan, 1.2).mean == pytest.approx(1.1)


def test_each_published_figure_can_be_looked_up() -> None:
    names = {outcome.name for outcome in OUTCOMES}
    places = {*load_scenario(scenario_name()).setting.states, "region"}

    assert len(figures()) > len(places)
    for one in figures():
        assert one.outcome in names
        assert one.place in places
        assert one.low <= one.value <= one.high
        assert unexplained(one.source) == ()
        assert "FIGURES" in one.source


def test_what_cannot_be_matched_says_why() -> None:
    assert unmatched()
    assert all(one.why.endswith(".") and unexplained(one.why) == () for one in unmatched())
