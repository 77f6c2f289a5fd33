"""What runs can be seen and stopped from anywhere; notices queue and can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.main_window import COMPARE, LIBRARY, MainWindow
from ui.widgets.notice import MOST, NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, short: dict[str, Scenario]) -> MainWindow:
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    made.show()
    desk.choice.offer(short)
    return made


def test_a_run_can_be_seen_and_stopped_from_another_page(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    assert window.jobs.isHidden()
    desk.study.set_replications(500)
    desk.compare(["broken-ties", "reconciliation"])
    (line,) = window.jobs.lines
    qtbot.waitUntil(lambda: "of 500 worlds" in line.words.text(), timeout=PATIENCE)

    assert window.jobs.isVisible()
    assert "Comparing 2 scenario" in line.findChildren(QLabel)[0].text()
    line.stop.click()
    assert not desk.study.running
    assert window.jobs.isHidden()


def test_the_page_that_tells_it_itself_is_not_told_twice(window: MainWindow, desk: Desk) -> None:
    desk.study.set_replications(500)
    window.go_to(COMPARE)
    desk.compare(["broken-ties"])

    assert window.jobs.isHidden()
    window.go_to(LIBRARY)
    assert window.jobs.isVisible()
    desk.study.cancel()


def test_notices_wait_behind_each_other(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    bar = NoticeBar(wardrobe)
    qtbot.addWidget(bar)
    for text in ("first", "second", "first"):
        bar.say(text)

    assert (bar.text, bar.waiting) == ("first", 1)
    bar.dismiss.click()
    assert (bar.text, bar.waiting) == ("second", 0)
    bar.dismiss.click()
    assert bar.isHidden()
    assert bar.text == ""


def test_a_notice_can_be_copied(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    bar = NoticeBar(wardrobe)
    qtbot.addWidget(bar)
    bar.say("Something went wrong. (ValueError: 7)")
    bar.copy.click()

    assert QApplication.clipboard().text() == "Something went wrong. (ValueError: 7)"


def test_a_flood_of_notices_keeps_the_last(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    bar = NoticeBar(wardrobe)
    qtbot.addWidget(bar)
    for number in range(10 * MOST):
        bar.say(str(number))

    assert (bar.text, bar.waiting) == (str(10 * MOST - 1), MOST - 1)
