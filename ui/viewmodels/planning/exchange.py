"""Events lists from and to spreadsheets, and the papers of an exercise, for the window."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.exercise.plan.msel.sheet import CellMistake, SpreadsheetError
from ui.jobs.files import write_safely
from ui.viewmodels.complaints import tell_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from simulator.exercise.plan.msel.fields import Field
    from simulator.exercise.plan.msel.importing import Imported
    from simulator.exercise.plan.msel.layout import Layout
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.planning.planner import Planner

MSEL = "simulator.exercise.plan.msel"
PAPERS = "simulator.reports.papers"
WRITERS = {".xlsx": "msel_xlsx", ".csv": "msel_csv"}


class PlanExchange(QObject):
    """Reads and writes away from the screen; the libraries for it are loaded only then.

    Signals:
        looked: A spreadsheet has been looked at; its `Layout`.
        taken: Its list is in the plan now; how it was read, sentences.
        mistaken: Cells cannot be understood; a tuple of `CellMistake`.
        written: What has been written; the files.
        refused: What cannot be done, in a sentence.
        failed: A fault that nobody foresaw; the exception.
    """

    looked = Signal(object)
    taken = Signal(object)
    mistaken = Signal(object)
    written = Signal(object)
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, planner: Planner, workshop: Workshop) -> None:
        super().__init__(planner)
        self._planner = planner
        self._workshop = workshop

    def look(self, file: Path) -> None:
        """Find out what the columns of a spreadsheet mean."""

        def work() -> Layout:
            importing = import_module(f"{MSEL}.importing")
            sheets = import_module(f"{MSEL}.files").read_sheets(file)
            found: Layout = importing.layout_in(sheets, importing.Choices())
            return found

        self._workshop.fetch(work, self._fail, self.looked.emit)

    def take(
        self, file: Path, columns: Mapping[str, Field | None], sheet: str, *, add_seats: bool
    ) -> None:
        """Take the list of a spreadsheet in place of that of the plan."""
        plan = self._planner.plan

        def work() -> Imported:
            importing = import_module(f"{MSEL}.importing")
            choices = importing.Choices(columns, sheet, add_seats)
            found: Imported = importing.import_msel(file, plan, choices)
            return found

        self._workshop.fetch(work, self._fail, self._take)

    def export(self, file: Path) -> None:
        """Write the list of the plan as a spreadsheet."""
        plan = self._planner.plan

        def work() -> tuple[Path, ...]:
            write = getattr(import_module(f"{MSEL}.exporting"), WRITERS[file.suffix.lower()])
            write_safely(file, write(plan))
            return (file,)

        self._workshop.fetch(work, self._fail, self.written.emit)

    def write_papers(self, folder: Path, names: tuple[str, ...], endings: tuple[str, ...]) -> None:
        """Write papers of the exercise into a folder."""
        plan, scenario = self._planner.plan, self._planner.scenario

        def work() -> tuple[Path, ...]:
            papers = import_module(PAPERS)
            files = []
            for name in names:
                for ending in endings:
                    file = folder / f"{name}.{ending}"
                    write_safely(file, papers.paper(name, ending, plan, scenario))
                    files.append(file)
            return tuple(files)

        self._workshop.fetch(work, self._fail, self.written.emit)

    def _take(self, imported: Imported) -> None:
        text = self.tr("Take %n inject(s) from a spreadsheet", "", len(imported.exercise.injects))
        self._planner.propose(text, imported.exercise)
        self.taken.emit(imported.notes)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, SpreadsheetError):
            mistakes: tuple[CellMistake, ...] = error.mistakes
            self.mistaken.emit(mistakes)
        else:
            tell_of(error, self.refused, self.failed)
