"""The options that several commands share, and what they mean."""

from __future__ import annotations

import argparse
import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.runs.executors import Pool, SequentialExecutor
from simulator.runs.plan import MOST_REPLICATIONS
from simulator.scenario.reading import load_scenario
from simulator.scenario.scenario import Change

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor

    from simulator.scenario.scenario import Scenario

DEFAULT_REPLICATIONS = 200
DEFAULT_SEED = 1
LARGEST_SEED = 2**64 - 1
MOST_WORKERS = 256
LONGEST_WHOLE_NUMBER = 20
FORMATS = ("table", "json", "csv")


def add_run_options(parser: argparse.ArgumentParser) -> None:
    """The options of commands that run scenarios and tell results."""
    add_replications(parser, fewest=1)
    add_seed_and_workers(parser)
    parser.add_argument(
        "--first",
        type=whole_number(0, LARGEST_SEED),
        default=0,
        metavar="K",
        help="the number of the first run, to repeat a part of an earlier ensemble (default: 0)",
    )
    parser.add_argument(
        "--years", type=number, metavar="Y", help="measure Y years (default: the scenario's)"
    )
    parser.add_argument(
        "--set",
        type=change,
        action="append",
        default=[],
        dest="changes",
        metavar="PATH=VALUE",
        help="another value before the run starts; * stands for every name; may be repeated",
    )
    add_output_options(parser)


def add_replications(parser: argparse.ArgumentParser, fewest: int) -> None:
    """How many runs of whatever runs."""
    parser.add_argument(
        "--replications",
        type=whole_number(fewest, MOST_REPLICATIONS),
        default=DEFAULT_REPLICATIONS,
        metavar="N",
        help="how many runs of each scenario (default: %(default)s)",
    )


def add_seed(parser: argparse.ArgumentParser) -> None:
    """The luck of whatever runs."""
    parser.add_argument(
        "--seed",
        type=whole_number(0, LARGEST_SEED),
        default=DEFAULT_SEED,
        metavar="S",
        help="the seed of the luck; the same seed gives the same numbers (default: %(default)s)",
    )


def add_seed_and_workers(parser: argparse.ArgumentParser) -> None:
    """The options of everything that runs many worlds."""
    add_seed(parser)
    parser.add_argument(
        "--workers",
        type=whole_number(1, MOST_WORKERS),
        default=_processors(),
        metavar="W",
        help="how many processes share the work; the numbers stay the same (default: %(default)s)",
    )


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Where results go, and how they are written."""
    parser.add_argument(
        "--format", choices=FORMATS, default="table", help="how to write (default: %(default)s)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="PATH", help="write to a file instead of the terminal"
    )


def number(text: str) -> float:
    """Read a number; whole numbers of a sensible size stay whole."""
    try:
        return int(text) if len(text) <= LONGEST_WHOLE_NUMBER else float(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a number, found {text!r}") from None


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers within a range."""

    def read(text: str) -> int:
        value = number(text)
        if not math.isfinite(value) or value != int(value):
            raise argparse.ArgumentTypeError(f"expected a whole number, found {text!r}")
        if not low <= value <= high:
            message = f"expected a whole number from {low} to {high}, found {text!r}"
            raise argparse.ArgumentTypeError(message)
        return int(value)

    return read


def change(text: str) -> Change:
    """Read PATH=VALUE."""
    path, separator, value = text.partition("=")
    if not separator or not path.strip() or not value.strip():
        example = "relations.algeria-morocco.information_sharing=3"
        message = f"expected PATH=VALUE, as in {example}, found {text!r}"
        raise argparse.ArgumentTypeError(message)
    return Change.by_user(path.strip(), number(value.strip()))


def read_scenario(name: str, arguments: argparse.Namespace) -> Scenario:
    """Read a scenario and apply the options --set and --years to it.

    Raises:
        TaawunError: The scenario or an option is wrong.
    """
    scenario = load_scenario(name)
    if arguments.years is not None:
        scenario = scenario.with_years(arguments.years)
    changed = scenario.with_changes(arguments.changes)
    _tell_what_events_undo(changed)
    return changed


def _tell_what_events_undo(scenario: Scenario) -> None:
    """Say on standard error which of the user's values do not last."""
    for change, event in scenario.undone():
        what = f"{change.path} becomes {change.value:g} on {event.date}"
        print(f"note: {what}, by the event {event.title!r}", file=sys.stderr)


def executor(workers: int) -> Executor:
    """Where to run: here for one worker, else in a pool of processes."""
    return Pool(workers) if workers > 1 else SequentialExecutor()


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST_WORKERS)
    return min(os.cpu_count() or 1, MOST_WORKERS)
