"""A world may go on under other luck; its past is not touched, and the future is as likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.model.anew import have_other_luck
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from tests.model.everything import everything

if TYPE_CHECKING:
    from simulator.model.world import World

MIDDLE = 400.0
END = 800.0
WORLDS = 24


def told(world: World, until: float) -> list[tuple[float, int, int]]:
    events = world.history.events()
    return [(event.day, event.kind, event.place) for event in events if event.day < until]


def gone_on(salt: str | None) -> World:
    world = build(everything(), seed=3)
    world.clock.run(MIDDLE)
    if salt is not None:
        have_other_luck(world, salt)
    world.clock.run(END)
    return world


def test_the_past_is_the_same_and_the_future_is_not() -> None:
    as_it_was, other = gone_on(None), gone_on("a")

    assert told(other, MIDDLE) == told(as_it_was, MIDDLE)
    assert told(other, END) != told(as_it_was, END)


def test_the_same_salt_gives_the_same_future() -> None:
    assert told(gone_on("a"), END) == told(gone_on("a"), END)
    assert told(gone_on("a"), END) != told(gone_on("b"), END)


def test_futures_are_spread_as_worlds_of_other_seeds_are() -> None:
    """Were the rest of waits drawn wrongly, as many cells would not form and end as usual."""
    kinds = (EventKind.CELL_FORMED, EventKind.LEAD_RECEIVED)
    anew = np.array([counted(redrawn(f"{seed}"), kinds) for seed in range(WORLDS)])
    usual = np.array([counted(world_of(seed), kinds) for seed in range(WORLDS)])

    error = np.sqrt(anew.var(axis=0) + usual.var(axis=0)) / np.sqrt(WORLDS)
    assert (np.abs(anew.mean(axis=0) - usual.mean(axis=0)) < 3.5 * error).all()


def world_of(seed: int) -> World:
    world = build(everything(), seed=100 + seed)
    world.clock.run(MIDDLE)
    return world


def redrawn(salt: str) -> World:
    """Give a world whose luck is other from its first day on."""
    world = build(everything(), seed=3)
    have_other_luck(world, salt)
    world.clock.run(MIDDLE)
    return world


def counted(world: World, kinds: tuple[EventKind, ...]) -> list[int]:
    return [sum(1 for _ in world.history.events(kind)) for kind in kinds]
