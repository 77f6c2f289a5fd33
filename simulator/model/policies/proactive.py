"""Proactive: cooperate before anything happens, as far as relations and the budget carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import AcceptOffer, OpenBorder
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.provision import AdoptTool, FundProgramme
from simulator.model.decisions.ties import ProposeTies
from simulator.model.policies.sight import Choice
from simulator.model.politics.pillars import Pillar

if TYPE_CHECKING:
    from simulator.model.policies.sight import Asked, Neighbour, Purchase, Sight

OPEN = 0.8
"""The transparency that it aims at."""
MONTHS = 36
"""For how long it proposes agreements."""
QUARTERS = 4
"""How often it does once-a-year things: every so many quarters."""
FOR_COURSES, FOR_BORDERS = 10.0, 40.0
"""Million a year that the budget must leave for joint exercises, and for work along a border."""


def answer(sight: Sight, asked: Asked) -> Choice:
    """Accept whatever is proposed and can be paid."""
    if asked.million > max(0.0, sight.room):
        why = f"It costs {asked.million:.3g} million a year; the budget leaves {sight.room:.3g}."
        return Choice(Decline(asked.number), why)
    return Choice(Accept(asked.number), "It brings cooperation further.")


def act(sight: Sight) -> list[Choice]:
    """Propose the next step to one neighbour, and use what the budget leaves."""
    friends = [one for one in sight.neighbours if not one.cut and one.political >= 0.0]
    if sight.room < 0.0:
        return _save(sight)
    choices = [*_next_step(sight, friends), *_invest(sight)[:1]]
    if sight.quarter % QUARTERS == 0:
        choices += _yearly(sight, friends)
    return choices


def _next_step(sight: Sight, friends: list[Neighbour]) -> list[Choice]:
    """One level more of the least developed pillar, to each friend in turn."""
    ready = [one for one in friends if min(one.agreed) < one.carried]
    if not ready:
        return []
    friend = ready[sight.quarter % len(ready)]
    pillar = min(Pillar, key=lambda one: friend.agreed[one])
    level = friend.agreed[pillar] + 1
    name = pillar.name.replace("_", " ").lower()
    why = f"Relations with {friend.label} carry level {friend.carried}; {name} is at {level - 1}."
    return [Choice(Propose(friend.name, pillar, level, MONTHS), why)]


def _invest(sight: Sight) -> list[Choice]:
    """What the budget leaves goes to analysts who are short, else to prevention, else to tools."""
    choices = []
    left = f"The budget leaves {sight.room:.3g} million a year"
    if sight.leads_waiting > sight.analysts and sight.room > 0.0:
        more = sight.analysts + 1 + sight.analysts // 10
        why = f"{sight.leads_waiting} leads wait for {sight.analysts} analysts."
        choices.append(Choice(SetStaff("analysts", more), why))
    for programme in _affordable(sight, sight.programmes)[:1]:
        level = min(1.0, programme.level + 0.5)
        why = f"{left}, and prevention takes time."
        choices.append(Choice(FundProgramme(programme.name, level), why))
    for tool in _affordable(sight, sight.tools)[:1]:
        level = min(1.0, tool.level + 0.5)
        choices.append(Choice(AdoptTool(tool.name, level), f"{left}, and programmes are funded."))
    return choices


def _save(sight: Sight) -> list[Choice]:
    """Take back half a step of the dearest programme, then of the dearest tool."""
    why = f"Measures cost {-sight.room:.3g} million a year more than the budget has."
    for programme in sorted(sight.programmes, key=lambda one: -one.level * one.cost)[:1]:
        if programme.level > 0.0:
            level = max(0.0, programme.level - 0.5)
            return [Choice(FundProgramme(programme.name, level), why)]
    used = [one for one in sight.tools if one.level > 0.0]
    for tool in sorted(used, key=lambda one: -one.level * one.cost)[:1]:
        return [Choice(AdoptTool(tool.name, max(0.0, tool.level - 0.5)), why)]
    return []


def _affordable(sight: Sight, purchases: tuple[Purchase, ...]) -> list[Purchase]:
    """What can be had half a step further, what is least developed and cheapest first."""
    wanted = [one for one in purchases if one.level < 1.0 and one.cost / 2.0 <= sight.room]
    return sorted(wanted, key=lambda one: (one.level, one.cost))


def _yearly(sight: Sight, friends: list[Neighbour]) -> list[Choice]:
    names = {one.name for one in friends}
    choices = [
        Choice(ProposeTies(one.name), "Mediators are accepted, and cut ties cost both.")
        for one in sight.neighbours
        if one.cut and one.mediation > 0.0
    ]
    choices += [
        Choice(OfferMediation(*pair), "Their rupture costs all; the seat is on terms with both.")
        for pair in sight.quarrels
        if names.issuperset(pair)
    ]
    if friends and sight.room > FOR_COURSES:
        best = max(friends, key=lambda one: one.delivered)
        why = f"Services that work together trust each other; {best.label} works closest with ours."
        choices.append(Choice(ProposeExercise(best.name), why))
        choices.append(Choice(ProposeTraining(best.name), why))
        if sight.room > FOR_BORDERS:
            choices.append(Choice(ProposeTaskForce(best.name), why))
            choices.append(Choice(ProposePatrols(best.name), why))
    closed = [border for border, across in sight.closed_borders if across in names]
    choices += [Choice(OpenBorder(one), "Relations across it are good.") for one in closed[:1]]
    return [*choices, *_improve(sight)]


def _improve(sight: Sight) -> list[Choice]:
    """Be more open, and take what partners offer."""
    choices = []
    if sight.transparency < OPEN:
        why = "What is explained costs less trust."
        choices.append(Choice(SetMeasure("transparency", OPEN), why))
    for offer in [one for one in sight.offers if one.taken < one.offered][:1]:
        why = f"The partner offers up to level {offer.offered}; level {offer.taken} is taken."
        choices.append(Choice(AcceptOffer(offer.partner, offer.kind), why))
    return choices
