"""Lists with a way to each entry: mistakes, changes, and what differs from the file."""

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
from ui.widgets.labels import faint, heading

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.viewmodels.mending import Entry, Mending

ENTRY = Qt.ItemDataRole.UserRole


class EntryList(QListWidget):
    """Entries that wrap: Enter goes there, Delete takes back.

    Signals:
        wanted: Go to this entry.
        unwanted: Take this entry back.
    """

    wanted = Signal(object)
    unwanted = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemActivated.connect(lambda item: self.wanted.emit(item.data(ENTRY)))

    @property
    def entry(self) -> Entry | None:
        """The entry that is marked."""
        item = self.currentItem()
        return None if item is None else item.data(ENTRY)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these, and keep the mark where it was."""
        row = max(self.currentRow(), 0)
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.text)
            item.setToolTip(tip(entry.text))
            item.setData(ENTRY, entry)
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.entry is not None:
            self.unwanted.emit(self.entry)
        else:
            super().keyPressEvent(event)


class MendingPanel(QWidget):
    """Shows a `Mending`: what is wrong first, then what the file changes."""

    def __init__(self, mending: Mending, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mending = mending
        self.mistakes = EntryList(self.tr("Mistakes"))
        self.mistakes.wanted.connect(mending.go_to)
        self.changes = EntryList(self.tr("What this file changes"))
        self.changes.wanted.connect(mending.go_to)
        self.changes.unwanted.connect(mending.revert)
        self.differing = EntryList(self.tr("What differs from the file on disk"))
        self.differing.wanted.connect(mending.go_to)
        self.go = QPushButton(self.tr("Go there"))
        self.go.setToolTip(self.tr("Go to the marked mistake (Enter)"))
        self.go.clicked.connect(self._go)
        self.revert = QPushButton(self.tr("Revert"))
        self.revert.setToolTip(self.tr("Take back the marked change (Delete)"))
        self.revert.clicked.connect(self._revert)
        self._no_mistakes = faint(self.tr("There are no mistakes."))
        self._no_changes = faint(self.tr("Nothing is changed yet."))
        self._differs = heading(self.tr("Differs from the file on disk"))
        self._alike = faint(self.tr("The file on disk says the same."))
        self._arrange()
        self.mistakes.currentRowChanged.connect(self._allow)
        mending.changed.connect(self.show_all)
        self.show_all()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for title, button in ((self.tr("Mistakes"), self.go), (self.tr("Changes"), self.revert)):
            row = QHBoxLayout()
            row.addWidget(heading(title), 1)
            row.addWidget(button)
            layout.addLayout(row)
            if button is self.go:
                layout.addWidget(self._no_mistakes)
                layout.addWidget(self.mistakes, 1)
        layout.addWidget(self._no_changes)
        layout.addWidget(self.changes, 2)
        for part in (self._differs, self._alike):
            layout.addWidget(part)
        layout.addWidget(self.differing, 1)
        layout.addStretch(0)

    @Slot()
    def show_all(self) -> None:
        """Bring the lists up to date."""
        mending = self._mending
        shown = (
            (self.mistakes, mending.mistakes, self._no_mistakes),
            (self.changes, mending.changes, self._no_changes),
            (self.differing, mending.differing or (), self._alike),
        )
        for list_, entries, nothing in shown:
            list_.show_entries(entries)
            list_.setVisible(bool(entries))
            nothing.setVisible(not entries)
        asked = mending.differing is not None
        self._differs.setVisible(asked)
        self._alike.setVisible(asked and not mending.differing)
        self.revert.setEnabled(bool(mending.changes))
        self._allow()

    @Slot()
    def _allow(self) -> None:
        entry = self.mistakes.entry
        leads = entry is not None and entry.leads_somewhere
        self.go.setEnabled(leads)

    @Slot()
    def _go(self) -> None:
        entry = self.mistakes.entry
        if entry is not None:
            self._mending.go_to(entry)

    @Slot()
    def _revert(self) -> None:
        entry = self.changes.entry
        if entry is not None:
            self._mending.revert(entry)
