"""`taawun validate FILE...`: every mistake in scenario files."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    import argparse

DESCRIPTION = """\
Check scenario files and tell every mistake: file, line, value, what was expected, how to mend it.
The exit code is 2 if any file has a mistake."""
EXAMPLE = "example:\n  taawun validate my-scenario.toml"
BAD_INPUT = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take one or more files."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="a file, or a scenario's name")


def execute(arguments: argparse.Namespace) -> int:
    """Check every file, also after one with mistakes."""
    return max(_check(name) for name in arguments.files)


def _check(name: str) -> int:
    try:
        scenario = load_scenario(name)
    except TaawunError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    print(f"{name}: no mistakes ({scenario.title})")
    return 0
