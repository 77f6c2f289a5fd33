"""How busy teams and analysts are."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.setting import DatedChange
from simulator.model.simulation import simulate
from tests.model.worlds import lively

KINDS = ["teams", "analysts"]
NAMES = [outcome.name for outcome in OUTCOMES]


def shares(kind: str, *changes: DatedChange) -> np.ndarray:
    """Give the share of servers' time in use, by state and month, the region last."""
    setting = dataclasses.replace(lively(), dated_changes=changes)
    return simulate(setting, seed=3).series[NAMES.index(f"{kind.removesuffix('s')}_utilisation")]


@pytest.mark.parametrize("kind", KINDS)
def test_servers_are_busy_for_a_part_of_their_time(kind: str) -> None:
    found = shares(kind)

    assert 0.0 <= found.min() < found.max() <= 1.0


@pytest.mark.parametrize("kind", KINDS)
def test_after_a_cut_those_who_finish_their_work_still_count(kind: str) -> None:
    cuts = [DatedChange(200.0, f"states.{name}.{kind}", 1, "Cuts") for name in "abcd"]
    found = shares(kind, *cuts)

    assert found.min() >= 0.0
    assert found.max() <= 1.0 + 1e-12  # the sum over states rounds
    assert found.max() > 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_where_nobody_is_left_nothing_is_said(kind: str) -> None:
    found = shares(kind, DatedChange(100.0, f"states.a.{kind}", 0, "All leave"))

    assert np.isnan(found[0, -3:]).all()
    assert not np.isnan(found[0, :3]).any()
    assert not np.isnan(found[1:]).any()
