"""A box for one of many outcomes: by theme in the list, or found by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from ui.theme.fonts import BODY_POINTS, font
from ui.viewmodels.words import outcome_label
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent

MOST_VISIBLE = 24
SHORTEST = 16


class OutcomePicker(QComboBox):
    """Offers outcomes under headings.

    Signals:
        picked: The name of the outcome that was chosen.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self._names = QStringListModel(self)
        self._shown = ""
        self.setModel(self._items)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(MOST_VISIBLE)
        self.setMinimumContentsLength(SHORTEST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(MOST_VISIBLE)
        self.setCompleter(completer)
        completer.activated.connect(self._take)
        self.activated.connect(self._pick)
        self.lineEdit().returnPressed.connect(self._enter)

    def name_parts(self, name: str, hint: str) -> None:
        """Say what it is for, also to who cannot see."""
        self.setAccessibleName(name)
        self.lineEdit().setAccessibleName(name)
        self.setToolTip(hint)

    def offer(self, groups: Mapping[str, Sequence[str]]) -> None:
        """Offer outcomes under headings; one may stand under several."""
        with showing(self):
            self._items.clear()
            for title, names in groups.items():
                self._items.appendRow(_heading(title))
                for name in names:
                    item = QStandardItem(outcome_label(name))
                    item.setData(name, Qt.ItemDataRole.UserRole)
                    self._items.appendRow(item)
        every = dict.fromkeys(outcome_label(name) for names in groups.values() for name in names)
        self._names.setStringList(list(every))

    def show_outcome(self, name: str) -> None:
        """Show which one is chosen; what somebody is typing stays until another is."""
        if name == self._shown and self.lineEdit().hasFocus():
            return
        self._shown = name
        with showing(self):
            self.setCurrentIndex(self.findData(name))
        self.lineEdit().setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.completer().popup().isVisible():
            self._restore()

    @Slot(int)
    def _pick(self, index: int) -> None:
        name = self.itemData(index)
        if name:
            self._shown = name
            self.picked.emit(name)

    @Slot(str)
    def _take(self, label: str) -> None:
        index = self.findText(label, Qt.MatchFlag.MatchFixedString)
        if index >= 0:
            with showing(self):
                self.setCurrentIndex(index)
            self._pick(index)

    @Slot()
    def _enter(self) -> None:
        """Take what is written, or the first that holds it."""
        written = self.lineEdit().text().casefold()
        labels = self._names.stringList()
        found = [label for label in labels if label.casefold() == written]
        found += [label for label in labels if written in label.casefold()]
        if written and found:
            self._take(found[0])
        else:
            self._restore()

    def _restore(self) -> None:
        with showing(self):
            index = self.findData(self._shown)
            self.setCurrentIndex(index)
            self.setEditText(self.itemText(index))
        self.lineEdit().setCursorPosition(0)


def _heading(title: str) -> QStandardItem:
    item = QStandardItem(title)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(font(BODY_POINTS, bold=True))
    return item
