"""What those who conduct and observe do: rule, observe, note, and show forecasts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from simulator.exercise.session.consequences import Consequence, Ruling
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.turning import Turning
from simulator.exercise.views.fans import may_see, written_fan
from simulator.kernel.errors import QuantityError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.exercise.journal.records import Record
    from simulator.exercise.views.fans import FanShown


EVERYBODY = "everybody"


class Rating(StrEnum):
    """How well something was performed."""

    PERFORMED = "P"
    SOME_CHALLENGES = "S"
    MAJOR_CHALLENGES = "M"
    UNABLE = "U"


class Remark(StrEnum):
    """What an observation is."""

    STRENGTH = "strength"
    IMPROVEMENT = "area for improvement"
    NEUTRAL = "neutral"


class Evaluating(Turning):
    """The part of a session that belongs to the white cell and to observers."""

    def rule(
        self, consequence: str, ruling: Ruling, value: float | None = None, reason: str = ""
    ) -> None:
        """Say what really came of it; the model goes on from there, and both values are kept.

        Args:
            consequence: The name of one of `consequences`.
            ruling: Accept, bend within its bounds, or override.
            value: What it is to be; what the model proposed, if accepted.
            reason: Why; it may be left out only where the model is followed.

        Raises:
            UnknownNameError: Nothing is called so.
            QuantityError: The value is out of bounds.
            SessionError: It has been ruled on already, or no reason is given.
        """
        found = self._consequence(consequence)
        if consequence in self._standing.rulings:
            message = "that has been ruled on already"
            raise SessionError(message)
        value = _ruled(found, ruling, value)
        if ruling is not Ruling.ACCEPT and not reason.strip():
            message = "a ruling against the model needs a reason"
            raise SessionError(message)
        payload = {
            "consequence": consequence,
            "ruling": ruling.value,
            "proposed": found.value,
            "value": value,
            "reason": reason,
        }
        self._record("ruling", payload)

    def rulings(self) -> dict[str, Record]:
        """The rulings of this branch, by consequence."""
        return dict(self._standing.rulings)

    def publish(self, consequence: str, text: str) -> None:
        """Make a ruling public: everybody reads the text, on the projector and among the news.

        What was published before stays; a later text is a correction.

        Args:
            consequence: The name of the consequence that was ruled on.
            text: What everybody reads.

        Raises:
            UnknownNameError: Nothing is called so.
            SessionError: It has not been ruled on, or there is no text.
        """
        self._consequence(consequence)
        if consequence not in self._standing.rulings:
            message = "what nobody has ruled on cannot be made public; rule on it first"
            raise SessionError(message)
        if not text.strip():
            message = "write what everybody shall read of it"
            raise SessionError(message)
        self._record("published", {"consequence": consequence, "text": text.strip()})

    def published(self) -> dict[str, Record]:
        """What everybody was last told of rulings of this branch, by consequence."""
        return dict(self._standing.published)

    def observe(  # noqa: PLR0913 - an observation has all these fields
        self,
        observer: str,
        objective: str,
        *,
        kind: Remark = Remark.NEUTRAL,
        text: str = "",
        task: str = "",
        seat: str = "",
        rating: Rating | None = None,
        inject: str = "",
    ) -> None:
        """Put down what somebody has seen, and how well it went.

        Raises:
            UnknownNameError: There is no such objective, task, seat or inject.
        """
        self._check_names(objective, task)
        if seat:
            self.exercise.seat(seat)
        if inject:
            self.exercise.inject(inject)
        payload = {
            "observer": observer,
            "objective": objective,
            "task": task,
            "seat": seat,
            "kind": kind.value,
            "rating": rating.value if rating else "",
            "text": text,
            "inject": inject,
        }
        self._record("observation", payload)

    def observations(self) -> tuple[Record, ...]:
        """What was observed on this branch."""
        return tuple(one for one in self._standing.records if one.kind == "observation")

    def unobserved(self) -> tuple[tuple[str, str], ...]:
        """The objectives and critical tasks that nobody has rated yet; no task: the objective."""
        seen = {
            (one.payload["objective"], one.payload["task"])
            for one in self.observations()
            if one.payload["rating"]
        }
        wanted = [
            (objective.name, task.name)
            for objective in self.exercise.objectives
            for task in objective.tasks
        ]
        wanted += [(one.name, "") for one in self.exercise.objectives if not one.tasks]
        return tuple(one for one in wanted if one not in seen)

    def note(self, text: str, seat: str = "") -> None:
        """Put down a note."""
        if not text.strip():
            message = "a note needs a text"
            raise SessionError(message)
        self._record("note", {"text": text}, seat)

    def assign(self, seat: str, person: str) -> None:
        """Let somebody play a seat; without a name its policy decides again."""
        self.exercise.seat(seat)
        if self._standing.people.get(seat, "") != person:
            self._record("assigned", {"person": person}, seat)

    def people(self) -> dict[str, str]:
        """Who plays which seat."""
        return dict(self._standing.people)

    def show_forecast(self, to: Sequence[str], note: str = "", fan: FanShown | None = None) -> None:
        """Show a forecast to seats; "everybody" stands for all, and for the projector.

        Args:
            to: The names of seats.
            note: What they read.
            fan: What they see drawn; the record keeps its numbers.

        Raises:
            UnknownNameError: There is no such seat.
            SessionError: Nobody is named, or a seat would look into the affairs of another.
        """
        if not to:
            message = "say to whom the forecast was shown"
            raise SessionError(message)
        for seat in (self.exercise.seat(name) for name in to if name != EVERYBODY):
            if fan is not None and EVERYBODY not in to and not may_see(seat, fan.place):
                message = f"{seat.title} may see the region and its own states, not {fan.place!r}"
                raise SessionError(message)
        # What is for nobody in particular is for everybody, on the projector, too.
        receivers = [] if EVERYBODY in to else list(to)
        shown = None if fan is None else written_fan(fan)
        self._record("showed", {"to": receivers, "note": note, "fan": shown})

    def _consequence(self, name: str) -> Consequence:
        known = {one.name: one for turn in self._play.consequences.values() for one in turn}
        if name not in known:
            raise UnknownNameError("consequence", name, known)
        return known[name]

    def _check_names(self, objective: str, task: str) -> None:
        tasks = {one.name: one.tasks for one in self.exercise.objectives}
        if objective not in tasks:
            raise UnknownNameError("objective", objective, tasks)
        known = [one.name for one in tasks[objective]]
        if task and task not in known:
            raise UnknownNameError(f"critical task of {objective}", task, known)


def _ruled(found: Consequence, ruling: Ruling, value: float | None) -> float:
    """The value that a ruling gives a consequence."""
    if ruling is Ruling.ACCEPT:
        return found.value
    bent = ruling is Ruling.BEND
    low, high = (found.low, found.high) if bent else (found.least, found.most)
    if value is None or not low <= value <= high:
        raise QuantityError(found.name, value, f"a number from {low:g} to {high:g}")
    return float(value)
