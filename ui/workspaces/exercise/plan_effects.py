"""What an inject does to the model: effects of the catalogue, each within its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from simulator.exercise.plan.effects import EFFECTS, LONGEST_DAYS, told
from simulator.exercise.plan.injects import Effect
from ui.viewmodels.planning.plan_effects import (
    bounds_words,
    effect_choices,
    fresh_effect,
    places_of,
    with_kind,
)
from ui.viewmodels.planning.plan_speaker import PlanSpeaker
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import faint
from ui.workspaces.exercise.plan_inputs import ChoiceInput, NumberInput

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario


class NamedNumber(QWidget):
    """A number with its name, which stay together where a line breaks."""

    def __init__(self, name: str, field: NumberInput) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(name))
        layout.addWidget(field)


class EffectRow(QWidget):
    """One effect: which, where, how strong, for how long.

    Signals:
        edited: It is another effect now.
        removed: It is not wanted any more; itself.
    """

    edited = Signal()
    removed = Signal(object)

    def __init__(self, effect: Effect, scenario: Scenario) -> None:
        super().__init__()
        self.effect = effect
        self._scenario = scenario
        kind = EFFECTS[effect.name]
        self.kind = ChoiceInput()
        self.kind.setAccessibleName(self.tr("Effect"))
        self.kind.offer(effect_choices())
        self.place = ChoiceInput()
        self.place.setAccessibleName(self.tr("Where"))
        self.place.offer(places_of(kind, scenario))
        self.amount = NumberInput(kind.low, kind.high, may_be_empty=False)
        bounds = bounds_words(kind)
        self.amount.setAccessibleName(self.tr("How strong, {range}").format(range=bounds))
        self.amount.setToolTip(bounds)
        self.days = NumberInput(1.0, LONGEST_DAYS, may_be_empty=False)
        self.days.setAccessibleName(self.tr("For how many days"))
        self.days.setParent(self)
        self.days.setHidden(kind.wears_off)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove this effect"))
        self.sentence = faint()
        self._arrange()
        self._show()
        self.kind.edited.connect(self._change_kind)
        self.place.edited.connect(self._change)
        self.amount.edited.connect(self._change)
        self.days.edited.connect(self._change)
        self.remove.clicked.connect(self._tell_removed)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.kind, 0, 0, 1, 2)
        grid.addWidget(self.place, 1, 0)
        grid.addWidget(self.remove, 1, 1, Qt.AlignmentFlag.AlignLeading)
        numbers = FlowLayout()
        numbers.addWidget(NamedNumber(self.tr("Strength"), self.amount))
        if not EFFECTS[self.effect.name].wears_off:
            numbers.addWidget(NamedNumber(self.tr("Days"), self.days))
        grid.addLayout(numbers, 2, 0, 1, 2)
        grid.addWidget(self.sentence, 3, 0, 1, 2)

    def commit(self) -> None:
        """Give what is still being written."""
        self.amount.commit()
        self.days.commit()

    def _show(self) -> None:
        effect = self.effect
        self.kind.show_value(effect.name)
        self.place.show_value(effect.place)
        self.amount.show_value(effect.amount)
        self.days.show_value(effect.days or 1.0)
        places = dict(places_of(EFFECTS[effect.name], self._scenario))
        self.sentence.setText(told(effect, places.get(effect.place, ""), PlanSpeaker()))

    @Slot(object)
    def _change_kind(self, name: str) -> None:
        self.effect = with_kind(self.effect, name, self._scenario)
        self.edited.emit()

    @Slot(object)
    def _change(self, value: Any) -> None:
        sender = self.sender()
        field = {self.place: "place", self.amount: "amount", self.days: "days"}[sender]  # type: ignore[index]  # one of the three
        changes = {"name": self.effect.name, "place": self.effect.place}
        numbers = {"amount": self.effect.amount, "days": self.effect.days}
        whole: dict[str, Any] = {**changes, **numbers, field: value}
        self.effect = Effect(**whole)
        self._show()
        self.edited.emit()

    @Slot()
    def _tell_removed(self) -> None:
        self.removed.emit(self)


class EffectsInput(QWidget):
    """Effects below each other.

    Signals:
        edited: There are other effects now; a tuple.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._scenario: Scenario | None = None
        self._shown: tuple[Effect, ...] = ()
        self.rows: list[EffectRow] = []
        self.add = QPushButton(self.tr("Add an effect"))
        self.add.clicked.connect(self._add)
        self._list = QVBoxLayout()
        line = FlowLayout()
        line.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._list)
        layout.addLayout(line)

    def offer(self, _: Exercise, scenario: Scenario) -> None:
        """Take up where effects can act."""
        self._scenario = scenario

    def show_value(self, effects: tuple[Effect, ...]) -> None:
        """Show effects."""
        if effects == self._shown and len(self.rows) == len(effects):
            return
        self._shown = effects
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for effect in effects:
            self._append(effect)

    def commit(self) -> None:
        """Give what is still being written."""
        for row in self.rows:
            row.commit()

    def _append(self, effect: Effect) -> None:
        if self._scenario is None:
            return
        row = EffectRow(effect, self._scenario)
        row.edited.connect(self._give)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._list.addWidget(row)

    @Slot()
    def _add(self) -> None:
        if self._scenario is not None:
            effects = (*self._shown, fresh_effect(self._scenario))
            self.show_value(effects)
            self.edited.emit(effects)

    @Slot(object)
    def _remove(self, row: EffectRow) -> None:
        effects = tuple(one.effect for one in self.rows if one is not row)
        self.show_value(effects)
        self.edited.emit(effects)

    @Slot()
    def _give(self) -> None:
        effects = tuple(row.effect for row in self.rows)
        is_other_kind = [one.name for one in effects] != [one.name for one in self._shown]
        if is_other_kind:
            self.show_value(effects)
        self._shown = effects
        self.edited.emit(effects)
