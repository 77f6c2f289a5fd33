"""Builds a scenario from files that have been found free of mistakes."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from simulator.kernel.quantities import Evidence
from simulator.model.setting import ENTITIES, GROUPS, DatedChange, InitialCells, Setting
from simulator.scenario.changes import Change, DatedEvent, expanded, latest
from simulator.scenario.paths import Paths
from simulator.scenario.scenario import DAYS_PER_YEAR, Provenance, Scenario
from simulator.scenario.switches import SWITCHES, switched_off
from simulator.scenario.validation_case import Error, Expected, ValidationCase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from simulator.kernel.quantities import Parameters
    from simulator.scenario.document import Document

Data = dict[str, Any]
TEXTS = ("documents", "claims", "assumptions", "questions", "outcomes")


def build(documents: Sequence[Document]) -> Scenario:
    """Build the scenario of the last file of a chain that begins with its region."""
    files = [document.data for document in documents]
    base = _region(files[0])
    paths = Paths.of(base)
    changes = expanded((one for data in files for one in _changes(data)), paths)
    events = sorted((e for data in files for e in _events(data, paths)), key=lambda e: e.date)
    merged = _merged(files)
    setting = dataclasses.replace(
        base.with_values({change.path: change.value for change in changes}),
        off=switched_off(merged),
        initial_cells=tuple(cells for data in files for cells in _cells(data)),
        dated_changes=tuple(_dated(events, merged)),
        days=_days(merged, "years"),
        warm_up_days=_days(merged, "warm_up_years"),
    )
    return Scenario(
        name=documents[-1].file.stem,
        title=merged["title"],
        summary=merged["summary"],
        briefing=merged.get("briefing", ""),
        **{key: tuple(merged.get(key, ())) for key in TEXTS},
        compare_with=tuple(files[-1].get("compare_with", ())),
        start=merged["date"],
        years=float(merged["years"]),
        warm_up_years=float(merged.get("warm_up_years", 0.0)),
        setting=setting,
        base=base,
        changes=latest(changes),
        events=tuple(events),
        stated=dict(_stated(files[0])),
        file=documents[-1].file,
        validation=_validation(files[-1]),
    )


def _merged(files: Iterable[Data]) -> Data:
    """Every key as the last file has it that has it; either way to switch ends the other."""
    merged: Data = {}
    for data in files:
        if any(key in data for key in SWITCHES):
            merged = {key: value for key, value in merged.items() if key not in SWITCHES}
        merged.update(data)
    return merged


def _days(data: Data, key: str) -> float:
    days: float = data.get(key, 0.0) * DAYS_PER_YEAR
    return days


def _region(data: Data) -> Setting:
    entities = {
        kind: {name: _parameters(cls, table) for name, table in data.get(kind, {}).items()}
        for kind, cls in ENTITIES.items()
    }
    groups = {group: _parameters(cls, data.get(group, {})) for group, cls in GROUPS.items()}
    parts: Any = {**entities, **groups}
    days, warm_up_days = _days(data, "years"), _days(data, "warm_up_years")
    off = switched_off(data)
    return Setting(**parts, off=off, days=days, warm_up_days=warm_up_days)


def _parameters(cls: type[Parameters], table: Data) -> Parameters:
    declared = cls.declared()
    values: Any = {}
    for key, stated in table.items():
        if key not in declared:
            values[key] = stated
        elif declared[key].integral:
            values[key] = int(stated["value"])
        else:
            values[key] = float(stated["value"])
    return cls(**values)


def _stated(data: Data) -> Iterator[tuple[str, Provenance]]:
    """The path and origin of every value that a region file states."""
    tables = {group: data[group] for group in GROUPS if group in data}
    for kind in ENTITIES:
        for name, table in data.get(kind, {}).items():
            tables[f"{kind}.{name}"] = table
    for place, table in tables.items():
        for key, stated in table.items():
            if isinstance(stated, dict):
                evidence = Evidence(stated["evidence"])
                origin = Provenance(evidence, stated["source"], stated.get("note", ""))
                yield f"{place}.{key}", origin


def _changes(data: Data) -> Iterator[Change]:
    for change in data.get("changes", ()):
        yield Change(
            change["path"],
            change["value"],
            Evidence(change["evidence"]),
            change["source"],
            change.get("note", ""),
        )


def _events(data: Data, paths: Paths) -> Iterator[DatedEvent]:
    for event in data.get("events", ()):
        yield DatedEvent(event["date"], event["title"], expanded(_changes(event), paths))


def _dated(events: Iterable[DatedEvent], data: Data) -> Iterator[DatedChange]:
    for event in events:
        day = float((event.date - data["date"]).days)
        for change in event.changes:
            yield DatedChange(day, change.path, change.value, event.title)


def _cells(data: Data) -> Iterator[InitialCells]:
    for cells in data.get("initial_cells", ()):
        yield InitialCells(
            cells["zone"], cells["group"], int(cells["count"]), cells.get("linked_zone")
        )


def _validation(data: Data) -> ValidationCase | None:
    table: Mapping[str, Any] | None = data.get("validation")
    if table is None:
        return None
    return ValidationCase(
        case=table["case"],
        replications=int(table["replications"]),
        source=table["source"],
        text=table["text"],
        expected=tuple(
            Expected(
                measure=one["measure"],
                value=float(one["value"]),
                error=Error(one["error"]),
                source=one.get("source", table["source"]),
                place=one.get("place"),
                numbers={name: float(number) for name, number in one.get("numbers", {}).items()},
            )
            for one in table["expected"]
        ),
    )
