"""Who conducts and plays an exercise at machine speed, through what the window itself uses."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.session.consequences import Ruling
from simulator.exercise.session.session import Session
from ui.viewmodels.seat_opening import Grounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from simulator.exercise.forecast.fan import Forecast
    from ui.viewmodels.exercise.picture import Picture
    from ui.workspaces.exercise.page import ExercisePage

    Script = Iterator[Callable[[], bool]]

LOOK_MILLISECONDS = 2
SECONDS_AN_ACT = 12.0
START = 1_700_000_000.0
TURNS_BETWEEN_FORECASTS = 5
GROUNDS = Grounds("The turn asks for it", "That it gets no worse", 0.6)


@dataclass(frozen=True)
class Turn:
    """A turn that was played: its wait in seconds, and megabytes at its end."""

    number: int
    branch: int
    advance: float
    memory: float
    journal: float


@dataclass(frozen=True)
class Taken:
    """An act, and how many seconds after the beginning it was begun."""

    begins: float
    what: str


class Conductor(QObject):
    """Conducts turn after turn, each act once the one before is on every screen.

    Signals:
        ready: The exercise is on the table.
        over: All turns are played.
    """

    ready = Signal()
    over = Signal()

    def __init__(
        self,
        page: ExercisePage,
        file: Path,
        turns: int,
        worlds: int,
        memory: Callable[[], float],
    ) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._file, self._wanted, self._memory = file, turns, memory
        self._wall = START
        self._begun = time.perf_counter()
        self.worlds = worlds
        self.acts = 0
        self.turns: list[Turn] = []
        self.taken: list[Taken] = []
        self.forecasts: list[float] = []
        self.first_fans: list[float] = []
        self._script = self._play()
        self._ready: Callable[[], bool] = lambda: True
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MILLISECONDS)
        self._look.timeout.connect(self._go_on)

    @property
    def minutes(self) -> float:
        """How long the clock on the wall says that they have talked."""
        return (self._wall - START) / 60.0

    def start(self) -> None:
        """Begin to conduct."""
        self._look.start()

    @property
    def _picture(self) -> Picture:
        picture = self._desk.sitting.picture
        if picture is None:
            message = "the console shows no exercise"
            raise RuntimeError(message)
        return picture

    def _go_on(self) -> None:
        if not self._ready():
            return
        try:
            self._ready = next(self._script)
        except StopIteration:
            self._look.stop()
            self.over.emit()

    def _act(self, what: str) -> Callable[[], bool]:
        """Note an act; what is to be waited for is that nothing is under way any more."""
        self.acts += 1
        self._wall += SECONDS_AN_ACT
        self.taken.append(Taken(time.perf_counter() - self._begun, what))
        return lambda: not self._desk.table.is_busy

    def _play(self) -> Script:
        plan = load_exercise("six-quarters")
        self._desk.table.open(lambda: Session.begin(self._file, plan, wall=lambda: self._wall))
        yield lambda: self._desk.sitting.picture is not None and not self._desk.table.is_busy
        self._page.project()
        self._desk.sitting.acts.assign([seat.name for seat in plan.seats], "Somebody")
        yield self._act("people sit down")
        self._begun = time.perf_counter()
        self.taken.clear()
        self.ready.emit()
        while len(self.turns) < self._wanted:
            if self._picture.is_over:
                turn = 1 + len(self.turns) % len(plan.turns)
                self._desk.sitting.acts.branch_from(turn, f"Again from {len(self.turns)}")
                yield self._act("go back on a branch of its own")
            yield from self._play_turn()

    def _play_turn(self) -> Script:
        yield from self._conduct()
        for seat in self._picture.exercise.seats:
            yield from self._sit(seat.name)
        if len(self.turns) % TURNS_BETWEEN_FORECASTS == 1:
            yield from self._look_ahead()
        yield from self._advance()
        yield from self._judge()

    def _conduct(self) -> Script:
        acts = self._desk.sitting.acts
        self._page.tabs.setCurrentWidget(self._page.cover)
        self._desk.sitting.let_come()
        yield self._act("let come what is due")
        for queued in self._picture.queue.now:
            acts.fire(queued.inject.number)
            yield self._act("give an inject")
        acts.note(f"Turn {self._picture.turn.number} begins")
        yield self._act("put down a note")
        acts.tell([self._picture.exercise.seats[0].name], "What do you expect?")
        yield self._act("write to a seat")

    def _sit(self, name: str) -> Script:
        seat, number = self._desk.hot_seat, len(self.turns)
        self._page.tabs.setCurrentWidget(self._page.seats)
        seat.call(name)
        yield self._act("call a seat")
        seat.confirm()
        idle = self._act("a seat sits down")
        yield lambda: idle() and self._page.seats.page is not None
        opening = seat.opening
        if opening is not None and opening.offers:
            seat.acts.decide(opening.offers[(7 * number) % len(opening.offers)], GROUNDS)
            yield self._act("decide")
        if opening is not None and opening.view.leads:
            own = {state.name for state in opening.view.states}
            to = next(one for one in self._states() if one not in own)
            seat.acts.share(opening.view.leads[-1], to)
            yield self._act("pass a lead on")
        seat.acts.send((opening.others[0].name,) if opening else (), "What do you know?")
        yield self._act("write to another seat")
        seat.leave()
        yield self._act("draw the curtain")

    def _states(self) -> list[str]:
        return [state for seat in self._picture.exercise.seats for state in seat.states]

    def _look_ahead(self) -> Script:
        ahead, start = self._desk.forecasting, time.perf_counter()
        self._act("look ahead")
        ahead.forget()
        ahead.run(self.worlds)
        yield lambda: _has_a_whole_course(ahead.forecast) or not ahead.is_running
        self.first_fans.append(time.perf_counter() - start)
        self._act("the first fan is there")
        yield lambda: not ahead.is_running
        self.forecasts.append(time.perf_counter() - start)

    def _advance(self) -> Script:
        before, start = self._picture, time.perf_counter()
        self._page.tabs.setCurrentWidget(self._page.cover)
        self._desk.sitting.acts.advance()
        idle = self._act("advance")
        yield lambda: idle() and self._picture.last_turn == before.turn.number
        waited = time.perf_counter() - start
        journal = sum(one.stat().st_size for one in self._file.parent.glob("measured*"))
        self.turns.append(
            Turn(before.turn.number, before.branch, waited, self._memory(), journal / 2**20)
        )

    def _judge(self) -> Script:
        acts, picture = self._desk.sitting.acts, self._picture
        if picture.unruled:
            first = picture.unruled[0].consequence
            acts.rule(first.name, Ruling.BEND, first.low, "It was less")
            yield self._act("bend what came")
        rest = [one.consequence.name for one in self._picture.unruled]
        acts.accept(rest)
        yield self._act("accept the rest")
        for aim in picture.aims[:4]:
            acts.observe("The observer", aim.objective, aim.task, rating="P", text="Done well")
            yield self._act("observe")


def _has_a_whole_course(found: Forecast | None) -> bool:
    return found is not None and any(len(one) == found.wanted for one in found.series.values())
