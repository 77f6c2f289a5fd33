"""What partners outside the region decide: how much of their help a state may take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import OFFERS, offered_to, tie_path
from simulator.model.decisions.decision import Decision, Terms
from simulator.model.politics.pillars import HIGHEST_LEVEL

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.politics.state import Tie
    from simulator.model.world import World

    Start = Callable[[World, int], None]


WORDS = {"information_sharing": "information", "capacity_building": "training"}
"""What each of `OFFERS` is called here."""


@dataclass(frozen=True)
class OfferHelp(Decision):
    """Offer a state more of one's information or training; it takes as much of it as it wants.

    Attributes:
        state: To whom.
        offer: What, one of `OFFERS`.
        level: Up to which level.
    """

    state: str
    offer: str
    level: int


@dataclass(frozen=True)
class WithdrawHelp(Decision):
    """Give a state no more than a level of one's information or training, after notice.

    Attributes:
        state: To whom.
        offer: What, one of `OFFERS`.
        level: Up to which level; 0 ends it.
    """

    state: str
    offer: str
    level: int


def weigh_help(world: World, partner: str, decision: OfferHelp) -> Terms | str:
    """Who decides may offer more than the relation makes likely; what arrives depends on it."""
    tie = _tie(world, partner, decision)
    if isinstance(tie, str):
        return tie
    label = world.setting.partners[partner].label
    receiver = world.states[decision.state].setting.label
    if tie.ruptured:
        return f"{label} and {receiver} have suspended their cooperation."
    offered = offered_to(world, tie, decision.offer)
    if decision.level <= offered:
        return f"{label} offers {receiver} level {offered} of that already."
    what = WORDS[decision.offer]
    return Terms(
        f"{label} offers {receiver} {what} up to level {decision.level}; it may take it.",
        {},
        start=_bound(tie, decision),
    )


def weigh_withdrawal(world: World, partner: str, decision: WithdrawHelp) -> Terms | str:
    """No more can be taken from now on; what is taken above it ends after notice."""
    tie = _tie(world, partner, decision)
    if isinstance(tie, str):
        return tie
    taken: int = getattr(tie.setting, decision.offer)
    label = world.setting.partners[partner].label
    receiver = world.states[decision.state].setting.label
    if decision.level >= max(taken, offered_to(world, tie, decision.offer)):
        return f"{label} neither gives nor offers {receiver} more than that."
    falls = f", where it takes level {taken} now" if taken > decision.level else ""
    what = WORDS[decision.offer]
    return Terms(
        f"{label} gives {receiver} no more {what} than level {decision.level}{falls}.",
        {tie_path(tie, decision.offer): decision.level} if falls else {},
        days=world.setting.decisions.notice_days if falls else 0.0,
        start=_bound(tie, decision),
    )


def _bound(tie: Tie, decision: OfferHelp | WithdrawHelp) -> Start:
    """What is offered from now on is what was decided."""

    def bind(world: World, _record: int) -> None:
        world.docket.offered[tie_path(tie, decision.offer)] = decision.level

    return bind


def _tie(world: World, partner: str, decision: OfferHelp | WithdrawHelp) -> Tie | str:
    label = world.setting.partners[partner].label
    if decision.offer not in OFFERS:
        return f"Partners offer {' and '.join(OFFERS)}, not {decision.offer!r}."
    if not 0 <= decision.level <= HIGHEST_LEVEL or decision.level != int(decision.level):
        return f"Levels are whole numbers from 0 to {HIGHEST_LEVEL}."
    state = world.states.get(decision.state)
    ties = state.ties if state is not None else ()
    tie = next((one for one in ties if one.partner == partner), None)
    return tie or f"{label} has no ties with {decision.state!r}."
