"""Writes and copies what is in view, and says how it went."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QApplication, QFileDialog, QTableView, QWidget

from ui.exporting.kinds import exportable, formats_of, is_private
from ui.exporting.reading import selection_of
from ui.jobs.files import write_safely
from ui.viewmodels.tables import tabbed

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.exporting.kinds import Format
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop

LONGEST = 60


class Exporter(QObject):
    """Takes what a widget shows and has it written as an errand.

    Signals:
        said: How it went, a sentence.
        failed: It failed for a reason that is told elsewhere; the exception.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._workshop = workshop
        self._folder = ""
        self._jobs: list[Job] = []

    def on_offer(self, page: QWidget) -> list[tuple[QWidget, Format]]:
        """What of a page can be written now, and as what."""
        return [(widget, form) for widget in exportable(page) for form in formats_of(widget)]

    def ask(self, widget: QWidget, form: Format) -> None:
        """Ask for a name and write."""
        folder = self._folder or _documents()
        proposed = str(Path(folder) / f"{file_stem(widget.accessibleName())}.{form.suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save {what}").format(what=widget.accessibleName()),
            proposed,
            f"{form.title} (*.{form.suffix})",
        )
        if chosen:
            self.save(widget, form, Path(chosen))

    def save(self, widget: QWidget, form: Format, path: Path) -> None:
        """Write what a widget shows; a name without an ending gets one."""
        path = path if path.suffix else path.with_name(f"{path.name}.{form.suffix}")
        self._folder = str(path.parent)
        encode = form.take(widget)
        job = self._workshop.errand(_writing(path, encode))
        job.finished.connect(self._tell)
        job.failed.connect(self.failed)
        self._jobs = [*self._jobs[-3:], job]

    @Slot()
    def copy(self) -> None:
        """Put the selected cells of the table in use on the clipboard."""
        view = table_in_use()
        if view is not None and not is_private(view):
            table = selection_of(view)
            QApplication.clipboard().setText(tabbed(table))
            count = len(table.rows)
            self.said.emit(self.tr("%n row(s) copied, ready to paste into cells.", "", count))

    def copy_obstacle(self) -> str:
        """Why nothing can be copied now."""
        view = table_in_use()
        if view is None:
            return self.tr("Click into a table first; then its cells can be copied.")
        if is_private(view):
            return self.tr("What one seat sees stays on its screen; it cannot be copied.")
        return ""

    @Slot(object)
    def _tell(self, path: Path) -> None:
        text = self.tr("Saved as {name} in {folder}.")
        self.said.emit(text.format(name=path.name, folder=path.parent))


def table_in_use() -> QTableView | None:
    """The table that has the keyboard."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, QTableView) else None


def file_stem(title: str) -> str:
    """A name for a file that every system takes."""
    words = re.sub(r"[\W_]+", "-", title.casefold()).strip("-")
    return f"taawun-{words[:LONGEST].strip('-')}".rstrip("-")


def _documents() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place)


def _writing(path: Path, encode: Callable[[], bytes]) -> Callable[[Report, Cancelled], Path]:
    def write(_report: Report, _cancelled: Cancelled) -> Path:
        write_safely(path, encode())
        return path

    return write
