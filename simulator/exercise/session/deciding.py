"""What seats do: decide, answer, share, write to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.session.coding import encoded
from simulator.exercise.session.core import Core
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.offering import Offer, offer, offers_of
from simulator.exercise.views.dealings import Asking, asked_of
from simulator.model.decisions.decision import Decided, Refused
from simulator.model.decisions.passing import PassLead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.model.decisions.decision import Decision

__all__ = ["Decided", "Deciding", "Offer", "Refused"]


class Deciding(Core):
    """The part of a session that belongs to seats."""

    def states_of(self, seat: str) -> tuple[str, ...]:
        """The states for which a seat decides, as far as the scenario has them.

        Raises:
            UnknownNameError: There is no such seat.
        """
        known = self._play.world.states
        return tuple(name for name in self.exercise.seat(seat).states if name in known)

    def deciders_of(self, seat: str) -> tuple[str, ...]:
        """In whose names a seat decides: its states, or the partner that it speaks for.

        Raises:
            UnknownNameError: There is no such seat.
        """
        partner = self.exercise.seat(seat).partner
        is_known = partner in self._play.world.setting.partners
        return self.states_of(seat) or ((partner,) if is_known else ())

    def offers(self, seat: str) -> tuple[Offer, ...]:
        """What a seat can decide now, with cost, delay and effect in words."""
        world = self._play.world
        return tuple(one for name in self.deciders_of(seat) for one in offers_of(world, name))

    def weigh(self, seat: str, decision: Decision, state: str = "") -> Offer:
        """What a decision would mean, or why it cannot be taken, without taking it."""
        return offer(self._play.world, self._state(seat, state), decision)

    def decide(  # noqa: PLR0913 - a decision record has all these fields
        self,
        seat: str,
        decision: Decision,
        *,
        state: str = "",
        options: Sequence[str] = (),
        rationale: str = "",
        expected: str = "",
        confidence: float | None = None,
        answers: int | None = None,
        text: str = "",
    ) -> Decided | Refused:
        """Take a decision, or hear why it cannot be taken.

        Args:
            seat: Who decides.
            decision: What.
            state: In whose name, if the seat has several states; a partner's seat needs none.
            options: What else was considered.
            rationale: Why.
            expected: What the seat expects to come of it.
            confidence: How sure it is of that, from 0 to 1.
            answers: The number of the proposal to which this is the counter-proposal.
            text: The wording of a proposal.

        Raises:
            SessionError: Nobody may decide now, or the seat not for that state.
            NotRecordedError: It could not be recorded; nothing has changed.
        """
        self._check_open()
        name = self._state(seat, state)
        weighed = offer(self._play.world, name, decision)
        if answers is not None and answers not in {one.number for one in self._waiting(name)}:
            message = f"no proposal {answers} waits for {name}"
            raise SessionError(message)
        payload = {
            "state": name,
            "decision": encoded(decision),
            "options": list(options),
            "rationale": rationale,
            "expected": expected,
            "confidence": confidence,
            "answers": answers,
            "text": text,
            "refused": not weighed.possible,
            "says": weighed.says,
            "million": weighed.million,
            "days": weighed.days,
        }
        decided: Decided | Refused = self._record("decision", payload, seat)
        return decided

    def share(
        self, seat: str, lead: tuple[str, int], to: str, rationale: str = ""
    ) -> Decided | Refused:
        """Pass a lead on to another state, which is an act and is remembered.

        Args:
            seat: Who passes it on.
            lead: The state that holds it, and which of its leads, counted from 1.
            to: The other state, or the seat that decides for it.
            rationale: Why.
        """
        seats = {one.name: one.states for one in self.exercise.seats}
        receiver = next(iter(seats.get(to, ())), to)
        state, number = lead
        return self.decide(seat, PassLead(number, receiver), state=state, rationale=rationale)

    def stand(self, seat: str, rationale: str = "") -> None:
        """Decide to do nothing more this turn."""
        self._check_open()
        self.exercise.seat(seat)
        self._record("stand", {"rationale": rationale}, seat)

    def send(self, seat: str, to: Sequence[str], text: str) -> None:
        """Write to other seats; an empty seat stands for those who conduct the exercise."""
        self._check_open()
        for name in (seat, *to) if seat else to:
            self.exercise.seat(name)
        if not to or not text.strip():
            message = "a message needs somebody to go to, and a text"
            raise SessionError(message)
        self._record("message", {"to": list(to), "text": text}, seat)

    def proposals(self, seat: str) -> tuple[Asking, ...]:
        """The proposals that wait for a seat's answer, and those it has made."""
        own = set(self.states_of(seat))
        return tuple(
            one for one in asked_of(self._play.world) if one.by in own or not own.isdisjoint(one.to)
        )

    def owes(self) -> tuple[str, ...]:
        """The seats that somebody plays and that have decided nothing yet this turn."""
        turn = self.turn
        acted = {taken.seat for taken, _, at in self._standing.taken if at == turn}
        acted |= {seat for at, seat in self._standing.stood if at == turn}
        return tuple(
            seat.name
            for seat in self.exercise.seats
            if seat.states and seat.name in self._standing.people and seat.name not in acted
        )

    def _waiting(self, state: str) -> list[Asking]:
        return [one for one in asked_of(self._play.world) if state in one.to]

    def _state(self, seat: str, state: str) -> str:
        """The state or partner in whose name a seat decides."""
        states = self.deciders_of(seat)
        if not state and len(states) == 1:
            return states[0]
        if state in states:
            return state
        title = self.exercise.seat(seat).title
        if not states:
            message = f"{title} decides for no state or partner; it can write to others"
        else:
            message = f"{title} decides for {' and '.join(states)}; say for which"
        raise SessionError(message)

    def _check_open(self) -> None:
        if self.is_over:
            message = "play is over; go on from an earlier turn on a branch"
            raise SessionError(message)
