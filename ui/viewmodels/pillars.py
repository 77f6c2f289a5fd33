"""The cooperation matrix of the draft: four pillars, agreed, delivered and permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.runs.cooperation import PILLARS
from ui.viewmodels.place_words import pillar_label
from ui.viewmodels.undone import ending_words
from ui.viewmodels.words import fixed, level_word, place_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ui.viewmodels.delivery import Delivery
    from ui.viewmodels.values import Values

Pair = tuple[str, str]

HIGHEST = 4


class Pillars(QObject):
    """What the matrix and the network show, one pillar at a time, and propose to.

    Signals:
        changed: Other levels, another pillar, or other states.
        picked: A pair of states was turned to; the name of their relation.
    """

    changed = Signal()
    picked = Signal(str)

    def __init__(self, values: Values, delivery: Delivery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._delivery = delivery
        self._pillar = PILLARS[0]
        self._names: dict[Pair, str] = {}
        values.opened.connect(self._open)
        values.changed.connect(self.changed)
        delivery.changed.connect(self.changed)

    @property
    def pillar(self) -> str:
        """Which one is shown."""
        return self._pillar

    @property
    def states(self) -> tuple[str, ...]:
        """The states, in the scenario's order."""
        return () if self._values.scenario is None else self._values.scenario.states

    def turn_to(self, pillar: str) -> None:
        """Show another pillar."""
        if pillar != self._pillar:
            self._pillar = pillar
            self.changed.emit()

    @property
    def pairs(self) -> Mapping[str, Pair]:
        """Every pair of states once, by the name of their relation."""
        return {name: pair for pair, name in self._names.items()}

    def pick(self, pair: Pair) -> None:
        """Turn to a pair of states, as to inspect it."""
        if pair in self._names:
            self.picked.emit(self._names[pair])

    def label(self, state: str) -> str:
        """The name of a state."""
        scenario = self._values.scenario
        return "" if scenario is None else place_label(scenario, state)

    def code(self, state: str) -> str:
        """The short name of a state."""
        scenario = self._values.scenario
        return "" if scenario is None else scenario.setting.states[state].code

    def path(self, pair: Pair) -> str | None:
        """Where the agreed level of a pair stands; None for a state with itself."""
        name = self._names.get(pair)
        return None if name is None else f"relations.{name}.{self._pillar}"

    def level(self, pair: Pair) -> int | None:
        """The agreed level; None where the two have no relation."""
        path = self.path(pair)
        return None if path is None else _whole(self._values.value(path))

    def is_changed(self, pair: Pair) -> bool:
        """Whether the file itself says something about the level."""
        path = self.path(pair)
        return path is not None and self._values.is_changed(path)

    def delivered(self, pair: Pair) -> float | None:
        """The level that reaches the services at the start; None while that is not known."""
        found = self._delivery.of(self._names.get(pair, ""))
        return None if found is None else found.delivered[PILLARS.index(self._pillar)]

    def permitted(self, pair: Pair) -> float | None:
        """The level that the political relation permits at the start; None likewise."""
        found = self._delivery.of(self._names.get(pair, ""))
        return None if found is None else found.permitted

    def is_held_back(self, pair: Pair) -> bool:
        """Whether more is agreed than the political relation permits."""
        level, permitted = self.level(pair), self.permitted(pair)
        return level is not None and permitted is not None and permitted < level

    def sentence(self, pair: Pair) -> str:
        """All that there is to say about a pair in this pillar."""
        level = self.level(pair)
        if level is None:
            return ""
        agreed = self.tr("{first} and {second}, {pillar}: agreed {level}, {word}")
        told = [
            agreed.format(
                first=self.label(pair[0]),
                second=self.label(pair[1]),
                pillar=pillar_label(self._pillar).lower(),
                level=level,
                word=level_word(level),
            )
        ]
        delivered, permitted = self.delivered(pair), self.permitted(pair)
        if delivered is not None and permitted is not None:
            text = self.tr("delivered {delivered}, permitted {permitted}")
            told.append(text.format(delivered=fixed(delivered, 1), permitted=fixed(permitted, 1)))
        path = self.path(pair)
        if path is not None and self._values.is_changed(path):
            before = _whole(self._values.original(path))
            told.append(self.tr("changed, was {before}").format(before=before))
        scenario = self._values.editor.scenario
        if path is not None and scenario is not None:
            told.append(ending_words(scenario, path))
        told = [one for one in told if one]
        return "; ".join(told)

    def set_levels(self, pairs: Iterable[Pair], level: int) -> None:
        """Agree on one level for some pairs; one edit."""
        self.set_table(dict.fromkeys(pairs, level))

    def step_levels(self, pairs: Iterable[Pair], step: int) -> None:
        """One level more or less for each of some pairs, as far as the scale goes; one edit."""
        levels = {pair: level for pair in pairs if (level := self.level(pair)) is not None}
        self.set_table({pair: min(max(level + step, 0), HIGHEST) for pair, level in levels.items()})

    def set_table(self, levels: Mapping[Pair, int]) -> None:
        """Agree on a level for each of some pairs; one edit. Pairs without relation are left."""
        paths = {path: level for pair, level in levels.items() if (path := self.path(pair))}
        other = {path: level for path, level in paths.items() if self._values.value(path) != level}
        if other:
            self._values.editor.edits.set_values(other)

    def revert(self, pairs: Iterable[Pair]) -> None:
        """Take back what the file says about some pairs, in this pillar."""
        paths = dict.fromkeys(path for pair in pairs if (path := self.path(pair)))
        changed = [path for path in paths if self._values.is_changed(path)]
        if changed:
            self._values.editor.edits.revert(changed)

    @Slot()
    def _open(self) -> None:
        scenario = self._values.scenario
        self._names = {}
        for name, one in scenario.setting.relations.items() if scenario else ():
            self._names[one.second, one.first] = name
            self._names[one.first, one.second] = name


def _whole(value: float) -> int:
    return min(max(round(value), 0), HIGHEST)
