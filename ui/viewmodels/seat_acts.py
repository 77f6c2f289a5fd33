"""What the seat at the screen does: it decides, shares, writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from simulator.exercise.session.offering import Offer
    from simulator.exercise.session.session import Session
    from simulator.exercise.views.parts import HeldLead
    from ui.viewmodels.hot_seat import HotSeat
    from ui.viewmodels.seat_opening import Grounds


class SeatActs(QObject):
    """Puts into work what a seat wants to have done in its name."""

    def __init__(self, hot_seat: HotSeat) -> None:
        super().__init__(hot_seat)
        self._hot_seat = hot_seat

    def send(self, to: tuple[str, ...], text: str) -> None:
        """Write to other seats."""
        self._hot_seat.do(lambda session, seat: session.send(seat, to, text), self.tr("Sent."))

    def decide(self, offer: Offer, grounds: Grounds) -> None:
        """Take a decision."""
        self.decide_all((offer,), grounds)

    def decide_all(
        self, offers: tuple[Offer, ...], grounds: Grounds, instead_of: int | None = None
    ) -> None:
        """Take decisions that belong together, such as one proposal to several states.

        Args:
            offers: Which.
            grounds: What is said with each.
            instead_of: The place, among the proposals that wait, of the one to which this is the
                counter-proposal.
        """
        opening = self._hot_seat.opening
        if opening is None:
            return
        answers = None if instead_of is None else opening.answers[instead_of]

        def work(session: Session, seat: str) -> Any:
            results = [_decided(session, seat, one, grounds, answers) for one in offers]
            refused = [one for one in results if not hasattr(one, "record")]
            return refused[0] if refused else None

        self._hot_seat.do(work, self.tr("Decided, and on record."))

    @Slot()
    def stand(self) -> None:
        """Decide to do nothing more this turn."""
        self._hot_seat.do(
            lambda session, seat: session.stand(seat), self.tr("On record: nothing more now.")
        )

    def share(self, lead: HeldLead, state: str) -> None:
        """Pass a lead on to another state."""
        held = (lead.state, lead.number)
        self._hot_seat.do(
            lambda session, seat: session.share(seat, held, state),
            self.tr("Passed on. It stays on record that you did."),
        )


def _decided(
    session: Session, seat: str, offer: Offer, grounds: Grounds, answers: int | None
) -> Any:
    return session.decide(
        seat,
        offer.decision,
        state=offer.state,
        rationale=grounds.rationale,
        expected=grounds.expected,
        confidence=grounds.confidence,
        answers=answers,
        text=grounds.text,
    )
