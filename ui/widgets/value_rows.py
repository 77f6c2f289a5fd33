"""Many values below each other, made a few at a time so that the window answers in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import heading
from ui.widgets.value_row import ValueRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.proposals import Proposals

AT_ONCE = 3
PAUSE_MILLISECONDS = 12
Lever = tuple[str, str]


class ValueRows(QWidget):
    """A row a value, under headings; the first are there at once, the others follow.

    Attributes:
        rows: The rows that are there, by path.
    """

    def __init__(self, proposals: Proposals, wardrobe: Wardrobe) -> None:
        super().__init__()
        self._proposals = proposals
        self._wardrobe = wardrobe
        self._waiting: list[tuple[str, str, str]] = []
        self.rows: dict[str, ValueRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setAutoFillBackground(False)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._go_on)

    def lay_out(self, groups: Iterable[tuple[str, Iterable[Lever]]]) -> None:
        """Begin anew: headings, each with the path and name of its values.

        Without a name, a value is called as it was declared.
        """
        self.rows = {}
        while self._column.count() > 1:
            old = self._column.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        self._waiting = [
            (title if not number else "", path, name)
            for title, levers in groups
            for number, (path, name) in enumerate(levers)
        ]
        self._go_on()
        self._timer.start()

    def row(self, path: str) -> ValueRow | None:
        """The row of a value; made now if it is still to come."""
        while path not in self.rows and self._waiting:
            self._make_next()
        return self.rows.get(path)

    def finish(self) -> None:
        """Make all that is still to come."""
        while self._waiting:
            self._make_next()

    @Slot()
    def show_values(self) -> None:
        """Show what the values are now."""
        for row in self.rows.values():
            row.show_value()

    @Slot()
    def _go_on(self) -> None:
        for _ in range(min(AT_ONCE, len(self._waiting))):
            self._make_next()
        if not self._waiting:
            self._timer.stop()

    def _make_next(self) -> None:
        title, path, name = self._waiting.pop(0)
        if title:
            self._column.insertWidget(self._column.count() - 1, heading(title))
        row = self.rows[path] = ValueRow(self._proposals, path, self._wardrobe, name)
        self._column.insertWidget(self._column.count() - 1, row)
        # A layout shows it only when the window is idle: too late for whoever points at it.
        row.show()
