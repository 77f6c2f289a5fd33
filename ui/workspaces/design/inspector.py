"""The inspector: every value of whatever is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.viewmodels.place_words import kind_label, thing_label
from ui.widgets.labels import body, heading
from ui.widgets.showing import showing
from ui.widgets.value_rows import ValueRows

if TYPE_CHECKING:
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.inspection import Inspection
    from ui.widgets.value_row import ValueRow


class Inspector(QWidget):
    """Shows an `Inspection`: choose a thing above, edit its values below."""

    def __init__(
        self, inspection: Inspection, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inspection = inspection
        self.values = ValueRows(inspection, wardrobe)
        self.kinds = self._box(self.tr("Kind of thing"))
        self.kinds.activated.connect(self._choose_kind)
        self.things = self._box(self.tr("Thing to inspect"))
        self.things.activated.connect(self._choose_thing)
        self._title = heading("")
        self._when = QFrame()
        self._when.setProperty("notice", True)
        self._when_text = body()
        self.back = QPushButton(self.tr("Back to the start"))
        self.back.setToolTip(self.tr("Edit again what holds from the start"))
        self.back.clicked.connect(self._leave_event)
        self._scroll = QScrollArea()
        self._arrange()
        inspection.turned.connect(self._turn)
        inspection.changed.connect(self._show)
        inspection.pointed.connect(self._point)
        self._turn()

    @property
    def rows(self) -> dict[str, ValueRow]:
        """The rows that are there, by path."""
        return self.values.rows

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _arrange(self) -> None:
        when = QHBoxLayout(self._when)
        when.addWidget(self._when_text, 1)
        when.addWidget(self.back)
        choose = QHBoxLayout()
        choose.setSpacing(8)
        choose.addWidget(self.kinds, 2)
        choose.addWidget(self.things, 3)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Values"))
        self._scroll.setWidget(self.values)
        self._scroll.viewport().setAutoFillBackground(False)
        self.values.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(choose)
        layout.addWidget(self._when)
        layout.addWidget(self._title)
        layout.addWidget(self._scroll, 1)

    @Slot()
    def _turn(self) -> None:
        inspection = self._inspection
        with showing(self.kinds, self.things):
            self._fill(self.kinds, {kind: kind_label(kind) for kind in inspection.kinds})
            self.kinds.setCurrentIndex(self.kinds.findData(inspection.kind))
            scenario = inspection.values.scenario
            names = inspection.names(inspection.kind)
            labels = {name: thing_label(inspection.kind, name, scenario) for name in names}
            self._fill(self.things, labels)
            self.things.setCurrentIndex(self.things.findData(inspection.name))
        self._title.setText(inspection.title)
        self._show_event()
        self._lay_out()

    def _fill(self, box: QComboBox, labels: dict[str, str]) -> None:
        box.clear()
        for name, label in labels.items():
            box.addItem(label, name)

    def _show_event(self) -> None:
        event = self._inspection.event
        draft = self._inspection.values.editor.draft
        self._when.setVisible(event is not None)
        if event is not None and draft is not None:
            told = self.tr("You edit what changes on {date}: {title}")
            known = draft.events[event]
            text = told.format(date=known.get("date", ""), title=known.get("title", ""))
            self._when_text.setText(text)

    def _lay_out(self) -> None:
        self.values.lay_out([("", [(path, "") for path in self._inspection.paths])])
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _show(self) -> None:
        self._show_event()
        self.values.show_values()

    @Slot(str)
    def _point(self, path: str) -> None:
        row = self.values.row(path)
        if row is not None:
            row.field.setFocus()
            row.field.selectAll()
            # A row made just now has its place only after the layout.
            QTimer.singleShot(0, row, partial(self._scroll.ensureWidgetVisible, row))

    @Slot()
    def _choose_kind(self) -> None:
        kind = self.kinds.currentData()
        names = self._inspection.names(kind)
        if names:
            self._inspection.show(kind, names[0])

    @Slot()
    def _choose_thing(self) -> None:
        self._inspection.show(self.kinds.currentData(), self.things.currentData())

    @Slot()
    def _leave_event(self) -> None:
        self._inspection.turn_to_event(None)
