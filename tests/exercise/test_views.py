"""What a view holds: everything that its reader needs, in words and numbers of its own."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from simulator.exercise.plan.exercise import Seat
from simulator.exercise.views.common_view import CommonView, common_view
from simulator.exercise.views.moment import moment
from simulator.exercise.views.parts import Fate
from simulator.exercise.views.post import Post, Stated
from simulator.exercise.views.seat_view import SeatView, seat_view
from simulator.exercise.views.writing import written
from simulator.kernel.errors import UnknownNameError
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetStaff
from simulator.model.decisions.deciding import decide
from simulator.model.decisions.joint import ProposeExercise
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.policies.looking import asked
from simulator.model.politics.pillars import Pillar
from simulator.model.simulation import build
from simulator.runs.recorder import Witness, record
from tests.exercise.fog_worlds import (
    EXERCISE,
    LUCK,
    busy_moment,
    moment_of,
    scenario_of,
    small_moment,
)
from tests.model.deciding import DAY, parley, took
from tests.runs.recorded import busy_scenario

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.world import World


def view_after(
    act: Callable[[World], object],
    seat: str = "north",
    later: float = 0.0,
    post: Post | None = None,
) -> SeatView:
    """What a seat sees after something was done on a day, and some time has passed."""
    world = build(parley(), *LUCK)
    witness = Witness(world)
    world.clock.run(DAY)
    act(world)
    if later:
        world.clock.run(DAY + later)
    now = moment(scenario_of(parley()), world, witness, LUCK)
    return seat_view(now, EXERCISE, seat, post or Post())


def standing(view: SeatView) -> str:
    """What has become of the last decision."""
    return view.taken[0].standing


def test_a_view_is_text_and_the_same_text_each_time() -> None:
    texts = {written(seat_view(busy_moment(), EXERCISE, "north", Post())) for _ in range(2)}

    assert len(texts) == 1
    assert set(json.loads(texts.pop())) == {field.name for field in fields(SeatView)}


def test_the_common_view_is_text_too() -> None:
    text = written(common_view(busy_moment(), EXERCISE, Post()))

    assert set(json.loads(text)) == {field.name for field in fields(CommonView)}


def test_a_world_can_be_written_down_again_and_again_while_it_goes_on() -> None:
    scenario = busy_scenario()
    world = build(scenario.setting, *LUCK)
    witness = Witness(world)
    for day in (50.0, 250.0):
        world.clock.run(day)
        for _ in range(2):
            now = moment(scenario, world, witness, LUCK)
    world.clock.run(scenario.setting.days)
    last = moment(scenario, world, witness, LUCK).recording
    whole = record(scenario, *LUCK)

    assert now.day == 250.0
    assert len(now.recording.events) < len(last.events)
    assert last.events.day.tolist() == whole.events.day.tolist()
    assert last.seen.tolist() == whole.seen.tolist()


def test_what_one_sees_at_a_moment_never_changes_later() -> None:
    early = seat_view(moment_of(parley(), 60.0), EXERCISE, "north", Post())
    late = seat_view(moment_of(parley(), 120.0), EXERCISE, "north", Post())

    assert early.reports or early.leads
    for before, after in (
        (early.news, late.news),
        (early.reports, late.reports),
        ([one.number for one in early.leads], [one.number for one in late.leads]),
    ):
        assert after[len(after) - len(before) :] == before


def test_an_unknown_seat_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'north'"):
        seat_view(small_moment(), EXERCISE, "nroth", Post())


def test_a_seat_with_two_states_sees_what_both_know_and_each_thing_once() -> None:
    view = seat_view(busy_moment(), EXERCISE, "union", Post())

    assert {one.name for one in view.states} == {"c", "d"}
    assert {one.state for one in view.leads} == {"c", "d"}
    assert len([one for one in view.bonds if {one.state, one.other} == {"c", "d"}]) == 1


def test_a_seat_without_states_sees_what_is_public() -> None:
    view = seat_view(busy_moment(), EXERCISE, "press", Post())

    assert view.news
    assert view.news == common_view(busy_moment(), EXERCISE, Post()).news
    assert not any((view.states, view.leads, view.suspects, view.reports, view.bonds))


def test_a_lead_says_what_became_of_it_and_who_was_told() -> None:
    view = seat_view(busy_moment(), EXERCISE, "north", Post())
    zones = {place.name for place in view.zones}

    assert {one.fate for one in view.leads} == set(Fate)
    assert all(one.zone in zones for one in view.leads)
    assert any(passing.passed for one in view.leads for passing in one.passings)
    assert any(not passing.passed for one in view.leads for passing in one.passings)
    assert any(one.teller for one in view.leads)
    assert any(one.grade for one in view.leads)


def test_a_suspect_goes_back_to_a_lead_of_the_seat() -> None:
    view = seat_view(busy_moment(), EXERCISE, "north", Post())
    leads = {one.number: one for one in view.leads}

    assert view.suspects
    for suspect in view.suspects:
        assert leads[suspect.lead].fate is Fate.TRUE
        assert leads[suspect.lead].suspect == suspect.number
        assert leads[suspect.lead].zone == suspect.zone


def test_a_decision_takes_its_time_and_then_is_in_effect() -> None:
    def hire(world: World) -> None:
        took(world, "a", SetStaff("analysts", 14))

    soon, later = view_after(hire), view_after(hire, later=400.0)

    assert standing(soon) == "coming"
    assert soon.taken[0].due > soon.date
    assert standing(later) == "done"
    assert later.taken[0].due == ""
    assert later.taken[0].why == "A test"


def test_a_decision_that_cannot_be_taken_says_why() -> None:
    view = view_after(lambda world: decide(world, "a", SetStaff("analysts", 900)))

    assert standing(view) == "refused"
    assert "No more than" in view.taken[0].says


@pytest.mark.parametrize(
    ("answer", "expected"), [(Accept, "accepted"), (Decline, "declined"), (None, "waiting")]
)
def test_who_has_proposed_sees_what_was_answered(answer: type | None, expected: str) -> None:
    def act(world: World) -> None:
        took(world, "a", ProposeExercise("b"))
        if answer is not None:
            took(world, "b", answer(next(iter(world.docket.proposals))))

    view = view_after(act)

    assert standing(view) == expected
    assert bool(view.asked) == (answer is None)
    assert any("B state decides" in one.sentence for one in view.reports) == bool(answer)


def test_a_proposal_lapses() -> None:
    view = view_after(lambda world: took(world, "a", ProposeExercise("b")), later=400.0)

    assert standing(view) == "lapsed"


def test_a_proposal_waits_with_its_cost_its_end_and_what_was_written_with_it() -> None:
    says = ""

    def act(world: World) -> None:
        nonlocal says
        says = took(world, "b", Propose("a", Pillar.INFORMATION_SHARING, 4, months=12)).says

    view_after(act)
    post = Post(stated=(Stated("b", DAY, says, "A secret reason", text="Let us share more."),))
    view = view_after(act, post=post)
    (waiting,) = view.asked

    assert (waiting.number, waiting.own, waiting.by) == (1, False, "B state")
    assert waiting.text == "Let us share more."
    assert "A secret reason" not in written(view)
    assert waiting.until > waiting.since
    assert any("B state decides" in one.sentence for one in view.reports)


def test_an_accepted_level_is_on_its_way_by_dates_until_it_is_in_force() -> None:
    def act(world: World) -> None:
        world.change("agreements.signature_days", 60.0, "A test")
        took(world, "b", Propose("a", Pillar.CAPACITY_BUILDING, 3, months=36))
        took(world, "a", Accept(next(iter(world.docket.proposals))))

    talks = parley().decisions.talks_days
    now, signed, over = (view_after(act, later=days) for days in (0.0, talks + 1, talks + 95))
    (coming,) = now.bonds[0].coming

    assert (coming.pillar, coming.level) == ("capacity_building", 3)
    assert now.date < coming.signed < coming.force
    assert signed.bonds[0].coming == (coming,)
    assert over.bonds[0].coming == ()
    assert view_after(act, "union").bonds[0].coming == ()


def test_what_would_cost_in_a_year_is_the_seats_own_cost() -> None:
    def act(world: World) -> None:
        took(world, "b", Propose("a", Pillar.INFORMATION_SHARING, 4, months=12))
        costs.extend(one.million for one in asked(world, world.states["a"]))

    costs: list[float] = []

    assert view_after(act).asked[0].yearly == pytest.approx(costs[0])


def test_a_closed_border_is_there_for_all_to_see() -> None:
    view = seat_view(small_moment(), EXERCISE, "north", Post())

    assert {one.name: one.open for one in view.borders}["a-c"] is False


def test_a_decision_stands_with_what_was_said_when_it_was_taken() -> None:
    says = ""

    def act(world: World) -> None:
        nonlocal says
        says = took(world, "a", SetStaff("analysts", 14)).says

    view_after(act)
    post = Post(stated=(Stated("a", DAY, says, "We are blind", "More leads are read", 0.7),))
    taken = view_after(act, post=post).taken[0]

    assert (taken.why, taken.expected, taken.confidence) == (
        "We are blind",
        "More leads are read",
        0.7,
    )


def test_a_state_that_the_scenario_does_not_have_is_left_out() -> None:
    plan = replace(EXERCISE, seats=(Seat("all", "All", ("z", "a")),))

    assert [one.name for one in seat_view(small_moment(), plan, "all", Post()).states] == ["a"]
