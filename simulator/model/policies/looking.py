"""How a seat comes to see what it may see."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.decisions.abroad import OFFERS, offered_to
from simulator.model.policies.sight import Asked, Neighbour, Offer, Purchase, Sight
from simulator.model.politics.agreements import permitted
from simulator.model.resources.costs import more_a_year, programmes_of, yearly_costs

if TYPE_CHECKING:
    from simulator.model.politics.state import Relation
    from simulator.model.world import State, World

QUARTER = 3 * DAYS_PER_MONTH
YEAR = 4 * QUARTER


def look(world: World, state: State, attack_days: list[float]) -> Sight:
    """What a state sees now.

    Args:
        world: The world.
        state: The state that looks.
        attack_days: The days of the attacks on its territory.
    """
    now, setting = world.clock.now, state.setting
    lately = sum(day > now - QUARTER for day in attack_days)
    stretches = _stretches(world, state)
    return Sight(
        state=state.name,
        quarter=round(now / QUARTER),
        attacks=lately,
        attacks_before=sum(day > now - YEAR for day in attack_days) - lately,
        analysts=setting.analysts,
        teams=setting.teams,
        leads_waiting=state.analysts.waiting,
        intrusiveness=setting.intrusiveness,
        transparency=setting.transparency,
        posture=setting.posture,
        room=setting.budget - _spending(world, state),
        neighbours=tuple(_neighbour(world, state, relation) for relation in state.relations),
        quarrels=tuple(
            relation.sides()
            for relation in world.relations.values()
            if relation.ruptured and state.name not in relation.sides()
        ),
        offers=_offers(world, state),
        programmes=_programmes(world, state),
        tools=_tools(world, state),
        open_borders=tuple((name, across) for name, across, is_open in stretches if is_open),
        closed_borders=tuple((name, across) for name, across, is_open in stretches if not is_open),
    )


def asked(world: World, state: State) -> list[Asked]:
    """What waits for the state's answer."""
    return [
        Asked(
            one.number,
            one.by,
            one.subject,
            one.says,
            more_a_year(world.setting, state.name, one.values),
        )
        for one in world.docket.waiting_for(state.name)
    ]


def _spending(world: World, state: State) -> float:
    """What its measures cost once all it has decided is done, and what it still pays for that."""
    now = world.clock.now
    setting = world.setting.with_values(world.docket.coming)
    bills = fsum(million for _, million, until in state.bills if now < until)
    return fsum(yearly_costs(setting, state.name).values()) + bills


def _neighbour(world: World, state: State, relation: Relation) -> Neighbour:
    name = relation.other(state.name)
    return Neighbour(
        name=name,
        label=world.states[name].setting.label,
        political=relation.political,
        cut=relation.ruptured,
        mediation=relation.setting.mediation,
        carried=int(permitted(world.setting.agreements, relation)),
        agreed=tuple(int(level) for level in relation.agreed()),
        delivered=relation.mean_level(),
        commitment=relation.commitment,
        scope=relation.setting.scope,
    )


def _offers(world: World, state: State) -> tuple[Offer, ...]:
    return tuple(
        Offer(
            tie.partner,
            kind,
            getattr(tie.setting, kind),
            offered_to(world, tie, kind),
        )
        for tie in state.ties
        for kind in OFFERS
    )


def _programmes(world: World, state: State) -> tuple[Purchase, ...]:
    return tuple(
        Purchase(name, one.label, one.intensity, one.cost)
        for name, one in programmes_of(world.setting, state.name).items()
    )


def _tools(world: World, state: State) -> tuple[Purchase, ...]:
    tools = world.setting.tools
    return tuple(
        Purchase(one.tool, tools[one.tool].label, one.adoption, tools[one.tool].cost)
        for one in world.setting.equipment.values()
        if one.state == state.name
    )


def _stretches(world: World, state: State) -> list[tuple[str, str, int]]:
    """The stretches of its borders with other states: name, who is across, whether it is open."""
    found = []
    for name, border in world.setting.borders.items():
        ends = [
            world.zones[end].state for end in (border.first, border.second) if end in world.zones
        ]
        across = [one.name for one in ends if one is not state]
        if state in ends and across:
            found.append((name, across[0], border.open))
    return found
