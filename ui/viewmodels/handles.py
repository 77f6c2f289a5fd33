"""A few values of a scenario at hand, to be moved while its unchanged self stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.kernel.errors import TaawunError
from ui.viewmodels.place_words import meaning_label, value_label, whose_label
from ui.viewmodels.reaches import Reach

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.kernel.quantities import Quantity
    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.choice import Choice
    from ui.viewmodels.levels import Levels

MOST_FOUND = 60


class Handles(QObject):
    """Which values are at hand, and what they are; the values live in the `Choice`.

    They are those of the scenario that the matrix shows.

    Signals:
        changed: Values are others than before.
        chosen: Other values are at hand.
    """

    changed = Signal()
    chosen = Signal()

    def __init__(self, choice: Choice, levels: Levels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._levels = levels
        self._paths: list[str] = []
        self._names: dict[str, str] = {}
        self._declared: Mapping[str, Quantity] = {}
        self._of: str | None = None
        levels.changed.connect(self._follow)
        self._follow()

    @property
    def scenario(self) -> Scenario | None:
        """The unchanged scenario."""
        return self._levels.scenario

    @property
    def paths(self) -> tuple[str, ...]:
        """The values at hand, in the order in which they were taken."""
        return tuple(self._paths)

    def found(self, words: str) -> list[tuple[str, str]]:
        """What holds every word in its name or path: names and paths, up to a few dozen."""
        wanted = words.casefold().split()
        hits = [
            (name, path)
            for path, name in self._all_names().items()
            if wanted and all(word in f"{name} {path}".casefold() for word in wanted)
        ]
        return hits[:MOST_FOUND]

    def name(self, path: str) -> str:
        """What a value is called, and whose it is."""
        return f"{value_label(path)}: {whose_label(path, self.scenario)}"

    def declared(self, path: str) -> Quantity:
        """How a value was declared; asked only for paths of this scenario."""
        return self._declared[path]

    def meaning(self, path: str) -> str:
        """The sentence that a value was declared with."""
        return meaning_label(self.declared(path).meaning)

    def reach(self, path: str) -> Reach:
        """How far a slider for a value goes, and in what steps."""
        return Reach.of(self.declared(path), self.original(path))

    def original(self, path: str) -> float:
        """The value in the unchanged scenario."""
        return 0.0 if self.scenario is None else float(self.scenario.setting.value(path))

    def value(self, path: str) -> float:
        """The value now."""
        key = self._levels.key
        changes = {} if key is None else self._choice.changes(key)
        return float(changes.get(path, self.original(path)))

    def objection(self, path: str, value: float) -> str:
        """Why a value cannot be taken; empty when it can."""
        try:
            self.declared(path).check(path, value)
        except TaawunError as error:
            return str(error)
        return ""

    def take(self, path: str) -> None:
        """Put a value at hand."""
        if path not in self._paths:
            self._paths.append(path)
            self.chosen.emit()

    def put_away(self, path: str) -> None:
        """Take a value from hand; what it was changed to stays."""
        if path in self._paths:
            self._paths.remove(path)
            self.chosen.emit()

    def propose(self, path: str, value: float) -> None:
        """Propose a value; one that cannot be taken changes nothing."""
        key = self._levels.key
        whole = int(value) if self.declared(path).integral and value == int(value) else value
        if key is not None and not self.objection(path, whole):
            self._choice.set_values(key, {path: whole})

    def _all_names(self) -> dict[str, str]:
        if not self._names and self.scenario is not None:
            self._names = {path: self.name(path) for path in self._declared}
        return self._names

    @Slot()
    def _follow(self) -> None:
        if self._levels.key != self._of:
            self._of = self._levels.key
            self._names = {}
            self._declared = {} if self.scenario is None else self.scenario.setting.paths()
            self._paths = [path for path in self._paths if path in self._declared]
            self.chosen.emit()
        self.changed.emit()
