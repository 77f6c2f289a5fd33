"""What control sees is covered while seats use the screen, and texts of plans are never markup."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.exercise_fixtures import Play, play
from ui.theme.tips import caption, tip
from ui.viewmodels.exercise.console_lock import ConsoleLock
from ui.viewmodels.seat_tables import Sheet
from ui.workspaces.exercise.cover import Covered
from ui.workspaces.exercise.rows import RowsView

__all__ = ["play"]

HOSTILE = "<img src='x'>Tea & <b>cake</b>"


def test_what_control_sees_is_covered_from_when_a_seat_is_called(play: Play) -> None:
    console = QLabel("The whole truth")
    covered = Covered(console, play.hot_seat, ConsoleLock())
    play.qtbot.addWidget(covered)
    covered.show()
    play.hot_seat.leave()
    assert console.isVisible()

    play.hot_seat.call("west")
    assert covered.is_covered
    assert not console.isVisible()

    play.sit("west")
    play.hot_seat.leave()
    assert not console.isVisible()

    covered.open.click()
    assert console.isVisible()


def test_to_uncover_the_console_ends_the_sitting_of_a_seat(play: Play) -> None:
    covered = Covered(QLabel("The whole truth"), play.hot_seat, ConsoleLock())
    play.qtbot.addWidget(covered)
    play.sit("west")
    covered.open.click()

    assert play.panel.page is None
    assert play.hot_seat.opening is None


def test_where_a_code_is_asked_for_nothing_else_opens_the_console(play: Play) -> None:
    lock, told = ConsoleLock(), []
    covered = Covered(QLabel("The whole truth"), play.hot_seat, lock)
    covered.tried.connect(told.append)
    play.qtbot.addWidget(covered)
    lock.set_code("4711 é")
    play.hot_seat.call("west")

    for wrong in ("", "4711", "4711 É"):
        covered.code.setText(wrong)
        covered.open.click()
        assert covered.is_covered
    assert covered.code.text() == ""
    assert "not the code" in covered.hint.text()

    covered.code.setText("4711 é")
    play.qtbot.keyClick(covered.code, Qt.Key.Key_Return)
    assert not covered.is_covered
    assert told == [3]


def test_a_code_that_is_taken_back_is_asked_for_no_more(play: Play) -> None:
    lock = ConsoleLock()
    covered = Covered(QLabel("The whole truth"), play.hot_seat, lock)
    play.qtbot.addWidget(covered)
    lock.set_code("4711")
    covered.cover()
    assert not covered.code.isHidden()

    lock.set_code("")
    assert covered.code.isHidden()
    covered.open.click()
    assert not covered.is_covered


def test_a_tooltip_shows_texts_as_they_were_written() -> None:
    view = RowsView("Rows")
    view.show_sheet(Sheet(("One",), ((HOSTILE,),)))
    index = view.model().index(0, 0)

    assert index.data(Qt.ItemDataRole.DisplayRole) == HOSTILE
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_an_ampersand_in_a_title_is_an_ampersand_and_no_key() -> None:
    assert caption("Tea & cake") == "Tea && cake"
    assert tip("Tea & <b>cake</b>\nnow").startswith("<qt>Tea &amp; &lt;b&gt;")


def test_the_titles_of_seats_are_never_markup_or_keys(play: Play) -> None:
    chairs = [dataclasses.replace(one, title=HOSTILE) for one in play.hot_seat.chairs]
    play.hot_seat._seat(tuple(chairs))
    play.hot_seat.call("west")
    curtain = play.panel.curtain
    buttons = [one for one in curtain.findChildren(QAbstractButton) if "cake" in one.text()]

    assert curtain.name.text() == HOSTILE
    assert buttons
    assert all("Tea && " in one.text() for one in buttons)
    assert all("<img" not in one.toolTip() for one in buttons)
