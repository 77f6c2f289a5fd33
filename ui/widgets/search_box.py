"""A field that finds values while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.theme.tips import tip

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from ui.viewmodels.finding import Finder

PATH = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
LEAST_WIDTH = 380
MOST_LINES = 12


class SearchBox(QLineEdit):
    """Shows what was found below itself: arrows move, Enter goes there, Esc closes.

    Signals:
        chosen: The path of a value to go to.
    """

    chosen = Signal(str)

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self.setPlaceholderText(self.tr("Find a value"))
        self.setAccessibleName(self.tr("Find a value"))
        self.setToolTip(self.tr("Find a value by name, meaning or path (Ctrl+F)"))
        self.found = QListWidget(self)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.setAccessibleName(self.tr("Values found"))
        self.found.itemClicked.connect(self._choose)
        self.found.hide()
        self.textEdited.connect(self._find)
        self.returnPressed.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self.found.count():
            row = self.found.currentRow() + STEPS[key]
            self.found.setCurrentRow(min(max(row, 0), self.found.count() - 1))
            self._tell()
        elif key == Qt.Key.Key_Escape and (self.text() or self.found.isVisible()):
            self.clear()
            self._close()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.found.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.text():
            self._find(self.text())

    @Slot(str)
    def _find(self, text: str) -> None:
        self.found.clear()
        for find in self._finder.find(text):
            item = QListWidgetItem(f"{find.title}: {find.whose}")
            item.setToolTip(tip(f"{find.meaning}\n{find.path}"))
            item.setData(PATH, find.path)
            self.found.addItem(item)
        if text.strip() and not self.found.count():
            item = QListWidgetItem(self.tr("Nothing is called so."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.found.addItem(item)
        elif self.found.count():
            self.found.setCurrentRow(0)
        self._place()
        self._tell()

    def _place(self) -> None:
        """Put the list below the field, as wide as it needs and within the window."""
        count = self.found.count()
        if not count:
            self.found.hide()
            return
        window = self.window()
        self.found.setParent(window)
        height = self.found.sizeHintForRow(0) * min(count, MOST_LINES)
        width = max(self.width(), LEAST_WIDTH, self.found.sizeHintForColumn(0) + 32)
        width = min(width, window.width() - 16)
        self.found.resize(width, height + 2 * self.found.frameWidth())
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        self.found.move(min(corner.x(), window.width() - width - 8), corner.y())
        self.found.show()
        self.found.raise_()

    def _tell(self) -> None:
        item = self.found.currentItem()
        self.setAccessibleDescription("" if item is None else item.text())

    @Slot()
    def _choose(self) -> None:
        item = self.found.currentItem()
        path = None if item is None else item.data(PATH)
        if path:
            self._close()
            self.clear()
            self.chosen.emit(path)

    def _close(self) -> None:
        self.found.hide()
        self.found.clear()
