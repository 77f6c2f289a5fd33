"""Every chart, by name: one line adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.charts.fan import FanChart
from ui.charts.spread import SpreadChart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.charts.chart import Chart

CHARTS: Mapping[str, type[Chart]] = {
    "fan": FanChart,
    "spread": SpreadChart,
}
