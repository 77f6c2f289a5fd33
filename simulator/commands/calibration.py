"""`taawun calibration`: the model's own figures beside published ones."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from simulator.analysis.calibration import Verdict, calibrate
from simulator.commands.ensembles import tell_failures
from simulator.commands.options import (
    DEFAULT_REPLICATIONS,
    add_seed_and_workers,
    executor,
    whole_number,
)
from simulator.commands.progress_line import ProgressLine
from simulator.runs.ensemble import Plan, run_ensemble
from simulator.runs.plan import MOST_REPLICATIONS
from simulator.scenario.published import figures, scenario_name, unmatched
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from simulator.analysis.calibration import Calibrated

DESCRIPTION = """\
Run the region as it stands and hold attacks, cells and shares against what was published for its
time. A figure is inside if the mean of the runs lies in the published range.
The exit code is 1 if any figure lies outside, and nothing is said to fit that does not."""
EXAMPLE = """\
example:
  taawun calibration --replications 400
"""
FAILED = 1
HEADER = (
    "outcome",
    "place",
    "published",
    "range",
    "simulated",
    "95 % interval",
    "nine of ten runs",
    "verdict",
    "evidence",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the options of runs."""
    parser.add_argument(
        "--replications",
        type=whole_number(2, MOST_REPLICATIONS),
        default=DEFAULT_REPLICATIONS,
        metavar="N",
        help="how many runs (default: %(default)s)",
    )
    parser.add_argument(
        "--format",
        choices=("table", "markdown"),
        default="table",
        help="how to write (default: %(default)s)",
    )
    add_seed_and_workers(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run, print each figure with its verdict, and name what cannot be matched."""
    scenario = load_scenario(scenario_name())
    plan = Plan((scenario,), arguments.replications, arguments.seed)
    with executor(arguments.workers) as pool, ProgressLine(sys.stderr) as line:
        ensembles = run_ensemble(plan, pool, lambda now: line.show(now.done, now.total, now.failed))
    found = calibrate(ensembles[0], figures())
    rows = [_row(one) for one in found]
    print(_markdown(rows) if arguments.format == "markdown" else _table(rows))
    inside = sum(one.verdict is Verdict.INSIDE for one in found)
    print(f"\n{inside} of {len(found)} figures lie in the published range.")
    print("\nWhat cannot be matched:\n")
    for one in unmatched():
        print(f"- {one.what}. {one.why}")
    outside = any(one.verdict is Verdict.OUTSIDE for one in found)
    return tell_failures(ensembles) or (FAILED if outside else 0)


def _row(one: Calibrated) -> tuple[str, ...]:
    figure = one.figure
    return (
        figure.outcome,
        figure.place,
        f"{figure.value:g}",
        _range(figure.low, figure.high),
        f"{one.mean:.3g}",
        _range(one.low, one.high),
        _range(one.run_low, one.run_high),
        one.verdict.value,
        figure.evidence.value,
    )


def _range(low: float, high: float) -> str:
    return f"{low:.3g} to {high:.3g}"


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    lines = [HEADER, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADER))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _markdown(rows: Iterable[tuple[str, ...]]) -> str:
    rule = ("---",) * len(HEADER)
    return "\n".join(f"| {' | '.join(line)} |" for line in (HEADER, rule, *rows))
