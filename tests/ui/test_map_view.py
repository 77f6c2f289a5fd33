"""The map is read and worked by mouse, by keyboard and by ear, and takes no side."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.map_samples import FILL, LABELS
from ui.map import handling
from ui.map.view import MapView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe

ZONE = "tunisia-south"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(map_view: MapView) -> MapView:
    map_view.show_layer("labels", LABELS)
    return map_view


def pixel(view: MapView, name: str) -> QPoint:
    """Where a place is on the screen."""
    x, y = view.stage().anchor(name)
    return QPoint(round(x), round(y))


def test_before_there_is_ground_it_says_so_and_bears_handling(
    qtbot: QtBot, wardrobe: Wardrobe
) -> None:
    made = MapView(wardrobe)
    qtbot.addWidget(made)
    made.show_layer("fill", FILL)
    made.grab()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_Plus, Qt.Key.Key_0):
        qtbot.keyClick(made, key)

    assert made.selected is None


def test_ground_that_is_there_already_leaves_the_look_as_it_is(
    view: MapView, geography: Geography
) -> None:
    view.zoom_by(2.0)
    before, sheet = pixel(view, ZONE), view.stage().sheet

    view.show_ground(geography)

    assert pixel(view, ZONE) == before
    assert view.stage().sheet is sheet


def test_a_click_picks_and_shows_what_was_picked(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, ZONE))

    assert picked.args == ["zone", ZONE]
    assert view.selected == ("zone", ZONE)


def test_a_click_where_nothing_is_lets_go(qtbot: QtBot, view: MapView) -> None:
    view.select("zone", ZONE)
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    assert picked.args == ["", ""]
    assert view.selected is None


def test_choosing_from_outside_tells_nobody(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.picked):
        view.select("state", "libya")

    assert view.selected == ("state", "libya")


def test_the_arrows_reach_every_zone_and_enter_picks(qtbot: QtBot, view: MapView) -> None:
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    zones = {area.name for area in view.geography.of_kind("zone")}
    reached, waiting = set(), [view.focused[1]]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        for arrow in arrows:
            view.select("zone", here)
            qtbot.keyClick(view, arrow)
            if view.focused[1] not in reached:
                waiting.append(view.focused[1])
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Return)

    assert reached == zones
    assert picked.args == list(view.focused)


def test_an_arrow_leads_where_it_points(qtbot: QtBot, view: MapView) -> None:
    view.select("zone", "algeria-southwest")
    qtbot.keyClick(view, Qt.Key.Key_Right)

    assert view.focused == ("zone", "algeria-southeast")


def test_tab_leaves_the_map(qtbot: QtBot, view: MapView) -> None:
    assert view.focusPolicy() is Qt.FocusPolicy.StrongFocus
    before = view.focused
    qtbot.keyClick(view, Qt.Key.Key_Tab)

    assert view._walked == before[1]


def test_walking_out_of_sight_takes_the_map_along(qtbot: QtBot, view: MapView) -> None:
    view.select("zone", "morocco-north")
    view.centre_on("morocco-north")
    view.zoom_by(12.0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)

    assert view.rect().contains(pixel(view, view.focused[1]))


def test_plus_and_the_wheel_look_closer_and_zero_shows_all_again(
    qtbot: QtBot, view: MapView
) -> None:
    whole = view.frame()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    closer = view.frame()
    roll(view, QPoint(450, 310), 120)
    closest = view.frame()
    qtbot.keyClick(view, Qt.Key.Key_0)

    assert whole.scale < closer.scale < closest.scale
    assert view.frame() == whole


def roll(view: MapView, here: QPoint, notch: int) -> None:
    """Turn the wheel over a pixel."""
    place = QPointF(here)
    event = QWheelEvent(
        place,
        QPointF(view.mapToGlobal(here)),
        QPoint(),
        QPoint(0, notch),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_what_is_under_the_wheel_stays_there(view: MapView) -> None:
    here = pixel(view, "algeria-centre")
    roll(view, here, 240)
    there = pixel(view, "algeria-centre")

    assert (there - here).manhattanLength() <= 2


def test_one_cannot_look_from_further_than_the_whole(view: MapView) -> None:
    whole = view.frame()
    view.zoom_by(0.01)

    assert view.frame() == whole


def test_dragging_moves_the_map_and_picks_nothing(qtbot: QtBot, view: MapView) -> None:
    view.zoom_by(4.0)
    before = pixel(view, "algeria")
    with qtbot.assertNotEmitted(view.picked):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
        qtbot.mouseMove(view, QPoint(440, 310))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(440, 310))

    assert pixel(view, "algeria") - before == QPoint(40, 10)


def test_shift_and_an_arrow_move_the_map(qtbot: QtBot, view: MapView) -> None:
    view.zoom_by(4.0)
    before, focused = pixel(view, "algeria"), view.focused
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)

    assert pixel(view, "algeria").x() < before.x()
    assert view.focused == focused


def test_the_map_cannot_be_lost(view: MapView) -> None:
    view.zoom_by(2.0)
    view.pan_by(1e6, 1e6)
    frame = view.frame()
    left, top, right, bottom = view.geography.frame("state", "disputed", "neighbour")
    x, y = frame.plane(450, 310)

    assert left - 1 <= x <= right + 1
    assert top - 1 <= y <= bottom + 1


def test_hovering_tells_once_what_is_there(qtbot: QtBot, view: MapView) -> None:
    told: list[tuple[str, str]] = []
    view.hovered.connect(lambda *subject: told.append(subject))
    for step in range(3):
        qtbot.mouseMove(view, pixel(view, ZONE) + QPoint(step, 0))
    view.leaveEvent(QEvent(QEvent.Type.Leave))

    assert told == [("zone", ZONE), ("", "")]


def test_hovering_says_it_in_words(view: MapView, monkeypatch: pytest.MonkeyPatch) -> None:
    tips = Mock()
    monkeypatch.setattr(handling, "QToolTip", tips)
    view.show_layer("fill", FILL)
    for here in (pixel(view, ZONE), QPoint(2, 2)):
        there = view.mapToGlobal(here)
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, here, there))

    assert [call.args[1] for call in tips.showText.call_args_list] == [
        "South (Tunisia)\nAttacks: 19 attacks/year",
        view.keys_in_words(),
    ]


def test_a_map_that_moves_is_drawn_sharp_once_it_rests(qtbot: QtBot, view: MapView) -> None:
    view.grab()
    view.zoom_by(2.0)
    moved = view.grab().toImage()
    qtbot.waitUntil(lambda: not view._resting.isActive())
    sharp = view.grab().toImage()
    view.draw_again()

    assert moved != sharp
    assert view.grab().toImage() == sharp
