"""Tables that are read row by row, made the same way everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

LINE_AIR = 8


class Rows(QTableView):
    """A table without a grid, its rows as high as its text.

    Attributes:
        folded: Columns that are hidden for want of room alone; files have them.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.folded: frozenset[int] = frozenset()
        self._lines = 1
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        # Else the rows stay as high as they once were: it hears of smaller text too late.
        self.verticalHeader().setMinimumSectionSize(1)
        header = self.horizontalHeader()
        header.setAccessibleName(self.tr("Columns"))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def fit(self) -> None:
        """Make rows, and what else follows the text, as large as it is now."""
        height = self.fontMetrics().height() * self._lines + LINE_AIR
        self.verticalHeader().setDefaultSectionSize(height)

    def set_lines(self, lines: int) -> None:
        """Have so many lines of text in a row."""
        if lines != self._lines:
            self._lines = lines
            self.fit()
