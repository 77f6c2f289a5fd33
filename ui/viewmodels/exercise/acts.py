"""What the facilitator does, one method an act; each is recorded before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from simulator.exercise.session.consequences import Ruling
from simulator.exercise.session.evaluating import Rating, Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from simulator.exercise.session.session import Session
    from simulator.exercise.views.fans import FanShown
    from ui.viewmodels.table import Table


class Acts(QObject):
    """Hands acts over to the session's thread.

    Signals:
        advanced: A turn is over; the report of it.
        said: What was done, where nothing else shows it, in a sentence.
    """

    advanced = Signal(object)
    said = Signal(str)

    def __init__(self, table: Table) -> None:
        super().__init__(table)
        self._table = table

    def advance(self) -> None:
        """End the discussion and let the days of the turn pass."""
        self._do(lambda session: session.advance(), self.advanced.emit)

    def fire(self, inject: str) -> None:
        """Give an inject to its seats now."""
        self._do(lambda session: session.fire(inject))

    def hold(self, inject: str, reason: str = "") -> None:
        """Keep an inject back."""
        self._do(lambda session: session.hold(inject, reason))

    def release(self, inject: str) -> None:
        """Let an inject that was held come as planned."""
        self._do(lambda session: session.release(inject))

    def skip(self, inject: str, reason: str) -> None:
        """Leave an inject out."""
        self._do(lambda session: session.skip(inject, reason))

    def accept(self, consequences: Sequence[str]) -> None:
        """Let what the model proposes stand."""
        reason = self.tr("Accepted as the model proposes it.")

        def work(session: Session) -> None:
            for name in consequences:
                session.rule(name, Ruling.ACCEPT, None, reason)

        self._do(work)

    def rule(self, consequence: str, ruling: Ruling, value: float, reason: str) -> None:
        """Bend what the model proposes within its bounds, or override it."""
        self._do(lambda session: session.rule(consequence, ruling, value, reason))

    def publish(self, consequence: str, text: str) -> None:
        """Make a ruling public, in these words."""
        public = self.tr("Everybody reads it now: on the projector, and among every seat's news.")
        self._do(
            lambda session: session.publish(consequence, text), lambda _: self.said.emit(public)
        )

    def note(self, text: str) -> None:
        """Put down a note."""
        self._do(lambda session: session.note(text), lambda _: self.said.emit(self.tr("Noted.")))

    def observe(  # noqa: PLR0913 - an observation has all these fields
        self,
        observer: str,
        objective: str,
        task: str,
        *,
        rating: str = "",
        seat: str = "",
        kind: str = Remark.NEUTRAL.value,
        text: str = "",
    ) -> None:
        """Put down what was seen, and how well it went."""
        rated = Rating(rating) if rating else None
        self._do(
            lambda session: session.observe(
                observer,
                objective,
                kind=Remark(kind),
                text=text,
                task=task,
                seat=seat,
                rating=rated,
            )
        )

    def pause(self, *, on: bool, reason: str = "") -> None:
        """Let the clock on the wall stand, or go on."""
        self._do(lambda session: session.pause(reason) if on else session.resume())

    def practise(self, *, on: bool) -> None:
        """Begin or end practice, which does not count."""
        self._do(lambda session: session.practise(on))

    def assign(self, seats: Iterable[str], person: str) -> None:
        """Let somebody play seats; without a name their policies decide."""
        names = tuple(seats)

        def work(session: Session) -> None:
            for name in names:
                session.assign(name, person)

        played = self.tr("Whoever plays can be called to the screen under “Seats”.")
        self._do(work, lambda _: self.said.emit(played if person else ""))

    def branch_from(self, turn: int, name: str) -> None:
        """Go back to the beginning of a turn, on a branch of its own."""
        self._do(lambda session: session.branch_from(turn, name))

    def switch(self, branch: int) -> None:
        """Go on on another branch."""
        self._do(lambda session: session.switch(branch))

    def tell(self, to: Sequence[str], text: str) -> None:
        """Write to seats from those who conduct the exercise."""
        sent = self.tr("The message was sent.")
        self._do(lambda session: session.send("", to, text), lambda _: self.said.emit(sent))

    def show_forecast(self, to: Sequence[str], note: str, fan: FanShown | None = None) -> None:
        """Show a forecast to seats, or to everybody."""
        shown = self.tr("The forecast was shown.")
        self._do(
            lambda session: session.show_forecast(to, note, fan),
            lambda _: self.said.emit(shown),
        )

    def end(self, reason: str = "") -> None:
        """End play before the last turn is over."""
        self._do(lambda session: session.end(reason))

    def _do(
        self, work: Callable[[Session], Any], then: Callable[[Any], object] | None = None
    ) -> None:
        self._table.act(work, then)
