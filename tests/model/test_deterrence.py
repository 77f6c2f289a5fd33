"""Cells broken up deter others for a while, and cells learn from operations."""

from __future__ import annotations

from math import exp

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from tests.model.provisions import dated, only, provided

CHAIN = ("formation", "life", "collection", "interdiction")


@pytest.mark.parametrize("seed", range(3))
def test_deterrence_is_the_faded_memory_of_cells_broken_up(seed: int) -> None:
    setting = only(provided(), *CHAIN, "deterrence")
    world = build(setting, seed)
    world.clock.run(setting.days + 1)

    parameters = setting.deterrence
    memory = 0.0
    broken = [e.day for e in world.history.events(EventKind.CELL_DISRUPTED) if e.place == 0]
    for month in range(1, 25):
        days = [
            day for day in broken if (month - 1) * DAYS_PER_MONTH < day <= month * DAYS_PER_MONTH
        ]
        memory = 1 - (1 - memory) * (1 - parameters.step) ** len(days)
        memory *= exp(-parameters.fading / 12)

    assert broken
    for zone in world.states["a"].zones:
        assert zone.formation.value == pytest.approx(1 - parameters.effect * memory, rel=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_lessons_are_the_faded_memory_of_operations(seed: int) -> None:
    values = {"adaptation.encryption_rate": 0.0, "adaptation.step": 0.2}
    setting = only(provided().with_values(values), *CHAIN, "adaptation")
    world = build(setting, seed)
    world.clock.run(setting.days + 1)

    parameters = setting.adaptation
    lesson = 0.0
    done = [e.day for e in world.history.events(EventKind.OPERATION_DONE) if e.place == 1]
    for month in range(1, 25):
        days = [day for day in done if (month - 1) * DAYS_PER_MONTH < day <= month * DAYS_PER_MONTH]
        lesson = 1 - (1 - lesson) * (1 - parameters.step) ** len(days)
        lesson *= exp(-parameters.fading / 12)

    assert done
    expected = 1 - parameters.pressure_loss * lesson
    assert world.states["b"].search.value == pytest.approx(expected, rel=1e-12)


def test_encryption_spreads_from_the_start_of_the_scenario() -> None:
    world = build(only(provided(), "adaptation"), seed=1)
    world.clock.run(2 * DAYS_PER_YEAR + 1)

    parameters = provided().adaptation
    hidden = parameters.encryption_loss * (1 - exp(-2 * parameters.encryption_rate))
    assert world.states["a"].search.value == pytest.approx(1 - hidden, rel=1e-9)


def test_a_tool_that_keeps_up_gives_back_what_encryption_hides() -> None:
    tools = {"tools.search.counter": 1.0, "tools.search.effect": 0.0, "tools.search.analysts": 0.0}
    setting = provided().with_values(tools | {"equipment.search.adoption": 1.0})
    world = build(only(setting, "adaptation", "technology"), seed=1)
    world.clock.run(2 * DAYS_PER_YEAR + 1)

    assert world.states["a"].search.value == 1.0
    assert world.states["b"].search.value < 1.0


def test_a_dated_change_of_the_trend_is_taken_up() -> None:
    setting = dated(
        only(provided(), "adaptation", "calendar"), 400.0, **{"adaptation.encryption_loss": 0.0}
    )
    world = build(setting, seed=1)
    world.clock.run(399.0)
    before = world.states["a"].search.value
    world.clock.run(2 * DAYS_PER_YEAR + 1)

    assert before < 1.0
    assert world.states["a"].search.value == 1.0
