"""States act on each other's territory by consent; who does not agree is not asked."""

from __future__ import annotations

import dataclasses
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from simulator.kernel.clock import DAYS_PER_YEAR
from simulator.model.kinds import EventKind, RefusalReason
from simulator.model.simulation import simulate
from tests.model.cooperating import cooperating, only, ran, told, without
from tests.model.worlds import relation

if TYPE_CHECKING:
    from simulator.kernel.history import History
    from simulator.model.setting import Setting

PROPOSED, REFUSED, DONE = (
    EventKind.JOINT_PROPOSED,
    EventKind.JOINT_REFUSED,
    EventKind.JOINT_DONE,
)
LEVELS = [f"relations.{pair}.joint_operations" for pair in ("a-b", "a-c", "b-c")]
CHAIN = ("formation", "life", "movement", "collection", "interdiction", "joint_operations")


@cache
def beside(level: int, **values: float) -> Setting:
    """Give three busy states that see across borders, and agree on one level."""
    busy = {
        "formation.base_rate": 60.0,
        "collection.rate_per_team": 1.0,
        "collection.foreign_reach": 0.8,
        "movement.crossing_rate": 6.0,
        "joint_operations.consent_2": 0.7,
    }
    named = {path.replace("__", "."): value for path, value in values.items()}
    setting = cooperating().with_values(busy | dict.fromkeys(LEVELS, level))
    return only(setting, *CHAIN).with_values(named)


def number(history: History, kind: EventKind) -> int:
    return len(list(history.events(kind)))


@pytest.mark.parametrize("seed", range(2))
def test_without_a_level_it_is_as_if_switched_off(seed: int) -> None:
    nothing = cooperating().with_values(dict.fromkeys(LEVELS, 0))
    idle = simulate(nothing, seed).history

    assert told(idle) == told(simulate(without(nothing, "joint_operations"), seed).history)
    assert not number(idle, PROPOSED)


def test_every_proposal_is_refused_with_a_reason_or_lets_a_case_go_on() -> None:
    history = simulate(beside(2), seed=1).history
    refused = {event.cause for event in history.events(REFUSED)}
    asked = Counter(
        (event.place, event.detail, event.subject.name) for event in history.events(PROPOSED)
    )

    assert number(history, PROPOSED) > number(history, REFUSED) == len(refused) > 0
    assert {history.event(one).kind for one in refused} == {PROPOSED}
    assert set(asked.values()) == {1}
    assert number(history, DONE) > 0


def test_a_joint_operation_is_done_abroad_by_its_proposer_with_consent() -> None:
    history = simulate(beside(2), seed=1).history
    refused = {event.cause for event in history.events(REFUSED)}
    consented = {
        (event.place, event.subject.name)
        for event in history.events(PROPOSED)
        if event.number not in refused
    }
    for event in history.events(DONE):
        assert (event.place, event.subject.name) in consented
        operation = history.event(event.cause)
        assert (operation.kind, operation.place) == (EventKind.OPERATION_DONE, event.place)


def test_without_consent_nobody_acts_abroad() -> None:
    history = simulate(beside(2, joint_operations__consent_2=0.0), seed=1).history
    homes = {event.number: event.place for event in history.events(EventKind.OPERATION_DONE)}
    assert number(history, PROPOSED) == number(history, REFUSED) > 0
    for event in history.events(EventKind.CELL_DISRUPTED):
        assert homes[event.cause] == event.place


def test_a_cell_that_crosses_the_border_stays_within_reach() -> None:
    lost, kept = (
        simulate(beside(4, collection__foreign_reach=0.0, joint_operations__consent_4=chance), 1)
        for chance in (0.0, 1.0)
    )
    closed = [number(one.history, EventKind.CASE_CLOSED) for one in (lost, kept)]

    assert number(kept.history, DONE) > 0
    assert closed[1] < closed[0]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"joint_operations__consent_2": 0.0}, RefusalReason.LEVEL),
        (
            {
                "joint_operations__consent_2": 1.0,
                "relations__a-b__relation": -1.0,
                "relations__b-c__relation": -1.0,
                "relations__a-c__relation": -1.0,
            },
            RefusalReason.RELATION,
        ),
        (
            {
                "joint_operations__consent_2": 1.0,
                "joint_operations__relation_weight": 0.0,
                "relations__a-b__trust": 0.0,
                "relations__b-c__trust": 0.0,
                "relations__a-c__trust": 0.0,
            },
            RefusalReason.TRUST,
        ),
    ],
)
def test_the_reason_of_a_refusal_is_what_stood_in_the_way(
    values: dict[str, float], reason: RefusalReason
) -> None:
    history = simulate(beside(2, **values), seed=1).history

    assert {event.detail for event in history.events(REFUSED)} == {reason}


def test_more_consent_never_refuses_what_less_allows() -> None:
    allowed = []
    for chance in (0.3, 0.6):
        values = {"joint_operations__consent_2": chance, "joint_operations__trust_gain": 0.0}
        history = simulate(beside(2, joint_operations__trust_loss=0.0, **values), seed=1).history
        refused = {event.cause for event in history.events(REFUSED)}
        allowed.append(
            {
                (event.place, event.detail, event.subject.name): event.number not in refused
                for event in history.events(PROPOSED)
            }
        )
    both = allowed[0].keys() & allowed[1].keys()

    assert len(both) > 20
    assert all(allowed[1][one] for one in both if allowed[0][one])
    assert any(allowed[1][one] and not allowed[0][one] for one in both)


@pytest.mark.parametrize(("minimum", "consents"), [(2.0, True), (2.5, False)])
def test_a_standing_task_force_consents_where_the_level_carries_one(
    minimum: float, *, consents: bool
) -> None:
    forces = {"borders__a-b__task_force": 1.0, "borders__b-c__task_force": 1.0}
    levels = {"joint_operations__consent_2": 0.0, "joint_operations__task_force_level": minimum}
    history = simulate(beside(2, **forces, **levels), seed=1).history

    assert number(history, PROPOSED) > 0
    refused = number(history, REFUSED)
    # Only A and C, which do not border on each other, have no force between them.
    far = sum({event.place, event.detail} == {0, 2} for event in history.events(PROPOSED))
    assert refused == (far if consents else number(history, PROPOSED))


def test_success_wins_trust_and_refusal_costs_some() -> None:
    still = {"joint_operations__trust_gain": 0.0, "joint_operations__trust_loss": 0.0}
    start = cooperating().relations["a-b"].trust
    before = ran(beside(2, **still), DAYS_PER_YEAR).relations["a-b"].trust
    won = ran(beside(2, **{**still, "joint_operations__trust_gain": 0.1}), DAYS_PER_YEAR)
    lost = ran(beside(2, **{**still, "joint_operations__trust_loss": 0.1}), DAYS_PER_YEAR)

    assert before == start
    assert won.relations["a-b"].trust > start > lost.relations["a-b"].trust


def test_states_that_have_agreed_nothing_stay_bit_identical() -> None:
    apart = dataclasses.replace(
        beside(0),
        borders={},
        relations=relation("a", "b", relation=0.8, joint_operations=0),
    )
    joint = apart.with_values({"relations.a-b.joint_operations": 4})
    lives = [
        [event for event in told(simulate(one, seed=1).history) if event[2] == 2]
        for one in (apart, joint)
    ]
    assert lives[0] == lives[1]
    assert lives[0]


def test_courts_weigh_the_law_of_who_acted_together() -> None:
    setting = dataclasses.replace(beside(4), off=beside(4).off - {"justice"})
    setting = setting.with_values({"joint_operations.consent_4": 1.0, "justice.foreign_loss": 1.0})
    laws = [f"relations.{pair}.legal_frameworks" for pair in ("a-b", "a-c", "b-c")]
    history = simulate(setting.with_values(dict.fromkeys(laws, 0)), seed=1).history
    joint = {event.subject.name for event in history.events(DONE) if event.detail == 1.0}
    convicted = {event.subject.name for event in history.events(EventKind.SUSPECTS_CONVICTED)}

    assert joint
    assert convicted
    assert not joint & convicted
