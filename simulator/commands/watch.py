"""`taawun watch SCENARIO`: what happened in one world, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.commands.options import whole_number
from simulator.commands.worlds import add_world_options, line, recorded
from simulator.kernel.errors import UnknownNameError
from simulator.runs.telling import Teller
from simulator.runs.telling_kinds import KINDS_OF, category_of

if TYPE_CHECKING:
    import argparse

    from simulator.runs.recording import Recording

MOST_LINES = 1_000_000
USUAL_LINES = 100

DESCRIPTION = """\
Run one world and print what happens in it, with numbers to ask for the reasons by.
With --state only what that state can know is told: its own leads, true or false, what it was
told, and what happens in public."""
EXAMPLE = """\
example:
  taawun watch broken-ties --kind attacks --from 365
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a world, and which of its events to print."""
    add_world_options(parser)
    parser.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help=f"only such events: {', '.join(KINDS_OF)}, or one kind of event; may be repeated",
    )
    parser.add_argument(
        "--from",
        type=whole_number(0, MOST_LINES),
        default=0,
        dest="first_day",
        metavar="DAY",
        help="begin so many days after the start (default: %(default)s)",
    )
    parser.add_argument(
        "--lines",
        type=whole_number(1, MOST_LINES),
        default=USUAL_LINES,
        metavar="N",
        help="print so many events at most (default: %(default)s)",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run, choose and print."""
    for kind in arguments.kind:
        _check_kind(kind)
    recording, state = recorded(arguments)
    chosen = _chosen(recording, state, arguments)
    teller = Teller(recording, state=state)
    print(f"{recording.title}, seed {recording.seed}, world {recording.replication}")
    for number in chosen[: arguments.lines]:
        print(line(recording, teller, int(number)))
    left = len(chosen) - arguments.lines
    if left > 0:
        last = int(chosen[arguments.lines])
        day = int(recording.events.day[last])
        print(f"and {left} more: go on with --from {day}, or take more --lines")
    return 0


def _check_kind(kind: str) -> None:
    """Refuse a word that names neither a category nor a kind of event.

    Raises:
        UnknownNameError: It does not.
    """
    known = {*KINDS_OF, *(name for names in KINDS_OF.values() for name in names)}
    if kind not in known and kind.upper() not in known:
        raise UnknownNameError("kind of event", kind, known, KINDS_OF)


def _chosen(recording: Recording, state: int, arguments: argparse.Namespace) -> np.ndarray:
    """The numbers of the events that are asked for."""
    events = recording.events
    wanted = events.day >= arguments.first_day
    if state >= 0:
        wanted &= recording.seen[state]
    if arguments.kind:
        names = {kind.upper() for kind in arguments.kind} | set(arguments.kind)
        kinds = [n for n, kind in enumerate(recording.kinds) if {kind, category_of(kind)} & names]
        wanted &= np.isin(events.kind, kinds)
    return np.flatnonzero(wanted)
