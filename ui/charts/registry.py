"""Every chart, by name: one line adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.charts.fan import FanChart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

CHARTS: Mapping[str, type[QWidget]] = {
    "fan": FanChart,
}
