"""What every value rests on: how well it is supported, by what, and what needs care."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.scenario.catalogue import REGION, catalogue, names_in
from simulator.scenario.reading import load_scenario
from simulator.scenario.sources import in_need_of_care, unexplained

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.kernel.quantities import Evidence, Quantity
    from simulator.scenario.changes import Change
    from simulator.scenario.scenario import Scenario


@dataclass(frozen=True)
class Grounds:
    """One value and what it rests on.

    Attributes:
        scenario: The scenario that has the value.
        when: "region", "start", or the day of the event that sets it.
        path: Where it stands, such as "states.tunisia.analysts".
        value: The value.
        meaning: One sentence for people.
        unit: The unit; "1" for a pure number.
        low: The smallest value allowed.
        high: The largest value allowed.
        evidence: How well it is supported.
        source: Where it comes from, or why it is assumed.
        care: The claims it cites that nothing else supports, each with what was found.
        unexplained: The short names it cites that nobody listed.
    """

    scenario: str
    when: str
    path: str
    value: float
    meaning: str
    unit: str
    low: float
    high: float
    evidence: Evidence
    source: str
    care: tuple[str, ...]
    unexplained: tuple[str, ...]

    @property
    def has_none(self) -> bool:
        """Whether it rests on nothing: no source, or one that nobody can look up."""
        return not self.source.strip() or bool(self.unexplained)


def shipped_grounds() -> Iterator[Grounds]:
    """The grounds of every value of the shipped regions, then of what the scenarios change."""
    for region in names_in(REGION):
        yield from value_grounds(load_scenario(f"{REGION}/{region}"))
    for name in catalogue():
        yield from change_grounds(load_scenario(name))


def value_grounds(scenario: Scenario) -> Iterator[Grounds]:
    """The grounds of every value that a scenario starts with."""
    changed = {change.path for change in scenario.changes}
    for path, declared in scenario.setting.paths().items():
        when = "start" if path in changed else "region"
        yield _grounds(scenario, when, path, declared)


def change_grounds(scenario: Scenario) -> Iterator[Grounds]:
    """The grounds of what a scenario changes, at its start and by its events."""
    declared = scenario.setting.paths()
    for change in scenario.changes:
        yield _of_change(scenario, "start", change, declared[change.path])
    for event in scenario.events:
        for change in event.changes:
            yield _of_change(scenario, event.date.isoformat(), change, declared[change.path])


def _grounds(scenario: Scenario, when: str, path: str, declared: Quantity) -> Grounds:
    origin = scenario.provenance(path)
    value = scenario.setting.value(path)
    return _told(scenario, when, (path, value, origin.evidence, origin.source), declared)


def _of_change(scenario: Scenario, when: str, change: Change, declared: Quantity) -> Grounds:
    stated = (change.path, change.value, change.evidence, change.source)
    return _told(scenario, when, stated, declared)


def _told(
    scenario: Scenario, when: str, stated: tuple[str, float, Evidence, str], declared: Quantity
) -> Grounds:
    path, value, evidence, source = stated
    return Grounds(
        scenario=scenario.name,
        when=when,
        path=path,
        value=value,
        meaning=declared.meaning,
        unit=declared.unit,
        low=declared.low,
        high=declared.high,
        evidence=evidence,
        source=source,
        care=tuple(f"{one.name} {one.standing}" for one in in_need_of_care(source)),
        unexplained=unexplained(source),
    )
