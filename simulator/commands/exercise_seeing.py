"""`taawun exercise view`: what a seat, or the projector, shows now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.commands.exercise_action import Action
from simulator.exercise.session.seeing import seen_in
from simulator.exercise.views.writing import written

if TYPE_CHECKING:
    import argparse


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the file of an exercise")
    parser.add_argument(
        "--seat", default="", metavar="SEAT", help="a seat; without one, what everybody may see"
    )


def _view(arguments: argparse.Namespace) -> int:
    print(written(seen_in(arguments.file, arguments.seat)))
    return 0


VIEW = Action(
    "print what a seat, or everybody, may see now, as JSON",
    "example:\n  taawun exercise view monday.taawun-exercise --seat tunisia",
    _add_arguments,
    _view,
)
