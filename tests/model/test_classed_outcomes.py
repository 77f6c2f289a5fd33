"""Outcomes that tell events of a kind apart add up to the outcome that counts them all."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.model.kinds import EventKind, WithheldReason
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.simulation import Observation, simulate
from tests.model.test_outcomes import SETTING, YEARS

if TYPE_CHECKING:
    import numpy as np

NAMES = [outcome.name for outcome in OUTCOMES]
STAGES = ("disrupted_early", "disrupted_late")
REASONS = {
    WithheldReason.LEVEL: "withheld_level",
    WithheldReason.RELATION: "withheld_relation",
    WithheldReason.TRUST: "withheld_trust",
    WithheldReason.RELEASABILITY: "withheld_source",
    WithheldReason.LAW: "withheld_law",
}


@cache
def observed() -> Observation:
    return simulate(SETTING, seed=3)


def series(name: str) -> np.ndarray:
    return observed().series[NAMES.index(name)]


@pytest.mark.parametrize(
    ("parts", "whole"), [(STAGES, "cells_disrupted"), (tuple(REASONS.values()), "leads_withheld")]
)
def test_the_parts_add_up_to_the_whole(parts: tuple[str, ...], whole: str) -> None:
    assert sum(series(part) for part in parts) == pytest.approx(series(whole))
    assert series(whole)[-1].sum() > 0
    assert any(series(part)[-1].sum() not in {0, series(whole)[-1].sum()} for part in parts)


def test_every_reason_has_an_outcome_that_counts_it() -> None:
    found = Counter(
        event.detail
        for event in observed().history.events(EventKind.LEAD_WITHHELD)
        if event.day >= 0
    )

    assert set(REASONS) == set(WithheldReason)
    for reason, name in REASONS.items():
        total = observed().totals[NAMES.index(name)][-1]
        assert total == pytest.approx(found[reason] / YEARS)


def test_a_cell_in_its_last_phase_is_broken_up_late() -> None:
    last = SETTING.life.phases - 1
    late = sum(
        event.subject.phase >= last
        for event in observed().history.events(EventKind.CELL_DISRUPTED)
        if event.day >= 0
    )

    assert observed().totals[NAMES.index("disrupted_late")][-1] == pytest.approx(late / YEARS)
