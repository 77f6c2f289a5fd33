"""How much faster two workers are than one, and how soon the first result of a comparison comes.

    python -m benchmarks.ensemble [--replications 200] [--rounds 3]

The two pools take turns, so that a machine that slows down meanwhile slows both. Medians are told.
"""

from __future__ import annotations

import argparse
import os
import time
from statistics import median

from simulator.runs.ensemble import Plan, Progress, run_ensemble
from simulator.runs.executors import Pool
from simulator.scenario.reading import load_scenario

SEED = 2021
BASELINE, OTHER = "broken-ties", "reconciliation"
WORKERS = (1, 2)
FIRST_RESULT_ROUNDS = 7


def seconds_of_an_ensemble(pool: Pool, replications: int) -> float:
    """The time of an ensemble of the baseline on warm workers."""
    plan = Plan((load_scenario(BASELINE),), replications, SEED)
    start = time.perf_counter()
    run_ensemble(plan, pool)
    return time.perf_counter() - start


def seconds_to_start() -> float:
    """The time until a new pool is warm."""
    start = time.perf_counter()
    with Pool(max(WORKERS)) as pool:
        pool.warm()
        return time.perf_counter() - start


def seconds_to_first_results(pool: Pool, replications: int) -> tuple[float, float]:
    """The time until something is known of both scenarios, and that of stopping then."""
    plan = Plan((load_scenario(BASELINE), load_scenario(OTHER)), replications, SEED)
    known: list[float] = []

    def note(progress: Progress) -> None:
        if all(len(ensemble.numbers) for ensemble in progress.ensembles):
            known.append(time.perf_counter())

    start = time.perf_counter()
    run_ensemble(plan, pool, note, lambda: bool(known))
    return known[0] - start, time.perf_counter() - known[0]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--replications", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    replications = arguments.replications
    years = load_scenario(BASELINE).years
    print(f"{BASELINE}, {years:g} years, {replications} replications, {os.cpu_count()} cores")
    print(f"a new pool is warm after {seconds_to_start():.2f} s")
    found: dict[int, list[float]] = {workers: [] for workers in WORKERS}
    for _ in range(arguments.rounds):
        for workers in WORKERS:
            with Pool(workers) as pool:
                pool.warm()
                found[workers].append(seconds_of_an_ensemble(pool, replications))
    one, two = (median(found[workers]) for workers in WORKERS)
    print(f"1 worker {one:.2f} s, 2 workers {two:.2f} s: {one / two:.2f} times as fast")
    with Pool(max(WORKERS)) as pool:
        pool.warm()
        times = [seconds_to_first_results(pool, replications) for _ in range(FIRST_RESULT_ROUNDS)]
    first, stop = (median(column) for column in zip(*times, strict=True))
    print(
        f"first results of {BASELINE} and {OTHER} after {first:.2f} s, stopped {stop:.3f} s later"
    )


if __name__ == "__main__":
    main()
