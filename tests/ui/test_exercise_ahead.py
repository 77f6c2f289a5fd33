"""Forecasts from the present turn, and other courses of play."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.exercise.forecast.fan import Forecast
from tests.ui.exercise_room import PATIENCE, Room, begun, kinds, played_turn, room

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.forecast.order import ForecastOrder

__all__ = ["begun", "room"]


def test_going_back_begins_a_branch_and_the_trunk_stays(begun: Room) -> None:
    played_turn(begun)
    trunk = begun.ask(lambda session: session.digests())
    begun.press("Ctrl+G")
    begun.console.branches.turn.setValue(1)
    begun.press("Ctrl+G")
    begun.answer("What if")
    assert [one.name for one in begun.picture.branches] == ["Trunk", "What if"]
    assert (begun.picture.branch, begun.picture.last_turn) == (1, 0)
    begun.console.branches.rows.point("0")
    begun.console.branches.switch.click()
    begun.idle()

    assert (begun.picture.branch, begun.picture.last_turn) == (0, 1)
    assert begun.ask(lambda session: session.digests()) == trunk


def test_two_branches_stand_side_by_side(begun: Room) -> None:
    played_turn(begun)
    begun.desk.sitting.acts.branch_from(1, "What if")
    begun.idle()
    begun.console.queue.coming.point("1")
    begun.console.queue.fire.click()
    begun.idle()
    begun.press("Alt+5")
    begun.console.branches.compare.click()
    begun.qtbot.waitUntil(lambda: bool(begun.desk.course.lines), timeout=PATIENCE)
    lines = {(one.turn, one.what): one for one in begun.desk.course.lines}

    assert lines[1, "Injects"].left == "–"
    assert "A letter" in lines[1, "Injects"].right
    assert lines[1, "Attacks"].right == "–"
    assert len(begun.console.branches.lines.rows) == len(begun.desk.course.lines)


def made_up(order: ForecastOrder) -> Forecast:
    """A forecast of known numbers: attacks differ by course."""
    months = 12
    shape = (order.worlds, len(order.outcomes), 6, months)
    series = {
        course: np.full(shape, float(place), np.float32)
        for place, course in enumerate(order.courses)
    }
    places = (*order.scenario.setting.states, "region")
    edges = (np.arange(months) + 1.0) * 30.0
    numbers = dict.fromkeys(order.courses, tuple(range(order.worlds)))
    return Forecast(order.outcomes, places, edges, order.day, series, numbers, order.worlds)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Futures of known numbers: how they are run is tested where they are."""

    def run(
        order: ForecastOrder,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        arrived: Callable[[Forecast], None],
    ) -> Forecast:
        arrived(made_up(order))
        progress(order.runs, order.runs)
        return made_up(order)

    monkeypatch.setattr("ui.viewmodels.exercise.forecasting.forecast", run)


@pytest.mark.usefixtures("quick")
def test_a_forecast_is_drawn_three_ways_and_shown_to_whom_one_chooses(begun: Room) -> None:
    begun.press("Ctrl+R")
    begun.qtbot.waitUntil(lambda: begun.desk.forecasting.forecast is not None, timeout=PATIENCE)
    panel = begun.console.forecast
    panel.place.setCurrentIndex(panel.place.findData("region"))
    picture = begun.desk.forecasting.picture("attacks", "region")
    assert picture is not None
    assert [fan.title for fan in picture.fans] == [
        "As agreed now",
        "Nobody acts",
        "Everybody cooperates",
    ]
    assert [fan.bands[2, -1] for fan in picture.fans] == [0.0, 12.0, 24.0]
    assert "showed" not in kinds(begun)
    panel.to.setCurrentIndex(panel.to.findData("east"))
    panel.place.setCurrentIndex(panel.place.findData("algeria"))
    assert "its own states and the region" in panel.obstacle
    panel.place.setCurrentIndex(panel.place.findData("region"))
    panel.show_it.click()
    begun.idle()
    said = begun.picture.records[-1].payload

    assert said["to"] == ["east"]
    assert "Everybody cooperates 24" in said["note"]
    assert said["fan"]["courses"][2]["bands"][2][-1] == 24.0


def test_a_forecast_can_be_called_off_and_play_goes_on(
    begun: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(
        order: ForecastOrder,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
        arrived: Callable[[Forecast], None],
    ) -> Forecast:
        while not cancelled():
            progress(1, order.runs)
        return made_up(order)

    monkeypatch.setattr("ui.viewmodels.exercise.forecasting.forecast", endless)
    begun.press("Ctrl+R")
    begun.qtbot.waitUntil(lambda: begun.desk.forecasting.progress[0] == 1, timeout=PATIENCE)
    begun.press("N")
    begun.answer("Meanwhile")
    assert kinds(begun)[-1] == "note"
    begun.console.forecast.cancel.click()

    assert not begun.desk.forecasting.is_running
    assert begun.desk.forecasting.forecast is None
    assert not begun.console.forecast.progress.isVisible()
