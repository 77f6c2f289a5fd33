"""A plan is rehearsed in many worlds, the same on any executor."""

from __future__ import annotations

import dataclasses
from concurrent.futures import BrokenExecutor, Future
from typing import Any

import pytest

from simulator.exercise.plan.dry_run import DryRun, DryRunError, InjectShare, dry_run
from simulator.exercise.plan.exercise import Exercise, Seat, Turn
from simulator.exercise.plan.injects import Effect, Inject
from simulator.exercise.plan.reading import scenario_of
from simulator.exercise.plan.rehearsal import rehearse
from simulator.exercise.plan.triggers import AfterDecision, AtTime, Trigger, Unanswered, WhenState
from simulator.exercise.plan.words import Comparison, Delivery, InjectType
from simulator.runs.executors import Pool, SequentialExecutor


def inject(number: str, turn: int = 1, trigger: Trigger | None = None, **more: Any) -> Inject:
    delivery = Delivery.CONDITIONAL if trigger else Delivery.PACED
    return Inject(
        number, number, turn, number, **{"delivery": delivery, "trigger": trigger, **more}
    )


INJECTS = (
    inject("first"),
    inject("later", 2, day=30.0),
    inject("tray", delivery=Delivery.TRAY),
    inject("timed", 1, AtTime(2, 20.0)),
    inject("silence", 1, Unanswered("first", 5.0)),
    inject("proposal", 1, AfterDecision("algeria", "Propose")),
    inject("attacks", 1, WhenState("attacks", "region", Comparison.ABOVE, 3.0)),
    inject("never", 1, WhenState("attacks", "region", Comparison.ABOVE, 1e6)),
    inject("trust", 2, WhenState("public_trust", "morocco", Comparison.ABOVE, 0.0)),
    inject("note", 1, type=InjectType.EXPECTED_ACTION),
)
PLAN = Exercise(
    name="plan",
    title="A plan",
    purpose="To learn.",
    scenario="two-cells-in-autumn",
    seats=(Seat("algeria", "Algeria", ("algeria",), policy=2),),
    turns=(Turn(1, "One", 60.0), Turn(2, "Two", 60.0)),
    injects=INJECTS,
)
SCENARIO = scenario_of(PLAN)


@pytest.fixture(scope="module")
def rehearsed() -> DryRun:
    return dry_run(PLAN, SCENARIO, SequentialExecutor(), 4)


def test_a_rehearsal_goes_through_all_turns() -> None:
    came = rehearse(PLAN, SCENARIO, 0)

    assert {number: came.fired[number] for number in ("first", "later", "timed", "trust")} == {
        "first": 1, "later": 2, "timed": 2, "trust": 2,
    }  # fmt: skip
    assert not {"tray", "never", "silence"} & set(came.fired)
    assert len(came.attacks) == 2


def test_the_same_world_comes_out_the_same() -> None:
    assert rehearse(PLAN, SCENARIO, 1) == rehearse(PLAN, SCENARIO, 1)


def test_effects_begin_and_end() -> None:
    more_hardship = inject("x", effects=(Effect("rumours", "region", 2.0, 30.0),))
    plan = dataclasses.replace(PLAN, injects=(more_hardship,))

    assert rehearse(plan, SCENARIO, 0).fired == {"x": 1}


def test_it_is_told_how_often_each_inject_comes(rehearsed: DryRun) -> None:
    shares = {one.number: one for one in rehearsed.injects}

    assert rehearsed.worlds == 4
    assert rehearsed.is_whole
    assert "tray" not in shares
    assert (
        shares["first"].sentence() == "Inject first fires in 100 % of worlds, most often in turn 1."
    )
    assert shares["never"].sentence() == "Inject never fires in 0 % of worlds."
    assert shares["silence"].is_left_to_people
    assert "depends on whether people answer" in shares["silence"].sentence()
    assert set(rehearsed.remarkable(PLAN)) >= {shares["never"].sentence()}
    assert shares["first"].sentence() not in rehearsed.remarkable(PLAN)


def test_policies_decide_meanwhile(rehearsed: DryRun) -> None:
    assert rehearsed.decisions[2, "algeria"] > 0.0
    assert all(least <= median <= most for least, median, most in rehearsed.attacks)


def test_nothing_depends_on_the_executor(rehearsed: DryRun) -> None:
    pool = Pool(2)
    try:
        assert dry_run(PLAN, SCENARIO, pool, 4) == rehearsed
    finally:
        pool.close()


def test_progress_is_told_and_a_stop_is_heeded() -> None:
    told: list[tuple[int, int]] = []

    stopped = dry_run(
        PLAN, SCENARIO, SequentialExecutor(), 100, lambda *now: told.append(now), lambda: bool(told)
    )

    assert told == [(2, 100)]
    assert (stopped.worlds, stopped.is_whole) == (2, False)


def test_worlds_that_all_fail_are_an_error() -> None:
    broken = dataclasses.replace(PLAN, injects=(inject("x", 1, AtTime("no")),))  # type: ignore[arg-type]  # what fails

    with pytest.raises(DryRunError, match="TypeError"):
        dry_run(broken, SCENARIO, SequentialExecutor(), 2)


class Dying(SequentialExecutor):
    """An executor whose workers die now and then."""

    def __init__(self, deaths: int) -> None:
        self.deaths = deaths

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self.deaths:
            self.deaths -= 1
            if self.deaths % 2:
                raise BrokenExecutor
            future: Future[Any] = Future()
            future.set_exception(BrokenExecutor())
            return future
        return super().submit(fn, *args, **kwargs)


def test_a_world_whose_worker_died_is_tried_again() -> None:
    assert dry_run(PLAN, SCENARIO, Dying(1), 4).worlds == 4


def test_a_world_whose_worker_dies_twice_is_told() -> None:
    some = dry_run(PLAN, SCENARIO, Dying(2), 4)

    assert (some.worlds, some.failed) == (2, ("the worker process died twice",))


def test_an_inject_of_no_world_has_no_share() -> None:
    assert InjectShare("1", 0, 0, ()).share == 0.0
