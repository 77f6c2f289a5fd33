"""What is saved opens again and says the same numbers."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ui.charts.fan import FanChart
from ui.exporting import exporter as exporting
from ui.exporting.exporter import Exporter, file_stem
from ui.exporting.kinds import CSV, NUMBERS, PNG, SVG, XLSX, exportable
from ui.exporting.reading import selection_of, table_of
from ui.exporting.sheets import WIDEST, as_csv, as_xlsx
from ui.jobs.files import NotSavedError
from ui.viewmodels.choice import World
from ui.viewmodels.fans import worlds_picture
from ui.viewmodels.spans import Span
from ui.viewmodels.tables import ExportRole, Table, harmless, tabbed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe

WRITABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=30)
CELLS = st.one_of(WRITABLE, st.floats(-1e300, 1e300), st.none())
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        Table,
        WRITABLE,
        st.tuples(*[WRITABLE] * width),
        st.lists(st.tuples(*[CELLS] * width), max_size=5).map(tuple),
    )
)
NAMESPACE = "{http://www.w3.org/2000/svg}"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")']


@pytest.fixture
def chart(
    qtbot: QtBot, wardrobe: Wardrobe, broken_ties: Scenario, made_up: Callable[..., Ensemble]
) -> FanChart:
    made = FanChart(wardrobe)
    qtbot.addWidget(made)
    made.resize(700, 420)
    world = World("broken-ties", broken_ties, broken_ties.title, True, True, False, 0)
    ensemble = made_up(broken_ties)
    made.show_picture(worlds_picture((world,), (ensemble,), "attacks", "region", Span.START))
    made.show()
    return made


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(2, 3, made)
    model.setHorizontalHeaderLabels(["Outcome", "Mean", "Interval"])
    for row, (name, mean) in enumerate([("=attacks", 1 / 3), ("displaced", 2.5)]):
        cells = [QStandardItem(name), QStandardItem(f"{mean:.1f}"), QStandardItem("low to high")]
        cells[1].setData(mean, ExportRole.VALUE)
        cells[2].setData((mean - 1, math.inf), ExportRole.VALUE)
        for column, cell in enumerate(cells):
            model.setItem(row, column, cell)
    made.setModel(model)
    made.setAccessibleName("Paired differences")
    made.show()
    return made


@pytest.fixture
def exporter(qtbot: QtBot, workshop: Workshop) -> Exporter:
    window = QWidget()
    qtbot.addWidget(window)
    return Exporter(workshop, window)


def test_a_drawing_keeps_its_text_as_text_in_the_shipped_letters(chart: FanChart) -> None:
    tree = ET.fromstring(SVG.take(chart)())  # noqa: S314 - our own drawing
    texts = ["".join(element.itertext()) for element in tree.iter(f"{NAMESPACE}text")]
    families = {
        element.get("font-family")
        for element in tree.iter()
        if element.get("font-family") and element.get("font-family") != "NULL"
    }

    assert any("Attacks" in text for text in texts)
    assert any("Broken" in text for text in texts)
    assert any("Noto Sans" in family for family in families)
    # The line of the medians: a corner a month.
    corners = [len(line.get("points", "").split()) for line in tree.iter(f"{NAMESPACE}polyline")]
    assert max(corners) >= 24


def test_a_picture_is_twice_as_sharp_as_the_screen(chart: FanChart) -> None:
    image = QImage.fromData(PNG.take(chart)(), "PNG")

    assert (image.width(), image.height()) == (1400, 840)
    assert len({image.pixel(x, 500) for x in range(0, 1400, 7)}) > 2


def test_the_numbers_of_a_chart_are_those_it_draws(chart: FanChart) -> None:
    rows = list(csv.reader(io.StringIO(NUMBERS.take(chart)().decode("utf-8-sig"))))
    bands = chart._picture.fans[0].bands

    assert rows[0][0] == "date"
    assert rows[0][3] == "Broken ties: median"
    found = np.array([[float(cell) for cell in row[1:]] for row in rows[1:]]).T
    assert np.array_equal(found, bands)


def test_a_table_becomes_numbers_and_an_interval_two_columns(view: QTableView) -> None:
    table = table_of(view)

    assert table.headers == ("Outcome", "Mean", "Interval")
    assert table.rows[0] == ("=attacks", 1 / 3, 1 / 3 - 1, None)


def test_hidden_columns_stay_behind_and_a_selection_is_a_block(view: QTableView) -> None:
    view.setColumnHidden(2, True)
    view.setCurrentIndex(view.model().index(1, 1))

    assert selection_of(view).rows == ((2.5,),)
    view.clearSelection()
    assert selection_of(view).rows == (("=attacks", 1 / 3), ("displaced", 2.5))


@given(table=TABLES)
def test_a_file_of_commas_says_the_same_again(table: Table) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(table).decode("utf-8-sig"), newline="")))

    assert len(rows) == len(table.rows) + 1
    for written, row in zip(rows[1:], table.rows, strict=True):
        for cell, value in zip(written, row, strict=True):
            if isinstance(value, float):
                assert float(cell) == value
            else:
                assert not cell.startswith(("=", "+", "-", "@"))


@given(table=TABLES)
def test_a_workbook_says_the_same_again(table: Table) -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(table))).active

    for number, row in enumerate(table.rows, start=2):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            assert cell.data_type != "f"
            if isinstance(value, float):
                assert cell.value == pytest.approx(value, rel=1e-14, abs=0)


def test_columns_of_a_workbook_are_as_wide_as_what_is_in_them() -> None:
    name = "Leads withheld as too little sharing is agreed"
    table = Table("Table", ("Outcome", "Mean"), ((name, 1 / 3), ("x" * 500, 2.0)))
    sheet = load_workbook(io.BytesIO(as_xlsx(table))).active
    empty = load_workbook(io.BytesIO(as_xlsx(Table("Empty", (), ())))).active

    assert sheet.column_dimensions["A"].width == WIDEST
    assert len(name) < WIDEST
    assert sheet.column_dimensions["B"].width == len("0.3333333333") + 2
    assert sheet["A1"].font.bold
    assert empty.max_row == 1


@pytest.mark.parametrize("text", FORMULAS)
def test_no_formula_leaves_the_program(text: str) -> None:
    table = Table(text, (text,), ((text,),))
    cell = load_workbook(io.BytesIO(as_xlsx(table))).active.cell(2, 1)

    assert harmless(text) == "'" + text
    assert cell.data_type != "f"
    assert not tabbed(table).splitlines()[1].startswith(text[0])


@pytest.mark.parametrize("suffix", ["svg", "png", "csv"])
def test_a_file_is_written_away_from_the_screen(
    qtbot: QtBot, exporter: Exporter, chart: FanChart, tmp_path: Path, suffix: str
) -> None:
    form = {"svg": SVG, "png": PNG, "csv": NUMBERS}[suffix]
    with qtbot.waitSignal(exporter.said) as told:
        exporter.save(chart, form, tmp_path / "chart")

    assert (tmp_path / f"chart.{suffix}").stat().st_size > 100
    assert told.args == [f"Saved as chart.{suffix} in {tmp_path}."]


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("gone/table.csv", "its folder is not there any more"),
        ("folder.csv", "a folder has that name"),
        ("n" * 300 + ".csv", "the name is too long"),
        ("nul\0.csv", "no file can have that name"),
    ],
)
def test_what_cannot_be_written_is_said_and_nothing_is_lost(
    qtbot: QtBot, exporter: Exporter, view: QTableView, tmp_path: Path, place: str, sentence: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    with qtbot.waitSignal(exporter.failed) as told:
        exporter.save(view, CSV, tmp_path / place)

    assert isinstance(told.args[0], NotSavedError)
    assert sentence in str(told.args[0])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.csv"]


def test_a_dialog_proposes_a_sensible_name(
    qtbot: QtBot, exporter: Exporter, view: QTableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = []

    def refuse(_parent: QWidget, _title: str, name: str, kinds: str) -> tuple[str, str]:
        proposed.append((name, kinds))
        return "", ""

    monkeypatch.setattr(exporting.QFileDialog, "getSaveFileName", refuse)
    exporter.ask(view, XLSX)

    assert proposed[0][0].endswith("taawun-paired-differences.xlsx")
    assert proposed[0][1] == "Workbook (XLSX) (*.xlsx)"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Chart over time", "taawun-chart-over-time"),
        ("../../etc", "taawun-etc"),
        ("التعاون", "taawun-التعاون"),
        ("", "taawun"),
        ("x" * 500, "taawun-" + "x" * 60),
    ],
)
def test_names_of_files_are_safe(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_cells_are_copied_as_text_that_spreadsheets_paste(
    qtbot: QtBot, exporter: Exporter, view: QTableView
) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    exporter.copy()
    lines = QApplication.clipboard().text().split("\n")

    assert lines[0] == "Outcome\tMean\tInterval"
    assert lines[2].split("\t")[:2] == ["displaced", "2.5"]


def test_what_is_empty_is_not_offered(qtbot: QtBot, wardrobe: Wardrobe, view: QTableView) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    empty = FanChart(wardrobe)
    empty.setParent(page)
    view.setParent(page)
    view.hide()
    page.show()

    assert list(exportable(page)) == []
    view.show()
    assert list(exportable(page)) == [view]
    view.setParent(None)
