"""The chart of one world: what it draws is also there as numbers."""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from ui.charts.live import LiveChart
from ui.exporting.kinds import NUMBERS, exportable, formats_of
from ui.viewmodels.live import Curve

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe

START = dt.date(2021, 10, 1)
CELLS = Curve("cells", "Active cells", np.array([0.0, 10.5, 40.0]), np.array([2.0, 3.0, 1.0]))
LEADS = Curve("leads", "Leads", np.array([0.0, 31.0]), np.array([5.0, 7.0]))


@pytest.fixture
def chart(qtbot: QtBot, wardrobe: Wardrobe) -> LiveChart:
    made = LiveChart(wardrobe, 0)
    qtbot.addWidget(made)
    made.show_curve(CELLS, START, 60.0, (LEADS,))
    return made


def test_there_is_a_row_for_each_day_on_which_a_curve_changes(chart: LiveChart) -> None:
    rows = list(csv.reader(io.StringIO(NUMBERS.take(chart)().decode("utf-8-sig"))))

    assert rows[0] == ["date", "day since the start", "Active cells", "Leads"]
    assert [row[0] for row in rows[1:]] == ["2021-10-01", "2021-10-11", "2021-11-01", "2021-11-10"]
    assert [tuple(map(float, row[1:])) for row in rows[1:]] == [
        (0.0, 2.0, 5.0),
        (10.5, 3.0, 5.0),
        (31.0, 3.0, 7.0),
        (40.0, 1.0, 7.0),
    ]


def test_what_comes_is_left_out_where_nobody_can_know_it(chart: LiveChart) -> None:
    chart.show_day(20.0)
    chart.show_future(shown=False)

    assert [row[1] for row in chart.numbers().rows] == [0.0, 10.5]


def test_the_height_of_a_chart_tells_nothing_of_what_comes(
    qtbot: QtBot, wardrobe: Wardrobe
) -> None:
    pictures = []
    for later in (40.0, 4_000.0):
        made = LiveChart(wardrobe, 0)
        qtbot.addWidget(made)
        made.show_future(shown=False)
        rising = Curve("cells", "Cells", np.array([0.0, 30.0]), np.array([3.0, later]))
        made.show_curve(rising, START, 60.0)
        made.show_day(20.0)
        pictures.append(made.grab().toImage())

    assert pictures[0] == pictures[1]


def test_an_empty_chart_has_nothing_to_write(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    made = LiveChart(wardrobe, 0, page)
    page.show()

    assert NUMBERS in formats_of(made)
    assert made.numbers().rows == ()
    assert list(exportable(page)) == []
    made.show_curve(CELLS, START, 60.0)
    assert list(exportable(page)) == [made]
