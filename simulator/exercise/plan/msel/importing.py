"""Takes an events list from a spreadsheet into a plan."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from simulator.exercise.plan.conditions import condition
from simulator.exercise.plan.effects import wrong_with
from simulator.exercise.plan.exercise import Seat, Storyline
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.msel.fields import Field
from simulator.exercise.plan.msel.files import read_sheets
from simulator.exercise.plan.msel.layout import Layout, Row, layout_of, rows_of
from simulator.exercise.plan.msel.naming import Known, new_name
from simulator.exercise.plan.msel.reading import LONGEST_NUMBER, Reader
from simulator.exercise.plan.msel.sheet import Sheet, SpreadsheetError, refusal
from simulator.exercise.plan.msel.timing import Timed, Timing
from simulator.exercise.plan.reading import scenario_of
from simulator.exercise.plan.words import Delivery
from simulator.kernel.errors import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from simulator.exercise.plan.exercise import Exercise
    from simulator.model.setting import Setting

MOST_MISTAKES = 200
TITLE_CHARACTERS = 80


@dataclass(frozen=True)
class Choices:
    """How a spreadsheet is to be read.

    Attributes:
        columns: What headers mean, where the guess is wrong; None leaves a column out.
        sheet: The name of the sheet; the first with headers that can be read, if empty.
        add_seats: Whether recipients that the plan does not have become seats.
    """

    columns: Mapping[str, Field | None] = field(default_factory=dict)
    sheet: str = ""
    add_seats: bool = False


@dataclass(frozen=True)
class Imported:
    """A plan with the events list of a spreadsheet.

    Attributes:
        exercise: The plan.
        layout: Where the list was found, and what its columns mean.
        notes: What one should know about how it was read.
    """

    exercise: Exercise
    layout: Layout
    notes: tuple[str, ...]


def import_msel(file: Path, exercise: Exercise, choices: Choices | None = None) -> Imported:
    """Read the events list of a spreadsheet in place of that of a plan.

    Raises:
        SpreadsheetError: Cells cannot be understood, or the file cannot be read.
        TaawunError: The scenario of the plan cannot be read.
    """
    chosen = choices or Choices()
    layout = layout_in(read_sheets(file), chosen)
    importer = _Importer(exercise, layout, chosen)
    return importer.imported()


def layout_in(sheets: tuple[Sheet, ...], choices: Choices) -> Layout:
    """The list in some sheets: the chosen one, or the first that has headers.

    Raises:
        SpreadsheetError: There is none.
    """
    if choices.sheet:
        named = [sheet for sheet in sheets if sheet.name == choices.sheet]
        if not named:
            names = ", ".join(sheet.name for sheet in sheets)
            raise refusal(choices.sheet, "there is no such sheet", f"known: {names}")
        return layout_of(named[0], choices.columns)
    errors: list[SpreadsheetError] = []
    for sheet in sheets:
        try:
            return layout_of(sheet, choices.columns)
        except SpreadsheetError as error:
            errors.append(error)
    if not errors:
        raise refusal("the workbook", "it has no sheet that is shown", "show the one meant")
    raise errors[0]


class _Importer:
    """Builds the injects of a list, one row after the other."""

    def __init__(self, exercise: Exercise, layout: Layout, choices: Choices) -> None:
        self._exercise = exercise
        self._layout = layout
        self._choices = choices
        self._reader = Reader()
        self._scenario = scenario_of(exercise)
        self._numbers: dict[str, Row] = {}
        self._storylines = list(exercise.storylines)
        self._seats = list(exercise.seats)
        self._known = _known(exercise)

    def imported(self) -> Imported:
        rows = list(rows_of(self._layout))
        timing = Timing(self._exercise, self._scenario.start, self._reader)
        times = timing.timed(rows)
        numbers = self._read_numbers(rows)
        injects = [self._inject(*one) for one in zip(rows, numbers, times, strict=True)]
        self._check_parents(injects, rows)
        found = self._reader.mistakes
        if found:
            raise SpreadsheetError(found[:MOST_MISTAKES])
        changed = dataclasses.replace(
            self._exercise,
            injects=tuple(injects),
            storylines=tuple(self._storylines),
            seats=tuple(self._seats),
        )
        return Imported(changed, self._layout, tuple(self._notes(timing)))

    def _notes(self, timing: Timing) -> list[str]:
        notes = list(timing.notes)
        if self._layout.ignored:
            notes.append(f"Not read: {', '.join(self._layout.ignored)}.")
        new = [one.title for one in self._storylines[len(self._exercise.storylines) :]]
        if new:
            notes.append(f"New storylines: {', '.join(new)}.")
        seats = [one.title for one in self._seats[len(self._exercise.seats) :]]
        if seats:
            notes.append(f"New seats: {', '.join(seats)}.")
        return notes

    def _read_numbers(self, rows: list[Row]) -> list[str]:
        """The numbers of all rows; those without one get the next that is free."""
        said = [self._reader.text(row, Field.NUMBER) for row in rows]
        free = (str(one) for one in count(1) if str(one) not in set(said))
        for number, row in zip(said, rows, strict=True):
            if len(number) > LONGEST_NUMBER:
                message = f"expected at most {LONGEST_NUMBER} characters"
                self._reader.wrong(row, Field.NUMBER, message, "shorten it")
            if number and number in self._numbers:
                self._reader.wrong(
                    row, Field.NUMBER, "another row has this number", "give each its own"
                )
            self._numbers[number] = row
        return [number or next(free) for number in said]

    def _inject(self, row: Row, number: str, timed: Timed) -> Inject:
        reader = self._reader
        text = reader.prose(row, Field.TEXT)
        title = reader.text(row, Field.TITLE) or _shortened(text)
        if not title:
            field = Field.TITLE if self._layout.column(Field.TITLE) is not None else Field.TEXT
            reader.wrong(row, field, "expected a title or a text", "write one")
        trigger = reader.built(row, Field.TRIGGER, condition)
        return Inject(
            number=number,
            title=title,
            turn=timed.turn,
            text=text or title,
            storyline=self._storyline(row),
            day=timed.day,
            planned_minutes=timed.minutes,
            delivery=reader.delivery(row, Delivery.CONDITIONAL if trigger else Delivery.PACED),
            trigger=trigger,
            type=reader.type(row),
            to_seats=reader.names(row, Field.TO, self._recipients),
            releasability=reader.releasability(row),
            effects=self._effects(row),
            priority=reader.priority(row),
            **self._served(row),
            **self._texts(row),
        )

    def _texts(self, row: Row) -> dict[str, Any]:
        reader = self._reader
        return {
            "method": reader.text(row, Field.METHOD),
            "sender": reader.text(row, Field.SENDER),
            "label": reader.text(row, Field.LABEL),
            "expected_action": reader.prose(row, Field.EXPECTED),
            "questions": reader.lines(row, Field.QUESTIONS),
            "facilitator_notes": reader.prose(row, Field.NOTES),
            "responsible": reader.text(row, Field.RESPONSIBLE),
            "author": reader.text(row, Field.AUTHOR),
            "source_reference": reader.text(row, Field.SOURCE),
            "parent": reader.text(row, Field.PARENT),
        }

    def _served(self, row: Row) -> dict[str, Any]:
        """The objectives and tasks that an inject serves."""
        return {
            "objectives": self._reader.names(
                row, Field.OBJECTIVES, self._known["objective"].several
            ),
            "tasks": self._reader.names(row, Field.TASKS, self._known["critical task"].several),
        }

    def _recipients(self, text: str) -> tuple[str, ...]:
        try:
            return self._known["seat"].several(text)
        except UnknownNameError as error:
            if not self._choices.add_seats:
                raise
            name = new_name(error.name, (one.name for one in self._seats), "seat")
            self._seats.append(Seat(name, error.name))
            self._known["seat"] = _pairs("seat", self._seats)
            return self._recipients(text)

    def _storyline(self, row: Row) -> str:
        """The storyline of a row; one that is new is added to the plan."""
        title = self._reader.text(row, Field.STORYLINE)
        found = self._known["storyline"].find(title) if title else ""
        if found is None:
            found = new_name(title, (one.name for one in self._storylines), "storyline")
            self._storylines.append(Storyline(found, title))
            self._known["storyline"] = _pairs("storyline", self._storylines)
        return found

    def _effects(self, row: Row) -> tuple[Effect, ...]:
        effects = self._reader.built(row, Field.EFFECTS, _effects_of) or ()
        setting: Setting = self._scenario.setting
        for one in effects:
            wrong = wrong_with(one, setting)
            if wrong is not None:
                self._reader.wrong(row, Field.EFFECTS, str(wrong), "compare it with the catalogue")
        return tuple(effects)

    def _check_parents(self, injects: list[Inject], rows: list[Row]) -> None:
        numbers = [one.number for one in injects]
        for inject, row in zip(injects, rows, strict=True):
            if inject.parent and inject.parent not in set(numbers):
                mend = UnknownNameError("inject", inject.parent, numbers).mend
                self._reader.wrong(row, Field.PARENT, "there is no inject of that number", mend)


def _pairs(kind: str, things: Iterable[Any]) -> Known:
    return Known(kind, [(one.name, one.title) for one in things])


def _known(exercise: Exercise) -> dict[str, Known]:
    """What the list may name, by kind."""
    tasks = [task for one in exercise.objectives for task in one.tasks]
    return {
        "seat": _pairs("seat", exercise.seats),
        "storyline": _pairs("storyline", exercise.storylines),
        "objective": _pairs("objective", exercise.objectives),
        "critical task": _pairs("critical task", tasks),
    }


def _effects_of(tables: Any) -> tuple[Effect, ...]:
    return tuple(
        Effect(
            str(one["name"]), str(one["place"]), float(one["amount"]), float(one.get("days", 0.0))
        )
        for one in tables
    )


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= TITLE_CHARACTERS else line[: TITLE_CHARACTERS - 1] + "…"
