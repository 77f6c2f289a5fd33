"""Presses and keys that would go to something else than what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.exercise_room import begun, room
from ui.viewmodels.exercise.forecasting import Forecasting

if TYPE_CHECKING:
    import pytest

    from tests.ui.exercise_room import Room

__all__ = ["begun", "room"]


def test_no_inject_is_given_in_place_of_one_that_just_came_by_itself(begun: Room) -> None:
    first, second = begun.console.queue.coming.keys[:2]
    begun.console.queue.coming.point(first)
    begun.desk.sitting.table.act(lambda session: session.fire(first))
    begun.idle()
    begun.press("F")
    assert [one.inject.number for one in begun.picture.queue.done] == [first]
    assert f"press again if you mean {second}" in begun.console.status.text()
    begun.press("F")

    assert [one.inject.number for one in begun.picture.queue.done] == [first, second]


def test_a_button_that_rests_gives_the_keyboard_back_to_the_console(
    begun: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.page.console.setFocus()
    usual = QApplication.focusWidget()
    button = begun.console.forecast.run
    begun.console.tabs.setCurrentWidget(begun.console.forecast_room)
    rail = QPushButton("Rail", begun.window)
    rail.show()
    QWidget.setTabOrder(button, rail)
    button.setFocus()
    assert QApplication.focusWidget() is button

    monkeypatch.setattr(Forecasting, "is_running", True)
    begun.page.console.commands.allow()
    assert not button.isEnabled()
    assert QApplication.focusWidget() is usual
