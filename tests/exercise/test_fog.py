"""No byte of a view depends on what its reader may not know."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view
from simulator.exercise.views.writing import written
from simulator.model.kinds import CELL_DISRUPTED
from simulator.model.setting import relation_name
from tests.exercise.fog_worlds import EXERCISE, SEATS, busy_moment, moment_of, small_moment
from tests.exercise.meddling import HIDDEN, SEEN, isolated, passing, told_of_the_union
from tests.exercise.posts import OTHERS, POST, REPLANNED
from tests.exercise.scrambling import differs, scrambled
from tests.model.deciding import parley

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.views.moment import Moment
    from simulator.exercise.views.post import Post
    from simulator.model.world import World

LATER = 120.0
MOMENTS = {"busy": busy_moment, "small": small_moment}


def seat_text(now: Moment, seat: str, post: Post = POST, plan: Exercise = EXERCISE) -> str:
    return written(seat_view(now, plan, seat, post))


def common_text(now: Moment, post: Post = POST, plan: Exercise = EXERCISE) -> str:
    return written(common_view(now, plan, post))


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("seat", SEATS)
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=10, deadline=None)
def test_a_seat_sees_the_same_when_all_that_it_cannot_know_is_noise(
    moment: str, seat: str, seed: int
) -> None:
    now = MOMENTS[moment]()
    other = scrambled(now, EXERCISE.seat(seat).states, seed)

    assert differs(now.recording, other.recording)
    assert seat_text(now, seat) == seat_text(other, seat)


@pytest.mark.parametrize("moment", MOMENTS)
@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=10, deadline=None)
def test_the_projector_shows_the_same_when_all_that_is_not_public_is_noise(
    moment: str, seed: int
) -> None:
    now = MOMENTS[moment]()

    assert common_text(now) == common_text(scrambled(now, (), seed))


@given(names=st.sets(st.sampled_from(sorted(HIDDEN)), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_the_north_sees_the_same_whatever_others_do_in_a_living_world(names: set[str]) -> None:
    def meddle(world: World) -> None:
        for name in sorted(names):
            HIDDEN[name](world)

    now, other = small_moment(), moment_of(parley(), LATER, meddle)

    assert seat_text(now, "north") == seat_text(other, "north")
    assert common_text(now) == common_text(other)


@pytest.mark.parametrize("name", sorted(HIDDEN))
def test_each_of_these_meddlings_really_changes_the_world(name: str) -> None:
    now, other = small_moment(), moment_of(parley(), LATER, HIDDEN[name])
    unlike = len(now.recording.events) != len(other.recording.events)
    unlike |= now.sights["b"] != other.sights["b"] or now.sights["c"] != other.sights["c"]
    unlike |= now.recording.tracks.members.tolist() != other.recording.tracks.members.tolist()

    assert unlike


@pytest.mark.parametrize("name", sorted(SEEN))
def test_what_a_seat_may_know_reaches_its_view(name: str) -> None:
    other = moment_of(parley(), LATER, SEEN[name])

    assert seat_text(small_moment(), "north") != seat_text(other, "north")


@pytest.mark.parametrize("change", ["staff", "cells", "false leads"])
def test_while_time_passes_nothing_comes_through_from_a_state_with_no_ties(change: str) -> None:
    now, other = isolated(""), isolated(change)

    assert seat_text(now, "south") != seat_text(other, "south")
    assert seat_text(now, "north") == seat_text(other, "north")
    assert common_text(now) == common_text(other)


@pytest.mark.parametrize("name", sorted(OTHERS))
def test_what_others_are_given_and_say_reaches_nobody_else(name: str) -> None:
    now = small_moment()
    post = OTHERS[name](POST)

    assert post != POST
    assert seat_text(now, "north") == seat_text(now, "north", post)
    assert common_text(now) == common_text(now, post)


@pytest.mark.parametrize("name", sorted(REPLANNED))
def test_what_only_control_reads_in_the_plan_reaches_nobody(name: str) -> None:
    now = small_moment()
    plan = REPLANNED[name](EXERCISE)

    assert plan != EXERCISE
    assert common_text(now) == common_text(now, plan=plan)
    assert seat_text(now, "north") == seat_text(now, "north", plan=plan)


def test_a_message_reaches_its_seat_and_nobody_else() -> None:
    now = small_moment()

    assert "Shall we talk?" in seat_text(now, "north")
    assert "Shall we talk?" in seat_text(now, "south")
    assert "Shall we talk?" not in seat_text(now, "union")
    assert "Shall we talk?" not in common_text(now)


def test_the_truth_about_cells_has_no_name_in_any_view() -> None:
    now = busy_moment()
    texts = [common_text(now), *(seat_text(now, seat) for seat in SEATS)]
    for text in texts:
        assert not any(name in text for name in now.recording.cells.names)
        assert not any(name in text for name in now.recording.leads.names)
        assert "false" not in text.replace(": false", "").lower()


def test_a_true_lead_and_a_false_one_are_the_same_but_for_what_analysts_make_of_them() -> None:
    now = busy_moment()
    recording = now.recording
    leads = recording.leads
    own = leads.sources.index("FALSE"), leads.sources.index("COLLECTION")
    view = seat_view(now, EXERCISE, "north", POST)
    numbers = [n for n in range(len(leads.names)) if leads.holder[n] == now.state("a")]
    told = {source: set() for source in own}
    for number, lead in enumerate(numbers, 1):
        if leads.source[lead] in own:
            held = next(one for one in view.leads if one.number == number)
            told[int(leads.source[lead])].add((held.source, held.teller))

    assert told[own[0]] == told[own[1]] != set()


def test_a_cell_that_another_breaks_up_unseen_stays_a_suspect() -> None:
    def end(world: World) -> None:
        world.end(told_of_the_union(world), CELL_DISRUPTED, -1, 3.0)

    now, other = moment_of(parley(), LATER, told_of_the_union), moment_of(parley(), LATER, end)

    assert seat_text(now, "union") != seat_text(other, "union")
    assert seat_text(now, "north") == seat_text(other, "north")


def test_what_passes_on_a_lead_does_not_know_whether_it_is_on_a_cell_that_it_knows() -> None:
    true = moment_of(parley(), LATER, lambda world: passing(world, "a-zone"))
    false = moment_of(parley(), LATER, lambda world: passing(world, None))
    seen = seat_view(true, EXERCISE, "north", POST), seat_view(false, EXERCISE, "north", POST)
    graded = [dataclasses.replace(view.leads[0], grade="") for view in seen]

    assert graded[0] == graded[1]
    assert graded[0].passings[0].state == "b"
    assert seen[0].reports == seen[1].reports
    assert seen[0].taken == seen[1].taken


def test_the_numbers_of_a_seats_leads_have_no_gap() -> None:
    view = seat_view(busy_moment(), EXERCISE, "north", POST)

    assert [one.number for one in view.leads] == [*range(len(view.leads), 0, -1)]


def test_relations_between_others_are_in_no_view() -> None:
    view = seat_view(small_moment(), EXERCISE, "north", POST)

    assert {relation_name(one.state, one.other) for one in view.bonds} == {"a-b", "a-c"}


def test_two_seats_of_one_world_differ() -> None:
    now = busy_moment()

    assert len({seat_text(now, seat) for seat in SEATS}) == len(SEATS)


def test_a_changed_value_is_news_only_where_the_scenario_announces_it() -> None:
    def meddle(world: World) -> None:
        world.change_values({"zones.b-zone.grievance": 0.9}, "An inject of the facilitator")

    now = moment_of(parley(), LATER, meddle)
    announced = dataclasses.replace(
        now, announced=frozenset({(LATER, "An inject of the facilitator")})
    )

    assert "An inject" not in common_text(now)
    assert "An inject" in common_text(announced)
