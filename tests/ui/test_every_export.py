"""Every chart and table of every page can be taken along, in each of its formats."""

from __future__ import annotations

import csv
import io
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

import ui.charts
from tests.ui.watched import world, year
from ui.charts.chart import Chart
from ui.charts.fan import FanChart
from ui.charts.live import LiveChart
from ui.charts.spread import SpreadChart
from ui.exporting.kinds import formats_of, has_content
from ui.exporting.reading import table_of
from ui.map.view import MapView
from ui.viewmodels.fans import Subject
from ui.viewmodels.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.main_window import MainWindow

PATIENCE = 60_000
OF_CHARTS, OF_TABLES = {"svg", "png", "csv"}, {"csv", "xlsx"}


@pytest.fixture
def window(qtbot: QtBot, whole: MainWindow, short: dict[str, Scenario]) -> MainWindow:
    """The window with a comparison, a world that is watched, and a draft."""
    made, desk = whole, whole.desk
    desk.compare(list(short))
    desk.watching.offer({"year": year()})
    desk.watching.show_recording(world())
    desk.design.editor.filing.open_copy("reconciliation")
    qtbot.waitUntil(lambda: desk.study.picture and not desk.study.running, timeout=PATIENCE)
    for place in range(len(made.pages)):
        made.go_to(place)
        qtbot.wait(100)
    qtbot.waitUntil(lambda: desk.design.editor.is_current, timeout=PATIENCE)
    qtbot.waitUntil(lambda: made.compare.redraw.is_idle, timeout=PATIENCE)
    return made


def content_of(window: MainWindow) -> list[QWidget]:
    """Whatever of all pages has something to write, in view or behind a tab."""
    return [one for one in window.findChildren(QWidget) if formats_of(one) and has_content(one)]


def test_every_chart_and_table_is_written_and_read_again(qtbot: QtBot, window: MainWindow) -> None:
    met: set[QWidget] = set()
    for span in (Span.START, Span.WORLDS):
        window.desk.look.put_together(span, Subject.BOTH)
        qtbot.waitUntil(lambda: window.compare.redraw.is_idle, timeout=PATIENCE)
        widgets = content_of(window)
        met.update(widgets)
        for widget in widgets:
            for form in formats_of(widget):
                assert READ[form.suffix](widget, form.take(widget)()), (widget, form.suffix)

    for kind in (FanChart, SpreadChart, LiveChart, MapView):
        assert any(isinstance(one, kind) for one in met), kind
    assert len([one for one in met if isinstance(one, QTableView)]) > 4
    assert any(one.numbers().rows for one in met if isinstance(one, MapView))


def test_no_chart_is_forgotten_in_the_registry() -> None:
    modules = [import_module(f"ui.charts.{one.name}") for one in iter_modules(ui.charts.__path__)]
    charts = {
        one
        for module in modules
        for name, one in getmembers(module, isclass)
        if name.endswith("Chart") and issubclass(one, QWidget) and one is not Chart
    }

    assert {FanChart, SpreadChart, LiveChart} <= charts
    assert all(issubclass(one, Chart | LiveChart) for one in charts)


def test_each_kind_has_a_name_and_all_the_formats_it_can_have(window: MainWindow) -> None:
    wanted = {Chart: OF_CHARTS, LiveChart: OF_CHARTS, MapView: OF_CHARTS, QTableView: OF_TABLES}
    for widget in window.findChildren(QWidget):
        for kind, formats in wanted.items():
            if isinstance(widget, kind):
                assert {form.suffix for form in formats_of(widget)} == formats
    views = [one for one in window.findChildren(QAbstractItemView) if one.model() is not None]
    # A tree with columns would be of a kind that cannot be written.
    assert not any(isinstance(one, QTreeView) and one.model().columnCount() > 1 for one in views)
    assert [one for one in content_of(window) if not one.accessibleName()] == []


def _is_drawing(_widget: QWidget, content: bytes) -> bool:
    return ET.fromstring(content).tag.endswith("svg")  # noqa: S314 - our own drawing


def _is_picture(widget: QWidget, content: bytes) -> bool:
    return QImage.fromData(content, "PNG").size() == widget.size() * 2


def _rows(widget: QWidget) -> int:
    table = table_of(widget) if isinstance(widget, QTableView) else widget.numbers()
    return len(table.rows) + 1


def _is_list(widget: QWidget, content: bytes) -> bool:
    read = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    # Of a map that nobody has looked at yet, only the ground is there.
    least = 1 if isinstance(widget, MapView) else 2
    return len(list(read)) == _rows(widget) >= least


def _is_workbook(widget: QWidget, content: bytes) -> bool:
    return load_workbook(io.BytesIO(content)).active.max_row == _rows(widget)


READ: dict[str, Callable[[QWidget, bytes], bool]] = {
    "svg": _is_drawing,
    "png": _is_picture,
    "csv": _is_list,
    "xlsx": _is_workbook,
}
