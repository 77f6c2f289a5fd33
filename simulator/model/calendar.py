"""Dated changes: what a scenario says will happen on a day."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from collections.abc import Generator

    import simpy


class Calendar(Mechanism):
    """Values change on the days that the scenario names, and every mechanism takes them up.

    What one event changes is taken up together.

    Changes: World.setting
    Records: VALUE_CHANGED
    """

    name = "calendar"

    def start(self) -> None:
        changes = self.world.setting.dated_changes
        for (day, title), event in groupby(changes, attrgetter("day", "title")):
            values = {change.path: change.value for change in event}
            self.world.clock.process(self._apply(day, title, values))

    def _apply(
        self, day: float, title: str, values: dict[str, float]
    ) -> Generator[simpy.Event, Any, None]:
        yield self.world.clock.wait(max(0.0, day - self.world.clock.now))
        self.world.change_values(values, title)
