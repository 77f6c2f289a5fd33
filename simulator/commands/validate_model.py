"""`taawun validate-model`: the model against published and derived special cases."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from simulator.analysis.validation import NotAValidationCaseError, validate_case
from simulator.commands.options import add_seed_and_workers, executor, whole_number
from simulator.commands.progress_line import ProgressLine
from simulator.kernel.errors import TaawunError, UnknownNameError
from simulator.runs.columns import columns
from simulator.runs.plan import MOST_REPLICATIONS
from simulator.scenario.catalogue import VALIDATION, validation_cases
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable
    from concurrent.futures import Executor

    from simulator.analysis.validation import Check

DESCRIPTION = """\
Run small worlds in which the model reduces to a special case with a known answer, and compare. A
value passes if it is within four standard errors of the expected one.
The exit code is 1 if any value does not."""
EXAMPLE = """\
example:
  taawun validate-model c4a --replications 400
"""
FAILED = 1
HEADER = ("case", "measure", "expected", "simulated", "std. error", "z", "verdict")


class NoCasesError(TaawunError):
    """There is nothing to validate."""

    def __init__(self) -> None:
        super().__init__("no validation cases are shipped; the installation is not complete")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the cases and the options of runs."""
    parser.add_argument(
        "cases", metavar="CASE", nargs="*", help="names of cases (default: all of them)"
    )
    parser.add_argument(
        "--replications",
        type=whole_number(2, MOST_REPLICATIONS),
        metavar="N",
        help="how many runs of each case (default: what the case asks for)",
    )
    add_seed_and_workers(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Check every case asked for and print a table of what was expected and found."""
    names = _names(arguments.cases)
    with executor(arguments.workers) as pool:
        checks = [one for name in names for one in _checks(name, arguments, pool)]
    _print_table(checks)
    failed = sum(not check.passed for check in checks)
    print(f"\n{len(checks) - failed} of {len(checks)} values are within four standard errors")
    return FAILED if failed else 0


def _names(asked: list[str]) -> tuple[str, ...]:
    """The cases asked for, or all.

    Raises:
        UnknownNameError: There is no such case.
        NoCasesError: There are no cases at all.
    """
    known = validation_cases()
    if not known:
        raise NoCasesError
    names = tuple(name.lower() for name in asked)
    for name in names:
        if name not in known:
            raise UnknownNameError("validation case", name, known)
    return names or known


def _checks(name: str, arguments: argparse.Namespace, pool: Executor) -> tuple[Check, ...]:
    scenario = load_scenario(f"{VALIDATION}/{name}")
    if scenario.validation is None:
        raise NotAValidationCaseError(name)
    replications = arguments.replications or scenario.validation.replications
    print(f"{name}: {scenario.title}, {replications} runs", file=sys.stderr)
    with ProgressLine(sys.stderr) as line:
        return validate_case(scenario, replications, arguments.seed, pool, line.show)


def _print_table(checks: Iterable[Check]) -> None:
    print(columns([HEADER, *map(_row, checks)]))


def _row(check: Check) -> tuple[str, ...]:
    return (
        check.case,
        check.measure,
        f"{check.expected:.6g}",
        f"{check.simulated:.6g}",
        f"{check.standard_error:.2g}",
        f"{check.z:+.2f}",
        "agrees" if check.passed else "DIFFERS",
    )
