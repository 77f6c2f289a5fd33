"""Dated changes: what a scenario says will happen on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from collections.abc import Generator

    import simpy

    from simulator.model.setting import DatedChange


class Calendar(Mechanism):
    """Values change on the days that the scenario names, and every mechanism takes them up.

    Changes: World.setting
    Records: VALUE_CHANGED
    """

    name = "calendar"

    def start(self) -> None:
        for change in self.world.setting.dated_changes:
            self.world.clock.process(self._apply(change))

    def _apply(self, change: DatedChange) -> Generator[simpy.Event, Any, None]:
        yield self.world.clock.wait(max(0.0, change.day - self.world.clock.now))
        self.world.change(change.path, change.value, change.title)
