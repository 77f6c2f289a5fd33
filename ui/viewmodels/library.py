"""The scenarios at hand: the shipped ones and those that were opened."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.scenario.catalogue import catalogue
from simulator.scenario.mistakes import ScenarioFileError
from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.kernel.quantities import Evidence
    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop


class Library(QObject):
    """Reads scenarios away from the screen and keeps what could be read.

    Signals:
        changed: There are other scenarios than before.
        opened: A file was read; its scenario.
        refused: A file was not read; its `ScenarioFileError`. What was open stays open.
        failed: Reading failed for a reason that nobody foresaw; the exception.
    """

    changed = Signal()
    opened = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._scenarios: dict[str, Scenario] = {}
        self._made: set[str] = set()
        self._grounds: Counter[Evidence] = Counter()

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """What can be chosen, by key, the shipped ones first."""
        return dict(self._scenarios)

    @property
    def shelf(self) -> tuple[str, ...]:
        """The keys of what somebody wrote, without what was only made to compare with."""
        return tuple(key for key in self._scenarios if key not in self._made)

    def companions(self, key: str) -> tuple[str, ...]:
        """What a scenario is best compared with; nothing if it is the region as it was."""
        wanted = self._scenarios[key].compare_with
        return tuple(name for name in wanted if name in self._scenarios and name != key)

    def comparison(self, key: str) -> tuple[str, ...]:
        """What to run together, the baseline first: companions, or the region as it was."""
        companions = self.companions(key)
        if companions:
            return (key, *companions)
        scenario = self._scenarios[key]
        if not scenario.changes_something:
            return (key,)
        before = scenario.as_it_was()
        before = replace(before, title=self.tr("Without {title}").format(title=scenario.title))
        name = f"{key}-as-it-was"
        self._scenarios[name] = before
        self._made.add(name)
        self.changed.emit()
        return (name, key)

    @property
    def grounds(self) -> Counter[Evidence]:
        """How many values of the first scenario rest on what kind of evidence."""
        return self._grounds

    @Slot()
    def load(self) -> None:
        """Read the shipped scenarios."""
        self._workshop.fetch(_read_catalogue, self._refuse, self._shelve)

    def open_file(self, path: Path) -> None:
        """Read a file somebody chose or dropped."""
        self._workshop.fetch(lambda: load_scenario(path), self._refuse, self._shelve_opened)

    @Slot(object)
    def _shelve(self, read: tuple[tuple[Scenario, ...], Counter[Evidence]]) -> None:
        scenarios, self._grounds = read
        self._scenarios.update((scenario.name, scenario) for scenario in scenarios)
        self.changed.emit()

    @Slot(object)
    def _shelve_opened(self, scenario: Scenario) -> None:
        self._scenarios[key_of_file(scenario)] = scenario
        self.changed.emit()
        self.opened.emit(scenario)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        signal = self.refused if isinstance(error, ScenarioFileError) else self.failed
        signal.emit(error)


def key_of_file(scenario: Scenario) -> str:
    """The key of an opened file: its place, so that it never hides a shipped scenario."""
    return str(scenario.file)


def grounds_of(scenario: Scenario) -> Counter[Evidence]:
    """How many values of a scenario rest on what kind of evidence."""
    return Counter(scenario.provenance(path).evidence for path in scenario.setting.paths())


def _read_catalogue() -> tuple[tuple[Scenario, ...], Counter[Evidence]]:
    scenarios = tuple(load_scenario(name) for name in catalogue())
    return scenarios, grounds_of(scenarios[0]) if scenarios else Counter()
