"""`taawun exercise documents`: the papers of an exercise as DOCX and PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulator.commands.exercise_action import Action, add_plan, write_file
from simulator.commands.output import OutputError
from simulator.exercise.plan.reading import load_exercise, scenario_of
from simulator.reports.papers import FORMATS, PAPERS, paper

if TYPE_CHECKING:
    import argparse


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--out",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="where to write; it is made if it is not there (default: here)",
    )
    parser.add_argument(
        "--paper", choices=PAPERS, action="append", help="only this one; may be repeated"
    )
    parser.add_argument(
        "--format", choices=FORMATS, action="append", help="only this one; may be repeated"
    )


def _documents(arguments: argparse.Namespace) -> int:
    plan = load_exercise(arguments.plan)
    scenario = scenario_of(plan)
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the folder cannot be made ({error.strerror})"
        raise OutputError(arguments.out, reason, "choose another with --out") from None
    for name in arguments.paper or PAPERS:
        for ending in arguments.format or FORMATS:
            file = arguments.out / f"{name}.{ending}"
            write_file(paper(name, ending, plan, scenario), file)
            print(file)
    return 0


DOCUMENTS = Action(
    "write the Situation Manual, role sheets, facilitator script and evaluation guide",
    "example:\n  taawun exercise documents six-quarters --out papers --format pdf",
    _arguments,
    _documents,
)
