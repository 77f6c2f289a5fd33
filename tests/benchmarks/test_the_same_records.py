"""The bare loop with the same records yields what a run of ours yields, not only a like of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from benchmarks.peers import bare_heapq_records, bare_outcomes
from benchmarks.peers.taawun import SCENARIO
from simulator.model.kinds import EventKind
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import Observation, simulate

if TYPE_CHECKING:
    from simulator.kernel.history import Event

KINDS = tuple(EventKind[name] for name in (
    "CELL_FORMED", "CELL_ATTACKED", "LEAD_RECEIVED", "CELL_DETECTED", "PLANNING_BEGUN",
    "OPERATION_DONE", "CELL_DISRUPTED",
))  # fmt: skip

# Ours adds up hazards, the other a due day at a time: ten years and some hundred sums apart.
DAYS_APART = 1e-8


@pytest.fixture(scope="module", params=[1, 2**64 - 1])
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture(scope="module")
def ours(seed: int) -> Observation:
    return simulate(SCENARIO.setting, seed)


@pytest.fixture(scope="module")
def history(seed: int) -> list[float]:
    return bare_heapq_records.run(seed)


def in_our_words(history: list[float]) -> list[tuple[int, float, int, float]]:
    """Kind, place, cause and detail of each event."""
    kind, place, cause, detail = (history[part :: bare_outcomes.PARTS] for part in (1, 2, 4, 5))
    return [(KINDS[int(k)], p, c, d) for k, p, c, d in zip(kind, place, cause, detail, strict=True)]


def what(event: Event) -> tuple[int, float, int, float]:
    return event.kind, event.place, event.cause, pytest.approx(event.detail, abs=2 * DAYS_APART)


def test_every_event_has_the_same_kind_place_cause_and_detail(
    ours: Observation, history: list[float]
) -> None:
    assert in_our_words(history) == [what(event) for event in ours.history.events()]


def test_every_event_has_the_same_day(ours: Observation, history: list[float]) -> None:
    days = [event.day for event in ours.history.events()]
    assert history[0 :: bare_outcomes.PARTS] == pytest.approx(days, abs=DAYS_APART)


def test_all_eighteen_outcomes_are_the_same(ours: Observation, history: list[float]) -> None:
    measured = bare_outcomes.measure(history)
    rows = [[outcome.name for outcome in OUTCOMES].index(name) for name in bare_outcomes.NAMES]
    # Sums over months differ in their order only.
    np.testing.assert_allclose(measured.totals, ours.totals[rows], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(measured.series, ours.series[rows], rtol=1e-9, atol=1e-9)
