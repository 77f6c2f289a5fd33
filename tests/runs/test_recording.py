"""A recording says what the history of the same run says, and nothing of it is lost or moved."""

from __future__ import annotations

import pickle
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.model.cells.state import Cell
from simulator.model.intelligence.state import Lead
from simulator.model.kinds import EventKind
from simulator.model.simulation import simulate
from simulator.runs import recorder
from simulator.runs.recording import NOBODY, RECOGNISED, WAITING
from simulator.runs.subjects import named
from tests.runs.recorded import busy, busy_scenario

if TYPE_CHECKING:
    from simulator.kernel.history import Event

LARGEST_BYTES_PER_EVENT = 200


@pytest.fixture(scope="module")
def history() -> list[Event]:
    return list(simulate(busy_scenario().setting, 3, 0).history.events())


def test_looking_on_changes_nothing(history: list[Event]) -> None:
    events = busy().events
    columns = [(event.day, event.place, event.cause, event.detail) for event in history]
    recorded = zip(events.day, events.place, events.cause, events.detail, strict=True)

    assert columns == [tuple(column.item() for column in row) for row in recorded]
    assert [busy().kind_of(number) for number in range(len(events))] == [
        EventKind(event.kind).name for event in history
    ]


def test_every_subject_goes_by_its_stable_name(history: list[Event]) -> None:
    recording = busy()
    for event, subject in zip(history, recording.events.subject, strict=True):
        kind, name = recording.subject_kinds[subject], recording.subject_names[subject]
        if isinstance(event.subject, Cell | Lead):
            assert (kind, name) == (type(event.subject).__name__.lower(), event.subject.name)
        else:
            assert name
            assert kind in {"state", "relation", "tie", "group", "person", "value"} | {
                "decision",
                "other",
            }


def test_names_of_cells_and_leads_are_unique() -> None:
    for names in (busy().cells.names, busy().leads.names):
        assert len(set(names)) == len(names)


def test_what_nobody_foresaw_goes_by_its_own_name() -> None:
    class Stranger:
        name = "somebody new"

    class Worlds:
        states = relations = ties = groups = ()

    assert named(Stranger(), Worlds()) == ("other", "somebody new")  # type: ignore[arg-type]  # only names are asked for
    assert named(7, Worlds()) == ("other", "7")  # type: ignore[arg-type]  # only names are asked for


def test_it_goes_between_processes_and_stays_small() -> None:
    packed = pickle.dumps(busy(), pickle.HIGHEST_PROTOCOL)
    again = pickle.loads(packed)  # noqa: S301 - our own

    assert again.events.day.tobytes() == busy().events.day.tobytes()
    assert again.cells.names == busy().cells.names
    assert len(packed) < LARGEST_BYTES_PER_EVENT * len(busy().events)
    assert b"simulator.model" not in packed


def test_a_cell_is_where_the_world_says_at_every_month() -> None:
    """Hold the tracks against the living cells, month by month."""
    scenario = busy_scenario()
    seen: list[tuple[float, set[tuple[str, str, int, int, str]]]] = []

    class Watcher(recorder.Witness):
        def _look(self) -> None:
            super()._look()
            states = self._world.states.values()
            cells = {
                (one.name, one.zone.name, one.phase, one.members, one.group)
                for state in states
                for one in state.cells
            }
            seen.append((self._world.clock.now, cells))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recorder, "Witness", Watcher)
        recording = recorder.record(scenario, 3, 0)
    tracks, places = recording.tracks, recording.places
    for day, cells in seen:
        rows = np.flatnonzero((tracks.since <= day) & (day < tracks.until))
        assert cells == {
            (
                recording.cells.names[tracks.cell[row]],
                places.zones[tracks.zone[row]],
                int(tracks.phase[row]),
                int(tracks.members[row]),
                places.groups[tracks.group[row]],
            )
            for row in rows
        }


def test_rows_of_a_cell_follow_each_other_without_a_gap() -> None:
    tracks, cells = busy().tracks, busy().cells
    for cell in range(len(cells.names)):
        rows = np.flatnonzero(tracks.cell == cell)
        assert tracks.since[rows[0]] == cells.formed[cell]
        assert tracks.until[rows[-1]] == cells.ended[cell]
        assert (tracks.since[rows[1:]] == tracks.until[rows[:-1]]).all()


def test_a_lead_that_was_assessed_says_when_and_how() -> None:
    leads, events = busy().leads, busy().events
    recognised = {"CELL_DETECTED", "LEAD_RECOGNISED"}
    told = [n for n in range(len(events)) if busy().kind_of(n) in recognised]

    assert {int(events.lead[n]) for n in told} == set(np.flatnonzero(leads.fate == RECOGNISED))
    assert np.isinf(leads.settled[leads.fate == WAITING]).all()
    assert (leads.settled >= leads.received).all()


@given(st.integers(min_value=0))
def test_why_and_consequences_are_two_ends_of_one_link(place: int) -> None:
    recording = busy()
    number = place % len(recording.events)
    chain = recording.why(number)

    assert chain[0] == number
    assert recording.events.cause[chain[-1]] == NOBODY
    for effect, cause in pairwise(chain):
        assert effect in recording.consequences(cause)
    assert all(recording.events.cause[one] == number for one in recording.consequences(number))


def test_a_life_holds_all_events_of_a_cell_and_of_the_leads_on_it() -> None:
    recording = busy()
    shared = recording.events.kind == recording.kinds.index("LEAD_SHARED")
    cell = int(recording.events.cell[shared][0])
    name = recording.cells.names[cell]
    life = recording.life("cell", name)
    kinds = {recording.kind_of(number) for number in life}

    assert "CELL_FORMED" in kinds
    assert all(recording.events.cell[number] == cell for number in life)
    assert list(life) == sorted(life)


def test_lives_of_leads_states_zones_and_others_can_be_told() -> None:
    recording = busy()
    lead = recording.leads.names[0]

    assert recording.kind_of(int(recording.life("lead", lead)[0])) == "LEAD_RECEIVED"
    assert len(recording.life("state", "a")) > len(recording.life("zone", "a-coast")) > 0
    assert len(recording.life("relation", "c-d")) > 0


def test_relations_are_looked_at_each_month() -> None:
    recording = busy()
    months = recording.months
    relation = recording.places.relations.index("c-d")
    cut, before = months.at(140.0 + 31), months.at(100.0)

    assert months.delivered[cut, relation].sum() == 0.0
    assert months.delivered[before, relation].sum() > 0.0
    assert months.agreed[cut, relation].sum() > 0.0
    assert months.levels.shape == (
        len(months.days),
        len(recording.places.states),
        len(months.names),
    )
