"""Two courses of play side by side: what was done in each turn, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Signal

from simulator.exercise.plan.readings import READINGS, REGION, reading
from simulator.exercise.session.replaying import replayed
from simulator.exercise.session.tree import path_of
from ui.viewmodels.exercise.house_words import house_of, opening
from ui.viewmodels.exercise.record_words import record_words
from ui.viewmodels.words import NOTHING, number, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.session.session import Session
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.table import Table

COUNTED = {
    "CELL_ATTACKED": QT_TRANSLATE_NOOP("Course", "Attacks"),
    "CELL_DISRUPTED": QT_TRANSLATE_NOOP("Course", "Cells broken up"),
    "LEAD_LEAKED": QT_TRANSLATE_NOOP("Course", "Shared leads that got out"),
}
DONE = {
    "decision": QT_TRANSLATE_NOOP("Course", "Decisions"),
    "inject": QT_TRANSLATE_NOOP("Course", "Injects"),
    "ruling": QT_TRANSLATE_NOOP("Course", "Rulings"),
}
LEVELS = (
    "public_trust",
    "grievance",
    "liberties",
    "delivered_cooperation",
    "leads_waiting",
    "spending",
)
WORLD = QT_TRANSLATE_NOOP("Course", "The world at its end")
SAME = QT_TRANSLATE_NOOP("Course", "the same in both")
OTHER = QT_TRANSLATE_NOOP("Course", "differs")


@dataclass(frozen=True)
class Line:
    """One thing in two courses.

    Attributes:
        turn: The turn; 0 for how things stand in the end.
        what: What is looked at.
        left, right: What it is in each.
    """

    turn: int
    what: str
    left: str
    right: str

    @property
    def differs(self) -> bool:
        """Whether the two are not the same."""
        return self.left != self.right


@dataclass(frozen=True)
class Played:
    """What a comparison needs of a session; frozen, fit for any thread."""

    exercise: Exercise
    scenario: Scenario
    records: tuple[Record, ...]

    @classmethod
    def of(cls, session: Session) -> Played:
        """What a session has played so far."""
        return cls(session.exercise, session.scenario, session.all_records())


class Course(QObject):
    """Compares branches, away from the table.

    Signals:
        changed: There is another comparison, or one is being made.
    """

    changed = Signal()

    def __init__(self, table: Table, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._workshop = workshop
        self._job: Job | None = None
        self._lines: tuple[Line, ...] = ()
        self._sides = (0, 0)
        table.opened.connect(self.forget)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What was compared last."""
        return self._lines

    @property
    def sides(self) -> tuple[int, int]:
        """The numbers of the two branches."""
        return self._sides

    @property
    def is_comparing(self) -> bool:
        """Whether a comparison is being made."""
        return self._job is not None

    def forget(self) -> None:
        """Show nothing any more."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._lines = None, ()
        self.changed.emit()

    def compare(self, left: int, right: int) -> None:
        """Put two branches side by side."""
        self.forget()
        self._sides = left, right

        def begin(played: Played) -> None:
            def work(_report: Report, _cancelled: Cancelled) -> tuple[Line, ...]:
                return tuple(side_by_side(played, left, right))

            self._job = self._workshop.errand(work)
            self._job.finished.connect(self._show)
            self._job.failed.connect(self._fail)
            self.changed.emit()

        self._table.ask(Played.of, begin)

    def _show(self, lines: tuple[Line, ...]) -> None:
        self._job, self._lines = None, lines
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.changed.emit()
        self._table.complain(error)


def side_by_side(played: Played, left: int, right: int) -> Iterator[Line]:
    """What was done and what came of it on two branches, turn by turn, then how they stand."""
    paths = [path_of(played.records, branch) for branch in (left, right)]
    ends = [_ends(path) for path in paths]
    plays = [_Course(played, branch) for branch in (left, right)]
    done = {kind: say("Course", title) for kind, title in DONE.items()}
    done["inject"] = opening(house_of(played.exercise).injects)
    for turn in range(1, max((max(one, default=0) for one in ends), default=0) + 2):
        for kind, title in done.items():
            told = [_done(path, kind, turn, played.exercise) for path in paths]
            if any(told):
                yield Line(turn, title, *(one or NOTHING for one in told))
        if not any(turn in one for one in ends):
            continue
        for kind, title in COUNTED.items():
            counts = [one.count(turn, kind) for one in plays]
            yield Line(turn, say("Course", title), *counts)
        digests = [one.get(turn, "") for one in ends]
        same = digests[0] == digests[1]
        yield Line(turn, say("Course", WORLD), say("Course", SAME) if same else digests[0][:8],
                   say("Course", SAME) if same else digests[1][:8])  # fmt: skip
    for name in LEVELS:
        level = say("Reading", READINGS[name].meaning)
        yield Line(0, level, *(one.level(name) for one in plays))


class _Course:
    """One branch played again."""

    def __init__(self, played: Played, branch: int) -> None:
        again = replayed(played.exercise, played.scenario, played.records, branch)
        self._came = dict(again.play.consequences)
        self._levels = {name: number(reading(again.play.world, name, REGION)) for name in LEVELS}
        again.play.close()

    def count(self, turn: int, kind: str) -> str:
        """How often something came of a turn; a dash if the turn was not played."""
        if turn not in self._came:
            return NOTHING
        return str(sum(one.kind == kind for one in self._came[turn]))

    def level(self, name: str) -> str:
        """A level of the region in the end."""
        return self._levels[name]


def _ends(path: Sequence[Record]) -> dict[int, str]:
    return {one.turn: one.payload["digest"] for one in path if one.kind == "turn-ended"}


def _done(path: Sequence[Record], kind: str, turn: int, exercise: Exercise) -> str:
    titles = {one.name: one.title for one in exercise.seats}
    return "\n".join(
        f"{titles[one.seat]}: {text}" if one.seat in titles else text
        for one in path
        if one.kind == kind and one.turn == turn
        for text in [record_words(one, exercise)]
    )
