"""`taawun why SCENARIO --event N`: how something came about, back to its first cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.commands.options import LARGEST_SEED, whole_number
from simulator.commands.worlds import add_world_options, line, recorded
from simulator.kernel.errors import TaawunError
from simulator.runs.foreknowledge import is_attack, known_before
from simulator.runs.recording import NOBODY
from simulator.runs.telling import Teller

if TYPE_CHECKING:
    import argparse

    from simulator.runs.recording import Recording

DESCRIPTION = """\
Run one world and tell why something happened in it: the event, what led to it, and so on back to
the first cause; of an attack, what services knew of the cell before it and what they made of it;
then what came of the event at once. `taawun watch` prints the numbers."""
NOT_KNOWN = "No state had a lead on this cell before."
EXAMPLE = """\
example:
  taawun why broken-ties --event 7720
"""


class NoSuchEventError(TaawunError):
    """A number that no event has, or that the state which looks on knows nothing of."""

    def __init__(self, number: int, recording: Recording, state: int) -> None:
        count = len(recording.events)
        if number >= count:
            says = f"there is no event {number}: this world has {count}, numbered from 0"
        else:
            name = recording.places.states[state]
            says = f"{name} knows nothing of event {number}; leave --state out to see it"
        super().__init__(says)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take a world and an event."""
    add_world_options(parser)
    parser.add_argument(
        "--event",
        type=whole_number(0, LARGEST_SEED),
        required=True,
        metavar="N",
        help="the number of the event",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run and print the chain.

    Raises:
        NoSuchEventError: There is no such event, or the state cannot know of it.
    """
    recording, state = recorded(arguments)
    number = arguments.event
    known = number < len(recording.events) and (state == NOBODY or recording.seen[state, number])
    if not known:
        raise NoSuchEventError(number, recording, state)
    teller = Teller(recording, state=state)
    for place, one in enumerate(recording.why(number, state)):
        print(f"{'because' if place else 'event':>8}{line(recording, teller, one)}")
    if state == NOBODY and is_attack(recording, number):
        _tell_foreknowledge(recording, teller, number)
    for one in recording.consequences(number, state):
        print(f"{'so':>8}{line(recording, teller, one)}")
    return 0


def _tell_foreknowledge(recording: Recording, teller: Teller, attack: int) -> None:
    known = known_before(recording, attack)
    for one in known:
        print(f"{'known':>8}{line(recording, teller, one)}")
    if not known:
        print(f"{'known':>8}  {NOT_KNOWN}")
