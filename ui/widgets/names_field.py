"""A field for several known names in an order: add from a list, move, take out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.showing import showing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

NAME = Qt.ItemDataRole.UserRole
LINES = 4
SHORTEST = 12


class NamesList(QListWidget):
    """The names that were chosen; keys take out and move.

    Signals:
        removed: The marked one is to go.
        moved: The marked one is to go so many places on.
    """

    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(steps[key])
        else:
            super().keyPressEvent(event)


class NamesField(QWidget):
    """Shows names in their order and proposes others.

    Signals:
        proposed: The names that are wanted instead; a list.
        reverted: Nothing is to be said any more.
    """

    proposed = Signal(object)
    reverted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.list = NamesList()
        self.list.setAccessibleName(name)
        self.list.setToolTip(self.tr("Delete takes one out; Alt with up or down moves it"))
        self.list.removed.connect(self._remove)
        self.list.moved.connect(self._move)
        self.list.currentRowChanged.connect(self._enable)
        self.adding = QComboBox()
        self.adding.setPlaceholderText(self.tr("Add…"))
        self.adding.setAccessibleName(self.tr("Add to: {name}").format(name=name))
        self.adding.setToolTip(self.adding.accessibleName())
        # The longest name must not widen the column, or the whole page would fold.
        self.adding.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.adding.setMinimumContentsLength(SHORTEST)
        self.adding.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.adding.activated.connect(self._add)
        self.up = self._button("↑", self.tr("Move up"), lambda: self._move(-1))
        self.down = self._button("↓", self.tr("Move down"), lambda: self._move(1))
        self.away = self._button("×", self.tr("Take out"), self._remove)
        self.revert = self._button("↺", self.tr("As in what it builds on"), self._let_go)
        self._arrange()

    def _button(self, text: str, name: str, action: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("compact", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(action)
        return button

    def _arrange(self) -> None:
        self.setFocusProxy(self.list)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.adding, 1)
        for button in (self.up, self.down, self.away, self.revert):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list)
        layout.addLayout(row)

    def offer(self, choices: Mapping[str, str]) -> None:
        """Offer what there is to add, by name."""
        with showing(self.adding):
            self.adding.clear()
            for name, label in choices.items():
                self.adding.addItem(label, name)
            self.adding.setCurrentIndex(-1)

    def show_names(self, names: Sequence[str], labels: Mapping[str, str], *, own: bool) -> None:
        """Show what holds; `own` if the file itself says so."""
        marked = self.list.currentRow()
        self._names = list(names)
        with showing(self.list):
            self.list.clear()
            for name in names:
                item = QListWidgetItem(labels.get(name, name))
                item.setData(NAME, name)
                self.list.addItem(item)
            self.list.setCurrentRow(min(marked, len(names) - 1))
        line = max(self.list.sizeHintForRow(0), self.fontMetrics().height()) + 4
        self.list.setFixedHeight(min(max(len(names), 1), LINES) * line + 8)
        self.revert.setEnabled(own)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        row, last = self.list.currentRow(), len(self._names) - 1
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.away.setEnabled(row >= 0)

    @Slot()
    def _add(self) -> None:
        name = self.adding.currentData()
        with showing(self.adding):
            self.adding.setCurrentIndex(-1)
        if name and name not in self._names:
            self.proposed.emit([*self._names, name])

    @Slot()
    def _remove(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self.proposed.emit([*self._names[:row], *self._names[row + 1 :]])

    @Slot()
    def _let_go(self) -> None:
        self.reverted.emit()

    @Slot(int)
    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < len(self._names):
            names = list(self._names)
            names.insert(row + step, names.pop(row))
            with showing(self.list):
                self.list.setCurrentRow(row + step)
            self.proposed.emit(names)
