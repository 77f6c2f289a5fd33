"""Which mechanisms a scenario file switches off, or leaves at work alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.calendar import Calendar
from simulator.model.mechanisms import MECHANISMS
from simulator.scenario.references import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from simulator.scenario.document import Document
    from simulator.scenario.mistakes import Mistake

MECHANISM_NAMES = tuple(mechanism.name for mechanism in MECHANISMS)
# Two ways to say the same thing: what is not at work, or all that is.
OFF, ONLY = SWITCHES = ("off", "only")


def switched_off(data: Mapping[str, Any]) -> frozenset[str]:
    """The names of the mechanisms that are not at work.

    Where a file names those that are, its dated events happen nevertheless: they are part of the
    scenario, not of the world.
    """
    if ONLY in data:
        return frozenset(MECHANISM_NAMES) - {*data[ONLY], Calendar.name}
    return frozenset(data.get(OFF, ()))


def switch_mistakes(document: Document) -> Iterator[Mistake]:
    """Mechanisms that do not exist, or that are listed in both ways."""
    for key in SWITCHES:
        listed = document.data.get(key)
        for number in range(len(listed) if isinstance(listed, list) else 0):
            yield from unknown(document, (key, number), "mechanism", MECHANISM_NAMES)
    if all(key in document.data for key in SWITCHES):
        message = "a file says either which mechanisms are off or which ones only are at work"
        yield document.mistake((ONLY,), message, f"delete {OFF} or {ONLY}")
