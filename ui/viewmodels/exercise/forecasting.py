"""How things may go on from the present turn: asked for, waited for, drawn, told."""

from __future__ import annotations

import datetime as dt
from collections import deque
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QObject, Signal

from simulator.exercise.forecast.running import forecast
from simulator.exercise.forecast.showing import fan_shown
from simulator.kernel.outcomes import Kind
from simulator.runs.quantiles import quantiles
from ui.viewmodels.fan_words import (
    FanSubtitle,
    axis_label,
    unit_of,
    worlds_short_title,
    worlds_title,
)
from ui.viewmodels.fans import PROBABILITIES, Fan, FanPicture, gathered
from ui.viewmodels.shown_fans import TITLES, told_of
from ui.viewmodels.spans import Span
from ui.viewmodels.words import outcome_named, place_in_text, say

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.exercise.forecast.courses import Course
    from simulator.exercise.forecast.fan import Forecast
    from simulator.exercise.forecast.order import ForecastOrder
    from simulator.exercise.session.session import Session
    from simulator.exercise.views.fans import FanShown
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.table import Table

WORLDS = 100
MONTHS = 12
DAYS_PER_MONTH = 365.25 / 12
DATED = QT_TRANSLATE_NOOP("Course", "{subtitle}, from {date} on")


class Forecasting(QObject):
    """Has futures run away from the table, so that play goes on meanwhile.

    Signals:
        changed: A forecast has begun, ended, or come further.
    """

    changed = Signal()

    def __init__(self, table: Table, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._workshop = workshop
        self._job: Job | None = None
        self._is_asking = False
        self._progress = (0, 0)
        self._order: ForecastOrder | None = None
        self._found: tuple[ForecastOrder, Forecast] | None = None
        table.opened.connect(self.forget)

    @property
    def is_running(self) -> bool:
        """Whether a forecast is under way."""
        return self._is_asking or self._job is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many runs are done, and of how many; zeros while none is."""
        return self._progress

    @property
    def forecast(self) -> Forecast | None:
        """What the last forecast found; None before the first."""
        return None if self._found is None else self._found[1]

    @property
    def moment(self) -> tuple[int, float] | None:
        """The branch and the day from which the forecast looks ahead."""
        return None if self._found is None else (self._found[0].branch, self._found[0].day)

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The names of what was looked at."""
        return () if self._found is None else self._found[1].outcomes

    @property
    def places(self) -> tuple[str, ...]:
        """The names of the places at which it was, the region first."""
        return () if self._found is None else tuple(reversed(self._found[1].places))

    def forget(self) -> None:
        """Stop, and show nothing any more: another exercise is on the table."""
        self.cancel()
        self._found = None
        self.changed.emit()

    def run(self, worlds: int = WORLDS, months: int = MONTHS) -> None:
        """Look ahead from this moment."""
        if self.is_running:
            return
        days = months * DAYS_PER_MONTH
        self._is_asking = True
        self._progress = (0, 0)

        def ask(session: Session) -> ForecastOrder:
            return session.forecast_order(worlds, days)

        self._table.ask(ask, self._begin, self._refuse)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what was shown before stays."""
        self._is_asking = False
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.changed.emit()

    def label(self, place: str) -> str:
        """What a place is called in the middle of a sentence."""
        return place if self._found is None else place_in_text(self._found[0].scenario, place)

    def picture(self, outcome: str, place: str) -> FanPicture | None:
        """One outcome at one place under each course; None before the first forecast."""
        if self._found is None:
            return None
        order, found = self._found
        there = _courses(order, found)
        if not there:
            return None
        declared = outcome_named(outcome)
        fans = tuple(
            Fan(
                say("Course", TITLES[course]),
                position,
                _bands(found, course, outcome, place),
                dashed=position > 0,
            )
            for position, course in there
        )
        subtitle = FanSubtitle().of_worlds(_worlds(found))
        days = np.concatenate([[0.0], found.edges]) if _counts(outcome) else found.edges
        return FanPicture(
            worlds_title(declared, order.scenario, place, Span.START),
            worlds_short_title(declared, order.scenario, place),
            say("Course", DATED).format(subtitle=subtitle, date=self._date(found.now)),
            axis_label(declared, Span.START),
            unit_of(declared, Span.START),
            order.scenario.start,
            days,
            fans,
        )

    def shown(self, outcome: str, place: str) -> FanShown | None:
        """The same as those who play may see it; None where nothing lies ahead."""
        if self._found is None or not outcome or not place:
            return None
        order, found = self._found
        return fan_shown(found, outcome, place, order.scenario.start)

    def told(self, fan: FanShown) -> str:
        """What they read beside it."""
        states = {} if self._found is None else self._found[0].scenario.setting.states
        return told_of(fan, {name: self.label(name) for name in states})

    def _date(self, day: float) -> str:
        if self._found is None:
            return ""
        date = self._found[0].scenario.start + dt.timedelta(days=int(day))
        return QLocale().toString(date, "d MMMM yyyy")

    def _begin(self, order: ForecastOrder) -> None:
        if not self._is_asking:  # cancelled before it could begin
            return

        def work(report: Report, cancelled: Cancelled) -> Forecast:
            # What has arrived goes with all later news: news that nobody saw in time is dropped.
            there: deque[Forecast] = deque(maxlen=1)

            def tell(done: int, total: int) -> None:
                report((done, total, there[-1] if there else None))

            return forecast(order, tell, cancelled, arrived=there.append)

        self._is_asking, self._order = False, order
        self._job = self._workshop.study(work)
        self._job.progressed.connect(self._count)
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._refuse)
        self.changed.emit()

    def _count(self, so_far: tuple[int, int, Forecast | None]) -> None:
        *progress, there = so_far
        self._progress = (progress[0], progress[1])
        if there is not None and self._order is not None:
            self._found = self._order, there
        self.changed.emit()

    def _show(self, found: Forecast) -> None:
        self._job = None
        if self._order is not None:
            self._found = self._order, found
        self.changed.emit()

    def _refuse(self, error: Exception) -> None:
        self._is_asking, self._job = False, None
        self.changed.emit()
        self._table.complain(error)


def _courses(order: ForecastOrder, found: Forecast) -> list[tuple[int, Course]]:
    """The courses that are there already, each with its place among the colours."""
    return [(place, one) for place, one in enumerate(order.courses) if len(found.series[one])]


def _worlds(found: Forecast) -> int:
    """How many futures there are of the course that has the fewest."""
    return min(len(one) for one in found.series.values() if len(one))


def _counts(outcome: str) -> bool:
    return outcome_named(outcome).kind is Kind.COUNT


def _bands(found: Forecast, course: Course, outcome: str, place: str) -> NDArray[np.float64]:
    """Bands of a level month by month, or of a count since the beginning."""
    values = found.values(course, outcome, place).astype(np.float64)
    together = gathered(values, outcome_named(outcome).kind, Span.START)
    return quantiles(together, PROBABILITIES)
