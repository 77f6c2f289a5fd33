"""The queue of injects: what is due, fire, hold, release and skip."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from simulator.exercise.plan.readings import reading
from simulator.exercise.plan.telling import condition_words
from simulator.exercise.plan.watching import Taken, holds
from simulator.exercise.plan.words import Delivery
from simulator.exercise.session.deciding import Deciding
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.standing import (
    DUE,
    FIRED,
    HELD,
    OVER,
    RELEASED,
    SKIPPED,
    InjectStatus,
)
from simulator.model.decisions.decision import Decided
from simulator.model.kinds import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.plan.injects import Inject


@dataclass(frozen=True)
class Queued:
    """An inject and how it stands.

    Attributes:
        inject: The inject.
        status: "waiting", "due", "held", "fired" or "skipped".
        reason: Why it was held or skipped.
        since: What became of it last.
    """

    inject: Inject
    status: str
    reason: str
    since: InjectStatus


@dataclass(frozen=True)
class Queue:
    """All injects, by what is to be done with them.

    Attributes:
        now: What is due.
        next: What comes, in order; held ones among them.
        done: What was fired or skipped, the latest last.
        tray: What stands off the timeline.
    """

    now: tuple[Queued, ...]
    next: tuple[Queued, ...]
    done: tuple[Queued, ...]
    tray: tuple[Queued, ...]


class Injecting(Deciding):
    """The part of a session that brings injects."""

    def queue(self) -> Queue:
        """Every inject, by what is to be done with it."""
        queued = [self._queued(one) for one in sorted(self.exercise.injects, key=self._order)]
        open_ones = [one for one in queued if one.status not in OVER]
        done = sorted((one for one in queued if one.status in OVER), key=lambda q: q.since.record)
        tray = [one for one in open_ones if one.inject.delivery is Delivery.TRAY]
        rest = [one for one in open_ones if one.inject.delivery is not Delivery.TRAY]
        return Queue(
            tuple(one for one in rest if one.status == DUE),
            tuple(one for one in rest if one.status != DUE),
            tuple(done),
            tuple(tray),
        )

    def fire(self, inject: str, narrative: str = "") -> None:
        """Bring an inject now; its effects begin.

        Args:
            inject: Its number.
            narrative: How it was really brought, if otherwise than planned.
        """
        self._set(inject, FIRED, "", narrative)

    def hold(self, inject: str, reason: str = "") -> None:
        """Keep an inject back until it is released."""
        self._set(inject, HELD, reason)

    def release(self, inject: str) -> None:
        """Let an inject that was held come as planned."""
        if self._status(inject).status != HELD:
            message = f"inject {inject} is not held"
            raise SessionError(message)
        self._set(inject, RELEASED)

    def skip(self, inject: str, reason: str) -> None:
        """Leave an inject out for good."""
        if not reason.strip():
            message = "say why the inject is left out; the report will ask"
            raise SessionError(message)
        self._set(inject, SKIPPED, reason)

    def tick(self) -> tuple[str, ...]:
        """Fire what the clock on the wall brings now, and see what triggers hold.

        Returns:
            The numbers of the injects that were fired.
        """
        if self.is_over or self.is_paused:
            return ()
        due = [
            one.inject.number for one in self.queue().now if one.inject.delivery is Delivery.CLOCK
        ]
        for number in due:
            self.fire(number)
        self._look_at_triggers()
        return tuple(due)

    def taken(self) -> list[Taken]:
        """The decisions of all seats so far, of people and of policies."""
        found = [taken for taken, _, _ in self._standing.taken]
        seats = {state: seat.name for seat in self.exercise.seats for state in seat.states}
        for event in self._play.world.history.events(EventKind.DECIDED):
            made = event.subject
            if isinstance(made, Decided) and made.seat in seats:
                regards = tuple(one for one in vars(made.decision).values() if type(one) is str)
                found.append(Taken(seats[made.seat], type(made.decision).__name__, regards))
        return found

    def level(self, outcome: str, place: str) -> float:
        """A level of the world now."""
        return reading(self._play.world, outcome, place)

    def waited(self, inject: str) -> float | None:
        """For how many minutes an inject has waited for an answer; nothing if it does not."""
        status = self._status(inject)
        if status.status != FIRED:
            return None
        seats = self.exercise.inject(inject).to_seats
        spoke = self._standing.spoke
        if any(seat in seats and minutes >= status.minutes for seat, minutes in spoke):
            return None
        return self._standing.minutes(self._wall()) - status.minutes

    def _set(self, number: str, status: str, reason: str = "", narrative: str = "") -> None:
        self.exercise.inject(number)
        if status == FIRED:
            self._check_open()
        before = self._status(number).status
        if before in OVER:
            done = "given" if before == FIRED else "left out"
            message = f"inject {number} was {done} already"
            raise SessionError(message)
        payload = {"inject": number, "status": status, "reason": reason, "narrative": narrative}
        self._record("inject", payload)

    def _status(self, number: str) -> InjectStatus:
        return self._standing.injects.get(number, InjectStatus())

    def _queued(self, inject: Inject) -> Queued:
        since = self._status(inject.number)
        status = since.status
        if status in {"", RELEASED}:
            status = DUE if self._is_due(inject) else "waiting"
        return Queued(inject, status, since.reason, since)

    def _is_due(self, inject: Inject) -> bool:
        """Whether what is planned by time, or is paced, should come now."""
        if inject.delivery is Delivery.CONDITIONAL:
            return self._status(inject.number).status == RELEASED and self._holds(inject)
        if inject.delivery is Delivery.TRAY or inject.turn > self.turn:
            return False
        if inject.turn < self.turn:
            return True
        if inject.planned_minutes is not None:
            return self.minutes >= inject.planned_minutes
        if inject.day is not None:
            return self.day_of_turn >= inject.day
        return inject.delivery is Delivery.PACED

    def _holds(self, inject: Inject) -> bool:
        if inject.turn > self.turn or inject.trigger is None:
            return False
        return holds(inject.trigger, self)

    def _look_at_triggers(self) -> None:
        """Put down which conditional injects have become due."""
        for inject in self._conditional():
            if self._holds(inject):
                self._set(
                    inject.number, DUE, condition_words(inject.trigger) if inject.trigger else ""
                )

    def _conditional(self) -> Iterable[Inject]:
        return [
            one
            for one in self.exercise.injects
            if one.delivery is Delivery.CONDITIONAL and not self._status(one.number).status
        ]

    def _order(self, inject: Inject) -> tuple[float, float, float]:
        minutes = inject.planned_minutes if inject.planned_minutes is not None else inf
        return inject.turn, minutes, inject.day or 0.0
