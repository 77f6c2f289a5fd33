"""Whatever is written into an exercise, or opened as one: it is said in place, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from simulator.exercise.plan.reading import exercise_of_text
from simulator.exercise.plan.writing import exercise_text
from simulator.exercise.session.session import Session
from tests.ui.bad_input_exercise import (
    INJECTS_WITH_NUMBERS,
    PLAN,
    PLAYED,
    Played,
    open_fields,
    played,
    refusals,
)
from tests.ui.bad_input_room import bring_into_view, dropped, place_of, said, write
from tests.ui.bad_inputs import EXERCISE_FIELDS, FILES, LONG, ODD
from ui.main_window import LIBRARY
from ui.widgets.notice import NoticeBar
from ui.workspaces.exercise.branches_panel import BranchesPanel
from ui.workspaces.exercise.console_asking import AskingBar, Question
from ui.workspaces.exercise.console_observing import ConsoleObserving
from ui.workspaces.exercise.console_start import ConsoleStart
from ui.workspaces.exercise.forecast_panel import ForecastPanel
from ui.workspaces.exercise.grounds_form import GroundsForm
from ui.workspaces.exercise.plan_exchange import ExchangePanel
from ui.workspaces.exercise.planning_deeds import PlanningDeeds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


PLANNING, CONDUCT = 0, 1
__all__ = ["played"]

POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ROWS = {one.place: one for one in EXERCISE_FIELDS}
ONLY_SCENARIOS = ("extends", "<b>", "", "larger than 1 MiB")
NOWHERE = {
    "gone/mine.toml": ("not there any more", "cannot be opened for writing"),
    "folder.toml": ("a folder has that name", "a file of that name", "Written"),
    "x" * 300 + ".toml": ("too long",),
    "a\0b.toml": ("no file can have that name",),
}
"""Where nothing can be written, and what is said; papers go into a folder that is there."""


@POPS_UP
def test_every_field_of_a_plan_is_tried(played: Played) -> None:
    """What is no number is said; any text is kept so that the plan can be saved and read again."""
    planning, planner = played.window.exercise.planning, played.desk.planner
    show = planning.bench.show_part
    before, failed, met = planner.plan, [], set()
    for inject in INJECTS_WITH_NUMBERS:
        show("injects", inject)
        for number in range(len(open_fields(planning))):
            # Undoing may have shown another inject, and made inputs anew.
            field = open_fields(planning)[number]
            row = ROWS[place_of(field)]
            failed += [] if row.place in met else refusals(played, field, row)
            met.add(row.place)
            if row.taken and inject == INJECTS_WITH_NUMBERS[0]:
                write(field, ODD[number % len(ODD)])
                again = exercise_of_text(exercise_text(planner.plan), played.folder / PLAN)
                failed += [] if again == planner.plan else [f"{field.accessibleName()} is lost"]
            while planner.undo_stack.canUndo():
                planner.undo_stack.undo()
            show("injects", inject)

    assert failed == []
    assert planner.plan == before
    assert met == {one for one in ROWS if "Input" in one}


@POPS_UP
def test_every_field_of_the_console_and_of_a_seat_is_tried(played: Played) -> None:
    find = played.window.findChild
    asking = find(AskingBar)
    asking.ask(Question("How much?", high=4.0, number=2.0), lambda *_: None)
    met, failed = set(), []

    def try_all(*parts: QWidget) -> None:
        for part in parts:
            bring_into_view(part)
            for field in open_fields(part):
                row = ROWS[place_of(field)]
                met.add(row.place)
                failed.extend(refusals(played, field, row))

    try_all(asking, *map(find, (BranchesPanel, ForecastPanel, ConsoleObserving)))
    seat = played.sit()
    parts = (seat.post, seat.deals, seat.decisions)
    for form in seat.findChildren(GroundsForm):
        form.sure.setChecked(True)
    try_all(*parts)

    assert failed == []
    assert met == {one for one in ROWS if "Input" not in one}


def test_what_is_said_at_the_table_is_kept_letter_for_letter(played: Played) -> None:
    asking, observing = map(played.window.findChild, (AskingBar, ConsoleObserving))
    acts = played.desk.sitting.acts
    for text in ODD:
        asking.ask(Question("What?"), lambda text, _: acts.note(text))
        write(asking.text, text)
        write(observing.observer.lineEdit(), text)
        write(observing.text, text)
        observing.rate()
    played.settle()
    post = played.sit().post
    next(iter(post.receivers.values())).setChecked(True)
    for text in ODD:
        write(post.writing, text)
        post.send.click()
        played.settle()
        is_too_long = text is LONG
        assert (post.writing.toPlainText() == text) is is_too_long
        assert ("shorten it" in said(played.page)) is is_too_long

    kept = [one.payload for one in played.desk.sitting.picture.records]
    for field, most in (("observer", 200), ("text", 2000)):
        assert {one.get(field) for one in kept} >= {text[:most] for text in ODD}
    assert [one["text"] for one in kept if "to" in one] == list(ODD[1:])
    assert reopened(played)[: len(kept)] == kept


def reopened(played: Played) -> list[Mapping[str, object]]:
    """What all records hold once the file is opened again."""
    played.desk.hot_seat.leave()
    played.desk.sitting.leave()
    played.settle()
    session = Session.open(played.folder / PLAYED)
    found = [one.payload for one in session.records()]
    session.close()
    return found


def told(played: Played, does: Callable[[], object]) -> str:
    """What is said in view after something is done that takes a moment."""
    does()
    played.settle()
    bars = [one.text for one in played.page.findChildren(NoticeBar) if one.isVisible()]
    return "\n".join([*bars, played.window.findChild(ExchangePanel).said.text()])


def test_a_bad_file_is_told_and_what_is_open_stays(
    played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, silent, find, before = [played.folder], [], played.window.findChild, played.state()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(chosen[-1]), ""))
    ways = {
        "exercise": (CONDUCT, find(ConsoleStart).ask_for_exercise),
        "plan to play": (CONDUCT, find(ConsoleStart).ask_for_plan),
        "plan to work on": (PLANNING, find(PlanningDeeds).ask_for_file),
        "list": (PLANNING, find(ExchangePanel).ask_for_list),
    }
    for name, (make, words) in FILES.items():
        for way, (tab, ask) in ways.items():
            folder = played.folder / f"{name}, {way}"
            folder.mkdir()
            chosen.append(make(folder))
            played.page.tabs.setCurrentIndex(tab)
            wanted = words if "plan" in way and words not in ONLY_SCENARIOS else folder.name
            said_of_it = told(played, ask)
            if ("cannot be understood" if way == "list" else wanted) not in said_of_it:
                silent.append(f"{folder.name}: {said_of_it[:200]}")

    assert silent == []
    assert played.state() == before


def test_an_exercise_that_is_dropped_is_gone_on_with_unless_a_seat_looks(played: Played) -> None:
    file = played.folder / PLAYED
    played.desk.sitting.leave()
    played.settle()
    played.window.go_to(LIBRARY)
    dropped(played.window, file)
    played.wait(lambda: played.desk.sitting.picture is not None)
    assert played.window.page is played.window.exercise
    before = played.sit()
    dropped(played.window, file, played.folder / "no.taawun-exercise")

    assert "A seat uses the screen" in played.window.notice.text
    assert played.page.seats.page is before


def test_a_bad_place_to_write_is_told(played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    (played.folder / "folder.toml").mkdir()
    file, silent = [""], []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (file[-1], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: file[-1])
    find, before = played.window.findChild, played.state()
    exchange = find(ExchangePanel)
    ways = (
        (CONDUCT, find(ConsoleStart).begin),
        (PLANNING, find(PlanningDeeds).do_save_as),
        (PLANNING, exchange.ask_where_to_export),
        (PLANNING, exchange.ask_where_to_print),
    )
    for place, words in NOWHERE.items():
        for tab, ask in ways:
            file.append(str(played.folder / place))
            played.page.tabs.setCurrentIndex(tab)
            said_of_it = told(played, ask)
            if not any(one in said_of_it for one in words):
                silent.append(f"{place[:20]}, {ask.__name__}: {said_of_it[-200:]}")

    assert silent == []
    assert played.state() == before
