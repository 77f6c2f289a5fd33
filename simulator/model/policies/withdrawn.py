"""Withdrawn: owe nothing to anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import CloseBorder, RefuseOffer
from simulator.model.decisions.agreements import Suspend
from simulator.model.decisions.proposals import Decline
from simulator.model.policies.sight import Choice

if TYPE_CHECKING:
    from simulator.model.policies.sight import Asked, Sight


def answer(_: Sight, asked: Asked) -> Choice:
    """Decline whatever is proposed."""
    return Choice(Decline(asked.number), "The state wants to rely on nobody.")


def act(sight: Sight) -> list[Choice]:
    """Once a year, end cooperation with the coldest neighbour and do with less from a partner."""
    if sight.quarter % 4:
        return []
    choices = []
    bound = [one for one in sight.neighbours if any(one.agreed)]
    if bound:
        coldest = min(bound, key=lambda one: one.political)
        why = f"The relation with {coldest.label} is the coldest of those with agreements."
        choices.append(Choice(Suspend(coldest.name), why))
    cold = {one.name for one in sight.neighbours if one.cut or one.political < 0.0}
    borders = [border for border, across in sight.open_borders if across in cold]
    choices += [Choice(CloseBorder(one), "The state across is no friend.") for one in borders[:1]]
    for offer in [one for one in sight.offers if one.taken][:1]:
        why = "Help from outside makes the state depend on others."
        choices.append(Choice(RefuseOffer(offer.partner, offer.kind), why))
    return choices
