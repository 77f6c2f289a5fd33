"""`taawun compare A B ...`: scenarios under the same luck."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from simulator.analysis.findings import SMALLEST_SHARE
from simulator.analysis.results import comparison_document
from simulator.commands.ensembles import run_scenarios, tell_failures
from simulator.commands.options import add_run_options, number, read_scenario
from simulator.commands.output import check_target, write_output
from simulator.commands.writers import WRITERS
from simulator.kernel.errors import TaawunError
from simulator.runs.tables import as_table
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse

    from simulator.runs.records import Document
    from simulator.scenario.scenario import Scenario

DESCRIPTION = """\
Run two or more scenarios under the same luck and tell how each differs from the first, with 95 %
intervals. --set changes all of them. One scenario alone is compared with the region as it was; or,
with --set, with what --set makes of it."""
EXAMPLE = """\
examples:
  taawun compare broken-ties reconciliation --replications 200
  taawun compare mountain-sweep
  taawun compare broken-ties --set "relations.*.information_sharing=3"
"""

MOST_SCENARIOS = 8
LARGEST_SMALLEST = 1_000


class NothingToCompareError(TaawunError):
    """Scenarios that cannot stand beside each other."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take scenarios and the options of runs."""
    parser.add_argument(
        "scenarios", metavar="SCENARIO", nargs="+", help="names or files; the first is the baseline"
    )
    parser.add_argument(
        "--details",
        action="store_true",
        help="tables also tell ranks, corrected intervals and what common luck gains",
    )
    parser.add_argument(
        "--smallest",
        type=number,
        default=100 * SMALLEST_SHARE,
        metavar="PERCENT",
        help="the smallest difference that matters, of the baseline's mean (default: %(default)g)",
    )
    add_run_options(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run all, write the differences, and name what failed."""
    check_target(arguments.out)
    _check(arguments)
    scenarios = _scenarios(arguments)
    ensembles = run_scenarios(scenarios, arguments)
    document = comparison_document(ensembles, arguments.smallest / 100)
    write_output(_written(document, arguments), arguments.out)
    return tell_failures(ensembles)


def _check(arguments: argparse.Namespace) -> None:
    if not 0 <= arguments.smallest <= LARGEST_SMALLEST:
        asked = f"expected per cent from 0 to {LARGEST_SMALLEST}, found {arguments.smallest:g}"
        raise NothingToCompareError(f"--smallest: {asked}")
    if len(arguments.scenarios) > MOST_SCENARIOS:
        asked = f"expected two to {MOST_SCENARIOS} scenarios, found {len(arguments.scenarios)}"
        raise NothingToCompareError(f"{asked}; compare some of them at a time")


def _written(document: Document, arguments: argparse.Namespace) -> str:
    if arguments.format == "table":
        return as_table(document, details=arguments.details)
    return WRITERS[arguments.format](document)


def _scenarios(arguments: argparse.Namespace) -> tuple[Scenario, ...]:
    changed = tuple(read_scenario(name, arguments) for name in arguments.scenarios)
    baseline = changed[0]
    for other in changed:
        if other.states != baseline.states:
            message = f"{baseline.title} and {other.title} have different states"
            raise NothingToCompareError(f"{message}; compare scenarios of one region")
    if len(changed) > 1:
        return changed
    if not arguments.changes:
        if not baseline.changes_something:
            raise NothingToCompareError(
                f"{baseline.title} changes nothing in the region; "
                "name another scenario, or change this one with --set"
            )
        return (baseline.as_it_was(), baseline)
    name, title = f"{baseline.name}-changed", f"{baseline.title}, changed"
    return (_unchanged(arguments), dataclasses.replace(baseline, name=name, title=title))


def _unchanged(arguments: argparse.Namespace) -> Scenario:
    scenario = load_scenario(arguments.scenarios[0])
    return scenario if arguments.years is None else scenario.with_years(arguments.years)
