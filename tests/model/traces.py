"""What a run shows of each mechanism."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from simulator.kernel.history import NO_CAUSE
from simulator.model.influences import Influence
from simulator.model.kinds import EventKind, LeadSource
from tests.model.everything import STILL, everything, switched_off
from tests.model.living import lived
from tests.model.telling import cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.kernel.history import Event, History
    from simulator.model.world import World

# Event kinds by their names, leads by their source, factors as "mechanism: quantity", and what
# the functions below look for.
TRACES: dict[str, set[str]] = {
    "decisions": {"DECIDED", "DECISION_REFUSED", "PROPOSAL_LAPSED", "AGREEMENT_ENDED"},
    "policies": {"decided by a policy"},
    "society": {"trust drifts", "grievance drifts", "ATTACK_AIMED"},
    "politics": {"TIES_CUT", "TIES_RESTORED", "politics: strength"},
    "crises": {"CRISIS_BEGAN", "CRISIS_ENDED", "crises: strength", "crises: attention"},
    "agreements": {"delivered is not what is agreed"},
    "exercises": {"services' trust drifts"},
    "assistance": {"assistance: gains"},
    "technology": {
        f"technology: {quantity}"
        for quantity in (
            *("search", "cover", "reach", "leak", "assessment", "formation"),
            *("concealment", "false_leads", "liberties", "costs"),
        )
    },
    "intrusion": {"intrusion: search", "intrusion: liberties"},
    "prevention": {
        f"prevention: {quantity}"
        for quantity in ("formation", "hardship", "tips", "false_leads", "assessment", "costs")
    },
    "referral": {
        *("PERSON_REFERRED", "PERSON_MENTORED", "REFERRAL_LAPSED"),
        *("referral: formation", "referral: costs"),
    },
    "resources": {"resources: strength", "resources: costs"},
    "deterrence": {"deterrence: formation"},
    "backlash": {"provoked cells"},
    "adaptation": {"adaptation: search"},
    "factions": {
        *("factions: dissolution", "factions: recruitment", "factions: appeal"),
        "allies",
    },
    "splits": {"GROUP_SPLIT", "CELL_DEFECTED", "splits: pace", "splits: dissolution"}
    | {"splits: appeal", "cells divided by a split"},
    "networks": {"links between cells that never were one"},
    "recruitment": {"MEMBER_JOINED", "cells divided by growth", "recruitment: cells"},
    "life": {"CELL_ADVANCED", "CELL_ATTACKED", "CELL_DISSOLVED"},
    "dormancy": {"CELL_DORMANT", "CELL_WOKEN", "dormancy: cells"},
    "displacement": {"CELL_DISPLACED", "CELL_REGROUPED", "displacement: cells"},
    "movement": {"CELL_MOVED", "BORDER_CROSSED"},
    "departures": {"DEPARTURE_TRIED"},
    "returnees": {
        *("PEOPLE_RETURNED", "RETURNEES_STOPPED", "RETURNEES_JOINED"),
        *("returnees: cells", "leads about who returned"),
    },
    "screening": {"leads about who crosses"},
    "collection": {"lead from COLLECTION", "lead from ABROAD"},
    "tips": {"lead from PUBLIC"},
    "partner_leads": {"lead from OUTSIDE"},
    "grading": {"graded leads"},
    "assessment": {"LEAD_EXPIRED", "LEAD_DISMISSED"},
    "interdiction": {
        *("CASE_OPENED", "CASE_CLOSED", "PLANNING_BEGUN"),
        *("OPERATION_DONE", "OPERATION_FAILED", "CELL_DISRUPTED"),
    },
    "joint_operations": {"JOINT_PROPOSED", "JOINT_REFUSED", "JOINT_DONE"},
    "justice": {
        *("TRIAL_AWAITED", "TRIAL_ENDED", "SUSPECTS_CONVICTED", "SUSPECTS_ACQUITTED"),
        *("PEOPLE_RELEASED", "PEOPLE_RELAPSED"),
    },
    "detainees": {"lead from DETAINEE"},
    "reprisals": {"REPRISAL", "reprisals: tips"},
    "sharing": {"LEAD_SHARED", "LEAD_WITHHELD", "lead from PARTNER"},
    "bridging": {"LEAD_BRIDGED", "lead from BRIDGED"},
    "leaks": {"LEAD_LEAKED", "leaks: cells"},
    "false_leads": {"lead from FALSE"},
    "calendar": {"values changed on a date"},
    "formation": {"CELL_FORMED"},
}
COMMON = {
    *("LEAD_RECEIVED", "LEAD_RECOGNISED", "CELL_DETECTED", "CELL_DIVIDED"),
    *("VALUE_CHANGED", "lead from BORDER"),
}
"""What several mechanisms bring about, so that it tells of none of them."""

COSTED_THEMSELVES = ("prevention", "referral", "technology")


@cache
def traces(*off: str, brief: bool = False) -> set[str]:
    """Tell which traces of mechanisms a run shows when some of them are off.

    A brief run ends after a month and a half and has fewer cells.
    """
    setting = everything().with_values({"formation.base_rate": 15.0}) if brief else everything()
    world = lived(switched_off(setting, *off), seed=2, days=45.0 if brief else None)
    return {
        *of_events(world.history),
        *of_cells(world),
        *of_society(world),
        *of_cooperation(world),
        *of_means(world),
        *of_influences(world),
    }


def of_events(history: History) -> Iterator[str]:
    """Tell the kinds of event, and who or what brought some of them about."""
    for event in history.events():
        kind = EventKind(event.kind)
        cause = history.event(event.cause).kind if event.cause != NO_CAUSE else None
        yield kind.name
        if kind is EventKind.LEAD_RECEIVED:
            yield from of_lead(event)
        elif kind is EventKind.CELL_DIVIDED:
            grew = cause == EventKind.MEMBER_JOINED
            yield "cells divided by growth" if grew else "cells divided by a split"
        elif kind is EventKind.VALUE_CHANGED and cause is None:
            yield "values changed on a date"
        elif kind is EventKind.DECIDED and event.subject.why:
            yield "decided by a policy"


def of_lead(event: Event) -> Iterator[str]:
    """Tell where a lead comes from, and whether it was graded."""
    source = LeadSource(int(event.detail))
    yield f"lead from {source.name}"
    if source is LeadSource.BORDER:
        returned = event.day == event.subject.cell.formed_at
        yield "leads about who returned" if returned else "leads about who crosses"
    if event.subject.credibility:
        yield "graded leads"


def of_cells(world: World) -> Iterator[str]:
    """Tell what is special about some cells."""
    for cell in cells(world.history):
        if cell.family.name.endswith("/backlash"):
            yield "provoked cells"
        if is_ordinary(cell.family.name) and any(
            is_ordinary(one.family.name) for one in cell.links
        ):
            yield "links between cells that never were one"
        for mechanism in cell.factors:
            yield f"{mechanism}: cells"


def is_ordinary(family: str) -> bool:
    """Tell whether a family's cells form by themselves and do not break away from others."""
    return family.count("/") == 1


def of_society(world: World) -> Iterator[str]:
    """Tell whether trust and grievance move where nothing ever happens."""
    still = world.zones[f"{STILL}-coast"]
    if still.trust != still.setting.trust:
        yield "trust drifts"
    if still.grievance != still.setting.grievance:
        yield "grievance drifts"


def of_cooperation(world: World) -> Iterator[str]:
    """Tell what became of agreements and help."""
    for relation in world.relations.values():
        if relation.delivered != relation.agreed():
            yield "delivered is not what is agreed"
    if world.relations[f"a-{STILL}"].trust != world.setting.relations[f"a-{STILL}"].trust:
        yield "services' trust drifts"
    if any(group.allies for group in world.groups.values()):
        yield "allies"


def of_means(world: World) -> Iterator[str]:
    """Tell what help states get, and what they pay for."""
    for state in world.states.values():
        for mechanism, gains in state.gains.items():
            if any(gains):
                yield f"{mechanism}: gains"
        for heading, cost in state.costs.items():
            if cost:
                yield f"{heading if heading in COSTED_THEMSELVES else 'resources'}: costs"


def of_influences(world: World) -> Iterator[str]:
    """Tell which mechanism contributes a factor to which quantity."""
    for owner in (*world.states.values(), *world.zones.values(), *world.groups.values()):
        for quantity in owner.__slots__:
            influence = getattr(owner, quantity)
            if isinstance(influence, Influence):
                for part, factor in influence._parts.items():
                    if factor != 1.0:
                        yield f"{part.split()[0]}: {quantity}"
