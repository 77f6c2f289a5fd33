"""A row of controls that breaks where there is no room, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow import AIR, FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDE, HIGH = 100, 20


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """Three boxes of a known size, of which the last can grow."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder)
    for place in range(3):
        box = QWidget()
        box.setMinimumSize(WIDE, HIGH)
        grows = QSizePolicy.Policy.Expanding if place == 2 else QSizePolicy.Policy.Fixed
        box.setSizePolicy(grows, QSizePolicy.Policy.Fixed)
        layout.addWidget(box)
    return holder


def boxes(holder: QWidget) -> list[tuple[int, int, int]]:
    """The left edge, the upper edge and the width of each box."""
    layout = holder.layout()
    found = [layout.itemAt(place).geometry() for place in range(layout.count())]
    return [(one.x(), one.y(), one.width()) for one in found]


def test_with_room_all_stand_in_one_line_and_the_last_takes_what_is_left(row: QWidget) -> None:
    row.resize(400, HIGH)
    row.layout().setGeometry(row.rect())

    assert boxes(row) == [(0, 0, WIDE), (108, 0, WIDE), (216, 0, 400 - 216)]


def test_without_room_a_line_begins_anew(row: QWidget) -> None:
    row.resize(250, 100)
    row.layout().setGeometry(row.rect())

    assert boxes(row) == [(0, 0, WIDE), (108, 0, WIDE), (0, HIGH + AIR, 250)]
    assert row.layout().heightForWidth(250) == 2 * HIGH + AIR
    assert row.layout().heightForWidth(400) == HIGH
    assert row.layout().heightForWidth(10) == 3 * HIGH + 2 * AIR


def test_reading_from_the_right_begins_at_the_right(row: QWidget) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.resize(400, HIGH)
    row.layout().setGeometry(row.rect())

    assert boxes(row)[0] == (400 - WIDE, 0, WIDE)


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    row.layout().itemAt(0).widget().hide()
    row.show()
    row.layout().setGeometry(row.rect())

    assert boxes(row)[1][0] == 0
