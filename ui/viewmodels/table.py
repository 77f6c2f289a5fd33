"""The one way to the session of an exercise: asked here, done elsewhere, one thing at a time."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.exercise.session.session import Session
    from ui.jobs.job import Job
    from ui.jobs.workshop import Workshop


TURN_MILLISECONDS = 8
"""Between two answers: what one has changed is painted before the next."""


class NothingOpenError(TaawunError):
    """Something was asked of an exercise while none is open."""

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("Table", "Begin or open an exercise first."))


class Table(QObject):
    """Holds the session in its own thread; nobody on the GUI thread ever touches it.

    Answers are told in the order in which they were asked for, each at a turn of the event loop of
    its own, and not before the session rests: the window would wait for it at every word it draws.

    Signals:
        opened: Another exercise is open, or none any more.
        changed: Something was done to the session; whoever shows some of it asks again.
        refused: Something cannot be done; why, and what to do, a sentence.
        failed: Something failed that nobody foresaw; the exception.
    """

    opened = Signal()
    changed = Signal()
    refused = Signal(str)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._session: Session | None = None  # touched on the session's thread only
        self._is_open = False
        self._under_way = 0
        self._answers: deque[Callable[[], object]] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(TURN_MILLISECONDS)
        self._turn.timeout.connect(self._answer_next)

    @property
    def is_open(self) -> bool:
        """Whether an exercise is open."""
        return self._is_open

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is not done yet, or not answered."""
        return self._under_way > 0 or bool(self._answers)

    def ask(
        self,
        work: Callable[[Session], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Have something read from the session.

        Args:
            work: What is done with the session, on its thread.
            then: What is done with the result, on the GUI thread.
            failed: What is done with an error; without it the signals tell of it.
        """
        return self._hand_over(lambda: work(self._present()), then, failed)

    def act(
        self,
        work: Callable[[Session], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Have something done to the session, as `ask` does; everybody is told to look again."""
        job = self.ask(work, then, failed)
        job.finished.connect(self._tell)
        job.failed.connect(self._tell)
        return job

    def open(
        self,
        make: Callable[[], Session],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Open another session; the one before is closed once this one is there."""

        def exchange() -> None:
            before, self._session = self._session, make()
            if before is not None:
                before.close()

        self._hand_over(exchange, lambda _: self._show_open(is_open=True), failed)

    @Slot()
    def close(self) -> None:
        """Close the session, if there is one, after all that was asked of it."""

        def leave() -> None:
            before, self._session = self._session, None
            if before is not None:
                before.close()

        self._hand_over(leave, lambda _: self._show_open(is_open=False), None)

    def _present(self) -> Session:
        if self._session is None:
            raise NothingOpenError
        return self._session

    def _hand_over(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> Job:
        job = self._workshop.sitting(lambda _report, _cancelled: work())
        self._under_way += 1
        job.finished.connect(partial(self._line_up, then or _nothing))
        job.failed.connect(partial(self._line_up, failed or self.complain))
        return job

    def _show_open(self, *, is_open: bool) -> None:
        self._is_open = is_open
        self.opened.emit()
        self.changed.emit()

    def _line_up(self, answer: Callable[[Any], object], what: object) -> None:
        """Keep an answer until the session rests."""
        self._answers.append(partial(answer, what))
        self._under_way -= 1
        if not self._under_way:
            self._turn.start()

    @Slot()
    def _answer_next(self) -> None:
        """Tell one answer; what it asks for in turn makes the others wait again."""
        if self._under_way or not self._answers:
            self._turn.stop()
        else:
            self._answers.popleft()()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot(object)
    def complain(self, error: Exception) -> None:
        """Tell of an error: what was foreseen in its own sentence, the rest as a fault."""
        if isinstance(error, TaawunError):
            self.refused.emit(str(error))
        else:
            self.failed.emit(error)


def _nothing(_: object) -> None:
    """What is made of an answer that nobody waits for."""
