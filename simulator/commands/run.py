"""`taawun run SCENARIO`: many runs of one scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.commands.ensembles import run_scenarios, tell_failures
from simulator.commands.options import add_run_options, read_scenario
from simulator.commands.output import check_target, write_output
from simulator.commands.writers import WRITERS
from simulator.runs.results import results_document

if TYPE_CHECKING:
    import argparse

DESCRIPTION = """\
Run a scenario many times and tell each outcome for each state and the region.
The exit code is 1 if a run failed; the others are told all the same."""
EXAMPLE = """\
example:
  taawun run broken-ties --replications 100 --set "relations.*.information_sharing=3"
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a scenario and the options of runs."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's name, or a file")
    add_run_options(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run, write the results, and name what failed."""
    check_target(arguments.out)
    scenario = read_scenario(arguments.scenario, arguments)
    ensembles = run_scenarios((scenario,), arguments)
    write_output(WRITERS[arguments.format](results_document(ensembles)), arguments.out)
    return tell_failures(ensembles)
