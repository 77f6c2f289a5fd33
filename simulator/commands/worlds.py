"""What commands about one world share: its options, and how its events are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.commands.options import LARGEST_SEED, add_seed, read_scenario, whole_number
from simulator.kernel.errors import UnknownNameError
from simulator.runs.recorder import record
from simulator.runs.recording import NOBODY

if TYPE_CHECKING:
    import argparse

    from simulator.runs.recording import Recording
    from simulator.runs.telling import Teller


def add_world_options(parser: argparse.ArgumentParser) -> None:
    """Take a scenario, its luck, and whose knowledge is told."""
    parser.add_argument("scenario", metavar="SCENARIO", help="a scenario's name, or a file")
    add_seed(parser)
    parser.add_argument(
        "--replication",
        type=whole_number(0, LARGEST_SEED),
        default=0,
        metavar="K",
        help="which world of that seed (default: %(default)s)",
    )
    parser.add_argument(
        "--state", metavar="NAME", help="tell only what this state can know, as it knows it"
    )
    parser.set_defaults(years=None, changes=[])


def recorded(arguments: argparse.Namespace) -> tuple[Recording, int]:
    """Run the world that is asked for; it comes with the number of the state that looks on.

    Raises:
        TaawunError: The scenario or the state is wrong.
    """
    scenario = read_scenario(arguments.scenario, arguments)
    state = NOBODY
    if arguments.state is not None:
        if arguments.state not in scenario.states:
            raise UnknownNameError("state", arguments.state, scenario.states)
        state = scenario.states.index(arguments.state)
    return record(scenario, arguments.seed, arguments.replication), state


def line(recording: Recording, teller: Teller, number: int) -> str:
    """One event: its number, its date and its sentence."""
    date = recording.date(float(recording.events.day[number]))
    return f"{number:>6}  {date}  {teller.sentence(number)}"
