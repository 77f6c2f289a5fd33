"""What is asked of the session of an exercise is done in order, in one thread, and answered."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QThread

from simulator.kernel.errors import TaawunError
from ui.jobs.workshop import Workshop
from ui.viewmodels.table import TURN_MILLISECONDS, NothingOpenError, Table

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from simulator.exercise.session.session import Session


class Notebook:
    """Stands in for a session: the table knows nothing of what it holds."""

    def __init__(self) -> None:
        self.written: list[int] = []
        self.threads: set[int] = set()
        self.is_closed = False

    def write(self, number: int) -> None:
        self.threads.add(threading.get_ident())
        self.written.append(number)

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


@pytest.fixture
def table(qtbot: QtBot, workshop: Workshop, notebook: Notebook) -> Table:
    made = Table(workshop)
    with qtbot.waitSignal(made.opened):
        made.open(lambda: cast("Session", notebook))
    return made


def test_acts_keep_their_order_and_have_one_thread(
    qtbot: QtBot, table: Table, notebook: Notebook
) -> None:
    for number in range(50):
        table.act(lambda session, number=number: session.write(number))
    qtbot.waitUntil(lambda: not table.is_busy)

    assert notebook.written == list(range(50))
    assert len(notebook.threads) == 1
    assert threading.get_ident() not in notebook.threads


def test_an_answer_arrives_on_the_gui_thread(qtbot: QtBot, table: Table) -> None:
    heard: list[object] = []
    with qtbot.waitSignal(table.changed):
        table.act(lambda _: 7, lambda answer: heard.extend((answer, QThread.currentThread())))
    qtbot.waitUntil(lambda: not table.is_busy)

    assert heard == [7, QThread.currentThread()]


def test_answers_are_told_in_order_those_to_answers_last(qtbot: QtBot, table: Table) -> None:
    told: list[str] = []

    def ask_again(_: object) -> None:
        told.append("second")
        table.ask(lambda _: "fourth", told.append)

    table.changed.connect(lambda: table.ask(lambda _: "third", told.append))
    table.act(lambda _: "first", told.append)
    table.ask(lambda _: None, ask_again)
    qtbot.waitUntil(lambda: not table.is_busy)

    assert told == ["first", "second", "third", "fourth"]


def test_nothing_is_told_while_the_session_works(qtbot: QtBot, table: Table) -> None:
    begun, may_end = threading.Event(), threading.Event()
    told: list[str] = []

    def work(_: object) -> str:
        begun.set()
        may_end.wait()
        return "second"

    table.ask(lambda _: "first", told.append)
    table.ask(work, told.append)
    qtbot.waitUntil(begun.is_set)
    qtbot.wait(3 * TURN_MILLISECONDS)
    before = tuple(told)
    may_end.set()
    qtbot.waitUntil(lambda: not table.is_busy)

    assert not before
    assert told == ["first", "second"]


def test_what_cannot_be_done_is_said_in_its_own_sentence(qtbot: QtBot, table: Table) -> None:
    def refuse(_: object) -> None:
        message = "all turns are over"
        raise TaawunError(message)

    with qtbot.waitSignal(table.refused) as heard:
        table.act(refuse)

    assert heard.args == ["all turns are over"]


def test_a_fault_is_told_as_one(qtbot: QtBot, table: Table) -> None:
    with qtbot.waitSignal(table.failed) as heard:
        table.ask(lambda _: 1 / 0)

    assert isinstance(heard.args[0], ZeroDivisionError)


def test_nothing_can_be_asked_before_something_is_open(qtbot: QtBot, workshop: Workshop) -> None:
    table, heard = Table(workshop), list[Exception]()
    table.ask(lambda session: session, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))

    assert isinstance(heard[0], NothingOpenError)


def test_an_exercise_that_does_not_open_leaves_the_one_before(
    qtbot: QtBot, table: Table, notebook: Notebook
) -> None:
    def refuse() -> Session:
        message = "it is damaged"
        raise TaawunError(message)

    with qtbot.waitSignal(table.refused):
        table.open(refuse)
    table.act(lambda session: session.write(1))
    qtbot.waitUntil(lambda: notebook.written == [1])

    assert table.is_open
    assert not notebook.is_closed


def test_what_was_asked_for_is_done_before_the_program_ends(qtbot: QtBot) -> None:
    workshop, notebook = Workshop(), Notebook()
    table = Table(workshop)
    table.open(lambda: cast("Session", notebook))
    for number in range(200):
        table.act(lambda session, number=number: session.write(number))
    table.close()
    workshop.close()

    assert notebook.written == list(range(200))
    assert notebook.is_closed
