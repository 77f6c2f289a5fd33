"""`taawun calibration`: the model's own figures beside published ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.calibration import FEWEST_RUNS, Verdict, calibrate
from simulator.commands.ensembles import run_scenarios, tell_failures
from simulator.commands.options import add_replications, add_seed_and_workers
from simulator.runs.columns import columns
from simulator.scenario.published import figures, scenario_name, unmatched
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

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
    add_replications(parser, fewest=FEWEST_RUNS)
    parser.add_argument(
        "--format",
        choices=("table", "markdown"),
        default="table",
        help="how to write (default: %(default)s)",
    )
    add_seed_and_workers(parser)
    parser.set_defaults(first=0)


def execute(arguments: argparse.Namespace) -> int:
    """Run, print each figure with its verdict, and name what cannot be matched."""
    scenario = load_scenario(scenario_name())
    ensembles = run_scenarios((scenario,), arguments)
    found = calibrate(ensembles[0], figures())
    rows = [_row(one) for one in found]
    print(
        _markdown(rows) if arguments.format == "markdown" else columns([HEADER, *rows], len(HEADER))
    )
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


def _markdown(rows: Iterable[tuple[str, ...]]) -> str:
    rule = ("---",) * len(HEADER)
    return "\n".join(f"| {' | '.join(line)} |" for line in (HEADER, rule, *rows))
