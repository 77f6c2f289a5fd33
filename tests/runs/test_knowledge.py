"""A state knows what it was told, and never the truth."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.model.decisions.handlers import HANDLERS, OF_PARTNERS
from simulator.model.decisions.joint import ProposeExercise
from simulator.model.decisions.passing import PassLead
from simulator.model.decisions.proposals import Accept
from simulator.model.kinds import EventKind
from simulator.model.simulation import build
from simulator.runs import recorder
from simulator.runs.addressees import ADDRESSED
from simulator.runs.knowledge import OTHERS, OWN, PUBLIC
from simulator.runs.recording import NOBODY, RECOGNISED
from simulator.runs.telling import Teller
from tests.model.deciding import DAY, DECISIONS, SEATS, parley, took
from tests.runs.recorded import busy, busy_scenario

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decision
    from simulator.model.world import World

HIDDEN = (
    "CELL_FORMED",
    "CELL_ADVANCED",
    "CELL_MOVED",
    "CELL_DISSOLVED",
    "CELL_DORMANT",
    "CELL_WOKEN",
    "MEMBER_JOINED",
    "BORDER_CROSSED",
    "LEAD_LEAKED",
)
QUIET: set[type[Decision]] = {PassLead}
"""Decisions that name another state, which hears of them by what comes of them."""
STATES = range(len(busy().places.states))


def test_a_state_believes_in_exactly_the_cells_that_the_model_says_it_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known: set[tuple[str, str]] = set()

    class Asking(recorder.Witness):
        def __init__(self, world: World) -> None:
            super().__init__(world)
            world.recognised.append(
                lambda lead: known.add((lead.holder.name, lead.cell.name)) if lead.cell else None
            )

    monkeypatch.setattr(recorder, "Witness", Asking)
    recording = recorder.record(busy_scenario(), 3, 0)
    held = recording.beliefs
    believed = {
        (recording.places.states[held.state[row]], recording.cells.names[held.cell[row]])
        for row in np.flatnonzero(held.cell != NOBODY)
    }

    assert len(known) > 10
    assert believed == known


@pytest.mark.parametrize("state", STATES)
def test_a_state_never_sees_a_cell_before_it_was_told(state: int) -> None:
    recording = busy()
    held, leads = recording.beliefs, recording.leads
    for row in np.flatnonzero(held.state == state):
        lead = held.lead[row]
        assert leads.holder[lead] == state
        assert leads.fate[lead] == RECOGNISED
        assert leads.settled[lead] == held.since[row]
        assert leads.zone[lead] == held.zone[row]


@pytest.mark.parametrize("state", STATES)
def test_what_nobody_saw_is_hidden(state: int) -> None:
    recording = busy()
    kinds = {recording.kind_of(number) for number in np.flatnonzero(recording.seen[state])}

    assert kinds.isdisjoint(HIDDEN)


@pytest.mark.parametrize("state", STATES)
def test_no_sentence_tells_the_real_name_of_a_cell_or_that_a_lead_is_false(state: int) -> None:
    recording = busy()
    teller = Teller(recording, state=state)
    for number in np.flatnonzero(recording.seen[state]):
        told = teller.sentence(int(number))
        cell = recording.events.cell[number]
        assert "false" not in told
        if cell != NOBODY:
            assert Teller(recording).cell(recording.cells.names[cell]).lower() not in told.lower()


def test_a_false_lead_looks_like_a_true_one_from_the_own_sources() -> None:
    recording = busy()
    events, leads = recording.events, recording.leads
    received = np.flatnonzero(events.kind == recording.kinds.index("LEAD_RECEIVED"))
    told: dict[bool, set[str]] = {True: set(), False: set()}
    for number in received:
        lead = events.lead[number]
        zone = recording.places.zone_states[leads.zone[lead]]
        if zone == leads.holder[lead] and events.other[number] == NOBODY:
            source = leads.sources[leads.source[lead]]
            if source != "OUTSIDE":
                holder = int(leads.holder[lead])
                sentence = Teller(recording, state=holder).sentence(int(number))
                told[source == "FALSE"].add(sentence)

    assert told[True]
    assert told[True] & told[False]


def test_a_chain_ends_where_knowledge_ends() -> None:
    recording = busy()
    for state in STATES:
        for number in np.flatnonzero(recording.seen[state])[:500]:
            chain = recording.why(int(number), state)
            assert all(recording.seen[state, one] for one in chain)
            told = recording.consequences(int(number), state)
            assert all(recording.seen[state, one] for one in told)


def test_knowledge_speaks_only_of_kinds_that_exist() -> None:
    names = {kind.name for kind in EventKind}

    assert {*PUBLIC, *OWN, *OTHERS} <= names


def test_a_belief_ends_when_the_state_sees_the_cell_end_and_not_before() -> None:
    recording = busy()
    held, cells = recording.beliefs, recording.cells
    unseen = 0
    for row in np.flatnonzero(held.cell != NOBODY):
        end = int(cells.end[held.cell[row]])
        if end == NOBODY or held.since[row] > cells.ended[held.cell[row]]:
            continue
        if recording.seen[held.state[row], end]:
            assert held.until[row] <= recording.events.day[end]
        else:
            unseen += held.until[row] > recording.events.day[end]

    assert unseen > 0


def test_that_a_team_plans_does_not_tell_true_leads_from_false_ones() -> None:
    recording = busy()
    planning = recording.events.kind == recording.kinds.index("PLANNING_BEGUN")

    assert planning.any()
    assert not recording.seen[:, planning].any()


def test_no_state_is_told_how_large_a_part_of_a_group_breaks_away() -> None:
    recording = busy()
    number = int(np.flatnonzero(recording.events.kind == recording.kinds.index("GROUP_SPLIT"))[0])

    assert "%" in Teller(recording).sentence(number)
    assert all("%" not in Teller(recording, state=one).sentence(number) for one in STATES)


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: type(one).__name__)
def test_the_other_side_hears_of_what_is_said_to_it_and_of_nothing_else(
    decision: Decision,
) -> None:
    world = build(parley(), seed=1)
    witness = recorder.Witness(world)
    world.clock.run(DAY)
    seat = SEATS.get(type(decision), "a")
    took(world, seat, decision)
    scenario = dataclasses.replace(busy_scenario(), setting=parley(), base=parley())
    recording = recorder.written_down(scenario, world, witness, (1, 0))
    decided = len(recording.events) - 1
    while recording.kind_of(decided) != "DECIDED":
        decided -= 1
    knowing = {recording.places.states[one] for one in np.flatnonzero(recording.seen[:, decided])}
    field = ADDRESSED.get(type(decision))

    assert knowing == {seat} | ({getattr(decision, field)} if field else set())


def test_who_has_asked_hears_the_answer() -> None:
    world = build(parley(), seed=1)
    witness = recorder.Witness(world)
    world.clock.run(DAY)
    took(world, "a", ProposeExercise("b"))
    took(world, "b", Accept(next(iter(world.docket.proposals))))
    scenario = dataclasses.replace(busy_scenario(), setting=parley(), base=parley())
    recording = recorder.written_down(scenario, world, witness, (1, 0))
    number = len(recording.events) - 1

    assert recording.kind_of(number) == "DECIDED"
    assert recording.seen[:, number].tolist() == [True, True, False]


def test_every_decision_that_names_a_state_is_told_to_it_or_known_to_be_quiet() -> None:
    naming = {
        cls
        for cls in (*HANDLERS, *OF_PARTNERS)
        for one in dataclasses.fields(cls)
        if one.name in ("to", "other", "state")
    }

    assert naming - QUIET <= set(ADDRESSED)


def test_on_a_day_a_state_holds_each_cell_once() -> None:
    recording = busy()
    for state in STATES:
        for day in (50.0, 180.0, 360.0):
            numbers = recording.beliefs.number[recording.known_to(state, day)]
            assert len(set(numbers.tolist())) == len(numbers)
