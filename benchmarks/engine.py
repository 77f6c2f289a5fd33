"""How fast the engine is, beside others on the same problem, in one run.

Usage: python benchmarks/engine.py [--rounds N] [--json PATH]

The engines take turns, in a new order each round, each for about a quarter of a second a turn.
Times are processor time, so that a busy machine disturbs little. The table shows medians over the
rounds; a ratio is the median of the ratios within rounds, where both engines met the same weather.
"""

import argparse
import gc
import json
import sys
import time
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.exact import expected_cells
from benchmarks.peers.present import HOW_TO_GET_THEM, OURS, Engine, present
from benchmarks.peers.problem import STATES, YEARS

SECONDS_A_TURN = 0.25


def main() -> None:
    """Measure the engines that are present and print the table."""
    options = _options()
    engines, missing = present()
    for sentence in missing:
        print(sentence, file=sys.stderr)
    if missing:
        print(HOW_TO_GET_THEM, file=sys.stderr)
    times = measure(engines, options.rounds)
    reference = OURS if OURS in times else engines[0].module
    print(table(engines, times, reference))
    if options.json:
        options.json.write_text(json.dumps(times, indent=1) + "\n", encoding="utf-8")


def measure(engines: list[Engine], rounds: int) -> dict[str, list[float]]:
    """Seconds of processor time a replication, for each engine and round."""
    replications = {engine.module: _replications_a_turn(engine) for engine in engines}
    times: dict[str, list[float]] = {engine.module: [] for engine in engines}
    order = list(engines)
    shuffle = Random(1).shuffle
    gc.collect()
    gc.freeze()  # what the imports left behind is nobody's garbage
    for number in range(1, rounds + 1):
        shuffle(order)
        for engine in order:
            n = replications[engine.module]
            times[engine.module].append(_turn(engine, n * number, n))
        print(f"round {number} of {rounds}", file=sys.stderr)
    return times


def _turn(engine: Engine, first_seed: int, replications: int) -> float:
    gc.collect()
    start = time.process_time()
    for seed in range(first_seed, first_seed + replications):
        engine.replicate(seed)
    return (time.process_time() - start) / replications


def _replications_a_turn(engine: Engine) -> int:
    _turn(engine, 0, 1)  # caches and first imports are not what is measured
    return max(1, round(SECONDS_A_TURN / _turn(engine, 1, 2)))


def table(engines: list[Engine], times: dict[str, list[float]], reference: str) -> str:
    """One line an engine: time, time a cell, and how much faster the reference is."""
    cells = expected_cells()
    lines = [
        f"Terror queue, {STATES} states, {YEARS:g} years, {cells:.0f} cells expected.",
        f"Ratio: how many times as fast as the engine {reference} is.",
        "The plain bare loop solves the problem only; the one with the same records also yields",
        "the linked records, the latent luck and the outcomes of ours. The bar stands at both.",
        f"{'engine':34s} {'ms':>8s} {'us/cell':>8s} {'ratio':>7s} {'bar':>5s}",
    ]
    for engine in engines:
        own = times[engine.module]
        ratio = median(a / b for a, b in zip(own, times[reference], strict=True))
        lines.append(
            f"{engine.name:34s} {median(own) * 1e3:8.2f} {median(own) * 1e6 / cells:8.2f} "
            f"{ratio:7.2f} {_verdict(engine, ratio, reference)}"
        )
    return "\n".join(lines)


def _verdict(engine: Engine, ratio: float, reference: str) -> str:
    if engine.bar is None or reference != OURS:
        return ""
    return f"{engine.bar:5.1f} {'met' if ratio >= engine.bar else 'MISSED'}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Compare the engine with others on Kaplan's terror queue in five states.",
        epilog="Example: python benchmarks/engine.py --rounds 15 --json times.json",
    )
    parser.add_argument("--rounds", type=int, default=9, help="how many turns each takes (9)")
    parser.add_argument("--json", type=Path, help="also write every time, in seconds, to this file")
    options = parser.parse_args()
    if options.rounds < 1:
        parser.error(f"--rounds is {options.rounds}, but at least 1 is needed.")
    return options


if __name__ == "__main__":
    main()
