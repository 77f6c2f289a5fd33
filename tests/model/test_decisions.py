"""Decisions that cannot be taken say why; proposals lapse, agreements end; others are untouched."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from simulator.kernel.clock import DAYS_PER_MONTH
from simulator.model.decisions.abroad import AcceptOffer, CloseBorder, OpenBorder, RefuseOffer
from simulator.model.decisions.agreements import Propose, Suspend
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce, StaffBorder
from simulator.model.decisions.capacity import SetMeasure, SetStaff
from simulator.model.decisions.deciding import decide, weigh
from simulator.model.decisions.decision import Decision, Refused
from simulator.model.decisions.funding import BOUGHT, FundHeading
from simulator.model.decisions.handlers import HANDLERS
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.passing import PassLead
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.provision import AdoptTool, FundProgramme
from simulator.model.decisions.ties import CutTies, ProposeTies
from simulator.model.kinds import EventKind
from simulator.model.politics.pillars import Pillar
from simulator.model.resources.costs import yearly_costs
from simulator.model.simulation import build
from tests.model.cooperating import only
from tests.model.deciding import DAY, deciding, parley, took
from tests.model.telling import lives

SHARING = Pillar.INFORMATION_SHARING
LEVEL = "relations.a-b.information_sharing"

REFUSED: tuple[tuple[Decision, str], ...] = (
    (FundHeading("parades", 1.0), "headings are"),
    (FundHeading("teams", 1000.0), "Between 0 and the budget"),
    (FundHeading("teams", 24.1), "change nothing"),
    (SetStaff("analysts", 200), "No more than 26"),
    (SetStaff("analysts", 12), "so already"),
    (SetStaff("poets", 3), "no staff called"),
    (SetMeasure("intrusiveness", 2.0), "from 0 to 1"),
    (SetMeasure("kindness", 1.0), "no measure called"),
    (FundProgramme("elsewhere", 0.5), "no programme"),
    (FundProgramme("school", 0.0), "so already"),
    (AdoptTool("spaceship", 1.0), "No tool"),
    (AdoptTool("drones", 1.5), "from 0 to 1"),
    (Propose("z", SHARING, 2), "no other state"),
    (Propose("a", SHARING, 2), "no other state"),
    (Propose("b", SHARING, 5), "whole numbers"),
    (Propose("b", SHARING, 3), "agreed already"),
    (Propose("b", SHARING, 4, months=0), "a month at least"),
    (Propose("b", SHARING, 4, scope=0.0), "scope"),
    (Propose("c", SHARING, 4), "no more than level 3"),
    (Suspend("z"), "no relation"),
    (Accept(7), "No proposal 7"),
    (Decline(7), "No proposal 7"),
    (ProposeExercise("z"), "no other state"),
    (ProposeTraining("c"), "equally trained"),
    (OfferMediation("b", "b"), "not two states"),
    (ProposeTaskForce("c"), "It takes joint operations"),
    (ProposePatrols("c", 0.0), "so already"),
    (StaffBorder("b-c", 2.0), "no border"),
    (StaffBorder("a-b", 9.0), "from 0 to 5"),
    (OpenBorder("a-b"), "open already"),
    (CloseBorder("a-c"), "closed already"),
    (CloseBorder("b-c"), "no border"),
    (AcceptOffer("stranger", "capacity_building"), "no partner"),
    (AcceptOffer("friend", "money"), "Partners offer"),
    (RefuseOffer("stranger", "capacity_building"), "no partner"),
    (CutTies("z"), "no relation"),
    (ProposeTies("b"), "not cut"),
    (PassLead(1, "b"), "received no lead 1"),
)

WITHIN_A_STATE = (
    *("formation", "life", "collection", "tips", "assessment", "interdiction"),
    *("society", "intrusion", "prevention", "resources", "decisions"),
)


def test_each_decision_can_be_refused() -> None:
    assert {type(decision) for decision, _ in REFUSED} == HANDLERS.keys()


@pytest.mark.parametrize(("decision", "why"), REFUSED, ids=str)
def test_what_cannot_be_decided_says_why_and_changes_nothing(decision: Decision, why: str) -> None:
    world = build(parley(), seed=1)
    setting = world.setting

    refused = decide(world, "a", decision, "A test")

    assert isinstance(refused, Refused)
    assert why in refused.says
    assert refused.says.endswith(".")
    assert refused.says.count("\n") == 0
    (event,) = world.history.events(EventKind.DECISION_REFUSED)
    assert (event.place, event.subject) == (0, refused)
    assert world.setting is setting
    assert not world.docket.proposals


def test_only_states_decide() -> None:
    refused = decide(build(parley(), seed=1), "friend", CutTies("b"))

    assert isinstance(refused, Refused)
    assert refused.says == "'friend' is no state of this scenario."


def test_switched_off_nobody_decides() -> None:
    world = build(dataclasses.replace(parley(), off=frozenset({"decisions"})), seed=1)

    assert weigh(world, "a", CutTies("b")) == "Decisions are switched off in this scenario."


def test_the_same_is_not_decided_twice() -> None:
    world = build(parley(), seed=1)
    took(world, "a", SetStaff("teams", 20))

    again = decide(world, "a", SetStaff("teams", 20))
    assert isinstance(again, Refused)
    assert "decided already" in again.says


def test_states_that_have_cut_their_ties_do_not_talk() -> None:
    world = build(parley().with_values({"relations.a-b.ruptured": 1}), seed=1)

    for decision in (Propose("b", SHARING, 4), ProposeExercise("b"), ProposeTaskForce("b")):
        assert "do not talk" in str(weigh(world, "a", decision))
    assert "no mediation" in str(weigh(world, "a", ProposeTies("b")))


def test_no_tool_works_without_analysts() -> None:
    world = build(parley().with_values({"states.a.analysts": 1}), seed=1)

    assert "takes 2 analysts" in str(weigh(world, "a", AdoptTool("drones", 1.0)))


@pytest.mark.parametrize("heading", BOUGHT)
def test_money_under_a_heading_buys_what_costs_as_much(heading: str) -> None:
    goal = 1.5 * yearly_costs(parley(), "a")[heading] or 10.0
    world = deciding(FundHeading(heading, goal), days=400.0)

    # Half a team is what may be missing.
    bought = yearly_costs(world.setting, "a")[heading]
    assert bought == pytest.approx(goal, abs=parley().resources.team_cost / 2.0)


def test_nobody_has_agreed_before_the_other_side_accepts() -> None:
    world = build(parley(), seed=1)
    took(world, "a", Propose("b", SHARING, 4))
    world.clock.run(100.0)
    assert world.setting.value(LEVEL) == 3

    took(world, "b", Accept(1))
    world.clock.run(150.0)
    assert world.setting.value(LEVEL) == 4
    assert isinstance(decide(world, "b", Accept(1)), Refused)


def test_the_other_side_need_not_propose_the_same() -> None:
    world = build(parley(), seed=1)
    took(world, "a", Propose("b", SHARING, 4))

    assert "accept it" in str(weigh(world, "b", Propose("a", SHARING, 4)))


def test_a_proposal_that_nobody_answers_lapses() -> None:
    world = build(parley(), seed=1)
    record = took(world, "a", Propose("b", SHARING, 4)).record
    world.clock.run(180.0 + DAYS_PER_MONTH)

    (lapsed,) = world.history.events(EventKind.PROPOSAL_LAPSED)
    assert (lapsed.cause, lapsed.place) == (record, 0)
    assert 180.0 <= lapsed.day < 180.0 + DAYS_PER_MONTH
    assert isinstance(decide(world, "b", Accept(1)), Refused)


def test_mediation_needs_both() -> None:
    world = build(parley(), seed=1)
    world.clock.run(DAY)
    took(world, "a", OfferMediation("b", "c"))
    took(world, "b", Accept(1))
    world.clock.run(DAY + 60.0)
    assert world.setting.value("relations.b-c.mediation") == 0.2

    took(world, "c", Accept(1))
    world.clock.run(DAY + 120.0)
    assert world.setting.value("relations.b-c.mediation") == pytest.approx(0.5)


def test_an_agreement_ends_unless_it_is_renewed() -> None:
    ends = deciding(Propose("b", SHARING, 4, months=6), days=500.0)

    (ended,) = ends.history.events(EventKind.AGREEMENT_ENDED)
    # Agreed on day 95, for half a year, and looked at when months end.
    assert 0.0 <= ended.day - (DAY + 45.0 + 6 * DAYS_PER_MONTH) < DAYS_PER_MONTH
    assert ends.setting.value(LEVEL) == 3

    renewed = deciding(Propose("b", SHARING, 4, months=6), days=200.0)
    took(renewed, "a", Propose("b", SHARING, 4, months=24))
    took(renewed, "b", Accept(2))
    renewed.clock.run(500.0)
    assert renewed.setting.value(LEVEL) == 4


def test_a_narrow_agreement_delivers_less_and_costs_less() -> None:
    wide, narrow = (
        deciding(Propose("b", SHARING, 4, scope=scope), days=300.0) for scope in (1.0, 0.25)
    )

    delivered = [world.relations["a-b"].level(SHARING) for world in (wide, narrow)]
    assert delivered[1] == pytest.approx(delivered[0] / 4)
    costs = [yearly_costs(world.setting, "a")["cooperation"] for world in (wide, narrow)]
    assert costs[1] < costs[0]


def test_whoever_watches_longer_acts_later_and_fails_less() -> None:
    soon, late = (
        deciding(
            SetMeasure("posture", posture), parley().with_values({"interdiction.success": 0.6})
        )
        for posture in (0.2, 3.0)
    )

    def shown(kind: EventKind) -> list[np.ndarray]:
        return [
            np.array([event.detail for event in world.history.events(kind) if event.place == 0])
            for world in (soon, late)
        ]

    days = shown(EventKind.OPERATION_DONE)
    failures = [len(failed) for failed in shown(EventKind.OPERATION_FAILED)]
    assert days[0].mean() < days[1].mean()
    assert failures[0] / len(days[0]) > failures[1] / len(days[1])


@pytest.mark.parametrize(
    "decision",
    [SetStaff("teams", 20), SetMeasure("intrusiveness", 0.7), FundHeading("prevention", 20.0)],
    ids=str,
)
def test_without_ways_between_them_a_decision_leaves_other_states_bit_identical(
    decision: Decision,
) -> None:
    apart = only(parley().with_values({"collection.foreign_reach": 0.0}), *WITHIN_A_STATE)
    undecided = build(apart, seed=1)
    undecided.clock.run(apart.days)

    decided = deciding(decision, apart)

    others = (1, 2)
    told = lives(decided.history, others)
    assert told == lives(undecided.history, others)
    assert len(told) > 50
    assert lives(decided.history, [0]) != lives(undecided.history, [0])
