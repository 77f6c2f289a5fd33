"""One small world in which every mechanism, entity and parameter has something to do."""

from __future__ import annotations

import dataclasses
from functools import cache

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.entities import (
    BorderSetting,
    GroupSetting,
    NeighbourSetting,
    RelationSetting,
)
from simulator.model.groups.entities import StanceSetting
from simulator.model.partners.entities import (
    InstitutionSetting,
    PartnerSetting,
    SeatSetting,
    TieSetting,
)
from simulator.model.prevention.entities import KINDS, ProgrammeSetting
from simulator.model.setting import DatedChange, Setting
from simulator.model.technology.entities import QUANTITIES, EquipmentSetting, ToolSetting
from tests.model.worlds import relation, state, zone

STILL = "e"
"""A state without people, cells, partners and programmes: only society and services move there."""

CHANGES = (
    *(DatedChange(20.0, f"programmes.{kind}-c.intensity", 1.0, "Funded") for kind in KINDS),
    DatedChange(60.0, "relations.b-c.legal_frameworks", 4, "Law is agreed"),
    DatedChange(90.0, "borders.a-b.open", 0, "The border closes"),
    DatedChange(120.0, "relations.a-b.information_sharing", 1, "Sharing falls"),
    DatedChange(130.0, "relations.c-d.ruptured", 1, "Ties are cut"),
    DatedChange(150.0, "states.c.teams", 3, "Cuts"),
    DatedChange(160.0, "equipment.search-a.adoption", 1.0, "More of a tool"),
    DatedChange(180.0, "life.mean_months", 5.0, "Haste"),
    DatedChange(200.0, "groups.new.split", 0.5, "Defections"),
    DatedChange(220.0, "relations.c-d.ruptured", 0, "Ties are restored"),
    DatedChange(240.0, "programmes.watch-a.intensity", 0.0, "Nobody pays any more"),
    DatedChange(250.0, "zones.d-coast.trust", 0.9, "Trust is won"),
)

VALUES: dict[str, float] = {
    # Much happens.
    "formation.base_rate": 30.0,
    "life.mean_months": 6.0,
    "movement.crossing_rate": 2.0,
    "movement.internal_rate": 1.0,
    "networks.link_probability": 0.9,
    "collection.rate_per_team": 1.0,
    "false_leads.rate_per_million": 30.0,
    "false_leads.per_search": 3.0,
    "assessment.expiry_days": 25.0,
    "assessment.false_alarm": 0.2,
    "interdiction.success": 0.8,
    "interdiction.planning_days": 30.0,
    "partner_leads.rate": 2.0,
    "leaks.rate": 6.0,
    "grading.partner_release": 1.0,
    "detainees.chance": 0.5,
    "collection.foreign_reach": 0.8,
    "networks.abroad_probability": 0.8,
    # Courts are slow for a year's run, sentences short, and many go back.
    "justice.trial_days": 60.0,
    "justice.sentence_years": 0.2,
    "justice.recidivism": 0.4,
    "justice.relapse_days": 30.0,
    "dormancy.mean_days": 40.0,
    "recruitment.rate": 6.0,
    "splits.rate": 9.0,
    "backlash.chance": 0.9,
    "backlash.mean_months": 1.0,
    "backlash.precision": 0.8,
    "reprisals.chance": 0.8,
    "interdiction.arrest_probability": 0.7,
    "sharing.trust_gain": 0.1,
    "joint_operations.trust_gain": 0.3,
    "joint_operations.trust_loss": 0.1,
    "displacement.regroup": 0.8,
    "displacement.regroup_months": 1.0,
    # Politics moves within a year.
    "politics.rupture_rate": 4.0,
    "politics.spell_years": 0.2,
    "politics.diversion": 0.5,
    "crises.rate": 3.0,
    "crises.mean_months": 2.0,
    "agreements.signature_days": 60.0,
    "agreements.ratification_days": 120.0,
    "bridging.partner_probability": 0.9,
    "bridging.institution_probability": 0.4,
    "referral.at_risk_per_million": 200.0,
    "referral.months": 3.0,
    "referral.patience_months": 2.0,
    "prevention.education_months": 12.0,
    "prevention.decay_months": 12.0,
    "returnees.joining": 0.6,
    "returnees.delay_months": 1.0,
    "screening.notice": 0.8,
    # Decisions take effect within a year.
    "decisions.hiring_days": 60.0,
    "decisions.tool_days": 40.0,
    "decisions.programme_days": 40.0,
    "decisions.talks_days": 30.0,
    "decisions.answer_days": 60.0,
    # What single entities need.
    "neighbours.beyond.pull": 2.0,
    "borders.c-d.task_force": 0.5,
    "borders.b-c.task_force": 0.8,
    "joint_operations.task_force_level": 2.5,
    "borders.c-d.joint_patrol": 0.4,
    "relations.c-d.joint_operations": 4,
    "relations.b-d.joint_operations": 4,
    "states.a.fighters_abroad": 20,
    "states.b.fighters_abroad": 20,
    "states.a.return_rate": 1.0,
    "states.b.return_rate": 1.0,
    "states.c.policy": 2,
    "states.d.policy": 3,
    "states.d.judicial_training": 0.8,
    "relations.a-b.dispute": 1.0,
    "relations.a-b.mediation": 0.8,
    "relations.a-c.joint_operations": 1,
    "relations.a-b.commitment": 0.95,
    "relations.a-d.relation": -0.6,
    "relations.b-c.legal_frameworks": 1,
    "relations.b-c.mediation": 0.5,
    "ties.friend-a.dispute": 1.0,
    "states.a.intrusiveness": 1.0,
    "states.a.posture": 1.5,
    "states.c.posture": 0.6,
    "states.a.transparency": 0.2,
    "states.b.budget": 146.0,
    "states.c.instability": 0.3,
    "programmes.mentoring-a.places": 6,
}


@cache
def everything() -> Setting:
    """Five states in which all moves, but for the still one; a year after two months' warm-up."""
    staff = {"a": (40, 12, 3), "b": (30, 8, 2), "c": (30, 8, 2), "d": (30, 8, 2), STILL: (1, 1, 1)}
    return Setting(
        states={
            name: state(analysts=analysts, teams=teams, judges=judges)
            for name, (analysts, teams, judges) in staff.items()
        },
        zones={
            f"{name}-{place}": zone(name, hardship=0.4, trust=0.6)
            for name in "abcd"
            for place in ("coast", "hills")
        }
        | {f"{STILL}-coast": zone(STILL, population=0.0)},
        groups={
            "old": GroupSetting("An old group", tradecraft=0.4, cohesion=0.2, finance=0.5),
            "new": GroupSetting("A new group", appeal=1.5, intervention=0.4),
            "third": GroupSetting("A third group", appeal=0.3),
        },
        stances={
            "old-new": StanceSetting("old", "new", alignment=-0.8),
            "third-old": StanceSetting("third", "old", alignment=0.7),
        },
        neighbours={"beyond": NeighbourSetting(label="Beyond", pressure=2.0)},
        borders={
            "a-b": BorderSetting("A and B", "a-coast", "b-coast", length=1500.0),
            "b-c": BorderSetting("B and C", "b-hills", "c-hills", length=1500.0, open=0),
            "c-d": BorderSetting("C and D", "c-coast", "d-coast", length=1500.0),
            "d-beyond": BorderSetting("D and beyond", "d-hills", "beyond", length=1500.0),
        },
        relations=relations(),
        **partners(),
        **provisions(),
        dated_changes=CHANGES,
        days=DAYS_PER_YEAR,
        warm_up_days=60.0,
    ).with_values(VALUES)


def relations() -> dict[str, RelationSetting]:
    """Every two of the four states have agreed on something, and a with the still one."""
    found: dict[str, RelationSetting] = {}
    levels = {"ab": 3, "ac": 3, "ad": 2, "bc": 4, "bd": 2, "cd": 4, "ae": 1}
    agreed = {"joint_operations": 3, "capacity_building": 2, "legal_frameworks": 2}
    for pair, level in levels.items():
        found |= relation(*pair, relation=0.5, trust=0.6, information_sharing=level, **agreed)
    return found


def provisions() -> dict[str, dict[str, object]]:
    """A programme of each kind in a and c, one more in b, and each tool in a and b."""
    return {
        "programmes": {
            **{f"{kind}-a": ProgrammeSetting("In A", kind, "a", intensity=0.9) for kind in KINDS},
            **{f"{kind}-c": ProgrammeSetting("In C", kind, "c") for kind in KINDS},
            "dialogue-hills": ProgrammeSetting("In hills", "dialogue", "b-hills", intensity=1.0),
        },
        "tools": {
            one: ToolSetting("A tool", one, noise=0.5, privacy=0.1, counter=0.2)
            for one in QUANTITIES
        },
        "equipment": {f"{one}-a": EquipmentSetting("a", one, adoption=0.6) for one in QUANTITIES}
        | {f"{one}-b": EquipmentSetting("b", one, adoption=0.9) for one in QUANTITIES},
    }


def partners() -> dict[str, dict[str, object]]:
    """Two partners and two institutions of the four states."""
    return {
        "partners": {
            "friend": PartnerSetting("A friend", mediation=0.8, conditions=0.6),
            "donor": PartnerSetting("A donor", means=0.9, intelligence=0.3, conditions=0.7),
        },
        "ties": {
            f"{one}-{name}": TieSetting(one, name, information_sharing=3, capacity_building=2)
            for one in ("friend", "donor")
            for name in "abcd"
        },
        "institutions": {
            "union": InstitutionSetting("A union", activation=0.6),
            "club": InstitutionSetting("A club", activation=0.8),
        },
        "seats": {f"union-{name}": SeatSetting("union", name) for name in "abcd"}
        | {f"club-{name}": SeatSetting("club", name, participation=0.7) for name in "cd"},
    }


def switched_off(setting: Setting, *mechanisms: str) -> Setting:
    """Switch mechanisms off, besides those that are."""
    return dataclasses.replace(setting, off=setting.off | set(mechanisms))
