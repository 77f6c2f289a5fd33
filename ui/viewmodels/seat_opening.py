"""What a seat is handed when it sits down at the screen, and what it says when it decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.views.seat_view import SeatView, seat_view

if TYPE_CHECKING:
    from simulator.exercise.session.offering import Offer
    from simulator.exercise.session.session import Session
    from simulator.runs.telling_names import Speaker


@dataclass(frozen=True)
class Chair:
    """A seat that may be called to the screen.

    Attributes:
        name: The stable name.
        title: What it is called.
    """

    name: str
    title: str


@dataclass(frozen=True)
class Opening:
    """What a seat is handed when the curtain opens.

    Attributes:
        view: What it may see.
        offers: What it may decide.
        answers: By which number the session knows each of the proposals that wait, in the order
            of the view.
        others: The seats to which it may write.
    """

    view: SeatView
    offers: tuple[Offer, ...]
    answers: tuple[int, ...]
    others: tuple[Chair, ...]

    def answer(self, place: int, kind: str) -> Offer | None:
        """The answer of a kind, "Accept" or "Decline", to the proposal in a place."""
        number = self.answers[place]
        for one in self.offers:
            if one.kind == kind and one.written["fields"] == {"proposal": number}:
                return one
        return None


@dataclass(frozen=True)
class Grounds:
    """What a seat says when it decides.

    Attributes:
        rationale: Why.
        expected: What it expects to come of it.
        confidence: How sure of that it is, from 0 to 1; None where it does not say.
        text: What it writes to those to whom it proposes something.
    """

    rationale: str = ""
    expected: str = ""
    confidence: float | None = None
    text: str = ""


def opening_of(session: Session, seat: str, speaker: Speaker) -> Opening:
    """What a seat is handed now; done on the session's thread."""
    exercise = session.exercise
    view = seat_view(session.moment(), exercise, seat, session.post(), speaker)
    return Opening(
        view,
        tuple(session.offers(seat)),
        tuple(one.number for one in session.proposals(seat)),
        tuple(Chair(one.name, one.title) for one in exercise.seats if one.name != seat),
    )
