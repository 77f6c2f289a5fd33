"""Checks of the names, paths and dates that a scenario file takes from its region."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.kernel.errors import QuantityError, UnknownNameError
from simulator.model.outcomes.declared import OUTCOMES
from simulator.model.setting import ENTITIES
from simulator.scenario.catalogue import catalogue
from simulator.scenario.paths import Paths
from simulator.scenario.references import names, pairs, unknown
from simulator.scenario.switches import switch_mistakes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake

DAYS_PER_YEAR = 365.25
OUTCOME_NAMES = tuple(outcome.name for outcome in OUTCOMES)


@dataclass(frozen=True)
class Known:
    """What a chain of files may refer to, as far as it can be read.

    Attributes:
        region: The file that describes the entities.
        paths: The values that may be changed.
        start: The first measured day, once every file has been heard.
        years: How long is measured, likewise.
    """

    region: Document
    paths: Paths
    start: Any
    years: Any

    @classmethod
    def of(cls, documents: Sequence[Document]) -> Known:
        """Read what is known from a chain that begins with its region."""
        region = documents[0]
        kinds = tuple(ENTITIES)
        paths = Paths.named({kind: names(region, kind) for kind in kinds}, pairs(region))
        return cls(region, paths, _last(documents, "date"), _last(documents, "years"))


def use_mistakes(document: Document, known: Known) -> Iterator[Mistake]:
    """Names, paths, values and dates that do not fit the region."""
    yield from switch_mistakes(document)
    for number, _ in _elements(document, "outcomes"):
        yield from unknown(document, ("outcomes", number), "outcome", OUTCOME_NAMES)
    for number, _ in _elements(document, "compare_with"):
        yield from unknown(document, ("compare_with", number), "scenario", catalogue())
    for number, _ in _elements(document, "initial_cells"):
        yield from _cells(document, ("initial_cells", number), known)
    yield from _changes(document, ("changes",), known)
    for number, event in _elements(document, "events"):
        yield from _changes(document, ("events", number, "changes"), known)
        if isinstance(event, dict):
            yield from _event(document, ("events", number, "date"), known)
    yield from _expected(document, known)


def _cells(document: Document, place: Place, known: Known) -> Iterator[Mistake]:
    zones = names(known.region, "zones")
    yield from unknown(document, (*place, "zone"), "zone", zones)
    yield from unknown(document, (*place, "linked_zone"), "zone", zones)
    yield from unknown(document, (*place, "group"), "group", names(known.region, "groups"))


def _changes(document: Document, place: Place, known: Known) -> Iterator[Mistake]:
    changes = document.value(place)
    for number, change in enumerate(changes if isinstance(changes, list) else ()):
        if isinstance(change, dict) and isinstance(change.get("path"), str):
            yield from _change(document, (*place, number), change, known.paths)


def _change(
    document: Document, place: Place, change: dict[str, Any], paths: Paths
) -> Iterator[Mistake]:
    try:
        matching = paths.matching(change["path"])
    except UnknownNameError as error:
        yield document.mistake((*place, "path"), "there is no value at that path", error.mend)
        return
    if "value" not in change:
        return
    try:
        paths.number(matching[0], change["value"])
    except QuantityError as error:
        message = f"expected {error.expected} for {change['path']}"
        mend = f"write a number {paths.declared[matching[0]].expectation}"
        yield document.mistake((*place, "value"), message, mend)


def _event(document: Document, place: Place, known: Known) -> Iterator[Mistake]:
    date, start = document.value(place), known.start
    if not (_is_day(date) and _is_day(start) and isinstance(known.years, int | float)):
        return
    days = (date - start).days
    if not 0 <= days <= known.years * DAYS_PER_YEAR:
        message = f"the run measures {known.years:g} years from {start}, this day is outside"
        yield document.mistake(place, message, "move the event, or change date or years")


def _expected(document: Document, known: Known) -> Iterator[Mistake]:
    states = (*names(known.region, "states"), "region")
    expected = document.value(("validation", "expected"))
    for number in range(len(expected) if isinstance(expected, list) else 0):
        place = ("validation", "expected", number, "place")
        yield from unknown(document, place, "state", states)


def _is_day(value: object) -> bool:
    return isinstance(value, dt.date) and not isinstance(value, dt.datetime)


def _elements(document: Document, key: str) -> Iterator[tuple[int, Any]]:
    listed = document.data.get(key)
    yield from enumerate(listed if isinstance(listed, list) else ())


def _last(documents: Sequence[Document], key: str) -> Any:
    """What the last file says that says anything."""
    return next((one.data[key] for one in reversed(documents) if key in one.data), None)
