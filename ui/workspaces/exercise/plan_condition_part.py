"""One condition: of what kind, and what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from simulator.exercise.plan.triggers import AllOf, AnyOf, Trigger
from ui.viewmodels.planning.plan_conditions import (
    KINDS,
    SLOTS,
    Offers,
    fresh,
    kind_of,
    slot_value,
    speaker_of,
    with_slot,
)
from ui.viewmodels.planning.plan_words import said
from ui.widgets.labels import body
from ui.workspaces.exercise.plan_inputs import ChoiceInput, NumberInput

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 1e9


class ConditionPart(QWidget):
    """A line of choices; conditions inside conditions are shown in words only.

    Signals:
        edited: It is another condition now.
        removed: It is not wanted any more; itself.
    """

    edited = Signal()
    removed = Signal(object)

    def __init__(self, trigger: Trigger) -> None:
        super().__init__()
        self.trigger = trigger
        self._offers: Offers | None = None
        self.kind = ChoiceInput()
        self.kind.setAccessibleName(self.tr("Kind of condition"))
        self.kind.offer([(name, said(text)) for name, text in KINDS.items()])
        self.kind.edited.connect(self._change_kind)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove this condition"))
        self.remove.clicked.connect(self._tell_removed)
        self.inputs: dict[str, ChoiceInput | NumberInput] = {}
        self.setFocusProxy(self.kind)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._build()

    def offer(self, offers: Offers) -> None:
        """Take up what it may name."""
        self._offers = offers
        self._fill()

    def commit(self) -> None:
        """Give what is still being written."""
        for one in self.inputs.values():
            one.commit()

    def _build(self) -> None:
        """Make the inputs of the kind of condition that it is."""
        for made in self.inputs.values():
            self._grid.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.inputs = {}
        self._grid.addWidget(self.remove, 0, 1, Qt.AlignmentFlag.AlignLeading)
        if isinstance(self.trigger, AllOf | AnyOf):
            self._grid.addWidget(body(speaker_of(self._offers).told(self.trigger)), 0, 0)
            self.kind.hide()
        else:
            self._grid.addWidget(self.kind, 0, 0)
            self._add_inputs()
        self._fill()

    def _add_inputs(self) -> None:
        for place, slot in enumerate(SLOTS[kind_of(self.trigger)], start=2):
            made: ChoiceInput | NumberInput
            if slot.is_number:
                made = NumberInput(slot.low, LARGEST, may_be_empty=False)
            else:
                made = ChoiceInput()
            made.setAccessibleName(said(slot.label))
            made.edited.connect(self._setter(slot.name))
            self.inputs[slot.name] = made
            self._grid.addWidget(made, *divmod(place, 2))

    def _fill(self) -> None:
        if isinstance(self.trigger, AllOf | AnyOf):
            return
        self.kind.show_value(kind_of(self.trigger))
        for slot in SLOTS[kind_of(self.trigger)]:
            made = self.inputs[slot.name]
            if isinstance(made, ChoiceInput) and self._offers is not None:
                made.offer(self._offers.of_slot(slot.name, self.trigger))
            made.show_value(slot_value(self.trigger, slot.name))

    def _setter(self, name: str) -> Callable[[object], None]:
        def change(value: object) -> None:
            self.trigger = with_slot(self.trigger, name, value, self._offers)
            self._fill()
            self.edited.emit()

        return change

    @Slot(object)
    def _change_kind(self, kind: str) -> None:
        if self._offers is not None:
            self.trigger = fresh(kind, self._offers)
            self._build()
            self.edited.emit()

    @Slot()
    def _tell_removed(self) -> None:
        self.removed.emit(self)
