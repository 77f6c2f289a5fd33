"""What the model proposes as the consequences of a turn, and what a ruling on one changes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from simulator.kernel.errors import UnknownNameError
from simulator.model.kinds import EventKind, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from simulator.kernel.history import Event
    from simulator.model.world import World

K = EventKind
LEVEL_STEP = 0.1
"""How far a level may be bent to either side."""
NOTABLE = 0.02
"""A change of a level in a turn that is worth a word."""


class Ruling(StrEnum):
    """What the white cell says to a consequence."""

    ACCEPT = "accept"
    BEND = "bend"
    OVERRIDE = "override"


@dataclass(frozen=True)
class Consequence:
    """Something that the model says has come of a turn.

    Attributes:
        name: By which it is ruled on; the same in every replay.
        kind: The name of the kind of event, or of the level.
        place: The name of the state or relation; empty for the region.
        day: The scenario day.
        value: What the model proposes: a severity, arrests, a level.
        low, high: Within what it can be bent.
        least, most: Within what it can be overridden.
        before: What a level was when the turn began.
        is_public: Whether everybody knows of it anyway.
        event: The number of the event in the history; -1 for a level.
        moves: Whether a ruling moves the model, or only the record.
    """

    name: str
    kind: str
    place: str
    day: float
    value: float
    low: float
    high: float
    least: float
    most: float
    before: float | None = None
    is_public: bool = False
    event: int = -1
    moves: bool = False


class Rule(NamedTuple):
    """How events of a kind may be ruled on: the range, how far they bend, who knows."""

    least: float = 0.0
    most: float = 1.0
    bend: float = 0.0
    is_public: bool = False
    moves: bool = False


EVENTS = {
    K.CELL_ATTACKED: Rule(0.0, 5.0, 1.0, is_public=True, moves=True),
    K.CELL_DISRUPTED: Rule(0.0, 1000.0, 3.0, moves=False),
    K.LEAD_LEAKED: Rule(0.0, 1.0, 1.0, moves=True),
    K.OPERATION_FAILED: Rule(),
    K.REPRISAL: Rule(),
    K.TIES_CUT: Rule(is_public=True),
    K.TIES_RESTORED: Rule(0.0, 100.0, is_public=True),
    K.CRISIS_BEGAN: Rule(is_public=True),
    K.CRISIS_ENDED: Rule(0.0, 100.0, is_public=True),
    K.GROUP_SPLIT: Rule(is_public=True),
    K.AGREEMENT_ENDED: Rule(0.0, 10.0),
    K.PROPOSAL_LAPSED: Rule(0.0, 1e9),
    K.JOINT_DONE: Rule(),
}
"""The kinds of event that are consequences."""


def levels_of(world: World) -> dict[tuple[str, str], float]:
    """Every level that a ruling may move, now."""
    levels = {}
    for state in world.states.values():
        for kind in ("trust", "grievance"):
            levels[f"public_{kind}", state.name] = _of_people(world, state.name, kind)
    for relation in world.relations.values():
        levels["services_trust", relation.name] = relation.trust
        levels["commitment", relation.name] = relation.commitment
    return levels


def consequences_of(
    world: World, turn: int, since: float, before: dict[tuple[str, str], float]
) -> Iterator[Consequence]:
    """What has come of a turn.

    Args:
        world: The world at its end.
        turn: Its number.
        since: The day on which it began.
        before: The levels then.
    """
    names = list(world.states)
    for event in world.history.events(*EVENTS):
        if event.day > since:
            rule = EVENTS[EventKind(event.kind)]
            yield Consequence(
                f"{turn}/event/{event.number}",
                EventKind(event.kind).name,
                names[event.place] if event.place >= 0 else _named(event),
                event.day,
                event.detail,
                max(rule.least, event.detail - rule.bend),
                min(rule.most, event.detail + rule.bend),
                rule.least,
                rule.most,
                is_public=rule.is_public,
                event=event.number,
                moves=rule.moves,
            )
    for (kind, place), value in levels_of(world).items():
        was = before.get((kind, place), value)
        if abs(value - was) >= NOTABLE:
            low, high = max(0.0, value - LEVEL_STEP), min(1.0, value + LEVEL_STEP)
            name = f"{turn}/{kind}/{place}"
            now = world.clock.now
            yield Consequence(
                name, kind, place, now, value, low, high, 0.0, 1.0, was, moves=True
            )  # fmt: skip


def moved_by(world: World, name: str, proposed: float, value: float) -> dict[str, float]:
    """The values that a ruling on a consequence sets, by path.

    Args:
        world: The world now.
        name: The name of the consequence.
        proposed: What the model had proposed.
        value: What the ruling says.

    Raises:
        UnknownNameError: No consequence is called so.
    """
    _, kind, what = [*name.split("/", 2), "", ""][:3]
    if value == proposed:
        return {}
    if kind in _MOVING:
        return _MOVING[kind](world, what, value - proposed)
    raise UnknownNameError("consequence", name, ())


def _of_event(world: World, number: str, change: float) -> dict[str, float]:
    event = world.history.event(int(number))
    if event.kind == K.CELL_ATTACKED:
        return _of_attack(world, event, change)
    if event.kind == K.LEAD_LEAKED:
        return _of_leak(world, event, change)
    return {}


def _of_attack(world: World, event: Event, change: float) -> dict[str, float]:
    """Trust as it would be had the attack been so much graver."""
    rules = world.setting.society
    weights = {
        Target.CIVILIANS: rules.civilian_weight,
        Target.INSTITUTIONS: rules.institution_weight,
        Target.SECURITY_FORCES: rules.forces_weight,
    }
    aimed = [
        Target(int(one.detail))
        for one in world.history.events(K.ATTACK_AIMED)
        if one.subject is event.subject
    ]
    harm = change * (weights[aimed[-1]] if aimed else 1.0)
    zone = event.subject.zone
    trust = zone.trust * (1.0 - rules.attack_loss) ** harm
    return {f"zones.{zone.name}.trust": min(1.0, trust)}


def _of_leak(world: World, event: Event, change: float) -> dict[str, float]:
    """Trust between the services as it would be had nothing got out."""
    states = list(world.states.values())
    relation = world.relation(states[event.place], states[int(event.detail)])
    if relation is None or change >= 0.0:
        return {}
    trust = relation.trust / max(0.01, 1.0 - world.setting.leaks.trust_loss)
    return {f"relations.{relation.name}.trust": min(1.0, trust)}


def _of_zones(kind: str) -> Callable[[World, str, float], dict[str, float]]:
    def moved(world: World, state: str, change: float) -> dict[str, float]:
        return {
            f"zones.{zone.name}.{kind}": min(1.0, max(0.0, getattr(zone, kind) + change))
            for zone in world.states[state].zones
        }

    return moved


def _of_relation(kind: str) -> Callable[[World, str, float], dict[str, float]]:
    def moved(world: World, relation: str, change: float) -> dict[str, float]:
        now: float = getattr(world.relations[relation], kind)
        return {f"relations.{relation}.{kind}": min(1.0, max(0.0, now + change))}

    return moved


_MOVING: dict[str, Callable[[World, str, float], dict[str, float]]] = {
    "event": _of_event,
    "public_trust": _of_zones("trust"),
    "public_grievance": _of_zones("grievance"),
    "services_trust": _of_relation("trust"),
    "commitment": _of_relation("commitment"),
}


def _of_people(world: World, state: str, kind: str) -> float:
    zones = world.states[state].zones
    weights = [zone.setting.population for zone in zones]
    if not any(weights):
        weights = [1.0] * len(zones)
    total = fsum(weight * getattr(zone, kind) for weight, zone in zip(weights, zones, strict=True))
    return total / max(1e-9, fsum(weights))


def _named(event: Event) -> str:
    return event.subject if isinstance(event.subject, str) else ""
