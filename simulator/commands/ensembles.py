"""Running the scenarios of a command, with progress, and telling failures."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from simulator.commands.options import executor
from simulator.commands.progress_line import ProgressLine
from simulator.runs.ensemble import Plan, run_ensemble

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario

RUN_FAILED = 1
SHOWN_FAILURES = 5


def run_scenarios(
    scenarios: Sequence[Scenario], arguments: argparse.Namespace
) -> tuple[Ensemble, ...]:
    """Run scenarios as the options say, telling progress on standard error.

    Raises:
        TaawunError: An option is out of range.
    """
    plan = Plan(tuple(scenarios), arguments.replications, arguments.seed, arguments.first)
    with executor(arguments.workers) as pool, ProgressLine(sys.stderr) as line:
        return run_ensemble(plan, pool, lambda now: line.show(now.done, now.total, now.failed))


def tell_failures(ensembles: Iterable[Ensemble]) -> int:
    """Name failed runs and how to repeat them; the exit code is 1 if there are any."""
    code = 0
    for ensemble in ensembles:
        failures = ensemble.failures
        if failures:
            code = RUN_FAILED
            title = ensemble.scenario.title
            runs = "1 run" if len(failures) == 1 else f"{len(failures)} runs"
            print(f"{title}: {runs} failed", file=sys.stderr)
        for failure in failures[:SHOWN_FAILURES]:
            print(f"  run {failure.replication}: {failure.message}", file=sys.stderr)
            print(f"  to repeat it: {failure.command}", file=sys.stderr)
    return code
