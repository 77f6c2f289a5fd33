"""One condition: of what kind, and what it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.exercise.plan.triggers import AllOf, AnyOf, Trigger
from ui.theme.tips import tip
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
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body
from ui.workspaces.exercise.plan_inputs import ChoiceInput, NumberInput

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 1e9


class ConditionPart(QWidget):
    """Choices that break into lines; conditions inside conditions are shown in words only.

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
        self.words = body()
        self._named = FlowLayout()
        self._arrange()
        self._build()

    def _arrange(self) -> None:
        head = FlowLayout()
        head.addWidget(self.kind)
        head.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(head)
        layout.addLayout(self._named)

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
            self._named.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.inputs = {}
        is_joined = isinstance(self.trigger, AllOf | AnyOf)
        self.words.setVisible(is_joined)
        self.kind.setHidden(is_joined)
        if not is_joined:
            self._add_inputs()
        self._fill()

    def _add_inputs(self) -> None:
        for slot in SLOTS[kind_of(self.trigger)]:
            made: ChoiceInput | NumberInput
            if slot.is_number:
                made = NumberInput(slot.low, LARGEST, may_be_empty=False)
            else:
                made = ChoiceInput()
            made.setAccessibleName(said(slot.label))
            made.edited.connect(self._setter(slot.name))
            self.inputs[slot.name] = made
            self._named.addWidget(made)

    def _fill(self) -> None:
        if isinstance(self.trigger, AllOf | AnyOf):
            self.words.setText(speaker_of(self._offers).told(self.trigger))
            return
        self.kind.show_value(kind_of(self.trigger))
        for slot in SLOTS[kind_of(self.trigger)]:
            made = self.inputs[slot.name]
            if isinstance(made, ChoiceInput) and self._offers is not None:
                made.offer(self._offers.of_slot(slot.name, self.trigger))
            made.show_value(slot_value(self.trigger, slot.name))
            if isinstance(made, ChoiceInput):
                made.setToolTip(tip(made.currentText()))

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
