"""What the map is given: on any day the cells that there are, or that a state believes in."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.runs.recording import NOBODY
from tests.ui.watched import sentences, world
from ui.viewmodels.live import curves
from ui.viewmodels.map_pictures import ArcKind
from ui.viewmodels.scenes import FADING_DAYS, MOST_ARCS, TRAVEL_DAYS, Scene

DAYS = st.floats(min_value=0.0, max_value=world().days)
VIEWS = st.sampled_from([NOBODY, *range(len(world().places.states))])
SCENES = {view: Scene(world(), sentences(view)) for view in (NOBODY, 0, 1, 2, 3, 4)}


@given(DAYS, VIEWS)
def test_every_row_of_the_picture_is_whole(day: float, view: int) -> None:
    cells = SCENES[view].cells(day)
    count = len(cells.names)
    columns = (cells.zones, cells.members, cells.phases, cells.groups)

    assert [len(column) for column in columns] == [count] * 4
    assert len(set(cells.names)) == count
    assert set(cells.zones) <= set(world().places.zones)
    assert (cells.phases < len(cells.phase_words)).all()
    assert len(cells.onward) in (0, count)


@given(DAYS)
def test_the_curve_counts_the_cells_on_the_map(day: float) -> None:
    assert curves(world(), NOBODY)[0].at(day) == len(SCENES[NOBODY].cells(day).names)


@given(DAYS, st.sampled_from(range(5)))
def test_a_state_is_shown_no_real_name_size_or_group(day: float, state: int) -> None:
    cells = SCENES[state].cells(day)

    assert not set(cells.names) & set(world().cells.names)
    assert not cells.members.any()
    assert not cells.groups.any()
    assert cells.group_words == ()
    assert curves(world(), state)[0].at(day) == len(cells.names)


@given(DAYS, VIEWS, st.sampled_from([1, 30, 365]))
def test_arcs_are_few_recent_and_told(day: float, view: int, speed: int) -> None:
    picture = SCENES[view].arcs(day, speed)
    places = {*world().places.zones, *world().places.states}

    assert len(picture.arcs) + len(picture.rings) <= MOST_ARCS
    for arc in picture.arcs:
        assert 0.0 <= arc.age <= 1.0
        assert {arc.origin, arc.target} <= places
        assert arc.words


def test_a_withheld_lead_is_drawn_between_the_two_states() -> None:
    recording = world()
    events = recording.events
    kind = recording.kinds.index("LEAD_WITHHELD")
    number = int(np.flatnonzero((events.kind == kind) & (events.day >= FADING_DAYS))[0])
    arcs = SCENES[NOBODY].arcs(float(events.day[number]), 1).arcs
    arc = next(arc for arc in arcs if arc.name == str(number))

    assert arc.kind is ArcKind.WITHHELD
    assert arc.origin == recording.places.states[events.place[number]]
    assert arc.target == recording.places.states[events.other[number]]
    assert arc.origin != arc.target


def test_a_move_is_drawn_as_a_way_and_then_is_over() -> None:
    tracks = world().tracks
    long = tracks.until - tracks.since > TRAVEL_DAYS
    row = int(np.flatnonzero((tracks.origin != NOBODY) & long & (tracks.since >= 0.0))[0])
    name = world().cells.names[tracks.cell[row]]
    day = float(tracks.since[row])
    on_the_way = SCENES[NOBODY].cells(day + TRAVEL_DAYS / 2)
    arrived = SCENES[NOBODY].cells(day + TRAVEL_DAYS)
    here = world().places.zones[tracks.zone[row]]
    before = on_the_way.names.index(name)

    assert on_the_way.onward[before] == here
    assert on_the_way.zones[before] == world().places.zones[tracks.origin[row]]
    assert on_the_way.progress[before] == pytest.approx(0.5)
    assert arrived.zones[arrived.names.index(name)] == here


def test_cooperation_is_drawn_by_the_month() -> None:
    network = SCENES[NOBODY].network(100.0)

    assert {tie.name for tie in network.ties} == set(world().places.relations)
    assert all(0.0 <= tie.delivered <= tie.agreed + 1e-6 <= 4.0 + 1e-6 for tie in network.ties)
