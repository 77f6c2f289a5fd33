"""A hazard clock keeps what its thresholds have had, whatever changes."""

from __future__ import annotations

from math import inf

import pytest

from simulator.kernel.agenda import Agenda
from simulator.kernel.hazards import HazardClock
from tests.kernel.timeline import Timeline


def test_a_threshold_is_due_when_its_exposure_is_used_up() -> None:
    time = Timeline()
    HazardClock(time.clock, rate=0.5).add(3.0, 2.0, time.note, "cell")

    assert time.run(10.0) == {"cell": pytest.approx(3.0)}


def test_time_may_start_before_day_zero() -> None:
    time = Timeline(start=-100.0)
    HazardClock(time.clock, rate=1.0).add(30.0, 1.0, time.note, "cell")

    assert time.run(0.0) == {"cell": pytest.approx(-70.0)}


def test_a_change_of_the_hazard_keeps_the_exposure_already_had() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    hazard.add(4.0, 1.0, time.note, "cell")
    time.on(2.0, lambda: hazard.set_rate(0.25))

    assert time.run(20.0) == {"cell": pytest.approx(10.0)}


def test_nothing_is_due_while_the_hazard_is_zero() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock)
    hazard.add(1.0, 1.0, time.note, "cell")
    time.play([(5.0, lambda: hazard.set_rate(1.0)), (5.5, lambda: hazard.set_rate(0.0))])
    time.on(8.0, lambda: hazard.set_rate(1.0))

    assert time.run(20.0) == {"cell": pytest.approx(8.5)}


def test_a_rising_hazard_brings_the_day_forward() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=0.1)
    hazard.add(2.0, 1.0, time.note, "cell")
    time.on(10.0, lambda: hazard.set_rate(4.0))

    assert time.run(30.0) == {"cell": pytest.approx(10.25)}


def test_a_jump_of_the_hazard_counts_like_the_time_it_stands_for() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=0.5)
    for name, exposure in (("soon", 1.0), ("late", 4.0), ("next", 1.5)):
        hazard.add(exposure, 1.0, time.note, name)
    time.on(1.0, lambda: hazard.jump(1.25))
    due = time.run(20.0)

    assert [*due.items()] == [("soon", 1.0), ("next", 1.0), ("late", pytest.approx(5.5))]


def test_a_jump_alone_calls_those_whom_it_reaches_once() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock)
    waiting = [hazard.add(exposure, 1.0, time.note, exposure) for exposure in (1.0, 2.0, 3.0)]
    waiting[0].cancel()
    hazard.jump(2.0)

    assert [*time.log] == [2.0]
    assert waiting[2].remaining == pytest.approx(1.0)
    hazard.jump(0.5)
    assert [*time.log] == [2.0]


def test_a_change_of_the_weight_rescales_only_the_rest() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    changed = hazard.add(4.0, 1.0, time.note, "changed")
    hazard.add(4.0, 1.0, time.note, "other")
    time.on(2.0, lambda: changed.reweigh(4.0))

    assert time.run(20.0) == {"changed": pytest.approx(2.5), "other": pytest.approx(4.0)}


def test_who_is_put_off_is_due_after_those_who_come_first_then() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    first = hazard.add(2.0, 1.0, time.note, "first")
    second = hazard.add(3.0, 1.0, time.note, "second")
    hazard.add(5.0, 1.0, time.note, "third")
    time.play([(1.0, lambda: second.reweigh(0.25)), (1.5, lambda: first.reweigh(0.1))])
    time.on(4.0, lambda: second.reweigh(1.0))

    assert time.run(20.0) == {
        "third": pytest.approx(5.0),
        "second": pytest.approx(5.25),
        "first": pytest.approx(6.5),
    }


def test_a_parked_threshold_keeps_what_it_owes() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    threshold = hazard.add(4.0, 1.0, time.note, "cell")
    time.play([(1.0, lambda: threshold.reweigh(0.0)), (9.0, lambda: threshold.reweigh(1.0))])

    time.run(5.0)
    assert threshold.waiting
    assert threshold.remaining == pytest.approx(3.0)
    assert time.run(20.0) == {"cell": pytest.approx(12.0)}


def test_a_threshold_may_begin_parked() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    threshold = hazard.add(2.0, 0.0, time.note, "cell")
    time.on(3.0, lambda: threshold.reweigh(0.5))

    assert time.run(20.0) == {"cell": pytest.approx(7.0)}


def test_a_threshold_takes_its_exposure_along_to_another_clock() -> None:
    time = Timeline()
    here = HazardClock(time.clock, rate=1.0)
    there = HazardClock(time.clock, rate=10.0)
    threshold = here.add(4.0, 1.0, time.note, "cell")
    time.on(2.0, lambda: threshold.move(there, 0.1))

    assert time.run(20.0) == {"cell": pytest.approx(4.0)}


def test_the_clock_that_a_threshold_left_forgets_it() -> None:
    time = Timeline()
    here = HazardClock(time.clock, rate=1.0)
    there = HazardClock(time.clock)
    threshold = here.add(4.0, 1.0, time.note, "cell")
    # The first to arrive there, as it was the first here.
    time.on(2.0, lambda: threshold.move(there, 1.0))

    assert time.run(20.0) == {}
    assert threshold.waiting


def test_a_threshold_may_come_back() -> None:
    time = Timeline()
    here = HazardClock(time.clock, rate=1.0)
    there = HazardClock(time.clock)
    threshold = here.add(4.0, 1.0, time.note, "cell")
    time.play([(1.0, lambda: threshold.move(there, 1.0)), (5.0, lambda: threshold.move(here, 1.0))])

    assert time.run(20.0) == {"cell": pytest.approx(8.0)}


def test_a_cancelled_threshold_is_never_due() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    threshold = hazard.add(4.0, 1.0, time.note, "cell")
    hazard.add(5.0, 1.0, time.note, "other")
    time.on(3.0, threshold.cancel)

    assert set(time.run(20.0)) == {"other"}
    assert not threshold.waiting


def test_a_new_weight_does_not_bring_back_what_was_cancelled_or_done() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    cancelled = hazard.add(4.0, 1.0, time.note, "cancelled")
    done = hazard.add(1.0, 1.0, time.note, "done")
    cancelled.cancel()
    time.play([(2.0, lambda: done.reweigh(9.0)), (2.0, lambda: cancelled.reweigh(9.0))])

    assert set(time.run(20.0)) == {"done"}


def test_all_that_are_due_together_come_in_order_of_arrival() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    for name in "abc":
        hazard.add(2.0, 1.0, time.note, name)

    assert list(time.run(3.0)) == ["a", "b", "c"]


def test_an_exposure_of_nothing_is_due_at_once() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    time.on(3.0, lambda: hazard.add(0.0, 1.0, time.note, "cell"))

    assert time.run(4.0) == {"cell": 3.0}


def test_an_action_may_add_what_is_due_at_once_and_later() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=2.0)

    def breed(name: str) -> None:
        time.note(name)
        hazard.add(0.0, 1.0, time.note, "at once")
        hazard.add(3.0, 1.0, time.note, "later")

    hazard.add(2.0, 1.0, breed, "first")

    assert time.run(5.0) == pytest.approx({"first": 1.0, "at once": 1.0, "later": 2.5})


def test_an_action_may_change_the_hazard_for_all_that_still_wait() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    hazard.add(1.0, 1.0, lambda _: hazard.set_rate(0.5))
    hazard.add(2.0, 1.0, time.note, "cell")

    assert time.run(5.0) == {"cell": pytest.approx(3.0)}


def test_level_and_rate_tell_what_has_gathered() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=0.5)
    time.play([(4.0, lambda: hazard.set_rate(3.0)), (6.0, lambda: hazard.set_rate(3.0))])
    time.run(7.0)

    assert hazard.rate == 3.0
    assert hazard.level == pytest.approx(0.5 * 4.0 + 3.0 * 3.0)


def test_looking_changes_nothing() -> None:
    days = []
    for looks in (0, 50):
        time = Timeline()
        hazard = HazardClock(time.clock, rate=0.3)
        threshold = hazard.add(1.7, 0.9, time.note, "cell")
        for look in range(looks):
            time.on(look / 11, lambda one=hazard, other=threshold: (one.level, other.remaining))
        days.append(time.run(10.0)["cell"])

    assert days[0] == days[1]


def test_a_closed_agenda_forgets_who_waits() -> None:
    time = Timeline()
    agenda = Agenda(time.clock)
    HazardClock(time.clock, rate=1.0, agenda=agenda).add(2.0, 1.0, time.note, "cell")
    time.run(1.0)

    agenda.close()
    agenda.close()
    time.clock.stop()

    assert time.clock.environment.peek() == inf


def test_what_was_due_or_cancelled_lets_go_of_its_item() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    due = hazard.add(1.0, 1.0, time.note, "due")
    cancelled = hazard.add(2.0, 1.0, time.note, "cancelled")
    cancelled.cancel()
    time.run(5.0)

    assert due.item is None
    assert cancelled.item is None


def test_clocks_on_one_agenda_take_turns_by_day() -> None:
    time = Timeline()
    agenda = Agenda(time.clock)
    slow = HazardClock(time.clock, rate=0.5, agenda=agenda)
    fast = HazardClock(time.clock, rate=1.0, agenda=agenda)
    for exposure in (1.0, 3.0):
        slow.add(exposure, 1.0, time.note, f"slow {exposure}")
        fast.add(exposure, 1.0, time.note, f"fast {exposure}")
    time.on(2.5, lambda: slow.set_rate(0.0))
    time.on(8.0, lambda: slow.set_rate(4.0))

    assert list(time.run(20.0)) == ["fast 1.0", "slow 1.0", "fast 3.0", "slow 3.0"]
    assert time.log["slow 3.0"] == pytest.approx(8.0 + (3.0 - 1.25) / 4.0)
