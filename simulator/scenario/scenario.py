"""A scenario: a region, what is changed in it, when, and what it is for."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from simulator.model.setting import relation_name
from simulator.scenario.changes import (
    SET_BY_USER,
    Change,
    DatedEvent,
    Difference,
    expanded,
    latest,
)
from simulator.scenario.digest import setting_digest
from simulator.scenario.paths import Paths
from simulator.scenario.quantities import YEARS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from simulator.kernel.quantities import Evidence
    from simulator.model.setting import Setting
    from simulator.scenario.validation_case import ValidationCase

__all__ = [
    "DAYS_PER_YEAR",
    "SET_BY_USER",
    "Change",
    "DatedEvent",
    "Difference",
    "Provenance",
    "Scenario",
]

DAYS_PER_YEAR = 365.25


@dataclass(frozen=True)
class Provenance:
    """How well a value is supported, and by what."""

    evidence: Evidence
    source: str
    note: str = ""


@dataclass(frozen=True)
class Scenario:
    """Everything that is known about a scenario before it runs; frozen and checked.

    Attributes:
        name: The name it is found by, such as "broken-ties".
        title: What people call it.
        summary: One or two sentences.
        briefing: What those who play or study it should know first.
        documents: The documents it is drawn from.
        claims: What those documents claim.
        assumptions: What had to be assumed.
        questions: What to explore with it.
        outcomes: Names of the outcomes to look at first.
        compare_with: Names of shipped scenarios to hold beside it; the region as it was if none.
        start: The first day that is measured.
        years: How long is measured.
        warm_up_years: How long the region runs before that, unmeasured.
        setting: The input of a run, with all changes applied.
        base: The region before any change.
        changes: What differs from the region: one change for each path, wildcards written out.
        events: What happens during the run.
        stated: Where values of the region come from, for those whose file says so.
        file: The file it was read from.
        validation: What it must reproduce, where it is a validation case.
    """

    name: str
    title: str
    summary: str
    start: dt.date
    years: float
    setting: Setting
    base: Setting
    warm_up_years: float = 0.0
    briefing: str = ""
    documents: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    compare_with: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    events: tuple[DatedEvent, ...] = ()
    stated: Mapping[str, Provenance] = field(default_factory=dict)
    file: Path | None = None
    validation: ValidationCase | None = None

    @cached_property
    def digest(self) -> str:
        """A fingerprint of everything that affects numbers, the same on every platform."""
        return setting_digest(self.setting)

    @property
    def states(self) -> tuple[str, ...]:
        """The names of the states, in the order of the region."""
        return tuple(self.setting.states)

    @property
    def changes_something(self) -> bool:
        """Whether anything in the region is other than it was, from the start or on a day."""
        return bool(self.differences() or self.events)

    def with_changes(self, changes: Iterable[Change]) -> Scenario:
        """A copy with further changes, made before the run starts.

        Raises:
            UnknownNameError: Nothing stands at one of the paths.
            QuantityError: A value is of the wrong kind or out of range.
        """
        exact = expanded(changes, Paths.of(self.setting))
        setting = self.setting.with_values({change.path: change.value for change in exact})
        return dataclasses.replace(self, setting=setting, changes=latest((*self.changes, *exact)))

    def with_years(self, years: float) -> Scenario:
        """A copy that measures another length of time; later events then do not happen.

        Raises:
            QuantityError: The length is out of range.
        """
        YEARS.check("years", years)
        days = years * DAYS_PER_YEAR
        setting = dataclasses.replace(
            self.setting,
            days=days,
            dated_changes=tuple(
                change for change in self.setting.dated_changes if change.day <= days
            ),
        )
        return dataclasses.replace(self, years=float(years), setting=setting)

    def as_it_was(self) -> Scenario:
        """The same region in the same years without what this scenario changes in it."""
        values = {change.path: self.base.value(change.path) for change in self.changes}
        setting = dataclasses.replace(self.setting.with_values(values), dated_changes=())
        return dataclasses.replace(
            self,
            name=f"{self.name}-as-it-was",
            title=f"Without {self.title}",
            summary="The same region in the same years, with nothing changed.",
            compare_with=(self.name,),
            changes=(),
            events=(),
            setting=setting,
        )

    def undone(self) -> tuple[tuple[Change, DatedEvent], ...]:
        """The changes made by the user that do not last, each with the event that ends it."""
        mine = {change.path for change in self.changes if change.source == SET_BY_USER}
        days = self.years * DAYS_PER_YEAR
        return tuple(
            (change, event)
            for event in self.events
            for change in event.changes
            if change.path in mine and (event.date - self.start).days <= days
        )

    def differences(self) -> tuple[Difference, ...]:
        """Every value that is not the region's, in the order of the changes."""
        declared = self.base.paths()
        return tuple(
            Difference(
                change.path,
                declared[change.path].meaning,
                declared[change.path].unit,
                self.base.value(change.path),
                change.value,
                change.evidence,
                change.source,
                change.note,
            )
            for change in self.changes
            if self.base.value(change.path) != change.value
        )

    def provenance(self, path: str) -> Provenance:
        """Where the value at a path comes from: a change, the region's file, or its declaration.

        Raises:
            UnknownNameError: Nothing stands at that path.
        """
        for change in self.changes:
            if change.path == path:
                return Provenance(change.evidence, change.source, change.note)
        if path in self.stated:
            return self.stated[path]
        declared = self.setting.declaration(path)
        return Provenance(declared.evidence, declared.source)

    def sharing_matrix(self) -> Mapping[tuple[str, str], int]:
        """The agreed sharing level of each pair of states, under both orders of the pair."""
        levels = {}
        for first in self.states:
            for second in self.states:
                relation = self.setting.relations.get(relation_name(first, second))
                if relation is not None:
                    levels[first, second] = relation.information_sharing
        return levels
