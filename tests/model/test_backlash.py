"""Harsh operations make new cells, and rename none of the others."""

from __future__ import annotations

import pytest

from simulator.kernel.history import NO_CAUSE
from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from tests.model.provisions import born, only, provided

HARSH = {
    "states.a.intrusiveness": 1.0,
    "states.a.transparency": 0.0,
    "states.b.transparency": 0.0,
    "backlash.chance": 0.9,
    "formation.base_rate": 60.0,
    # Nothing else that happens to a cell may reach the formation of others.
    "intrusion.grievance_gain": 0.0,
}
CHAIN = ("formation", "networks", "life", "collection", "interdiction", "intrusion")


def formed(seed: int, *off: str) -> tuple[dict[str, tuple[float, int]], dict[str, int]]:
    """Run a harsh world; tell each cell's birth, and the cause of its formation, by its name."""
    mechanisms = {*CHAIN, "backlash"}.difference(off)
    setting = only(provided().with_values(HARSH), *mechanisms)
    events = list(simulate(setting, seed).history.events(EventKind.CELL_FORMED))
    cells = [event.subject for event in events]
    return born(cells), {event.subject.name: event.cause for event in events}


@pytest.mark.parametrize("seed", range(3))
def test_provoked_cells_come_besides_the_ordinary_ones(seed: int) -> None:
    with_it, causes = formed(seed)
    without_it, _ = formed(seed, "backlash")

    provoked = {name for name in with_it if "/backlash#" in name}
    assert provoked
    assert {name: birth for name, birth in with_it.items() if name not in provoked} == without_it
    assert all((causes[name] == NO_CAUSE) == (name not in provoked) for name in with_it)


def test_a_provoked_cell_names_the_one_that_was_broken_up() -> None:
    setting = only(provided().with_values(HARSH), *CHAIN, "backlash")
    history = simulate(setting, seed=1).history
    for event in history.events(EventKind.CELL_FORMED):
        if event.cause != NO_CAUSE:
            cause = history.event(event.cause)
            assert cause.kind == EventKind.CELL_DISRUPTED
            assert cause.place == event.place == 0


def test_where_liberties_are_whole_nobody_is_provoked() -> None:
    values = {"backlash.chance": 0.9, "states.a.transparency": 0.0}
    setting = only(provided().with_values(values), *CHAIN, "backlash")
    history = simulate(setting, seed=1).history

    causes = {event.cause for event in history.events(EventKind.CELL_FORMED)}
    assert causes == {NO_CAUSE}
