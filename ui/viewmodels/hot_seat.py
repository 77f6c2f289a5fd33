"""One screen that several seats share: at most one of them sits at it, behind a curtain others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.event_words import EventSpeaker
from ui.viewmodels.seat_acts import SeatActs
from ui.viewmodels.seat_opening import Chair, Opening, opening_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from simulator.exercise.session.session import Session
    from ui.viewmodels.table import Table


class HotSeat(QObject):
    """Lets one seat after the other look, and forgets the one before.

    Attributes:
        acts: What the seat at the screen can do.

    Signals:
        drawn: The curtain is drawn; whatever was shown is to be forgotten.
        opened: A seat sits down; `opening` is what it may see.
        renewed: The same seat may see something else.
        refused: Something could not be done; why, a sentence, for the seat alone.
        done: Something was done; what, a sentence, for the seat alone.
        chairs_changed: Other seats can be called.
        busy_changed: Something is under way, or is not any more.
    """

    drawn = Signal()
    opened = Signal()
    renewed = Signal()
    refused = Signal(str)
    done = Signal(str)
    chairs_changed = Signal()
    busy_changed = Signal()

    def __init__(self, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._chairs: tuple[Chair, ...] = ()
        self._next: Chair | None = None
        self._opening: Opening | None = None
        self._turn = 0
        self._busy = False
        self._speaker = EventSpeaker(self)
        self.acts = SeatActs(self)
        table.opened.connect(self._meet)
        table.changed.connect(self.renew)

    @property
    def chairs(self) -> tuple[Chair, ...]:
        """The seats that may be called."""
        return self._chairs

    @property
    def next(self) -> Chair | None:
        """The seat that is called, or that sits at the screen."""
        return self._next

    @property
    def opening(self) -> Opening | None:
        """What the seat at the screen may see; None behind the curtain."""
        return self._opening

    @property
    def is_busy(self) -> bool:
        """Whether the seat waits for something."""
        return self._busy

    @Slot(str)
    def call(self, name: str) -> None:
        """Draw the curtain and ask for a seat."""
        self._forget()
        self._next = next((one for one in self._chairs if one.name == name), None)
        self.drawn.emit()

    @Slot()
    def leave(self) -> None:
        """Draw the curtain and ask for nobody."""
        self.call("")

    @Slot()
    def confirm(self) -> None:
        """The seat that was called is there: fetch what it may see."""
        if self._next is not None and self._opening is None and not self._busy:
            self._wait(busy=True)
            self._fetch(self.opened)

    @Slot()
    def renew(self) -> None:
        """Fetch again what the seat at the screen may see."""
        if self._opening is not None:
            self._fetch(self.renewed)

    def do(self, work: Callable[[Session, str], Any], said: str) -> None:
        """Have something done in the name of the seat at the screen, and say so to it.

        Args:
            work: Is given the session and the name of the seat; an answer that has `says` and is
                no decision taken is a refusal.
            said: What is told to the seat when it is done.
        """
        if self._opening is None or self._next is None or self._busy:
            return
        seat, turn = self._next.name, self._turn
        self._wait(busy=True)
        self._table.act(
            lambda session: work(session, seat),
            lambda result: self._answer(turn, result, said),
            lambda error: self._refuse(turn, error),
        )

    def _fetch(self, news: SignalInstance) -> None:
        chair, turn, speaker = self._next, self._turn, self._speaker
        if chair is None:
            return

        def told(opening: Opening) -> None:
            # Who has left meanwhile must not come back.
            if turn == self._turn:
                self._wait(busy=False)
                self._show(opening, news)

        self._table.ask(
            lambda session: opening_of(session, chair.name, speaker),
            told,
            lambda error: self._refuse(turn, error),
        )

    def _show(self, opening: Opening, news: SignalInstance) -> None:
        if opening != self._opening:
            self._opening = opening
            news.emit()

    def _answer(self, turn: int, result: Any, said: str) -> None:
        if turn != self._turn:
            return
        self._wait(busy=False)
        refusal = getattr(result, "says", "") if not hasattr(result, "record") else ""
        if result is not None and refusal:
            self.refused.emit(refusal)
        else:
            self.done.emit(said)

    def _refuse(self, turn: int, error: Exception) -> None:
        if turn == self._turn:
            self._wait(busy=False)
            self.refused.emit(str(error))

    def _wait(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit()

    def _forget(self) -> None:
        """Let go of everything that the seat at the screen was shown."""
        self._turn += 1
        self._next = self._opening = None
        self._wait(busy=False)

    @Slot()
    def _meet(self) -> None:
        """Another exercise is on the table: nobody sits at it, and others may be called."""
        self._chairs = ()
        self.leave()
        if self._table.is_open:
            self._table.ask(
                lambda session: tuple(Chair(one.name, one.title) for one in session.exercise.seats),
                self._seat,
            )
        self.chairs_changed.emit()

    def _seat(self, chairs: tuple[Chair, ...]) -> None:
        self._chairs = chairs
        self.chairs_changed.emit()
