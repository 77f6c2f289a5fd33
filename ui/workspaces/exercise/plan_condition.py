"""The builder of conditions: what an inject waits for, put together from words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.exercise.plan.conditions import parts_of
from simulator.exercise.plan.triggers import AllOf, AnyOf, AtTime, Trigger
from ui.viewmodels.planning.plan_conditions import Offers, speaker_of
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import body
from ui.workspaces.exercise.plan_condition_part import ConditionPart
from ui.workspaces.exercise.plan_inputs import ChoiceInput

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

JOINED = {"all": AllOf, "any": AnyOf}


class ConditionInput(QWidget):
    """Conditions below each other, and whether all or any of them must hold.

    Signals:
        edited: Another condition was put together; None for none.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offers: Offers | None = None
        self._shown: Trigger | None = None
        self.parts: list[ConditionPart] = []
        self.words = body()
        self.joined = ChoiceInput()
        self.joined.setAccessibleName(self.tr("How conditions are joined"))
        self.joined.offer(
            [("all", self.tr("All of these hold")), ("any", self.tr("Any of these holds"))]
        )
        self.joined.show_value("all")
        self.joined.edited.connect(self._build)
        self.add = QPushButton(self.tr("Add a condition"))
        self.add.clicked.connect(self._add)
        self._rows = QVBoxLayout()
        row = FlowLayout()
        row.addWidget(self.add)
        row.addWidget(self.joined)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(self._rows)
        layout.addLayout(row)
        self._tell()

    def offer(self, plan: Exercise, scenario: Scenario) -> None:
        """Take up what conditions may name."""
        offers = Offers.of(plan, scenario)
        if offers != self._offers:
            self._offers = offers
            for part in self.parts:
                part.offer(offers)
        self._tell()

    def show_value(self, trigger: Trigger | None) -> None:
        """Show a condition."""
        if trigger == self._shown and len(self.parts) == len(_split(trigger)):
            return
        self._shown = trigger
        for part in self.parts:
            self._rows.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.parts = []
        for one in _split(trigger):
            self._append(one)
        self.joined.show_value("any" if isinstance(trigger, AnyOf) else "all")
        self._tell()

    def commit(self) -> None:
        """Give what is still being written."""
        for part in self.parts:
            part.commit()

    def _append(self, trigger: Trigger) -> None:
        part = ConditionPart(trigger)
        if self._offers is not None:
            part.offer(self._offers)
        part.edited.connect(self._build)
        part.removed.connect(self._remove)
        self.parts.append(part)
        self._rows.addWidget(part)

    @Slot()
    def _add(self) -> None:
        self._append(AtTime(1))
        self.parts[-1].setFocus()
        self._build()

    @Slot(object)
    def _remove(self, part: Any) -> None:
        self.parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        self._build()

    @Slot()
    def _build(self) -> None:
        found = tuple(part.trigger for part in self.parts)
        trigger: Trigger | None = None
        if len(found) == 1:
            trigger = found[0]
        elif found:
            trigger = JOINED[self.joined.value or "all"](found)
        self._tell()
        if trigger != self._shown:
            self._shown = trigger
            self.edited.emit(trigger)

    def _tell(self) -> None:
        self.joined.setVisible(len(self.parts) > 1)
        if not self.parts:
            self.words.setText(self.tr("No condition."))
            return
        found = tuple(part.trigger for part in self.parts)
        whole = found[0] if len(found) == 1 else JOINED[self.joined.value or "all"](found)
        self.words.setText(speaker_of(self._offers).told(whole))


def _split(trigger: Trigger | None) -> tuple[Trigger, ...]:
    """The conditions of the first level."""
    if isinstance(trigger, AllOf | AnyOf):
        return trigger.parts
    return tuple(parts_of(trigger))
