"""The shipped scenarios give the same numbers wherever they run."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from simulator.analysis.comparison import compare
from simulator.runs.ensemble import Ensemble, Plan, run_ensemble
from simulator.runs.executors import Pool, SequentialExecutor
from simulator.scenario.reading import load_scenario
from tests.runs.test_ensemble import assert_same_numbers

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

REPLICATIONS = 4


def short(name: str) -> Scenario:
    """Load a shipped scenario and leave it a season."""
    scenario = load_scenario(name).with_years(0.25)
    setting = dataclasses.replace(scenario.setting, warm_up_days=30.0)
    return dataclasses.replace(scenario, setting=setting)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return Plan((short("broken-ties"), short("reconciliation")), REPLICATIONS, seed=3)


@pytest.fixture(scope="module")
def in_order(plan: Plan) -> tuple[Ensemble, ...]:
    return run_ensemble(plan, SequentialExecutor())


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_one_two_or_four_workers_give_the_same_numbers(
    plan: Plan, in_order: tuple[Ensemble, ...], workers: int
) -> None:
    with Pool(workers) as pool:
        assert_same_numbers(run_ensemble(plan, pool), in_order)


def test_no_run_of_them_fails(in_order: tuple[Ensemble, ...]) -> None:
    assert [ensemble.failures for ensemble in in_order] == [(), ()]
    assert [len(ensemble.numbers) for ensemble in in_order] == [REPLICATIONS] * 2


def test_they_share_their_luck(in_order: tuple[Ensemble, ...]) -> None:
    formed = compare(*in_order).difference("cells_formed", "region")

    assert formed.baseline_mean > 0
    assert formed.correlation > 0.9
