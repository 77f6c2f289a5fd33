"""Checks of what one part of a plan says about another, and about its scenario."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.exercise.plan.capabilities import library
from simulator.exercise.plan.conditions import condition_mistakes
from simulator.exercise.plan.effects import wrong_with
from simulator.exercise.plan.injects import Effect
from simulator.exercise.plan.readings import READINGS
from simulator.kernel.errors import UnknownNameError
from simulator.model.decisions.handlers import HANDLERS, OF_PARTNERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from simulator.model.setting import Setting
    from simulator.scenario.document import Document
    from simulator.scenario.locator import Place
    from simulator.scenario.mistakes import Mistake

# What must be called differently, and by which key.
UNIQUE = {"objectives": "name", "seats": "name", "storylines": "name", "injects": "number"}
# The keys of an inject that name something, and what.
NAMED = {"to_seats": "seat", "objectives": "objective", "tasks": "critical task"}


class Names(NamedTuple):
    """What may be named in a plan.

    Attributes:
        known: The names, by kind.
        places: Where levels can be read, by what kind of place.
    """

    known: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]

    def unknown(self, document: Document, place: Place, kind: str) -> Iterator[Mistake]:
        """A mistake if the name at a place is not known."""
        name = document.value(place)
        if name is not None and name not in self.known[kind]:
            mend = UnknownNameError(kind, str(name), self.known[kind]).mend
            yield document.mistake(place, f"there is no {kind} of that name", mend)


def reference_mistakes(document: Document, setting: Setting | None) -> Iterator[Mistake]:
    """What is wrong between the parts of a file whose structure is right.

    Args:
        document: The file.
        setting: The scenario's, if it could be read.
    """
    names = _names(document, setting)
    yield from _twice(document)
    yield from _objectives(document, names)
    yield from _seats(document, names, setting)
    for at, inject in enumerate(document.data.get("injects", ())):
        yield from _inject(document, names, at, inject)
        if setting is not None:
            yield from _effects(document, at, setting)
    for at, _ in enumerate(document.data.get("evaluation", {}).get("observers", ())):
        place = ("evaluation", "observers", at)
        yield from _each(document, names, (*place, "objectives"), "objective")
        yield from _each(document, names, (*place, "seats"), "seat")


def _names(document: Document, setting: Setting | None) -> Names:
    data = document.data
    objectives = data.get("objectives", ())
    tasks = tuple(task["name"] for one in objectives for task in one.get("tasks", ()))
    own = tuple(one["name"] for one in data.get("capabilities", ()))
    known: dict[str, tuple[str, ...]] = {
        "capability": (*(one.name for one in library()), *own),
        "objective": tuple(one["name"] for one in objectives),
        "critical task": tasks,
        "seat": tuple(one["name"] for one in data["seats"]),
        "storyline": tuple(one["name"] for one in data.get("storylines", ())),
        "inject": tuple(one["number"] for one in data.get("injects", ())),
        "level": tuple(READINGS),
        "decision": tuple(kind.__name__ for kind in (*HANDLERS, *OF_PARTNERS)),
    }
    if setting is None:
        return Names(known, {})
    known |= {"state": tuple(setting.states), "partner": tuple(setting.partners)}
    return Names(known, {one.places: one.known_places(setting) for one in READINGS.values()})


def _twice(document: Document) -> Iterator[Mistake]:
    for kind, key in UNIQUE.items():
        yield from _repeated(document, [(kind, at, key) for at in _range(document, (kind,))])
    tasks: list[Place] = [
        ("objectives", at, "tasks", task, "name")
        for at in _range(document, ("objectives",))
        for task in _range(document, ("objectives", at, "tasks"))
    ]
    yield from _repeated(document, tasks)


def _repeated(document: Document, places: Iterable[Place]) -> Iterator[Mistake]:
    seen: set[Any] = set()
    for place in places:
        name = document.value(place)
        if name in seen:
            yield document.mistake(place, "another one is called so", "choose another name")
        seen.add(name)


def _range(document: Document, place: Place) -> range:
    return range(len(document.value(place) or ()))


def _objectives(document: Document, names: Names) -> Iterator[Mistake]:
    for at in _range(document, ("objectives",)):
        yield from names.unknown(document, ("objectives", at, "capability"), "capability")


def _seats(document: Document, names: Names, setting: Setting | None) -> Iterator[Mistake]:
    owners: Counter[str] = Counter()
    for at in _range(document, ("seats",)) if setting is not None else ():
        yield from names.unknown(document, ("seats", at, "partner"), "partner")
        for state in _range(document, ("seats", at, "states")):
            place = ("seats", at, "states", state)
            yield from names.unknown(document, place, "state")
            owners[document.value(place)] += 1
            if owners[document.value(place)] > 1:
                message = "another seat decides for this state"
                yield document.mistake(place, message, "leave it to one of them")


def _inject(document: Document, names: Names, at: int, inject: dict[str, Any]) -> Iterator[Mistake]:
    turns = len(document.data["turns"])
    if inject["turn"] > turns:
        message = f"there are only {turns} turns"
        yield document.mistake(("injects", at, "turn"), message, f"write a turn from 1 to {turns}")
    for key, kind in NAMED.items():
        yield from _each(document, names, ("injects", at, key), kind)
    yield from names.unknown(document, ("injects", at, "storyline"), "storyline")
    yield from names.unknown(document, ("injects", at, "parent"), "inject")
    if "trigger" in inject:
        place = ("injects", at, "trigger")
        yield from condition_mistakes(document, place)
        yield from _condition(document, names, place)


def _condition(document: Document, names: Names, place: Place) -> Iterator[Mistake]:
    for key, kind in (("seat", "seat"), ("decision", "decision"), ("level", "level")):
        yield from names.unknown(document, (*place, key), kind)
    yield from names.unknown(document, (*place, "unanswered"), "inject")
    level = document.value((*place, "level"))
    if level in READINGS and names.places:
        known = {"place": names.places[READINGS[level].places]}
        yield from Names(known, {}).unknown(document, (*place, "place"), "place")
    for key in ("all", "any"):
        for part in _range(document, (*place, key)):
            yield from _condition(document, names, (*place, key, part))


def _each(document: Document, names: Names, place: Place, kind: str) -> Iterator[Mistake]:
    for number in _range(document, place):
        yield from names.unknown(document, (*place, number), kind)


def _effects(document: Document, at: int, setting: Setting) -> Iterator[Mistake]:
    for number in _range(document, ("injects", at, "effects")):
        place = ("injects", at, "effects", number)
        wrong = wrong_with(Effect(**document.value(place)), setting)
        if isinstance(wrong, UnknownNameError):
            key = "name" if wrong.kind == "effect" else "place"
            message = f"there is no {wrong.kind} of that name"
            yield document.mistake((*place, key), message, wrong.mend)
        elif wrong is not None:
            message = f"expected {wrong.expected}"
            yield document.mistake((*place, wrong.name), message, "write a number in that range")
