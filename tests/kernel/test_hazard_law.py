"""Whatever happens to hazards, everything is due on the day that the closed form gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf, log, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.kernel.agenda import Agenda
from simulator.kernel.hazards import HazardClock, Threshold
from simulator.kernel.streams import Streams
from tests.kernel.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOCKS = 2
END = 1000.0
TOLERANCE_DAYS = 1e-6


@dataclass(frozen=True)
class Step:
    """Something that happens to a clock or an entity after a while.

    Attributes:
        wait: Days since the step before.
        what: Which of the steps below.
        number: Of the clock or the entity; entities are counted round.
        amount: The new rate or weight.
        exposure: For a new entity, what it waits for.
        clock: For a new or moved entity, where.
    """

    wait: float
    what: str
    number: int
    amount: float
    exposure: float
    clock: int


@dataclass
class Waiting:
    """An entity, as the closed form follows it from step to step."""

    clock: int
    weight: float
    owed: float
    due: float = inf

    @property
    def is_waiting(self) -> bool:
        return self.due == inf and self.owed > -inf


@dataclass
class ClosedForm:
    """The same steps, without a simulation: integrate each hazard piece by piece."""

    day: float = 0.0
    rates: list[float] = field(default_factory=lambda: [0.0] * CLOCKS)
    entities: list[Waiting] = field(default_factory=list)

    def follow(self, steps: Sequence[Step]) -> list[float]:
        """The day on which each entity is due; infinite if never."""
        for step in steps:
            self._pass(self.day + step.wait)
            self._take(step)
        self._pass(END)
        return [entity.due for entity in self.entities]

    def _pass(self, until: float) -> None:
        for entity in self.entities:
            hazard = entity.weight * self.rates[entity.clock]
            if not entity.is_waiting or hazard == 0.0:
                continue
            due = self.day + entity.owed / hazard
            # Which of two things on one day comes first is not for the closed form to say.
            assume(abs(due - until) > TOLERANCE_DAYS)
            if due < until:
                entity.due = due
            entity.owed -= hazard * (until - self.day)
        self.day = until

    def _take(self, step: Step) -> None:
        if step.what == "rate":
            self.rates[step.clock] = step.amount
        elif step.what == "add":
            self.entities.append(Waiting(step.clock, step.amount, step.exposure))
        elif self.entities:
            self._change(self.entities[step.number % len(self.entities)], step)

    def _change(self, entity: Waiting, step: Step) -> None:
        if not entity.is_waiting:
            return
        if step.what == "cancel":
            entity.owed = -inf
            return
        entity.weight = step.amount
        if step.what == "move":
            entity.clock = step.clock


class Simulated:
    """The steps on real hazard clocks."""

    def __init__(self, *, together: bool = False) -> None:
        self.time = Timeline()
        agenda = Agenda(self.time.clock) if together else None
        self.clocks = [HazardClock(self.time.clock, agenda=agenda) for _ in range(CLOCKS)]
        self.entities: list[Threshold] = []

    def follow(self, steps: Sequence[Step]) -> list[float]:
        """The day on which each entity is due; infinite if never."""
        days = np.cumsum([step.wait for step in steps])
        self.time.play(
            (day, lambda step=step: self._take(step))
            for day, step in zip(days.tolist(), steps, strict=True)
        )
        log = self.time.run(END)
        return [log.get(number, inf) for number in range(len(self.entities))]

    def _take(self, step: Step) -> None:
        clock = self.clocks[step.clock]
        if step.what == "rate":
            clock.set_rate(step.amount)
        elif step.what == "add":
            number = len(self.entities)
            self.entities.append(clock.add(step.exposure, step.amount, self.time.note, number))
        elif self.entities:
            self._change(self.entities[step.number % len(self.entities)], step)

    def _change(self, entity: Threshold, step: Step) -> None:
        if step.what == "cancel":
            entity.cancel()
        elif step.what == "reweigh":
            entity.reweigh(step.amount)
        elif entity.waiting:
            entity.move(self.clocks[step.clock], step.amount)


# Zero parks; the rest spans what a scenario may hold, from once in a century to many times a day.
amounts = st.just(0.0) | st.floats(1e-5, 20.0)
steps = st.builds(
    Step,
    wait=st.floats(0.0, 30.0),
    what=st.sampled_from(["rate", "rate", "add", "add", "reweigh", "move", "cancel"]),
    number=st.integers(0, 20),
    amount=amounts,
    exposure=st.floats(0.001, 20.0),
    clock=st.integers(0, CLOCKS - 1),
)


@given(st.lists(steps, max_size=30), st.booleans())
def test_everything_is_due_on_the_day_of_the_closed_form(plan: list[Step], together: bool) -> None:
    expected = ClosedForm().follow(plan)

    assert Simulated(together=together).follow(plan) == pytest.approx(
        expected, rel=1e-9, abs=TOLERANCE_DAYS
    )


@given(st.lists(steps, max_size=30))
def test_what_is_owed_falls_with_the_hazard(plan: list[Step]) -> None:
    form, real = ClosedForm(), Simulated()
    form.follow(plan)
    real.follow(plan)

    owed = [entity.owed for entity in form.entities if entity.is_waiting]
    remaining = [entity.remaining for entity in real.entities if entity.waiting]
    assert remaining == pytest.approx(owed, rel=1e-6, abs=1e-6)


def accumulated(days: np.ndarray, changes: Sequence[tuple[float, float]]) -> np.ndarray:
    """The integral up to some days of a hazard that takes new values on given days."""
    starts = np.array([day for day, _ in changes])
    rates = np.array([rate for _, rate in changes])
    until = np.append(starts[1:], inf)
    spent = np.clip(days[:, None], starts, until) - starts
    result: np.ndarray = spent @ rates
    return result


def test_days_follow_the_law_of_a_hazard_that_changes_with_time_and_weight() -> None:
    """Kolmogorov and Smirnov's distance, below what chance exceeds once in a million seeds."""
    count = 4000
    time = Timeline()
    hazard = HazardClock(time.clock, rate=0.02)
    luck = Streams(7).table("law", exponentials=1)
    all_of_them = [
        hazard.add(luck.row(number)[0], 2.0, time.note, number) for number in range(count)
    ]
    for day, rate in ((10.0, 0.0), (15.0, 0.2), (17.0, 0.01)):
        time.on(day, lambda rate=rate: hazard.set_rate(rate))
    time.on(30.0, lambda: [one.reweigh(8.0) for one in all_of_them])
    days = np.sort(list(time.run(3000.0).values()))

    by_then = accumulated(days, [(0, 0.04), (10, 0.0), (15, 0.4), (17, 0.02), (30, 0.08)])
    law = 1.0 - np.exp(-by_then)
    distance = max(
        (np.arange(1, count + 1) / count - law).max(), (law - np.arange(count) / count).max()
    )
    assert len(days) == count
    # The inequality of Dvoretzky, Kiefer and Wolfowitz: 2 exp(-2 n d²) is the chance of more.
    assert distance < sqrt(log(2 / 1e-6) / (2 * count))


def test_the_integral_of_the_test_itself_is_right() -> None:
    days = np.array([1.0, 2.0, 5.0])

    assert accumulated(days, [(0, 3.0), (2, 0.5)]) == pytest.approx([3.0, 6.0, 7.5])


@given(
    st.lists(steps, max_size=20),
    st.floats(0.001, 20.0),
    st.floats(1e-3, 20.0),
    st.integers(0, CLOCKS - 1),
    st.booleans(),
)
def test_another_entity_leaves_every_bit_of_the_other_days(
    plan: list[Step], exposure: float, weight: float, place: int, together: bool
) -> None:
    alone, joined = Simulated(together=together), Simulated(together=together)
    other: list[object] = []
    joined.clocks[place].add(exposure, weight, other.append)

    assert joined.follow(plan) == alone.follow(plan)


@given(st.lists(steps, max_size=20))
def test_clocks_on_one_agenda_leave_every_bit_of_each_others_days(plan: list[Step]) -> None:
    assert Simulated(together=True).follow(plan) == Simulated().follow(plan)


def test_days_are_exact_whoever_else_waits() -> None:
    """The case that rounds where a delay is added to the present instead of a day being set."""
    luck = Streams(3).table("bits", exponentials=6, uniforms=1)
    for number in range(300):
        *exposures, extra, rate = luck.row(number)
        days = []
        for others in ([], [extra]):
            time = Timeline()
            hazard = HazardClock(time.clock, rate=rate)
            for exposure in others:
                hazard.add(exposure, 1.0, id)
            for place, exposure in enumerate(exposures):
                hazard.add(100.0 * exposure, 0.7, time.note, place)
            days.append(time.run(1e6))
        assert days[0] == days[1]


def test_few_events_are_scheduled_however_many_wait() -> None:
    time = Timeline()
    hazard = HazardClock(time.clock, rate=1.0)
    luck = Streams(11).table("events", exponentials=1, uniforms=1)
    scheduled = []

    def change(number: int) -> None:
        exposure, rate = luck.row(number)
        hazard.add(100.0 * exposure, 1.0, time.note, number)
        hazard.set_rate(0.5 + rate)
        scheduled.append(len(time.clock.environment._queue))

    time.play((number / 10, lambda number=number: change(number)) for number in range(2000))
    time.run(300.0)

    # A stale alarm stays behind only where something became due before all that waited. Such
    # records are few: 1 + 1/2 + ... + 1/n of n in random order, here about 8 with 2,000.
    assert max(scheduled) < 20


def test_clocks_on_one_agenda_share_their_alarms() -> None:
    time = Timeline()
    agenda = Agenda(time.clock)
    luck = Streams(11).table("events", exponentials=1)
    for number in range(200):
        clock = HazardClock(time.clock, rate=1.0, agenda=agenda)
        clock.add(100.0 * luck.row(number)[0], 1.0, time.note, number)
    time.run(1.0)

    assert len(time.clock.environment._queue) < 20
    assert len(time.run(2000.0)) == 200
