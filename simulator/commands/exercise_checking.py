"""`taawun exercise list` and `check`: which plans there are, and what may be amiss with one."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from simulator.commands.exercise_action import Action, add_plan
from simulator.commands.options import MOST_WORKERS, executor, whole_number
from simulator.exercise.plan.catalogue import exercises
from simulator.exercise.plan.checking.check import findings
from simulator.exercise.plan.dry_run import dry_run
from simulator.exercise.plan.reading import load_exercise, scenario_of

if TYPE_CHECKING:
    import argparse

    from simulator.exercise.plan.dry_run import DryRun
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

MOST_WORLDS = 10_000


def _no_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(plan=None)


def _list(_: argparse.Namespace) -> int:
    for name in exercises():
        plan = load_exercise(name)
        minutes = sum(turn.discussion_minutes for turn in plan.turns)
        size = f"{len(plan.turns)} turns, {len(plan.seats)} seats, {minutes:g} minutes of talk"
        print(f"{name:<16} {plan.title} ({size})")
    return 0


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--worlds",
        type=whole_number(0, MOST_WORLDS),
        default=0,
        metavar="N",
        help="also rehearse the plan in so many worlds, with policies in the seats",
    )
    parser.add_argument(
        "--workers",
        type=whole_number(1, MOST_WORKERS),
        default=2,
        metavar="W",
        help="how many processes share the work (default: %(default)s)",
    )


def _check(arguments: argparse.Namespace) -> int:
    plan = load_exercise(arguments.plan)
    scenario = scenario_of(plan)
    found = findings(plan, scenario)
    for one in found:
        print(f"{one.weight.value}: {one.sentence()} ({one.mend()})")
    warnings = sum(one.weight.value == "warning" for one in found)
    print(f"{plan.title}: {warnings} warnings, {len(found) - warnings} hints")
    if arguments.worlds:
        _rehearse(plan, scenario, arguments)
    return 0


def _rehearse(plan: Exercise, scenario: Scenario, arguments: argparse.Namespace) -> None:
    pool = executor(arguments.workers)
    try:
        rehearsed = dry_run(plan, scenario, pool, arguments.worlds, _progress)
    finally:
        pool.shutdown()
    for line in lines_of(rehearsed, plan):
        print(line)


def _progress(done: int, worlds: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == worlds else ""
        print(f"\r{done} of {worlds} worlds", end=end, file=sys.stderr, flush=True)


def lines_of(rehearsed: DryRun, plan: Exercise) -> list[str]:
    """A dry run in sentences."""
    lines = [f"In {rehearsed.worlds} worlds, with policies in the seats:"]
    for turn, (least, median, most) in zip(plan.turns, rehearsed.attacks, strict=False):
        spread = f"{median} attacks in the middle, from {least} to {most}"
        lines.append(f"  turn {turn.number}: {spread}")
    remarkable = set(rehearsed.remarkable(plan))
    for one in rehearsed.injects:
        sentence = one.sentence()
        if one.fired < one.worlds or sentence in remarkable:
            lines.append(f"  {sentence}")
    lines += [f"  a world failed: {reason}" for reason in rehearsed.failed]
    return lines


LIST = Action(
    "list the exercises that are shipped", "example:\n  taawun exercise list", _no_arguments, _list
)
CHECK = Action(
    "tell what may be amiss with a plan, and rehearse it in many worlds",
    "example:\n  taawun exercise check six-quarters --worlds 100",
    _check_arguments,
    _check,
)
