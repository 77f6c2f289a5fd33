"""Status quo: keep what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetStaff
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.policies.sight import Choice
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from simulator.model.policies.sight import Asked, Neighbour, Sight

WORN = 0.9
"""Commitment below which agreements need renewal."""


def answer(sight: Sight, asked: Asked) -> Choice | None:
    """Accept what goes no further than today; decline the rest."""
    subject = asked.subject
    if isinstance(subject, Propose):
        (neighbour,) = (one for one in sight.neighbours if one.name == asked.by)
        if subject.level <= neighbour.agreed[subject.pillar]:
            return Choice(Accept(asked.number), "It goes no further than what is agreed today.")
    return Choice(Decline(asked.number), "It goes beyond what is agreed today.")


def act(sight: Sight) -> list[Choice]:
    """Renew what wears off; save where the budget does not suffice."""
    choices = []
    for neighbour in sight.neighbours:
        if neighbour.commitment < WORN and not neighbour.cut and any(neighbour.agreed):
            why = f"Commitment to what is agreed with {neighbour.label} has worn off."
            choices.append(Choice(_renewal(neighbour), why))
    if sight.room < 0.0 and sight.teams:
        why = f"Measures cost {-sight.room:.3g} million a year more than the budget has."
        choices.append(Choice(SetStaff("teams", sight.teams - 1), why))
    return choices


def _renewal(neighbour: Neighbour) -> Propose:
    """The proposal to go on as today, in the most developed pillar."""
    pillar = max(Pillar, key=lambda one: neighbour.agreed[one])
    return Propose(neighbour.name, pillar, neighbour.agreed[pillar], scope=neighbour.scope)
