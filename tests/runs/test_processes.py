"""Workers are light, polite, and end with their parent, however that ended."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from simulator.runs.executors import Pool, PoolClosedError, SequentialExecutor
from tests.runs.fakes import alive, die, ignores_interrupts, loaded_modules

ROOT = Path(__file__).parents[2]

# Whether there is a file system that tells who runs.
needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")


def program(text: str) -> subprocess.Popen[str]:
    """Start a Python program in its own process, as a user would from another folder."""
    return subprocess.Popen(  # noqa: S603 - the programs stand in this file
        [sys.executable, "-c", textwrap.dedent(text)],
        cwd="/",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def gone(processes: list[int], seconds: float = 10.0) -> bool:
    """Wait until none of some processes is alive; tell whether that came to pass."""
    deadline = time.monotonic() + seconds
    while any(alive(process) for process in processes):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def test_a_worker_imports_what_a_run_needs_and_nothing_heavy() -> None:
    with Pool(1) as pool:
        modules = pool.submit(loaded_modules).result()

    assert {"simulator.runs.run", "simulator.model.simulation", "simpy", "numpy"} <= modules
    assert modules.isdisjoint({"pydantic", "PySide6", "pyqtgraph", "scipy", "pandas", "argparse"})


def test_a_worker_leaves_its_parents_main_module_alone() -> None:
    with Pool(1) as pool:
        assert "pytest" not in pool.submit(loaded_modules).result()


def test_a_worker_is_polite() -> None:
    with Pool(1) as pool:
        niceness = pool.submit(os.nice, 0).result()
        assert pool.submit(ignores_interrupts).result()
        assert pool.submit(os.getenv, "OMP_NUM_THREADS").result() == "1"

    assert niceness >= min(os.nice(0) + 10, 19)


def test_starting_workers_leaves_the_environment_as_it_was() -> None:
    before = dict(os.environ)

    with Pool(1) as pool:
        pool.warm()

    assert dict(os.environ) == before


def test_a_warm_pool_has_all_its_workers() -> None:
    with Pool(3) as pool:
        pool.warm()
        assert len(multiprocessing.active_children()) == 3

    assert multiprocessing.active_children() == []


def test_a_pool_is_whole_again_after_its_workers_were_replaced() -> None:
    with Pool(1) as pool:
        with pytest.raises(BrokenExecutor):
            pool.submit(die).result()
        pool.replace()
        assert pool.submit(os.getpid).result() != os.getpid()


def test_warming_a_pool_whose_workers_died_gives_fresh_ones() -> None:
    with Pool(2) as pool:
        pool.warm()
        with pytest.raises(BrokenExecutor):
            pool.submit(die).result()
        pool.warm()
        assert pool.submit(os.getpid).result() != os.getpid()


def test_a_closed_pool_takes_no_work_and_may_be_closed_again() -> None:
    pool = Pool(1)
    pool.close()
    pool.close()

    with pytest.raises(PoolClosedError, match="closed"):
        pool.submit(os.getpid)
    with pytest.raises(PoolClosedError):
        pool.warm()
    with pytest.raises(PoolClosedError):
        pool.replace()


def test_closing_does_not_wait_for_work() -> None:
    pool = Pool(1)
    asleep = pool.submit(time.sleep, 3600.0)
    pool.close()

    assert multiprocessing.active_children() == []
    assert isinstance(asleep.exception(), BrokenExecutor)


def test_the_sequential_executor_works_here_and_keeps_errors_for_later() -> None:
    executor = SequentialExecutor()

    assert executor.submit(os.getpid).result() == os.getpid()
    assert isinstance(executor.submit(int, "seven").exception(), ValueError)


@needs_proc
def test_workers_do_not_outlive_a_parent_that_was_killed() -> None:
    parent = program(
        """
        import multiprocessing, time
        from simulator.runs.executors import Pool

        pool = Pool(2)
        pool.warm()
        for _ in range(2):
            pool.submit(time.sleep, 3600.0)
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
        time.sleep(3600.0)
        """
    )
    assert parent.stdout is not None
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert len(workers) == 2
    assert all(alive(worker) for worker in workers)

    parent.kill()
    parent.communicate()

    assert gone(workers)


@needs_proc
@pytest.mark.parametrize("how", ["end", "interrupt"])
def test_a_program_that_ends_leaves_no_process(how: str) -> None:
    parent = program(
        f"""
        import os, time
        from multiprocessing import forkserver, resource_tracker
        from simulator.runs.executors import Pool

        with Pool(2) as pool:
            workers = [pool.submit(os.getpid).result()]
            helpers = [
                forkserver._forkserver._forkserver_pid, resource_tracker._resource_tracker._pid
            ]
            print(*workers, *helpers, flush=True)
            if {how!r} == "interrupt":
                time.sleep(3600.0)
        """
    )
    assert parent.stdout is not None
    processes = [int(word) for word in parent.stdout.readline().split()]
    if how == "interrupt":
        parent.send_signal(signal.SIGINT)
    _, errors = parent.communicate()

    assert gone(processes)
    assert (how == "interrupt") == ("KeyboardInterrupt" in errors)
    assert "leaked" not in errors
