"""The walk through Exercise: a plan, the console in the middle of a turn, seats, the projector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from benchmarks.visits import faces
from simulator.exercise.session.consequences import Ruling
from simulator.exercise.session.evaluating import Rating

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.visits import Visit
    from simulator.exercise.session.session import Session
    from ui.workspaces.exercise.console_bench import ConsoleBench

PLANNED = "six-quarters"
PLAN, CONDUCT, SEATS = range(3)
FUTURES, MONTHS = 10, 12
FIRED = ("2", "3")
SEEN = "Partners were told late, and asked why."


def exercise(visit: Visit) -> Iterator[str]:
    """Every step of an exercise, with something on all of its parts."""
    page, desk = visit.window.exercise, visit.desk.exercise
    visit.window.bring(page)
    visit.wait(page.console.start.list.count)
    yield "exercise-begin"
    yield from _plan(visit)
    desk.sitting.begin(desk.planner.plan, visit.folder / "played.taawun-exercise")
    visit.wait(lambda: desk.sitting.picture and not desk.table.is_busy)
    page.tabs.setCurrentIndex(CONDUCT)
    yield from _conduct(visit, page.console.bench)
    yield from _sit(visit)
    desk.sitting.leave()
    desk.planner.close()
    visit.wait(lambda: not desk.table.is_open)


def _plan(visit: Visit) -> Iterator[str]:
    """A shipped plan, part by part."""
    page, planner = visit.window.exercise, visit.desk.exercise.planner
    page.tabs.setCurrentIndex(PLAN)
    yield "exercise-plan-begin"
    planner.open(PLANNED)
    visit.wait(lambda: planner.is_open)
    yield "exercise-plan"
    yield from faces("exercise-plan", page.planning.bench.tabs)


def _conduct(visit: Visit, bench: ConsoleBench) -> Iterator[str]:
    """The second turn: injects given and held, a forecast, ratings, the question at the foot."""
    desk = visit.desk.exercise
    yield "exercise-conduct"
    _do(visit, _played_turn)
    bench.show_tab(1)
    yield "exercise-outcome"
    for act in (_accepted, _second_turn):
        _do(visit, act)
    desk.forecasting.run(FUTURES, MONTHS)
    visit.wait(lambda: desk.forecasting.forecast and not desk.forecasting.is_running)
    desk.course.compare(*(one.number for one in desk.sitting.picture.branches[:2]))
    visit.wait(lambda: desk.course.lines)
    yield from faces("exercise-conduct", bench.tabs)
    bench.asking.cancel.click()


def _played_turn(session: Session) -> None:
    """Seats that are played, injects given, and the first turn over."""
    for seat in session.exercise.seats:
        session.assign(seat.name, f"{seat.title}, two people")
    for inject in FIRED:
        session.fire(inject)
    session.advance()


def _accepted(session: Session) -> None:
    """What the model proposes, accepted."""
    for one in session.consequences():
        if one.name not in session.rulings():
            session.rule(one.name, Ruling.ACCEPT, None, "Accepted as the model proposes it.")


def _second_turn(session: Session) -> None:
    """A rating, and another course of the second turn."""
    aim = session.exercise.objectives[0]
    session.observe(
        "Observer", aim.name, task=aim.tasks[0].name, rating=Rating.SOME_CHALLENGES, text=SEEN
    )
    session.branch_from(2, "With more sharing")


def _sit(visit: Visit) -> Iterator[str]:
    """The curtain, a seat behind it, and what the room sees."""
    page, seats = visit.window.exercise, visit.window.exercise.seats
    page.tabs.setCurrentIndex(SEATS)
    yield "exercise-curtain"
    seats.curtain.buttons[0].click()
    QApplication.processEvents()
    yield "exercise-called"
    seats.curtain.confirm.click()
    visit.wait(lambda: seats.page)
    yield "exercise-seat"
    yield from faces("exercise-seat", seats.page.tabs)
    seats.page.go()
    page.project()
    visit.wait(page.projecting.isVisible)
    yield "exercise-projector"
    page.project()


def _do(visit: Visit, act: Callable[[Session], None]) -> None:
    """Have something done at the table, and wait until all of it shows."""
    desk = visit.desk.exercise
    desk.table.act(act)
    visit.wait(lambda: not desk.table.is_busy)
