"""The levers of one state: the values that policy moves most, in groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal, Slot

from ui.viewmodels.place_words import thing_label, thing_of, value_label
from ui.viewmodels.proposals import Proposals
from ui.viewmodels.words import place_label, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.values import Values

SERVICES = QT_TRANSLATE_NOOP("Lever", "Services and budget")
CONDUCT = QT_TRANSLATE_NOOP("Lever", "Conduct and government")
BORDERS = QT_TRANSLATE_NOOP("Lever", "Borders")
PROGRAMMES = QT_TRANSLATE_NOOP("Lever", "Prevention programmes")
TOOLS = QT_TRANSLATE_NOOP("Lever", "Tools")
OF_A_STATE = {
    SERVICES: ("budget", "analysts", "teams", "judges", "technology", "judicial_training"),
    CONDUCT: (
        "transparency",
        "intrusiveness",
        "due_process",
        "informant_protection",
        "political_will",
        "posture",
    ),
}


@dataclass(frozen=True)
class Group:
    """Levers under one heading: the path and the name of each."""

    title: str
    levers: tuple[tuple[str, str], ...]


class Levers(Proposals):
    """The levers of one state at a time, from the start of the run.

    Signals:
        turned: Another state, or other levers.
        changed: Their values are others.
    """

    turned = Signal()
    changed = Signal()

    def __init__(self, values: Values, parent: QObject | None = None) -> None:
        super().__init__(values, parent)
        self._state = ""
        values.opened.connect(self._open)
        values.changed.connect(self.changed)

    @property
    def state(self) -> str:
        return self._state

    @property
    def states(self) -> dict[str, str]:
        """The name of every state, by its key."""
        scenario = self.values.scenario
        return (
            {} if scenario is None else {one: place_label(scenario, one) for one in scenario.states}
        )

    def turn_to(self, state: str) -> None:
        """Show the levers of another state."""
        if state != self._state and state in self.states:
            self._state = state
            self.turned.emit()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The levers of the state, those that there are."""
        scenario = self.values.scenario
        if scenario is None or not self._state:
            return ()
        found = {
            SERVICES: self._of_state(OF_A_STATE[SERVICES]),
            CONDUCT: self._of_state(OF_A_STATE[CONDUCT]),
            BORDERS: [*self._of_state(("border_control",)), *self._staff(scenario)],
            PROGRAMMES: self._things(scenario, "programmes", "place", "intensity"),
            TOOLS: self._things(scenario, "equipment", "state", "adoption"),
        }
        named = {title: tuple(self._named(list(paths))) for title, paths in found.items()}
        return tuple(Group(say("Lever", title), all_) for title, all_ in named.items() if all_)

    def _of_state(self, fields: tuple[str, ...]) -> Iterator[str]:
        yield from (f"states.{self._state}.{field}" for field in fields)

    def _staff(self, scenario: Scenario) -> Iterator[str]:
        setting = scenario.setting
        for name, border in setting.borders.items():
            for field, zone in (("first_staff", border.first), ("second_staff", border.second)):
                if zone in setting.zones and setting.zones[zone].state == self._state:
                    yield f"borders.{name}.{field}"

    def _things(self, scenario: Scenario, kind: str, owner: str, field: str) -> Iterator[str]:
        for name, thing in getattr(scenario.setting, kind).items():
            if getattr(thing, owner) == self._state:
                yield f"{kind}.{name}.{field}"

    def _named(self, paths: list[str]) -> Iterator[tuple[str, str]]:
        for path in paths:
            if path in self.values.declared:
                kind, name = thing_of(path)
                label = value_label(path)
                if kind != "states":
                    label = thing_label(kind, name, self.values.scenario)
                yield path, label

    @Slot()
    def _open(self) -> None:
        if self._state not in self.states:
            self._state = next(iter(self.states), "")
        self.turned.emit()
