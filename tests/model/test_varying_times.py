"""Preparation and planning may vary less than exponential times do, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from simulator.kernel.history import History


def history(name: str, **values: float) -> History:
    setting = load_scenario(f"validation/{name}").with_years(4.0).setting
    changes = {path.replace("__", "."): value for path, value in values.items()}
    return simulate(setting.with_values(changes), seed=1).history


def test_a_phase_without_variation_always_takes_its_mean() -> None:
    told = history("c1", life__phases=3, life__phase_variation=0.0)
    lives = [event.day - event.subject.formed_at for event in told.events(EventKind.CELL_ATTACKED)]

    assert lives
    assert lives == pytest.approx([9 * DAYS_PER_MONTH] * len(lives))


def test_planning_without_variation_always_takes_its_mean() -> None:
    told = history("c4a", interdiction__planning_variation=0.0)
    spans = [
        event.day - told.event(event.cause).day for event in told.events(EventKind.OPERATION_DONE)
    ]

    assert spans
    assert spans == pytest.approx([91.3125] * len(spans))


def test_the_same_cells_keep_their_order_of_luck_when_times_vary_less() -> None:
    told = {
        variation: {
            event.subject.name: event.day - event.subject.formed_at
            for event in history("c1", life__phase_variation=variation).events(
                EventKind.CELL_ATTACKED
            )
        }
        for variation in (1.0, 0.5)
    }
    both = sorted(told[1.0].keys() & told[0.5].keys())

    assert len(both) > 10
    assert sorted(both, key=told[1.0].__getitem__) == sorted(both, key=told[0.5].__getitem__)


def test_the_cells_of_a_group_may_be_larger_and_its_attacks_more_severe() -> None:
    group = {"groups.c1-cells.extra_members": 5, "groups.c1-cells.extra_severity": 4}
    cells = [event.subject for event in history("c1").events(EventKind.CELL_ATTACKED)]
    others = [event.subject for event in history("c1", **group).events(EventKind.CELL_ATTACKED)]

    assert [cell.members + 5 for cell in cells] == [cell.members for cell in others]
    assert {cell.severity for cell in others} == {5}
    assert min(cell.severity for cell in cells) == 1
