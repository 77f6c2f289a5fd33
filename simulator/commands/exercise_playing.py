"""`taawun exercise begin`, `tell`, `replay` and `salvage`: files of exercises that are played."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.commands.exercise_action import Action, add_plan
from simulator.exercise.journal.file import salvage
from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.session.retelling import sentence
from simulator.exercise.session.session import Session
from simulator.exercise.session.verifying import verified

if TYPE_CHECKING:
    import argparse

DIFFERS = 1


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the file of an exercise")


def _begin_arguments(parser: argparse.ArgumentParser) -> None:
    add_plan(parser)
    _add_file(parser)


def _begin(arguments: argparse.Namespace) -> int:
    session = Session.begin(arguments.file, load_exercise(arguments.plan))
    plan = session.exercise
    session.close()
    seats = ", ".join(seat.title for seat in plan.seats)
    print(f"{plan.title} has begun in {arguments.file}: {len(plan.turns)} turns; {seats}")
    return 0


def _tell(arguments: argparse.Namespace) -> int:
    found = verified(arguments.file, replay=False)
    print(f"{found.exercise.title}, {len(found.records)} records")
    for branch in found.branches:
        print(f"\n{branch.name} (branch {branch.number})")
        for record in found.records:
            if record.branch == branch.number:
                print(f"  {record.when:%Y-%m-%d %H:%M} turn {record.turn}  {sentence(record)}")
    return 0


def _replay(arguments: argparse.Namespace) -> int:
    found = verified(arguments.file)
    for branch, digests in found.digests.items():
        for turn, digest in digests.items():
            print(f"branch {branch}, turn {turn}: {digest}")
    for branch, difference in found.differences:
        print(f"branch {branch}: {difference.says}")
    if not found.differences:
        print("the replay is what was played, at every turn of every branch")
    return DIFFERS if found.differences else 0


def _salvage_arguments(parser: argparse.ArgumentParser) -> None:
    _add_file(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="a new file for what is whole"
    )


def _salvage(arguments: argparse.Namespace) -> int:
    count = salvage(arguments.file, arguments.out)
    print(f"{count} records are whole and stand in {arguments.out}")
    return 0


BEGIN = Action(
    "begin to play a plan in a new file, which the window goes on with",
    "example:\n  taawun exercise begin first-steps monday.taawun-exercise",
    _begin_arguments,
    _begin,
)
TELL = Action(
    "tell all that was recorded, branch by branch",
    "example:\n  taawun exercise tell monday.taawun-exercise",
    _add_file,
    _tell,
)
REPLAY = Action(
    "play an exercise again and tell which turns differ from what was played",
    "example:\n  taawun exercise replay monday.taawun-exercise",
    _add_file,
    _replay,
)
SALVAGE = Action(
    "write what is whole in a damaged file into a new one",
    "example:\n  taawun exercise salvage monday.taawun-exercise --out saved.taawun-exercise",
    _salvage_arguments,
    _salvage,
)
