"""What the chart shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ui.viewmodels.fans import Subject
from ui.viewmodels.spans import Span
from ui.widgets.flow import FlowLayout
from ui.widgets.outcome_picker import OutcomePicker
from ui.widgets.showing import showing

if TYPE_CHECKING:
    from ui.viewmodels.look import Look


class LookBar(QWidget):
    """Which outcome, which place, and how the months are put together."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.outcomes = OutcomePicker()
        self.outcomes.name_parts(
            self.tr("Outcome in the chart"),
            self.tr("Outcome in the chart: choose from the list, or type a part of its name"),
        )
        self.places = self._box(self.tr("Place in the chart"))
        self.spans = self._box(self.tr("How the months are put together"))
        self.subjects = self._box(self.tr("What the chart compares"))
        self.subjects.addItem(self.tr("both charts"), Subject.BOTH.value)
        self.subjects.addItem(self.tr("scenarios"), Subject.WORLDS.value)
        self.subjects.addItem(self.tr("difference"), Subject.DIFFERENCE.value)
        self.subjects.addItem(self.tr("on the map"), Subject.MAP.value)
        self.spans.addItem(self.tr("since the start"), Span.START.value)
        self.spans.addItem(self.tr("last twelve months"), Span.YEAR.value)
        self.spans.addItem(self.tr("each month"), Span.MONTH.value)
        self.spans.addItem(self.tr("world by world"), Span.WORLDS.value)
        layout = FlowLayout(self)
        for box in (self.outcomes, self.places, self.spans, self.subjects):
            layout.addWidget(box)
        self.outcomes.picked.connect(self._propose)
        self.places.currentIndexChanged.connect(self._propose)
        self.spans.currentIndexChanged.connect(self._propose)
        self.subjects.currentIndexChanged.connect(self._propose)
        look.changed.connect(self._show)
        look.options_changed.connect(self._fill)
        self._fill()

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    @Slot()
    def _fill(self) -> None:
        with showing(self.outcomes, self.places):
            self.outcomes.offer(self._look.groups)
            self.places.clear()
            for place in self._look.places:
                self.places.addItem(self._look.place_title(place), place)
        self._show()

    @Slot()
    def _show(self) -> None:
        look = self._look
        with showing(self.outcomes, self.places, self.spans, self.subjects):
            self.outcomes.show_outcome(look.outcome)
            self.places.setCurrentIndex(self.places.findData(look.place))
            self.spans.setCurrentIndex(self.spans.findData(look.span.value))
            self.subjects.setCurrentIndex(self.subjects.findData(look.subject.value))
        self.spans.setToolTip(
            self.spans.accessibleName()
            if look.can_add_up
            else self.tr("Only events can be added up over months; this is shown month by month")
        )

    @Slot()
    def _propose(self) -> None:
        self._look.put_together(
            Span(self.spans.currentData()), Subject(self.subjects.currentData())
        )
        self._look.show(self.outcomes.currentData(), self.places.currentData())
