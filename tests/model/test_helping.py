"""What partners decide: what they offer may be taken, what they withdraw ends, and why not."""

from __future__ import annotations

import pytest

from simulator.model.decisions.abroad import AcceptOffer, offered_to
from simulator.model.decisions.deciding import decide, weigh
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.handlers import OF_PARTNERS
from simulator.model.decisions.helping import OfferHelp, WithdrawHelp
from simulator.model.decisions.ties import CutTies
from simulator.model.kinds import EventKind
from simulator.model.policies.looking import look
from simulator.model.simulation import build
from tests.model.deciding import parley, took

TRAINING = "capacity_building"
PATH = "ties.friend-a.capacity_building"
REFUSED = (
    ("friend", OfferHelp("a", "money", 2), "Partners offer"),
    ("friend", OfferHelp("z", TRAINING, 2), "no ties with 'z'"),
    ("friend", OfferHelp("a", TRAINING, 5), "whole numbers from 0 to 4"),
    ("friend", OfferHelp("a", TRAINING, 4), "level 4 of that already"),
    ("friend", WithdrawHelp("a", TRAINING, 4), "neither gives nor offers"),
    ("friend", CutTies("b"), "no state of this scenario"),
    ("a", OfferHelp("a", TRAINING, 4), "no partner outside the region"),
)


@pytest.mark.parametrize(("seat", "decision", "why"), REFUSED, ids=str)
def test_what_cannot_be_decided_says_why_and_changes_nothing(
    seat: str, decision: OfferHelp, why: str
) -> None:
    world = build(parley(), seed=1)
    setting = world.setting
    refused = decide(world, seat, decision)

    assert isinstance(refused, Refused)
    assert why in refused.says
    assert world.setting is setting
    assert not world.docket.offered


def test_each_of_them_is_refused_here() -> None:
    assert OF_PARTNERS.keys() <= {type(decision) for _, decision, _ in REFUSED}


def test_what_is_taken_falls_after_notice_and_nobody_is_billed() -> None:
    world = build(parley().with_values({PATH: 3}), seed=1)
    decided = took(world, "friend", WithdrawHelp("a", TRAINING, 1))
    assert decided.days == world.setting.decisions.notice_days
    world.clock.run(decided.days - 1.0)
    before = world.setting.value(PATH)
    world.clock.run(decided.days + 1.0)

    assert (before, world.setting.value(PATH)) == (3, 1)
    assert not world.states["a"].bills
    (event,) = world.history.events(EventKind.DECIDED)
    assert (event.place, event.subject) == (-1, decided)
    (changed,) = world.history.events(EventKind.VALUE_CHANGED)
    assert changed.cause == event.number


def test_a_state_takes_no_more_than_is_left_and_again_what_is_offered_once_more() -> None:
    world = build(parley(), seed=1)
    took(world, "friend", WithdrawHelp("a", TRAINING, 1))
    tie = world.ties["friend-a"]
    sight = look(world, world.states["a"], [])
    assert [one.offered for one in sight.offers if one.kind == TRAINING] == [1]
    assert "no more than level 1" in weigh(world, "a", AcceptOffer("friend", TRAINING))
    took(world, "friend", OfferHelp("a", TRAINING, 4))

    assert offered_to(world, tie, TRAINING) == 4
    assert isinstance(decide(world, "a", AcceptOffer("friend", TRAINING)), Decided)


def test_what_was_accepted_before_a_withdrawal_does_not_come_after_it() -> None:
    world = build(parley(), seed=1)
    accepted = took(world, "a", AcceptOffer("friend", TRAINING))
    took(world, "friend", WithdrawHelp("a", TRAINING, 0))
    world.clock.run(accepted.days + 1.0)

    assert world.setting.value(PATH) == 0


def test_with_cut_ties_nothing_is_offered_and_help_can_still_be_withdrawn() -> None:
    world = build(parley().with_values({"ties.friend-a.ruptured": 1}), seed=1)
    refused = decide(world, "friend", OfferHelp("a", TRAINING, 4))

    assert isinstance(refused, Refused)
    assert "suspended their cooperation" in refused.says
    assert isinstance(decide(world, "friend", WithdrawHelp("a", TRAINING, 0)), Decided)
