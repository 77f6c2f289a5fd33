"""`taawun exercise ACTION`: plan tabletop exercises without a window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from simulator.commands import (
    exercise_checking,
    exercise_papers,
    exercise_playing,
    exercise_seeing,
    exercise_spreadsheets,
)

if TYPE_CHECKING:
    from collections.abc import Callable

DESCRIPTION = """\
Look at plans of exercises, check them, rehearse them in many worlds, exchange their events lists
with spreadsheets, write the papers that are handed out, and look at what was played.
`taawun exercise ACTION --help` explains an action."""
EXAMPLE = """\
examples:
  taawun exercise list
  taawun exercise check six-quarters --worlds 100
  taawun exercise documents six-quarters --out papers"""

# What each action takes and does, by its name; a test says that each is described.
ACTIONS = {
    "list": exercise_checking.LIST,
    "check": exercise_checking.CHECK,
    "documents": exercise_papers.DOCUMENTS,
    "export-msel": exercise_spreadsheets.EXPORT,
    "import-msel": exercise_spreadsheets.IMPORT,
    "begin": exercise_playing.BEGIN,
    "tell": exercise_playing.TELL,
    "view": exercise_seeing.VIEW,
    "replay": exercise_playing.REPLAY,
    "salvage": exercise_playing.SALVAGE,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take an action with what it needs."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, action in ACTIONS.items():
        own = actions.add_parser(
            name,
            help=action.summary,
            description=action.summary,
            epilog=action.example,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        action.add_arguments(own)
        own.set_defaults(act=action.execute)


def execute(arguments: argparse.Namespace) -> int:
    """Do what was asked for."""
    act: Callable[[argparse.Namespace], int] = arguments.act
    return act(arguments)
