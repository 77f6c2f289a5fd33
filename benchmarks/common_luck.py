"""What common luck gains: how much smaller it makes the variance of paired differences.

Usage: python benchmarks/common_luck.py catalogue [--replications N] [--workers W] [--only TEXT]
       python benchmarks/common_luck.py patterns [NUMBER ...]

The variance of the difference between two independent worlds, divided by that of the paired
difference: for each comparison of the catalogue and each outcome that it asks about, or wherever a
test of a pattern holds two worlds side by side, with as many pairs as the test itself looks at.
Exits with 1 if it is below 3 for the attacks of P1.
"""

import argparse
import contextlib
import math
import os
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from simulator.analysis.findings import findings
from simulator.commands.options import executor
from simulator.runs.ensemble import Plan, run_ensemble
from simulator.scenario.catalogue import catalogue
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Change, Scenario
from tests.patterns.luck import gains

PILLAR = "information_sharing"
HIGHEST = 4
WANTED = 3.0
SHARING = "P1: sharing up by a level"
HEAD = "| where | outcome | pairs | correlation | variance of independent worlds / of pairs |"


def sharing_up(scenario: Scenario) -> Scenario:
    """Make the same with the sharing of every pair of states one level higher (pattern P1)."""
    return scenario.with_changes(
        Change.by_user(f"relations.{name}.{PILLAR}", min(relation.information_sharing + 1, HIGHEST))
        for name, relation in scenario.setting.relations.items()
    )


def comparisons() -> Iterator[tuple[str, Scenario, Scenario]]:
    """Give what is compared: P1, then each scenario of the catalogue with what it asks for."""
    shipped = {name: load_scenario(name) for name in catalogue()}
    ties = shipped["broken-ties"]
    yield SHARING, ties, sharing_up(ties)
    for name, scenario in shipped.items():
        others = [shipped[other] for other in scenario.compare_with if other in shipped]
        if others:
            yield f"{name}, {others[0].name}", scenario, others[0]
        elif scenario.changes_something:
            yield f"{name}, as it was", scenario.as_it_was(), scenario


def line(where: str, outcome: str, pairs: int, correlation: float, reduction: float) -> bool:
    """Print a row; false if it is one that must reach the bar and does not."""
    told = "the same in every world" if math.isnan(reduction) else f"{reduction:.1f}"
    told += "" if not reduction < WANTED else " (below 3)"
    together = "–" if math.isnan(reduction) else f"{correlation:.2f}"
    print(f"| {where} | {outcome} | {pairs} | {together} | {told} |", flush=True)
    return not (reduction < WANTED and where.startswith("P1:") and outcome.startswith("`attacks`"))


def of_the_catalogue(arguments: argparse.Namespace) -> bool:
    """Print a line for each comparison and outcome."""
    good = True
    with executor(arguments.workers) as pool:
        for title, *both in comparisons():
            if arguments.only not in title:
                continue
            study = findings(run_ensemble(Plan(tuple(both), arguments.replications, 1), pool))
            for outcome in dict.fromkeys(["attacks", *both[0].outcomes]):
                one = study.find(1, outcome, "region")
                correlation = one.difference.correlation
                told = (title, f"`{outcome}`", arguments.replications)
                good &= line(*told, correlation, one.reduction)
    return good


def of_the_patterns(numbers: list[int]) -> bool:
    """Run the tests of patterns and print a line wherever they hold two worlds side by side."""
    with contextlib.redirect_stdout(sys.stderr):
        rows = list(gains(tuple(numbers)))
    good = True
    for row in rows:
        gain = row.gain
        where = f"P{row.pattern}: {row.claim}"
        good &= line(where, row.what, gain.pairs, gain.correlation, gain.reduction)
    return good


def main() -> int:
    """Print the table; 1 if the bar for P1 is missed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    modes = parser.add_subparsers(dest="mode", required=True)
    shipped = modes.add_parser("catalogue", help="comparisons of the scenarios that ship")
    shipped.add_argument("--replications", type=int, default=100)
    shipped.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    shipped.add_argument("--only", default="", help="comparisons that hold this text")
    known = modes.add_parser("patterns", help="what the tests of the patterns look at")
    known.add_argument("numbers", nargs="*", type=int, metavar="NUMBER", help="default: all")
    arguments = parser.parse_args()
    print(HEAD)
    print("|---|---|---:|---:|---:|")
    if arguments.mode == "catalogue":
        return int(not of_the_catalogue(arguments))
    return int(not of_the_patterns(arguments.numbers))


if __name__ == "__main__":
    sys.exit(main())
