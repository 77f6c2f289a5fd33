"""What Design shows before anything is open: how to begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tips import tip
from ui.widgets.labels import body, faint, heading, title

if TYPE_CHECKING:
    from ui.viewmodels.library import Library

KEY = Qt.ItemDataRole.UserRole
SUMMARY = KEY + 1


class Welcome(QWidget):
    """Open a file, start a new one, or copy a scenario of the library.

    Signals:
        copy_wanted: The key of a scenario of the library.
        open_wanted: A file is to be chosen.
        new_wanted: A new file is wanted.
    """

    copy_wanted = Signal(str)
    open_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Scenarios to copy"))
        self.list.setSpacing(4)
        self.list.itemActivated.connect(self._copy)
        self.list.currentRowChanged.connect(self._allow)
        self.summary = body()
        self.copy = self._button(self.tr("Copy and edit"), self._copy)
        self.copy.setProperty("primary", True)
        self.open = self._button(self.tr("Open a scenario file…"), self.open_wanted)
        self.open.setToolTip(self.tr("Edit a scenario file of yours (Ctrl+O)"))
        self.new = self._button(self.tr("New scenario"), self.new_wanted)
        self.new.setToolTip(self.tr("Begin with the region as it is (Ctrl+N)"))
        self.setFocusProxy(self.list)
        self._arrange()
        library.changed.connect(self._fill)
        self._fill()

    def _button(self, text: str, action: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(action)
        return button

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy, self.new, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(self.tr("Design")))
        layout.addWidget(
            body(
                self.tr(
                    "Here you change a scenario: who shares what with whom, what services can do, "
                    "and what happens on which day."
                )
            )
        )
        layout.addSpacing(8)
        layout.addWidget(heading(self.tr("Copy a scenario of the library")))
        layout.addWidget(
            faint(
                self.tr(
                    "The copy extends the original and holds only what you change. You can compare "
                    "both at any time with “Run and compare”."
                )
            )
        )
        layout.addWidget(self.list, 1)
        layout.addWidget(self.summary)
        layout.addLayout(buttons)

    @Slot()
    def _fill(self) -> None:
        self.list.clear()
        for key in self._library.shelf:
            scenario = self._library.scenarios[key]
            item = QListWidgetItem(scenario.title)
            item.setToolTip(tip(scenario.summary))
            item.setData(SUMMARY, scenario.summary)
            item.setData(KEY, key)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._allow()

    @Slot()
    def _allow(self) -> None:
        item = self.list.currentItem()
        chosen = item is not None
        self.summary.setText(item.data(SUMMARY) if item is not None else "")
        self.copy.setEnabled(chosen)
        tip = self.tr("Edit a copy of the scenario marked in the list (Enter)")
        self.copy.setToolTip(tip if chosen else self.tr("Mark a scenario in the list first"))

    @Slot()
    def _copy(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.copy_wanted.emit(item.data(KEY))
