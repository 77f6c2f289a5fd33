"""The journal of this branch, as it grows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.viewmodels.exercise.house_words import house_of
from ui.viewmodels.exercise.record_words import record_words
from ui.viewmodels.exercise.words import wall_words
from ui.viewmodels.seat_tables import Sheet
from ui.widgets.labels import body, faint
from ui.workspaces.exercise.keyed_rows import KeyedRows

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from ui.viewmodels.exercise.sitting import Sitting

MOST = 400
"""The latest; all of it is in the file."""


class ConsoleLog(QWidget):
    """A row a record, the latest first."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._last: tuple[object, ...] = ()
        self.file = faint()
        self.rows = KeyedRows(self.tr("Journal"), latest_first=True)
        self.whole = body()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.file)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.whole)
        self.setFocusProxy(self.rows)
        self.rows.pointed.connect(self._show_whole)
        sitting.changed.connect(self.show_picture)
        self.show_picture()

    def showEvent(self, event: QShowEvent) -> None:
        """Take up what was recorded while nobody looked."""
        super().showEvent(event)
        self.show_picture()

    @Slot()
    def show_picture(self) -> None:
        """Show what was recorded, if there is more of it."""
        picture = self._sitting.picture
        if picture is None or not picture.records or not self.isVisible():
            return
        last = (picture.file, picture.branch, picture.records[-1].number)
        if last == self._last:
            return
        self._last = last
        self.file.setText(
            self.tr("Everything is saved as it happens, in {file}").format(file=picture.file)
        )
        headers = (self.tr("Time"), self.tr("Turn"), self.tr("Who"), self.tr("What"))
        latest = tuple(reversed(picture.records))[:MOST]
        control = house_of(picture.exercise).control
        titles = {one.name: one.title for one in picture.exercise.seats}
        rows = tuple(
            (
                wall_words(one),
                str(one.turn),
                titles.get(one.seat, one.seat) or control,
                record_words(one, picture.exercise, picture.told, picture.labels),
            )
            for one in latest
        )
        self.rows.show_rows(Sheet(headers, rows), [str(one.number) for one in latest])

    @Slot()
    def _show_whole(self) -> None:
        row = self.rows.row
        self.whole.setText(self.rows.rows[row][-1] if row >= 0 else "")
