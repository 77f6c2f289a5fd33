"""Parts of a plan as rows of tables, and the events list as lanes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.checking.findings import Finding, Part
from simulator.exercise.plan.words import Delivery
from ui.viewmodels.planning.plan_words import said, word
from ui.viewmodels.seat_tables import Sheet
from ui.viewmodels.words import NOTHING, fixed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.exercise.plan.dry_run import DryRun
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.injects import Inject
    from simulator.exercise.plan.msel.sheet import CellMistake
    from ui.viewmodels.planning.plan_speaker import PlanSpeaker

INJECT_HEADERS = (
    QT_TRANSLATE_NOOP("Plan", "No."),
    QT_TRANSLATE_NOOP("Plan", "When"),
    QT_TRANSLATE_NOOP("Plan", "Comes"),
    QT_TRANSLATE_NOOP("Plan", "To"),
    QT_TRANSLATE_NOOP("Plan", "Title"),
)
DISPENSABLE = (2, 3, 1)
"""Which columns of the events list are left out first where there is no room for all."""
COMES = {
    Delivery.CLOCK: QT_TRANSLATE_NOOP("Plan", "clock"),
    Delivery.PACED: QT_TRANSLATE_NOOP("Plan", "when ready"),
    Delivery.CONDITIONAL: QT_TRANSLATE_NOOP("Plan", "condition"),
    Delivery.TRAY: QT_TRANSLATE_NOOP("Plan", "tray"),
}
FINDING_HEADERS = (
    QT_TRANSLATE_NOOP("Plan", "Weight"),
    QT_TRANSLATE_NOOP("Plan", "About"),
    QT_TRANSLATE_NOOP("Plan", "What to do"),
    QT_TRANSLATE_NOOP("Plan", "What was found"),
)
SHARE_HEADERS = (
    QT_TRANSLATE_NOOP("Plan", "No."),
    QT_TRANSLATE_NOOP("Plan", "Share of worlds"),
    QT_TRANSLATE_NOOP("Plan", "Usual turn"),
    QT_TRANSLATE_NOOP("Plan", "Title"),
)
MISTAKE_HEADERS = (
    QT_TRANSLATE_NOOP("Plan", "Cell"),
    QT_TRANSLATE_NOOP("Plan", "What stands there"),
    QT_TRANSLATE_NOOP("Plan", "What to do"),
    QT_TRANSLATE_NOOP("Plan", "What is wrong"),
)
LEFT_TO_PEOPLE = QT_TRANSLATE_NOOP("Plan", "if nobody answers")
WITHOUT_STORYLINE = QT_TRANSLATE_NOOP("Plan", "Without a storyline")
LATER = 1e9


def headers(names: Iterable[str]) -> tuple[str, ...]:
    """Declared headers in the language of the window."""
    return tuple(said(name) for name in names)


def in_order(plan: Exercise) -> list[Inject]:
    """The injects by turn and time."""
    return sorted(plan.injects, key=_time)


def _time(one: Inject) -> tuple[int, float]:
    return one.turn, LATER if one.planned_minutes is None else one.planned_minutes


def when(one: Inject) -> str:
    """When an inject is due."""
    return NOTHING if one.planned_minutes is None else f"T+{fixed(one.planned_minutes, 0)}"


def inject_rows(plan: Exercise) -> tuple[Sheet, tuple[str, ...]]:
    """The events list as a table, with the numbers of its rows."""
    titles = {one.name: one.title for one in plan.seats}
    rows = [
        (
            one.number,
            str(one.turn) if when(one) == NOTHING else f"{one.turn} · {when(one)}",
            said(COMES[one.delivery]),
            ", ".join(titles.get(name, name) for name in one.to_seats) or NOTHING,
            one.title,
        )
        for one in in_order(plan)
    ]
    keys = tuple(one.number for one in in_order(plan))
    return Sheet(headers(INJECT_HEADERS), tuple(rows)), keys


def finding_rows(found: Iterable[Finding], speaker: PlanSpeaker) -> tuple[Sheet, tuple[str, ...]]:
    """The findings as a table."""
    listed = tuple(found)
    rows = tuple(
        (
            word(one.weight),
            f"{word(one.part)} {one.name}".strip(),
            one.mend(speaker),
            one.sentence(speaker),
        )
        for one in listed
    )
    return Sheet(headers(FINDING_HEADERS), rows), tuple(str(at) for at in range(len(listed)))


def share_rows(rehearsed: DryRun, plan: Exercise) -> tuple[Sheet, tuple[str, ...]]:
    """How often each inject came."""
    titles = {one.number: one.title for one in plan.injects}
    rows = []
    for one in rehearsed.injects:
        share = said(LEFT_TO_PEOPLE) if one.is_left_to_people else f"{fixed(100 * one.share, 0)} %"
        usual = str(max(one.turns, key=lambda pair: pair[1])[0]) if one.turns else NOTHING
        rows.append((one.number, share, usual, titles.get(one.number, NOTHING)))
    keys = tuple(one.number for one in rehearsed.injects)
    return Sheet(headers(SHARE_HEADERS), tuple(rows)), keys


def mistake_rows(found: Iterable[CellMistake]) -> tuple[Sheet, tuple[str, ...]]:
    """What is wrong with cells of a spreadsheet."""
    rows = tuple((one.place, one.value or NOTHING, one.mend, one.message) for one in found)
    return Sheet(headers(MISTAKE_HEADERS), rows), tuple(row[0] for row in rows)


@dataclass(frozen=True)
class Card:
    """An inject on its lane.

    Attributes:
        number: The inject.
        text: Number and title.
        tip: When it comes and to whom.
        is_timed: Whether it comes of itself; conditional ones and those in the tray do not.
    """

    number: str
    text: str
    tip: str
    is_timed: bool


@dataclass(frozen=True)
class Lanes:
    """The events list by storyline and turn.

    Attributes:
        turns: The titles of the columns.
        lanes: The titles of the rows.
        cards: What lies where, by (row, column).
    """

    turns: tuple[str, ...]
    lanes: tuple[str, ...]
    cards: dict[tuple[int, int], tuple[Card, ...]]


def lanes_of(plan: Exercise) -> Lanes:
    """The swim-lanes of a plan; injects without a storyline have the last."""
    names = [one.name for one in plan.storylines]
    is_loose = any(one.storyline not in names for one in plan.injects)
    titles = [one.title for one in plan.storylines] + [said(WITHOUT_STORYLINE)] * is_loose
    cards: dict[tuple[int, int], tuple[Card, ...]] = {}
    for one in in_order(plan):
        row = names.index(one.storyline) if one.storyline in names else len(names)
        place = (row, one.turn - 1)
        cards[place] = (*cards.get(place, ()), _card(plan, one))
    turns = tuple(f"{one.number} · {one.title}" for one in plan.turns)
    return Lanes(turns, tuple(titles), cards)


def _card(plan: Exercise, one: Inject) -> Card:
    titles = {seat.name: seat.title for seat in plan.seats}
    seats = ", ".join(titles.get(name, name) for name in one.to_seats)
    parts = (when(one), word(one.delivery), seats)
    tip = " · ".join(part for part in parts if part and part != NOTHING)
    is_timed = one.delivery.value in {"clock", "paced"}
    return Card(one.number, f"{one.number}  {one.title}", tip, is_timed)


def kind_of(part: Part) -> str:
    """The list of a plan in which a part of a finding stands; empty for the plan itself."""
    return {
        Part.OBJECTIVE: "objectives",
        Part.SEAT: "seats",
        Part.TURN: "turns",
        Part.STORYLINE: "storylines",
        Part.INJECT: "injects",
    }.get(part, "")
