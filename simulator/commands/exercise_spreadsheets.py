"""`taawun exercise import-msel` and `export-msel`: events lists from and to spreadsheets."""

from __future__ import annotations

import argparse
from pathlib import Path

from simulator.commands.exercise_action import Action, add_plan, write_file
from simulator.exercise.plan.msel.exporting import msel_csv, msel_xlsx
from simulator.exercise.plan.msel.fields import Field
from simulator.exercise.plan.msel.importing import Choices, import_msel
from simulator.exercise.plan.reading import exercise_of_text, load_exercise
from simulator.exercise.plan.writing import exercise_text

WRITERS = {".xlsx": msel_xlsx, ".csv": msel_csv}
NOTHING = "nothing"


def _column(text: str) -> tuple[str, Field | None]:
    """Read HEADER=FIELD."""
    header, separator, name = text.rpartition("=")
    known = {field.value: field for field in Field}
    if not separator or name not in {*known, NOTHING}:
        names = ", ".join([*known, NOTHING])
        message = f"expected HEADER=FIELD with a field of {names}; found {text!r}"
        raise argparse.ArgumentTypeError(message)
    return header, known.get(name)


def _spreadsheet(text: str) -> Path:
    """Read the name of a file whose ending says how it is written."""
    file = Path(text)
    if file.suffix.lower() not in WRITERS:
        message = f"expected a name that ends in .xlsx or .csv, found {text!r}"
        raise argparse.ArgumentTypeError(message)
    return file


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    add_plan(parser)
    parser.add_argument(
        "--out", type=_spreadsheet, required=True, metavar="FILE", help="a .xlsx or .csv file"
    )


def _export(arguments: argparse.Namespace) -> int:
    plan = load_exercise(arguments.plan)
    write_file(WRITERS[arguments.out.suffix.lower()](plan), arguments.out)
    print(f"{arguments.out}: {len(plan.injects)} injects")
    return 0


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sheet", type=Path, metavar="SPREADSHEET", help="a .xlsx or .csv file")
    add_plan(parser)
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the plan with the new list"
    )
    parser.add_argument("--page", default="", metavar="NAME", help="the sheet of the workbook")
    parser.add_argument(
        "--column",
        type=_column,
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help="what a column means, where the guess is wrong; may be repeated",
    )
    parser.add_argument(
        "--add-seats", action="store_true", help="recipients who have no seat get one"
    )


def _import(arguments: argparse.Namespace) -> int:
    plan = load_exercise(arguments.plan)
    choices = Choices(dict(arguments.column), arguments.page, arguments.add_seats)
    imported = import_msel(arguments.sheet, plan, choices)
    text = exercise_text(imported.exercise)
    # What is written can be read: better to find out now than in front of a room.
    exercise_of_text(text, plan.file or arguments.out)
    write_file(text.encode(), arguments.out)
    for note in imported.notes:
        print(f"note: {note}")
    print(f"{arguments.out}: {len(imported.exercise.injects)} injects")
    return 0


EXPORT = Action(
    "write the events list of a plan as a spreadsheet",
    "example:\n  taawun exercise export-msel six-quarters --out list.xlsx",
    _export_arguments,
    _export,
)
IMPORT = Action(
    "take the events list of a spreadsheet into a plan, or say which cells cannot be understood",
    "example:\n  taawun exercise import-msel list.xlsx six-quarters --out mine.toml"
    ' --column "Who=to"',
    _import_arguments,
    _import,
)
