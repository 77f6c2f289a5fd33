"""Many runs give the same numbers wherever they run, and say what became of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.runs.ensemble import Plan, run_ensemble
from simulator.runs.executors import Pool, SequentialExecutor
from simulator.runs.failures import Stage
from simulator.runs.plan import MOST_REPLICATIONS
from tests.runs.fakes import (
    FAILING,
    changed_scenario,
    lucky,
    raising,
    small_scenario,
    sometimes_failing,
)

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from simulator.runs.ensemble import Ensemble, Progress

PAIR = (small_scenario(), changed_scenario())


def in_order(plan: Plan) -> tuple[Ensemble, ...]:
    return run_ensemble(plan, SequentialExecutor(), replicate=lucky)


def assert_same_numbers(first: tuple[Ensemble, ...], second: tuple[Ensemble, ...]) -> None:
    for one, other in zip(first, second, strict=True):
        assert one.numbers.tolist() == other.numbers.tolist()
        assert one.totals.tobytes() == other.totals.tobytes()
        assert one.series.tobytes() == other.series.tobytes()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_numbers_do_not_depend_on_the_workers(workers: int) -> None:
    plan = Plan(PAIR, replications=40, seed=1)

    with Pool(workers) as pool:
        assert_same_numbers(run_ensemble(plan, pool, replicate=lucky), in_order(plan))


@pytest.mark.parametrize("seconds", [0.0, 1e-4, 10.0])
def test_numbers_do_not_depend_on_the_chunks(
    monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    plan = Plan(PAIR, replications=40, seed=1)
    monkeypatch.setattr("simulator.runs.ensemble.CHUNK_SECONDS", seconds)

    with Pool(2) as pool:
        assert_same_numbers(run_ensemble(plan, pool, replicate=lucky), in_order(plan))


def test_a_longer_ensemble_begins_with_the_shorter_one() -> None:
    (short,) = in_order(Plan(PAIR[:1], replications=5, seed=1))
    (long,) = in_order(Plan(PAIR[:1], replications=9, seed=1))

    assert np.array_equal(short.totals, long.totals[:5])


def test_an_ensemble_may_begin_at_any_replication() -> None:
    (whole,) = in_order(Plan(PAIR[:1], replications=9, seed=1))
    (rest,) = in_order(Plan(PAIR[:1], replications=4, seed=1, first=5))

    assert rest.numbers.tolist() == [5, 6, 7, 8]
    assert np.array_equal(rest.series, whole.series[5:])


def test_a_pool_serves_one_ensemble_after_another() -> None:
    plan = Plan(PAIR, replications=4, seed=2)

    with Pool(2) as pool:
        first = run_ensemble(plan, pool, replicate=lucky)
        assert_same_numbers(run_ensemble(plan, pool, replicate=lucky), first)


def test_failed_runs_are_counted_and_the_others_kept() -> None:
    plan = Plan(PAIR[:1], replications=500, seed=1)

    with Pool(2) as pool:
        (ensemble,) = run_ensemble(plan, pool, replicate=sometimes_failing)

    assert len(ensemble.numbers) == 497
    assert {failure.replication for failure in ensemble.failures} == FAILING
    assert FAILING.isdisjoint(ensemble.numbers.tolist())
    assert not ensemble.cancelled


@pytest.mark.parametrize("executor", [SequentialExecutor(), Pool(1)], ids=["here", "pool"])
def test_whatever_a_worker_raises_is_told_for_each_run(executor: Executor) -> None:
    plan = Plan(PAIR[:1], replications=3, seed=8, first=20)

    with executor:
        (ensemble,) = run_ensemble(plan, executor, replicate=raising)

    assert ensemble.totals.shape[0] == 0
    assert [failure.replication for failure in ensemble.failures] == [20, 21, 22]
    failure = ensemble.failures[1]
    assert failure.stage is Stage.WORKER
    assert failure.message == "LookupError: 'replication 21 of seed 8'".replace("'", "")
    assert "in raising" in failure.traceback
    assert failure.command.startswith("taawun run small --seed 8 --first 21 --replications 1")


def test_progress_comes_with_what_there_is_so_far() -> None:
    reports: list[Progress] = []
    plan = Plan(PAIR, replications=6, seed=1)

    final = run_ensemble(plan, SequentialExecutor(), reports.append, replicate=lucky)

    assert reports[0].done == 1
    assert len(reports[0].ensembles[0].numbers) == 1
    assert [report.total for report in reports] == [12] * len(reports)
    assert (reports[-1].done, reports[-1].failed) == (12, 0)
    assert_same_numbers(reports[-1].ensembles, final)


def test_progress_is_not_reported_more_often_than_one_can_look(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("simulator.runs.progress.SECONDS_BETWEEN_REPORTS", 3600.0)
    reports: list[Progress] = []
    plan = Plan(PAIR, replications=30, seed=1)

    run_ensemble(plan, SequentialExecutor(), reports.append, replicate=lucky)

    assert [report.done for report in reports] == [1, 60]


def test_early_reports_hold_the_same_replications_of_all_scenarios(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("simulator.runs.progress.SECONDS_BETWEEN_REPORTS", 0.0)
    reports: list[Progress] = []

    run_ensemble(Plan(PAIR, 10, 1), SequentialExecutor(), reports.append, replicate=lucky)

    for report in reports:
        first, second = (len(ensemble.numbers) for ensemble in report.ensembles)
        assert abs(first - second) <= 1


def test_what_was_reported_does_not_change_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("simulator.runs.progress.SECONDS_BETWEEN_REPORTS", 0.0)
    seen: list[tuple[Ensemble, bytes]] = []

    def remember(progress: Progress) -> None:
        seen.extend((one, one.totals.tobytes()) for one in progress.ensembles)

    with Pool(2) as pool:
        run_ensemble(Plan(PAIR, 30, 1), pool, remember, replicate=lucky)

    assert all(ensemble.totals.tobytes() == before for ensemble, before in seen)


def test_the_numbers_of_an_ensemble_cannot_be_written() -> None:
    (ensemble,) = in_order(Plan(PAIR[:1], replications=2, seed=1))

    with pytest.raises(ValueError, match="read-only"):
        ensemble.totals[0, 0, 0] = 1.0


def test_an_ensemble_answers_by_name() -> None:
    (ensemble,) = in_order(Plan(PAIR[:1], replications=50, seed=1))

    assert ensemble.places == ("tunisia", "libya", "region")
    assert np.array_equal(ensemble.total("attacks", "region"), ensemble.totals[:, 0, 2])
    low, middle, high = ensemble.band("attacks", "tunisia", (0.05, 0.5, 0.95))
    assert middle == pytest.approx(np.median(ensemble.series[:, 0, 0], axis=0))
    assert (low < middle).all()
    assert (middle < high).all()


def test_an_unknown_outcome_or_place_is_answered_with_the_nearest() -> None:
    (ensemble,) = in_order(Plan(PAIR[:1], replications=1, seed=1))

    with pytest.raises(UnknownNameError, match="did you mean 'attacks'"):
        ensemble.total("attack", "region")
    with pytest.raises(UnknownNameError, match="did you mean 'libya'"):
        ensemble.band("attacks", "lybia", (0.5,))


@pytest.mark.parametrize(
    ("scenarios", "replications", "seed", "first", "name"),
    [
        ((), 1, 0, 0, "scenarios"),
        (PAIR, 0, 0, 0, "replications"),
        (PAIR, MOST_REPLICATIONS + 1, 0, 0, "replications"),
        (PAIR, 1, -1, 0, "seed"),
        (PAIR, 1, 0, -1, "first"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused(
    scenarios: tuple[()], replications: int, seed: int, first: int, name: str
) -> None:
    with pytest.raises(QuantityError, match=name):
        Plan(scenarios, replications, seed, first)
