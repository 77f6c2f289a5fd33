"""Decisions about borders, and about what partners outside the region offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import partner_in
from simulator.model.decisions.decision import Decision, Terms
from simulator.model.politics.pillars import HIGHEST_LEVEL

if TYPE_CHECKING:
    from simulator.model.politics.state import Tie
    from simulator.model.world import State, World

OFFERS = ("information_sharing", "capacity_building")
"""What partners offer."""


@dataclass(frozen=True)
class OpenBorder(Decision):
    """Open a stretch of border officially."""

    border: str


@dataclass(frozen=True)
class CloseBorder(Decision):
    """Close a stretch of border officially; fewer cross, whoever they are."""

    border: str


@dataclass(frozen=True)
class AcceptOffer(Decision):
    """Accept one level more of what a partner offers: its information, or its training."""

    partner: str
    offer: str


@dataclass(frozen=True)
class RefuseOffer(Decision):
    """Do with one level less of what a partner gives: its information, or its training."""

    partner: str
    offer: str


def weigh_opening(world: World, state: State, decision: OpenBorder) -> Terms | str:
    """It takes two to open a border: the two states must talk, and not be hostile."""
    across = _across(world, state, decision.border)
    if across is not None:
        relation = partner_in(world, state, across)
        if isinstance(relation, str):
            return relation
        if relation.political < 0.0:
            return f"{world.states[across].setting.label} would not open it on its side."
    return _border(world, state, decision.border, is_open=1)


def weigh_closing(world: World, state: State, decision: CloseBorder) -> Terms | str:
    """One side is enough to close a border."""
    return _border(world, state, decision.border, is_open=0)


def weigh_acceptance(world: World, state: State, decision: AcceptOffer) -> Terms | str:
    """A partner gives no more than the relation with it carries."""
    tie = _tie(state, decision.partner, decision.offer)
    if isinstance(tie, str):
        return tie
    label = world.setting.partners[tie.partner].label
    if tie.ruptured:
        return f"Cooperation with {label} is suspended."
    level: int = getattr(tie.setting, decision.offer)
    offered = offered_to(world, tie, decision.offer)
    if level >= offered:
        return f"{label} offers no more than level {offered}."
    return _help(world, state, tie, decision.offer, level + 1)


def weigh_rejection(world: World, state: State, decision: RefuseOffer) -> Terms | str:
    """One can do without what there is."""
    tie = _tie(state, decision.partner, decision.offer)
    if isinstance(tie, str):
        return tie
    level: int = getattr(tie.setting, decision.offer)
    if level == 0:
        return f"{world.setting.partners[tie.partner].label} gives nothing of the kind."
    return _help(world, state, tie, decision.offer, level - 1)


def offered_to(world: World, tie: Tie, offer: str) -> int:
    """The level of its help that a partner offers: what it has decided, or what politics make it.

    With cut ties it offers nothing.
    """
    usual = round(HIGHEST_LEVEL * tie.willingness)
    return 0 if tie.ruptured else world.docket.offered.get(tie_path(tie, offer), usual)


def tie_path(tie: Tie, offer: str) -> str:
    """The path of the level that a state takes of a partner's help."""
    return f"ties.{tie.name}.{offer}"


def _across(world: World, state: State, border: str) -> str | None:
    """The other state at a border of this state, if it is one."""
    setting = world.setting.borders.get(border)
    ends = (setting.first, setting.second) if setting else ()
    sides = {world.zones[end].state.name for end in ends if end in world.zones}
    return next(iter(sides - {state.name}), None) if state.name in sides else None


def _border(world: World, state: State, border: str, *, is_open: int) -> Terms | str:
    setting = world.setting.borders.get(border)
    own = {zone.name for zone in state.zones}
    if setting is None or own.isdisjoint((setting.first, setting.second)):
        return f"{state.setting.label} has no border called {border!r}."
    if setting.open == is_open:
        return f"The border is {'open' if is_open else 'closed'} already."
    rules = world.setting.decisions
    act = "opens" if is_open else "closes"
    return Terms(
        f"{state.setting.label} {act} the border {setting.label}.",
        {f"borders.{border}.open": is_open},
        "borders",
        rules.border_cost,
        rules.border_days,
    )


def _tie(state: State, partner: str, offer: str) -> Tie | str:
    if offer not in OFFERS:
        return f"Partners offer {' and '.join(OFFERS)}, not {offer!r}."
    tie = next((tie for tie in state.ties if tie.partner == partner), None)
    return tie or f"{state.setting.label} has no partner called {partner!r}."


def _help(world: World, state: State, tie: Tie, offer: str, level: int) -> Terms:
    rules = world.setting.decisions
    what = offer.replace("_", " ")
    return Terms(
        f"{state.setting.label} takes {what} at level {level} from "
        f"{world.setting.partners[tie.partner].label}.",
        {tie_path(tie, offer): level},
        million=rules.talks_cost,
        days=rules.offer_days,
    )
