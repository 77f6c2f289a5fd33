"""Which scenarios are compared, which is the baseline, and what was changed in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.scenario.scenario import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.scenario.scenario import Scenario

VARIANT = "changed"
CHOSEN_AT_FIRST = 2
MOST_VARIANTS = 7
"""Of one scenario: as many as can be held against it in one comparison."""


@dataclass(frozen=True)
class World:
    """One line of the list of scenarios.

    Attributes:
        key: What it is known by.
        scenario: What is run.
        title: What it is called.
        chosen: Whether it takes part.
        baseline: Whether the others are compared with it.
        variant: Whether it is a changed copy of the line above it.
        position: Its place among the colours; it keeps it, whoever else takes part.
    """

    key: str
    scenario: Scenario
    title: str
    chosen: bool
    baseline: bool
    variant: bool
    position: int


class Choice(QObject):
    """The scenarios of a comparison, in order; the first that takes part is the baseline."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenarios: dict[str, Scenario] = {}
        self._order: list[str] = []
        self._left_out: set[str] = set()
        # By the key of the variant; the first goes when nothing is changed in it any more, those
        # that somebody has added stay.
        self._changes: dict[str, dict[str, float]] = {}
        self._added: set[str] = set()
        self._positions: dict[str, int] = {}
        self._lines: tuple[World, ...] = ()

    def offer(self, scenarios: Mapping[str, Scenario]) -> None:
        """Say what can be chosen; the first two take part, what comes later does not yet."""
        first = not self._scenarios
        for key, scenario in scenarios.items():
            if key not in self._scenarios:
                self._order.append(key)
                self._left_out.add(key)
                self._claim_colour(key)
            elif self._scenarios[key].digest != scenario.digest:
                # It has become another, and what was changed in it says nothing any more.
                for variant in self._variants(key):
                    del self._changes[variant]
                    self._added.discard(variant)
            self._scenarios[key] = scenario
        if first:
            self._left_out.difference_update(self._order[:CHOSEN_AT_FIRST])
        self._tell()

    @property
    def lines(self) -> tuple[World, ...]:
        """Everything that can be chosen, a changed copy below its original."""
        return self._lines

    @property
    def worlds(self) -> tuple[World, ...]:
        """What takes part, the baseline first."""
        return tuple(line for line in self.lines if line.chosen)

    def original(self, key: str) -> Scenario:
        """The unchanged scenario behind a line."""
        return self._scenarios[original_key(key)]

    def choose(self, key: str, chosen: bool) -> None:
        """Let a scenario take part, or not."""
        if chosen == (key not in self._left_out):
            return
        if chosen:
            self._left_out.discard(key)
        else:
            self._left_out.add(key)
        self._tell()

    def choose_only(self, keys: Iterable[str]) -> None:
        """Compare exactly these, the first as the baseline, without changes."""
        wanted = list(keys)
        others = [key for key in self._order if key not in wanted]
        self._order = [*wanted, *others]
        self._left_out = set(others)
        self._changes.clear()
        self._added.clear()
        self._tell()

    def make_baseline(self, key: str) -> None:
        """Compare the others with this one."""
        key = original_key(key)
        self._order.remove(key)
        self._order.insert(0, key)
        self._left_out.discard(key)
        self._tell()

    def changes(self, key: str) -> dict[str, float]:
        """What was changed in a variant, by path; of a scenario itself, in its first variant."""
        return dict(self._changes.get(changed_key(key), {}))

    def set_values(self, key: str, values: Mapping[str, float]) -> None:
        """Change some values of a variant; one that equals the original is no change."""
        variant = changed_key(key)
        setting = self._scenarios[original_key(key)].setting
        before = self._changes.get(variant, {})
        after = {
            path: value
            for path, value in {**before, **values}.items()
            if value != setting.value(path)
        }
        if after == before:
            return
        self._put(variant, after)
        self._tell()

    def can_vary(self, key: str) -> bool:
        """Whether a scenario can have another variant."""
        return len(self._variants(original_key(key))) < MOST_VARIANTS

    def add_variant(self, key: str) -> str:
        """Add another variant, which begins like the line given; gives its key."""
        original = original_key(key)
        taken = self._variants(original)
        free = (variant_key(original, number) for number in range(1, MOST_VARIANTS + 2))
        variant = next(one for one in free if one not in taken)
        begun = self._changes.get(key, {})
        self._put(variant, dict(begun))
        self._added.add(variant)
        self._tell()
        return variant

    def revert(self, key: str) -> None:
        """Take back every change of a variant, and with them the variant."""
        variant = changed_key(key)
        if self._changes.pop(variant, None) is not None:
            self._added.discard(variant)
            self._tell()

    def _put(self, variant: str, changes: dict[str, float]) -> None:
        if not self._changes.get(variant):
            self._left_out.discard(variant)
            self._claim_colour(variant)
        self._changes[variant] = changes

    def _variants(self, original: str) -> list[str]:
        """The variants of a scenario that there are, in their order."""
        known = (variant_key(original, number) for number in range(1, MOST_VARIANTS + 1))
        return [one for one in known if self._changes.get(one) or one in self._added]

    def _tell(self) -> None:
        lines = [line for key in self._order for line in self._lines_of(key)]
        first = next((line.key for line in lines if line.chosen), None)
        self._lines = tuple(replace(line, baseline=line.key == first) for line in lines)
        self.changed.emit()

    def _lines_of(self, key: str) -> list[World]:
        scenario = self._scenarios[key]
        lines = [self._line(key, scenario, scenario.title)]
        for variant in self._variants(key):
            changes = self._changes.get(variant, {})
            varied = scenario.with_changes(
                Change.by_user(path, value) for path, value in changes.items()
            )
            lines.append(self._line(variant, varied, self._variant_title(variant, scenario)))
        return lines

    def _variant_title(self, variant: str, scenario: Scenario) -> str:
        number = number_of(variant)
        if number == 1:
            return self.tr("{title} (changed)").format(title=scenario.title)
        text = self.tr("{title} (changed, {number})")
        return text.format(title=scenario.title, number=number)

    def _line(self, key: str, scenario: Scenario, title: str) -> World:
        chosen = key not in self._left_out
        variant = key != original_key(key)
        return World(key, scenario, title, chosen, False, variant, self._positions[key])

    def _claim_colour(self, key: str) -> None:
        taken = set(self._positions.values())
        self._positions.setdefault(key, min(set(range(len(taken) + 1)) - taken))


def variant_key(key: str, number: int = 1) -> str:
    """The key of a changed copy of a scenario; of the first, unless another is meant."""
    return f"{key}\n{VARIANT}" if number == 1 else f"{key}\n{VARIANT} {number}"


def changed_key(key: str) -> str:
    """The variant that is meant where something is changed: of an original, its first."""
    return key if number_of(key) else variant_key(key)


def number_of(key: str) -> int:
    """Which variant a key means, from 1; 0 for a scenario as it is."""
    _, _, variant = key.partition("\n")
    number = variant.removeprefix(VARIANT).strip()
    return 0 if not variant else int(number) if number.isdigit() else 1


def original_key(key: str) -> str:
    """The key of the scenario that a line stands for."""
    return key.split("\n", 1)[0]


def changeable(worlds: Iterable[World]) -> tuple[World, ...]:
    """The lines that one turns to for changing: an original stands for its first variant, too."""
    known = list(worlds)
    keys = {line.key for line in known}
    return tuple(
        line for line in known if number_of(line.key) != 1 or original_key(line.key) not in keys
    )
