"""A form for one part of a plan, made from the declared fields of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.viewmodels.planning.plan_fields import FIELDS, Kind, PlanField
from ui.viewmodels.planning.plan_values import value_of
from ui.viewmodels.planning.plan_words import said
from ui.workspaces.exercise.plan_condition import ConditionInput
from ui.workspaces.exercise.plan_effects import EffectsInput
from ui.workspaces.exercise.plan_inputs import (
    ChecksInput,
    ChoiceInput,
    LineInput,
    NumberInput,
    ProseInput,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

NARROW = 400
Input = (
    LineInput | ProseInput | NumberInput | ChoiceInput | ChecksInput | ConditionInput | EffectsInput
)
MAKERS: dict[Kind, Callable[[PlanField], Input]] = {
    Kind.LINE: lambda _: LineInput(),
    Kind.PROSE: lambda _: ProseInput(is_list=False),
    Kind.LINES: lambda _: ProseInput(is_list=True),
    Kind.NUMBER: lambda one: NumberInput(one.low, one.high, may_be_empty=one.may_be_empty),
    Kind.CHOICE: lambda _: ChoiceInput(),
    Kind.CHECKS: lambda _: ChecksInput(),
    Kind.CONDITION: lambda _: ConditionInput(),
    Kind.EFFECTS: lambda _: EffectsInput(),
}


class PlanForm(QScrollArea):
    """Shows the fields of a part; what is given is told with the name of its field.

    Signals:
        edited: A field has been given another value; its name and the value.
    """

    edited = Signal(str, object)

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = FIELDS[kind]
        self.inputs: dict[str, Input] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        holder = QWidget()
        self.setWidget(holder)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(4, 4, 12, 4)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(10)
        layout.addLayout(self._form)
        layout.addStretch(1)
        for one in self._fields:
            self._add(one)
        self.setFocusProxy(next(iter(self.inputs.values())))

    def _add(self, one: PlanField) -> None:
        made = MAKERS[one.kind](one)
        made.setAccessibleName(said(one.label))
        if one.hint:
            made.setToolTip(said(one.hint))
            if isinstance(made, ProseInput):
                made.setPlaceholderText(said(one.hint))
        made.edited.connect(self._teller(one.name))
        label = QLabel(said(one.label))
        label.setWordWrap(True)
        label.setBuddy(made)
        self.inputs[one.name] = made
        self._form.addRow(label, made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels above their fields where there is little room beside each other."""
        super().resizeEvent(event)
        ways = QFormLayout.RowWrapPolicy
        is_narrow = event.size().width() < scaled(NARROW)
        self._form.setRowWrapPolicy(ways.WrapAllRows if is_narrow else ways.WrapLongRows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the form ask all rows anew for their height: it keeps what broke otherwise."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._form.invalidate()
        return super().eventFilter(watched, event)

    def show_part(self, part: Any, plan: Exercise, scenario: Scenario) -> None:
        """Show a part of the plan."""
        for one in self._fields:
            made = self.inputs[one.name]
            if isinstance(made, ConditionInput | EffectsInput):
                made.offer(plan, scenario)
            elif isinstance(made, ChoiceInput | ChecksInput) and one.choices is not None:
                made.offer(one.choices(plan, scenario))
            made.show_value(value_of(part, one.name))

    def commit(self) -> None:
        """Give what is still being written."""
        for made in self.inputs.values():
            made.commit()

    def _teller(self, name: str) -> Callable[[object], None]:
        def tell(value: object) -> None:
            self.edited.emit(name, value)

        return tell
