"""The timeline of dated events with the day, title and changes of the chosen one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.tips import tip
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body, faint, heading
from ui.widgets.number_field import NumberField
from ui.widgets.time_axis import TimeAxis

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.timetable import Timetable

PATH = Qt.ItemDataRole.UserRole
LINES = 3


class TimelinePanel(QFrame):
    """Shows and edits a `Timetable`.

    Signals:
        pointed: The path of a value that the chosen event changes, to go to.
    """

    pointed = Signal(str)

    def __init__(
        self, timetable: Timetable, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._timetable = timetable
        self.axis = TimeAxis(timetable, wardrobe)
        self.add = self._button(self.tr("Add event"), self.tr("Add an event (Insert)"))
        self.add.clicked.connect(self._add)
        self.remove = self._button(self.tr("Remove"), "")
        self.remove.clicked.connect(timetable.remove)
        last_words = self.tr(
            "Of two events on one day the last in the file holds; let it be this one"
        )
        self.last = self._button(self.tr("Put last"), last_words)
        self.last.clicked.connect(timetable.put_last)
        self.back = self._button(self.tr("Back to the start"), "")
        self.back.clicked.connect(self._leave)
        self.date = NumberField(timetable.objection)
        self.title = QLineEdit()
        self.message = body()
        self.message.setProperty("tone", "worse")
        self.message.hide()
        self.hint = faint()
        self.changes = QListWidget()
        self.changes.setAccessibleName(self.tr("What the event changes"))
        self.changes.setToolTip(self.tr("Enter goes to the value"))
        self.changes.itemActivated.connect(self._go)
        self._make_fields()
        self._arrange()
        timetable.changed.connect(self._show)
        self._show()

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        return button

    def _make_fields(self) -> None:
        self.date.setAccessibleName(self.tr("Day of the event"))
        self.date.setToolTip(self.tr("Day of the event, as year-month-day"))
        self.date.accepted.connect(self._move)
        self.date.objected.connect(self._object)
        self.date.stepped.connect(self._step)
        self.title.setAccessibleName(self.tr("Title of the event"))
        self.title.setToolTip(self.title.accessibleName())
        self.title.editingFinished.connect(self._rename)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(heading(self.tr("Events")), 1)
        for part in (self.back, self.last, self.remove, self.add):
            top.addWidget(part)
        self._details = QWidget()
        row = FlowLayout(self._details)
        row.addWidget(self.date)
        self.title.setMinimumWidth(240)
        row.addWidget(self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.axis)
        for part in (self._details, self.message, self.changes, self.hint):
            layout.addWidget(part)
        layout.addStretch(1)

    @Slot()
    def _show(self) -> None:
        chosen = self._timetable.chosen
        for part in (self._details, self.changes, self.remove, self.back):
            part.setVisible(chosen is not None)
        self.last.setVisible(self._timetable.is_followed)
        self.hint.setText(self._hint())
        if chosen is None:
            self.message.hide()
            return
        self.date.show_text(chosen.date.isoformat() if chosen.date else "")
        if not self.title.hasFocus():
            self.title.setText(chosen.title)
        remove = self.tr("Remove “{title}” (Delete)").format(title=chosen.title)
        self.remove.setToolTip(tip(remove))
        self.back.setToolTip(self.tr("Edit again what holds from the start (Esc)"))
        self.changes.clear()
        for path, text in self._timetable.changes:
            item = QListWidgetItem(text)
            item.setData(PATH, path)
            self.changes.addItem(item)
        lines = min(max(self.changes.count(), 1), LINES)
        self.changes.setFixedHeight(lines * (self.changes.sizeHintForRow(0) + 2) + 8)

    def _hint(self) -> str:
        if self._timetable.chosen is not None:
            return self.tr("What you set in the inspector now changes on that day.")
        if self._timetable.events:
            return self.tr("Choose an event to edit it; hollow ones are inherited.")
        return self.tr("Nothing is dated yet. Add an event to change values on a day.")

    @Slot()
    def _add(self) -> None:
        self._timetable.add()

    @Slot()
    def _leave(self) -> None:
        self._timetable.choose(None)

    @Slot(str)
    def _move(self, written: str) -> None:
        self._timetable.move(dt.date.fromisoformat(written.strip()))
        self._show()

    @Slot(int)
    def _step(self, days: int) -> None:
        chosen = self._timetable.chosen
        if chosen is not None and chosen.date is not None:
            self._timetable.move(chosen.date + dt.timedelta(days=days))

    @Slot()
    def _rename(self) -> None:
        title = self.title.text().strip()
        if not title:
            self._object(self.tr("An event needs a title."))
            return
        self._object("")
        self._timetable.rename(title)

    @Slot(str)
    def _object(self, objection: str) -> None:
        self.message.setText(objection)
        self.message.setVisible(bool(objection))

    @Slot(QListWidgetItem)
    def _go(self, item: QListWidgetItem) -> None:
        self.pointed.emit(item.data(PATH))
