"""The cells that exist at the start: the file's own, and those of what it builds on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from simulator.kernel.errors import QuantityError
from simulator.scenario.quantities import COUNT
from ui.viewmodels.place_words import thing_label

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.editor import Editor

ABOUT = frozenset({"initial_cells", "extends"})
NO_ZONE = ""


@dataclass(frozen=True)
class Standing:
    """One line of cells at the start, as it is written.

    Attributes:
        zone: The stable name of their zone.
        group: That of their group.
        count: How many, as somebody would write it.
        linked_zone: Where each has a linked twin; empty if none has.
    """

    zone: str
    group: str
    count: str
    linked_zone: str


class StartingCells(QObject):
    """Shows the cells at the start and proposes edits to the file's own.

    Signals:
        changed: There are others.
    """

    changed = Signal()

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        editor.opened.connect(self.changed)
        editor.changed.connect(self._follow)

    @property
    def own(self) -> tuple[Standing, ...]:
        """The file's own, in its order."""
        draft = self._editor.draft
        return () if draft is None else tuple(_standing(one) for one in draft.cells)

    @property
    def inherited(self) -> tuple[str, ...]:
        """Those of what it builds on, a sentence each."""
        scenario = self._scenario
        cells = () if scenario is None else scenario.setting.initial_cells
        return tuple(
            self.sentence(Standing(one.zone, one.group, str(one.count), one.linked_zone or NO_ZONE))
            for one in cells
        )

    @property
    def zones(self) -> dict[str, str]:
        """What the zones are called, by stable name."""
        return self._labels("zones")

    @property
    def groups(self) -> dict[str, str]:
        """What the groups are called, by stable name."""
        return self._labels("groups")

    def sentence(self, one: Standing) -> str:
        """One line in words."""
        zones = self.zones
        if one.linked_zone == NO_ZONE:
            text = self.tr("{count} × {group} in {zone}")
        else:
            text = self.tr("{count} × {group} in {zone}, each linked to one in {linked}")
        return text.format(
            count=one.count,
            group=self.groups.get(one.group, one.group),
            zone=zones.get(one.zone, one.zone),
            linked=zones.get(one.linked_zone, one.linked_zone),
        )

    def objection(self, written: str) -> str:
        """Why something that was written cannot be how many there are; empty if it can."""
        try:
            _count(written)
        except (QuantityError, ValueError):
            text = self.tr("Write a whole number from {low} to {high}.")
            locale = QLocale()
            low, high = locale.toString(int(COUNT.low)), locale.toString(int(COUNT.high))
            return text.format(low=low, high=high)
        return ""

    @Slot()
    def add(self) -> None:
        """Add one cell in the first zone, of the first group, to be altered."""
        zone, group = next(iter(self.zones), None), next(iter(self.groups), None)
        if zone is not None and group is not None:
            self._editor.edits.add_cells(zone, group, 1)

    def alter(self, number: int, key: str, value: str) -> None:
        """Let a key of one line say something else; no linked zone takes the key out."""
        given: dict[str, Any] = {key: _count(value) if key == "count" else value or None}
        if getattr(self.own[number], key) != value:
            self._editor.edits.alter_cells(number, **given)

    def remove(self, number: int) -> None:
        """Take a line out."""
        self._editor.edits.remove_cells(number)

    def move(self, number: int, step: int) -> None:
        """Put a line before or behind its neighbour; luck is dealt out in this order."""
        if 0 <= number + step < len(self.own):
            self._editor.edits.move_cells(number, number + step)

    def _labels(self, kind: str) -> dict[str, str]:
        scenario = self._scenario
        things = {} if scenario is None else getattr(scenario.setting, kind)
        return {name: thing_label(kind, name, scenario) for name in things}

    @property
    def _scenario(self) -> Scenario | None:
        draft = self._editor.draft
        return None if draft is None else draft.inherited.scenario

    @Slot(object)
    def _follow(self, touched: frozenset[str]) -> None:
        if touched & ABOUT:
            self.changed.emit()


def _standing(table: Any) -> Standing:
    """A line as it stands in the file, whatever stands there."""
    said = table if isinstance(table, dict) else {}
    keys = ("zone", "group", "count", "linked_zone")
    return Standing(*(str(said.get(key, "")) for key in keys))


def _count(written: str) -> int:
    number, fine = QLocale().toInt(written.strip())
    if not fine:
        number = int(written.strip())
    COUNT.check("count", number)
    return number
