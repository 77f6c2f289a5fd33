"""Every chart draws empty, small and large, and tells its values."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt

from simulator.analysis.distributions import distribution
from ui.charts.axes import DateAxis, NumberAxis, step_in_months
from ui.charts.fan import FanChart, limits
from ui.charts.registry import CHARTS
from ui.charts.spread import reach
from ui.theme.colours import Mode
from ui.viewmodels.fans import Fan, FanPicture
from ui.viewmodels.spreads import Spread, SpreadPicture
from ui.viewmodels.words import month_label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.theme.wardrobe import Wardrobe


def picture(months: int, fans: int = 1, *, signed: bool = False) -> FanPicture:
    middle = np.linspace(10.0, 20.0, months) * (-1 if signed else 1)
    bands = np.stack([middle - 4, middle - 2, middle, middle + 2, middle + 4])
    return FanPicture(
        title="Attacks in the region in each month",
        short_title="Attacks",
        subtitle="Median of 20 worlds",
        axis="Attacks (attacks/month)",
        unit="attacks/month",
        start=dt.date(2021, 10, 1),
        days=np.arange(1, months + 1) * 365.25 / 12,
        fans=tuple(Fan(f"World {n}", n, bands + n, dashed=n > 0) for n in range(fans)),
        signed=signed,
    )


@pytest.fixture
def chart(qtbot: QtBot, wardrobe: Wardrobe) -> FanChart:
    made = FanChart(wardrobe)
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


def spread_picture(worlds: int, spreads: int = 1, *, signed: bool = False) -> SpreadPicture:
    luck = np.random.default_rng(3)
    drawn = [distribution(luck.normal(10.0, 2.0, worlds) * (-1) ** n, 0.3) for n in range(spreads)]
    return SpreadPicture(
        title="Attacks in the region, world by world",
        short_title="Attacks",
        subtitle="A dot a world",
        axis="Attacks (attacks/year)",
        unit="attacks/year",
        spreads=tuple(Spread(f"World {n}", n, one) for n, one in enumerate(drawn)),
        signed=signed,
    )


PICTURES = {
    "fan": [picture(1), picture(60, 2), picture(480, 9), picture(24, 2, signed=True)],
    "spread": [
        spread_picture(2),
        spread_picture(200, 2),
        spread_picture(5_000, 8),
        spread_picture(50, 3, signed=True),
    ],
}
DRAWN = [(name, shown) for name in CHARTS for shown in (None, *PICTURES[name])]


@pytest.mark.parametrize(("name", "shown"), DRAWN)
@pytest.mark.parametrize("mode", Mode)
def test_every_chart_draws_empty_small_and_large(
    qtbot: QtBot, wardrobe: Wardrobe, name: str, mode: Mode, shown: object
) -> None:
    wardrobe.wear(mode)
    made = CHARTS[name](wardrobe)
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show_picture(shown)
    image = made.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(80, 640, 8) for y in range(120, 360, 4)}

    # An empty chart is its ground; a full one has bands, lines or dots besides.
    assert len(colours) >= (1 if shown is None else 4)
    assert bool(made.reading) == bool(made.numbers().rows) == (shown is not None)


def test_worlds_that_are_all_alike_are_dots_without_a_curve(
    qtbot: QtBot, wardrobe: Wardrobe
) -> None:
    made = CHARTS["spread"](wardrobe)
    qtbot.addWidget(made)
    shown = replace(
        spread_picture(2), spreads=(Spread("Alike", 0, distribution(np.full(9, 4.0), 0.0)),)
    )
    made.show_picture(shown)

    assert made.reading == "Alike 4.00 (4.00 to 4.00)"
    assert reach(shown)[0] < 4.0 < reach(shown)[1]


def test_worlds_without_any_value_say_so(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    made = CHARTS["spread"](wardrobe)
    qtbot.addWidget(made)
    shown = replace(
        spread_picture(2), spreads=(Spread("Nothing", 0, distribution(np.full(9, np.nan))),)
    )
    made.show_picture(shown)

    assert made.reading == "Nothing: no value"
    assert reach(shown) == (0.0, 1.0)


def test_a_scenario_that_ends_sooner_is_read_at_its_own_end(chart: FanChart) -> None:
    longer = picture(24)
    shorter = replace(longer.fans[0], title="Short", bands=longer.fans[0].bands[:, :12])
    shown = replace(longer, fans=(longer.fans[0], shorter))
    chart.show_picture(shown)
    last = month_label(shown.date(11))

    assert f"Short, which ends in {last}: " in chart.reading
    assert "no value" not in chart.reading
    assert last != month_label(shown.date(23))


def test_it_draws_where_months_have_no_value(chart: FanChart) -> None:
    shown = picture(24)
    shown.fans[0].bands[:, ::3] = np.nan
    chart.show_picture(shown)

    assert chart.reading == "September 2023: World 0 20.0 (16.0 to 24.0)"


def test_a_chart_without_any_value_has_axes_all_the_same() -> None:
    shown = picture(3)
    shown.fans[0].bands[:] = np.nan

    assert limits(shown) == (0.0, 1.0)


def test_the_last_month_is_read_until_another_is_pointed_at(qtbot: QtBot, chart: FanChart) -> None:
    chart.show_picture(picture(24))
    last = chart.reading
    qtbot.keyClick(chart, Qt.Key.Key_Left)

    assert last == "September 2023: World 0 20.0 (16.0 to 24.0)"
    assert chart.reading.startswith("August 2023: World 0 19.6")


def test_hovering_tells_the_values_and_leaving_the_last_again(
    qtbot: QtBot, chart: FanChart
) -> None:
    chart.show_picture(picture(24))
    with qtbot.waitExposed(chart):
        chart.show()
    last = chart.reading
    box = chart.plot.plotItem.vb
    chart.plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(30.0, 15.0)))
    pointed = chart.reading
    chart.leaveEvent(QEvent(QEvent.Type.Leave))

    assert pointed.startswith("October 2021: World 0 10.0")
    assert chart.reading == last


def test_time_runs_from_left_to_right_in_a_mirrored_window(
    qtbot: QtBot, wardrobe: Wardrobe
) -> None:
    made = FanChart(wardrobe)
    qtbot.addWidget(made)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.resize(640, 400)
    made.show_picture(picture(24))
    with qtbot.waitExposed(made):
        made.show()
    left = made.plot.plotItem.getAxis("left").geometry()
    box = made.plot.plotItem.vb.geometry()

    assert left.right() <= box.left() + 1


def test_differences_always_show_nothing_and_their_sign(chart: FanChart) -> None:
    shown = picture(24, signed=True)
    low, high = limits(shown)
    chart.show_picture(shown)

    assert low < -16
    assert high > 0
    assert chart.reading == "September 2023: World 0 −20.0 (−24.0 to −16.0)"


def test_zero_is_shown_where_zero_matters() -> None:
    near, far = picture(24), picture(24)
    far.fans[0].bands[:] += 1_000

    assert limits(near)[0] <= 0
    assert limits(far)[0] > 900


@pytest.mark.parametrize(
    ("years", "months"), [(0.5, 1), (1.5, 3), (3, 6), (5, 12), (10, 24), (400, 600)]
)
def test_ticks_do_not_crowd(years: float, months: int) -> None:
    assert step_in_months(years) == months


def test_dates_stand_at_the_first_days_of_years(qapp: object) -> None:
    axis = DateAxis()
    axis.set_start(dt.date(2021, 10, 1))
    [(spacing, ticks)] = axis.tickValues(0.0, 5 * 365.25, 600)

    assert axis.tickStrings(ticks, 1.0, spacing) == ["2022", "2023", "2024", "2025", "2026"]
    assert ticks[0] == (dt.date(2022, 1, 1) - dt.date(2021, 10, 1)).days


def test_short_times_name_their_months(qapp: object) -> None:
    axis = DateAxis()
    axis.set_start(dt.date(2021, 10, 1))
    [(spacing, ticks)] = axis.tickValues(0.0, 100.0, 600)

    assert axis.tickStrings(ticks, 1.0, spacing) == ["Oct 2021", "Nov 2021", "Dec 2021", "Jan 2022"]


def test_numbers_on_the_axis_have_the_places_of_their_step(qapp: object) -> None:
    assert NumberAxis("left").tickStrings([0.0, 0.5, 1.0], 1.0, 0.5) == ["0.0", "0.5", "1.0"]
    assert NumberAxis("left").tickStrings([-2000.0, 0.0], 1.0, 2000.0) == ["−2,000", "0"]
