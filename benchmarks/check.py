"""Do all engines solve the same problem? Each is held against the exact answers.

Usage: python benchmarks/check.py [--replications N]

For each engine, state and output the mean over replications must lie within four standard errors of
the exact value; engines that tick in days are allowed a day's error besides. Every replication must
also be consistent with its own history.
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, stdev

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.exact import expected
from benchmarks.peers.present import HOW_TO_GET_THEM, Engine, present
from benchmarks.peers.problem import (
    ATTACK,
    DAYS_PER_YEAR,
    DETECTED,
    DETECTION,
    DISRUPTED,
    FORMED,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Record,
    Result,
)

WIDEST = 4.0
"""Standard errors. A right engine fails one of its thirty comparisons once in 500 runs."""

DAY_ERROR = (ATTACK + DETECTION * TEAMS + INTERDICTION) / DAYS_PER_YEAR
"""The largest relative error of an engine that lets a day pass between cause and effect."""


@dataclass(frozen=True)
class Comparison:
    """One output of one state, against its exact value."""

    output: str
    state: int
    exact: float
    mean: float
    error: float
    allowance: float

    @property
    def z(self) -> float:
        """Standard errors by which the mean is farther off than is allowed."""
        beyond = max(0.0, abs(self.mean - self.exact) - self.allowance)
        return beyond / self.error if self.error else 0.0 if not beyond else float("inf")


def compare(engine: Engine, replications: int) -> list[Comparison]:
    """The engine's outputs over `replications` runs against the exact ones.

    Raises:
        ValueError: a run contradicts its own history.
    """
    results = [engine.replicate(seed) for seed in range(1, replications + 1)]
    for result in results:
        inspect(result)
    share = DAY_ERROR if engine.ticks else 0.0
    comparisons = []
    for output, exact in expected().items():
        for state in range(STATES):
            values = [getattr(result, output)[state] for result in results]
            error = stdev(values) / len(values) ** 0.5
            comparisons.append(
                Comparison(output, state, exact, fmean(values), error, share * exact)
            )
    return comparisons


def inspect(result: Result) -> None:
    """Holds a replication against its own history.

    Raises:
        ValueError: the history is not in order of time, or tells of other counts or integrals.
    """
    history = [Record(*record) for record in result.history]
    times = [record.time for record in history]
    if times != sorted(times) or (times and not 0.0 <= times[0] <= times[-1] <= YEARS):
        message = f"the history is not in order of time, or leaves the {YEARS:g} years"
        raise ValueError(message)
    told = Counter((record.kind, record.state) for record in history)
    for kind in ("formed", "attacked", "detected", "disrupted"):
        counted = getattr(result, kind)
        if counted != tuple(told[kind, state] for state in range(STATES)):
            message = f"the history tells of other numbers of cells {kind} than {counted}"
            raise ValueError(message)
    for output, begin, ends in (
        ("cell_years", FORMED, {"attacked", DETECTED}),
        ("team_years", DETECTED, {DISRUPTED}),
    ):
        _inspect_integral(getattr(result, output), history, begin, ends)


def _inspect_integral(
    integrals: tuple[float, ...], history: list[Record], begin: str, ends: set[str]
) -> None:
    for state, integral in enumerate(integrals):
        own = [record for record in history if record.state == state]
        told = sum(YEARS - record.time for record in own if record.kind == begin)
        told -= sum(YEARS - record.time for record in own if record.kind in ends)
        if abs(told - integral) > 1e-6 * YEARS:
            message = f"in state {state} the history tells of {told} years, not {integral}"
            raise ValueError(message)


def main() -> int:
    """Check the engines that are present; 1 if one of them is wrong."""
    parser = argparse.ArgumentParser(description="Hold every engine against the exact answers.")
    parser.add_argument("--replications", type=int, default=200, help="runs of each engine (200)")
    replications = parser.parse_args().replications
    engines, missing = present()
    for sentence in missing:
        print(sentence, file=sys.stderr)
    if missing:
        print(HOW_TO_GET_THEM, file=sys.stderr)
    wrong = 0
    for engine in engines:
        worst = max(compare(engine, replications), key=lambda comparison: comparison.z)
        wrong += worst.z >= WIDEST
        print(
            f"{engine.name:34s} {'agrees' if worst.z < WIDEST else 'IS WRONG'}: largest z "
            f"{worst.z:.2f}, {worst.output} of state {worst.state}, "
            f"mean {worst.mean:.3f} against {worst.exact:.3f}"
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
