"""A state's own affairs: its figures, its means, and what it has with others."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from simulator.exercise.views.parts import Bond, Figure, Means, OnItsWay, OwnState, Series
from simulator.model.politics.pillars import HIGHEST_LEVEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.views.eyes import Eyes
    from simulator.model.policies.sight import Neighbour, Sight

FIGURES = (
    "attacks",
    "attacks_before",
    "analysts",
    "teams",
    "leads_waiting",
    "intrusiveness",
    "transparency",
    "posture",
    "room",
)
"""The numbers that a government has of its own affairs, as policies see them."""

LEVELS = (
    "grievance",
    "liberties",
    "leads_waiting",
    "cases_waiting",
    "court_queue",
    "spending",
    "delivered_cooperation",
    "capacity_received",
)
"""The monthly levels that it follows; how many people cells have is not among them."""


def own_state(eyes: Eyes, name: str) -> OwnState:
    """A state of the seat, as its own government knows it."""
    sight = eyes.now.sights[name]
    numbers = asdict(sight)
    return OwnState(
        name,
        eyes.now.recording.places.label("state", name),
        tuple(Figure(figure, float(numbers[figure])) for figure in FIGURES),
        tuple(_series(eyes, name)),
        tuple(_means(sight)),
    )


def bonds_of(eyes: Eyes) -> tuple[Bond, ...]:
    """What the seat's states have with others; one with another of its own comes once."""
    found: dict[frozenset[str], Bond] = {}
    for state in eyes.states:
        for neighbour in eyes.now.sights[state].neighbours:
            pair = frozenset((state, neighbour.name))
            found.setdefault(pair, _bond(eyes, state, neighbour))
    return tuple(found.values())


def _series(eyes: Eyes, name: str) -> Iterator[Series]:
    months = eyes.now.recording.months
    since = months.days >= 0.0
    days = tuple(months.days[since].tolist())
    levels = months.levels[since, eyes.now.state(name)]
    for level in LEVELS:
        values = levels[:, months.names.index(level)]
        yield Series(level, days, tuple(values.tolist()))


def _means(sight: Sight) -> Iterator[Means]:
    for kind, purchases in (("programme", sight.programmes), ("tool", sight.tools)):
        for one in purchases:
            yield Means(kind, one.name, one.label, one.level, 1.0, one.cost)
    for offer in sight.offers:
        most = max(offer.offered, offer.taken)
        yield Means(offer.kind, offer.partner, offer.partner, offer.taken, most, 0.0)


def _bond(eyes: Eyes, state: str, neighbour: Neighbour) -> Bond:
    endings = [
        (one.pillar.lower(), eyes.date(one.until))
        for one in eyes.now.endings
        if set(one.states) == {state, neighbour.name}
    ]
    return Bond(
        state,
        neighbour.name,
        neighbour.label,
        neighbour.political,
        neighbour.cut,
        min(neighbour.carried, HIGHEST_LEVEL),
        neighbour.agreed,
        neighbour.delivered,
        neighbour.commitment,
        neighbour.scope,
        tuple(sorted(endings)),
        tuple(_on_their_way(eyes, state, neighbour)),
    )


def _on_their_way(eyes: Eyes, state: str, neighbour: Neighbour) -> Iterator[OnItsWay]:
    for one in eyes.now.coming:
        if set(one.states) == {state, neighbour.name}:
            signed, force = eyes.date(one.signed), eyes.date(one.force)
            yield OnItsWay(one.pillar.lower(), one.level, signed, force)
