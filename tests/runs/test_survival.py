"""Ensembles survive their workers, stop when told, and leave no process behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import struct
import threading
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from typing import TYPE_CHECKING

import pytest

from simulator.runs.ensemble import Plan, run_ensemble
from simulator.runs.executors import Pool, SequentialExecutor
from simulator.runs.failures import Stage
from simulator.runs.processes import worker_context
from tests.runs.fakes import (
    DEADLY,
    always_deadly,
    changed_scenario,
    deadly,
    deadly_in_mid_sentence,
    endless,
    lucky,
    slow,
    small_scenario,
)
from tests.runs.test_ensemble import assert_same_numbers, in_order

if TYPE_CHECKING:
    from simulator.runs.ensemble import Progress
    from simulator.runs.run import Replicate

PAIR = (small_scenario(), changed_scenario())


def kill_a_worker() -> None:
    worker = multiprocessing.active_children()[0]
    assert worker.pid is not None
    os.kill(worker.pid, signal.SIGKILL)


def test_a_worker_killed_in_mid_ensemble_changes_nothing() -> None:
    plan = Plan(PAIR, replications=40, seed=1)
    kills = iter([True])

    def kill_once(progress: Progress) -> None:
        if progress.done >= 8 and next(kills, False):
            kill_a_worker()

    with Pool(2) as pool:
        ensembles = run_ensemble(plan, pool, kill_once, replicate=slow)

    assert next(kills, None) is None
    assert_same_numbers(ensembles, in_order(plan))
    assert [ensemble.failures for ensemble in ensembles] == [(), ()]


def test_a_worker_killed_while_idle_is_replaced() -> None:
    plan = Plan(PAIR, replications=4, seed=1)

    with Pool(2) as pool:
        pool.warm()
        kill_a_worker()
        assert_same_numbers(run_ensemble(plan, pool, replicate=lucky), in_order(plan))


@pytest.mark.parametrize("killing", [deadly, deadly_in_mid_sentence])
def test_a_run_that_kills_its_worker_is_named_and_the_others_are_kept(killing: Replicate) -> None:
    plan = Plan(PAIR[:1], replications=24, seed=1)
    (expected,) = in_order(plan)

    with Pool(2) as pool:
        (ensemble,) = run_ensemble(plan, pool, replicate=killing)

    (failure,) = ensemble.failures
    assert failure.replication == DEADLY
    assert failure.stage is Stage.WORKER
    assert failure.message == "the worker process died each time this run was tried"
    assert f"--first {DEADLY} --replications 1" in failure.command
    others = [number for number in range(24) if number != DEADLY]
    assert ensemble.numbers.tolist() == others
    assert ensemble.totals.tobytes() == expected.totals[others].tobytes()


def test_workers_that_never_live_end_the_ensemble_with_every_run_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("simulator.runs.crew.MOST_BREAKS", 3)

    with Pool(2) as pool:
        (ensemble,) = run_ensemble(Plan(PAIR[:1], 20, seed=1), pool, replicate=always_deadly)
        after = run_ensemble(Plan(PAIR[:1], 3, seed=1), pool, replicate=lucky)

    assert [failure.replication for failure in ensemble.failures] == list(range(20))
    assert "keep dying" in ensemble.failures[-1].message
    assert after[0].numbers.tolist() == [0, 1, 2]


def test_an_executor_that_nobody_can_replace_reports_the_missing_runs() -> None:
    with ProcessPoolExecutor(1, mp_context=worker_context()) as executor:
        (ensemble,) = run_ensemble(Plan(PAIR[:1], 12, seed=1), executor, replicate=deadly)

    told = {failure.replication for failure in ensemble.failures}
    assert DEADLY in told
    assert told | set(ensemble.numbers.tolist()) == set(range(12))


def test_cancelling_gives_what_there_is_and_leaves_no_busy_worker() -> None:
    plan = Plan(PAIR, replications=10_000, seed=1)
    reports: list[Progress] = []

    with Pool(2) as pool:
        ensembles = run_ensemble(plan, pool, reports.append, lambda: len(reports) > 2, slow)
        assert multiprocessing.active_children() == []

    assert all(ensemble.cancelled for ensemble in ensembles)
    assert 0 < len(ensembles[0].numbers) < 10_000


def test_cancelling_does_not_wait_for_a_run_that_never_ends() -> None:
    questions = count()

    with Pool(2) as pool:
        (ensemble,) = run_ensemble(
            Plan(PAIR[:1], 4, seed=1),
            pool,
            cancelled=lambda: next(questions) > 5,
            replicate=endless,
        )
        assert multiprocessing.active_children() == []

    assert ensemble.cancelled
    assert ensemble.band("attacks", "region", (0.5,)).shape == (1, 12)


def test_a_cancelled_ensemble_in_this_thread_stops_between_two_runs() -> None:
    questions = count()

    (ensemble,) = run_ensemble(
        Plan(PAIR[:1], 50, seed=1),
        SequentialExecutor(),
        cancelled=lambda: next(questions) >= 7,
        replicate=lucky,
    )

    assert len(ensemble.numbers) == 7


def test_a_pool_that_was_closed_meanwhile_counts_as_cancelled() -> None:
    pool = Pool(2)
    closer = threading.Timer(0.0, pool.close)

    def close_elsewhere(progress: Progress) -> None:
        if not closer.is_alive() and not closer.finished.is_set():
            closer.start()

    (ensemble,) = run_ensemble(Plan(PAIR[:1], 2000, seed=1), pool, close_elsewhere, replicate=slow)
    closer.join()

    assert ensemble.cancelled
    assert multiprocessing.active_children() == []


def test_a_worker_ended_half_way_through_its_result_holds_nobody_up() -> None:
    before = set(threading.enumerate())
    pool = Pool(2)
    pool.warm()
    results = vars(pool._executor)["_result_queue"]
    announced_bytes = 100
    os.write(results._writer.fileno(), struct.pack("!i", announced_bytes))

    pool.close()

    assert [thread for thread in threading.enumerate() if thread not in before] == []


def test_an_error_in_the_callers_code_stops_the_workers_and_is_raised() -> None:
    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    with Pool(2) as pool:
        with pytest.raises(KeyboardInterrupt):
            run_ensemble(Plan(PAIR, 1000, seed=1), pool, interrupt, replicate=slow)
        assert multiprocessing.active_children() == []
