"""A small world in which every decision can be taken, and one of each."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import TYPE_CHECKING

from simulator.model.decisions.abroad import AcceptOffer, CloseBorder, OpenBorder, RefuseOffer
from simulator.model.decisions.agreements import Propose, Suspend
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce, StaffBorder
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.deciding import decide
from simulator.model.decisions.decision import Decided
from simulator.model.decisions.funding import FundHeading
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.provision import AdoptTool, FundProgramme
from simulator.model.decisions.ties import CutTies, ProposeTies
from simulator.model.entities import BorderSetting
from simulator.model.politics.pillars import Pillar
from simulator.model.prevention.entities import ProgrammeSetting
from simulator.model.simulation import build
from simulator.model.technology.entities import EquipmentSetting, ToolSetting
from tests.model.cooperating import cooperating, relation

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decision
    from simulator.model.setting import Setting
    from simulator.model.world import World

DAY = 50.0
"""The day on which is decided."""
BUDGET = 150.0

DECISIONS: tuple[Decision, ...] = (
    FundHeading("teams", 60.0),
    SetStaff("analysts", 20),
    SetStaff("teams", 6),
    SetMeasure("posture", 2.0),
    FundProgramme("school", 1.0),
    AdoptTool("drones", 1.0),
    Propose("b", Pillar.INFORMATION_SHARING, 4, months=12),
    Suspend("b"),
    ProposeExercise("b"),
    ProposeTraining("b"),
    ProposeTaskForce("b"),
    ProposePatrols("b"),
    StaffBorder("a-b", 3.0),
    OpenBorder("a-c"),
    CloseBorder("a-b"),
    AcceptOffer("friend", "capacity_building"),
    RefuseOffer("friend", "information_sharing"),
    OfferMediation("b", "c"),
    CutTies("b"),
    ProposeTies("c"),
)
"""One of each that can be taken by itself; what is proposed, others accept."""
SEATS = {ProposeTies: "b"}
"""Who decides, if not a."""
ANSWERS = (Accept, Decline)


@cache
def parley() -> Setting:
    """Three states; a has a programme, a tool and a closed border, b and c cut ties repeatedly."""
    setting = cooperating()
    setting = dataclasses.replace(
        setting,
        borders={
            **setting.borders,
            "a-c": BorderSetting("A and C", "a-zone", "c-zone", length=1500.0, open=0),
        },
        relations={
            **setting.relations,
            "a-b": relation("a", "b", relation=0.8, information_sharing=3, joint_operations=3),
            "b-c": relation("b", "c", relation=0.5, dispute=1.0),
        },
        programmes={"school": ProgrammeSetting("Schools", "education", "a", cost=20.0)},
        tools={"drones": ToolSetting("Drones", "search", cost=20.0, training_months=1.0)},
        equipment={"drones-a": EquipmentSetting("a", "drones")},
        warm_up_days=0.0,
    )
    values = {
        "formation.base_rate": 60.0,
        "prevention.education_months": 3.0,
        "states.b.judicial_training": 0.2,
        "relations.a-c.joint_operations": 1,
        "partner_leads.rate": 3.0,
        "partners.friend.intelligence": 1.0,
        "relations.a-b.trust": 0.1,
        "decisions.exercise_trust": 0.6,
        "relations.b-c.mediation": 0.2,
        "politics.rupture_rate": 20.0,
        "politics.spell_years": 1.0,
        "politics.diversion": 0.5,
        "agreements.signature_days": 0.0,
        "ties.friend-a.capacity_building": 1,
        "ties.friend-a.relation": 0.8,
    }
    values |= {f"states.{name}.budget": BUDGET for name in "abc"}
    return setting.with_values(values)


def deciding(
    decision: Decision, setting: Setting | None = None, days: float | None = None
) -> World:
    """Give a world in which a decided something, all others accepted it, and time has passed."""
    world = build(setting or parley(), seed=1)
    world.clock.run(DAY)
    took(world, SEATS.get(type(decision), "a"), decision)
    for proposal in [*world.docket.proposals.values()]:
        for state in [*proposal.to]:
            took(world, state, Accept(proposal.number))
    world.clock.run(world.setting.days if days is None else days)
    return world


def took(world: World, seat: str, decision: Decision) -> Decided:
    """Take a decision that can be taken."""
    decided = decide(world, seat, decision, "A test")
    assert isinstance(decided, Decided), decided.says
    return decided
