"""The cooperation levels of one scenario, pair by pair of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.cooperation import PILLARS
from ui.viewmodels.choice import changeable, original_key
from ui.viewmodels.undone import undone_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.kernel.quantities import Quantity
    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.choice import Choice, World

Pair = tuple[str, str]


class LevelsInView(QObject):
    """What the matrix shows; the values live in the `Choice`."""

    changed = Signal()

    def __init__(self, choice: Choice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._key: str | None = None
        self._pillar = PILLARS[0]
        self._levels: dict[Pair, tuple[str, int, int]] = {}
        choice.changed.connect(self._follow)

    @property
    def key(self) -> str | None:
        """Which scenario is shown; None where there is none."""
        return self._key

    @property
    def offered(self) -> tuple[World, ...]:
        """What can be shown and changed: a scenario stands for its first variant, too."""
        return changeable(self._choice.worlds)

    @property
    def pillar(self) -> str:
        """Which pillar of cooperation is shown."""
        return self._pillar

    @property
    def scenario(self) -> Scenario | None:
        return None if self._key is None else self._choice.original(self._key)

    @property
    def states(self) -> tuple[str, ...]:
        """The states, in the scenario's order."""
        return () if self.scenario is None else tuple(self.scenario.setting.states)

    def show(self, key: str | None) -> None:
        """Turn to another scenario or variant; a first variant is changed through its original."""
        offered = [line.key for line in self.offered]
        if key is not None and key not in offered and original_key(key) in offered:
            key = original_key(key)
        if key != self._key:
            self._key = key
            self._read()

    def turn_to(self, pillar: str) -> None:
        """Turn to another pillar."""
        if pillar != self._pillar:
            self._pillar = pillar
            self._read()

    def label(self, state: str) -> str:
        """The name of a state."""
        return "" if self.scenario is None else self.scenario.setting.states[state].label

    def code(self, state: str) -> str:
        """The short name of a state."""
        return "" if self.scenario is None else self.scenario.setting.states[state].code

    def level(self, pair: Pair) -> int | None:
        """The level now; None where the two have no relation, as a state with itself."""
        known = self._levels.get(pair)
        return None if known is None else known[1]

    def original_level(self, pair: Pair) -> int | None:
        """The level in the unchanged scenario."""
        known = self._levels.get(pair)
        return None if known is None else known[2]

    def is_changed(self, pair: Pair) -> bool:
        return self.level(pair) != self.original_level(pair)

    @property
    def changed_pairs(self) -> int:
        """How many pairs differ from the unchanged scenario in this pillar."""
        return sum(self.is_changed(pair) for pair in self._levels) // 2

    @property
    def changed_values(self) -> int:
        """How many values of any kind differ from the unchanged scenario."""
        return 0 if self._key is None else len(self._choice.changes(self._key))

    def declared(self, path: str) -> Quantity:
        """How a value was declared; asked only for paths of this scenario."""
        if self.scenario is None:
            raise LookupError(path)
        return self.scenario.setting.paths()[path]

    def path(self, pair: Pair) -> str | None:
        """The path of a pair's level, whichever of the two is named first."""
        known = self._levels.get(pair)
        return None if known is None else known[0]

    def provenance(self, pair: Pair) -> str:
        """Where the unchanged level comes from."""
        path, scenario = self.path(pair), self.scenario
        if path is None or scenario is None:
            return ""
        origin = scenario.provenance(path)
        return f"{origin.evidence.value}: {origin.source}"

    @Slot()
    def _follow(self) -> None:
        keys = [line.key for line in self.offered]
        if self._key not in keys:
            self._key = keys[0] if keys else None
        self._read()

    def _read(self) -> None:
        scenario = self.scenario
        self._levels = {}
        if scenario is not None and self._key is not None:
            changes = self._choice.changes(self._key)
            for name, relation in scenario.setting.relations.items():
                path = f"relations.{name}.{self._pillar}"
                original = int(getattr(relation, self._pillar))
                known = (path, int(changes.get(path, original)), original)
                self._levels[relation.first, relation.second] = known
                self._levels[relation.second, relation.first] = known
        self.changed.emit()


class Levels(LevelsInView):
    """What the matrix proposes to as well."""

    @property
    def undone(self) -> str:
        """Which changes do not last, because a dated event sets the value later."""
        scenario = self.scenario
        if scenario is None or self._key is None:
            return ""
        return undone_words(scenario, self._choice.changes(self._key))

    def set_levels(self, pairs: Iterable[Pair], level: int) -> None:
        """Propose one level for some pairs; pairs without a relation are passed over."""
        paths = [path for pair in pairs if (path := self.path(pair)) is not None]
        if paths and self._key is not None:
            self._choice.set_values(self._key, dict.fromkeys(paths, level))

    def set_each(self, levels: Mapping[Pair, int]) -> None:
        """Propose a level of its own for each of some pairs, as one change."""
        paths = {self.path(pair): level for pair, level in levels.items()}
        values = {path: float(level) for path, level in paths.items() if path is not None}
        if values and self._key is not None:
            self._choice.set_values(self._key, values)

    def step_levels(self, pairs: Iterable[Pair], step: int) -> None:
        """Propose one level more or less for each of some pairs, as far as the scale goes."""
        values = {}
        for pair in pairs:
            path, level = self.path(pair), self.level(pair)
            if path is not None and level is not None:
                declared = self.declared(path)
                values[path] = min(max(level + step, int(declared.low)), int(declared.high))
        if values and self._key is not None:
            self._choice.set_values(self._key, values)

    @Slot()
    def revert(self) -> None:
        """Take back every change."""
        if self._key is not None:
            self._choice.revert(self._key)
