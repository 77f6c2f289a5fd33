"""Nothing on any page is cut, elided or covered, however large the text and whatever the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from benchmarks.fitting import misfits
from benchmarks.sights import WALKS, Visit, open_over
from simulator.exercise.plan.editing import INJECTS
from ui.map.layer import Key
from ui.map.legend import Legend
from ui.theme.label import Label
from ui.viewmodels.planning.plan_conditions import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow
    from ui.map.view import MapView
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000
SETTLING = 60
"""Milliseconds: longer than anything in the window waits before it draws."""
PATIENT = 12
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
SMALL, WIDE = QSize(1280, 800), QSize(1920, 1080)
HARDEST = (SMALL, 2.0, LEFT)
LOOKS = ((WIDE, 1.0, LEFT), (SMALL, 1.0, RIGHT), HARDEST)
FEWER = {"exercise": (HARDEST,)}
"""The longest walk by far; what is small fits where large text does."""


@pytest.fixture
def visit(qtbot: QtBot, whole: MainWindow, tmp_path: Path) -> Iterator[Visit]:
    def wait(done: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(done()), timeout=PATIENCE)

    yield Visit(whole, tmp_path, wait)
    QApplication.setLayoutDirection(LEFT)


@pytest.mark.parametrize("name", WALKS)
def test_nothing_is_cut_on_the_way(name: str, visit: Visit) -> None:
    found, looks = [], FEWER.get(name, LOOKS)
    for number, sight in enumerate(WALKS[name](visit)):
        # Every other sight backwards: to dress the whole window anew takes longest of all.
        for size, text, direction in looks[:: -1 if number % 2 else 1]:
            visit.window.resize(size)
            visit.window.wardrobe.enlarge(text)
            QApplication.setLayoutDirection(direction)
            look = f"{sight}, {size.width()} pixels, {text:.0%}, {direction.name}"
            found += [f"{look}: {words}" for words in settled(visit.window)]

    assert found == [], "\n".join(found)


def settled(window: MainWindow) -> list[str]:
    """What is still cut once everything has found its place; long lists are made bit by bit."""
    found = []
    for _ in range(PATIENT):
        QTest.qWait(SETTLING)
        parts = (window, *open_over(window))
        found = [words for part in parts for words in misfits(part)]
        if not found:
            break
    return found


def shown(qtbot: QtBot, *parts: QWidget, width: int = 200) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    for part in parts:
        layout.addWidget(part)
    page.setFixedWidth(width)
    qtbot.addWidget(page)
    page.show()
    return page


def test_what_fits_is_not_complained_of(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    page = shown(qtbot, QLabel("Text"), QPushButton("Press"), Label("One line\nand another"))

    assert misfits(page) == []


@pytest.mark.parametrize(
    "part", [QLabel, QPushButton, Label], ids=["label", "button", "label of several lines"]
)
def test_what_is_cut_is_found(part: type[QWidget], qtbot: QtBot, wardrobe: Wardrobe) -> None:
    made = part("A text that is much longer than the little room that there is for it")
    made.setFixedSize(60, 20)

    [found] = misfits(shown(qtbot, made))

    assert "A text that is much longer" in found


def test_what_reaches_beyond_its_place_is_found(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    page = shown(qtbot, QLabel("Text"))
    beyond = QPushButton("Press", page)
    beyond.move(page.width() - 20, 0)
    beyond.show()

    assert any("beyond" in found for found in misfits(page))


def test_a_name_begins_where_its_window_begins(qtbot: QtBot, wardrobe: Wardrobe) -> None:
    label = Label("Reconciliation")
    page = shown(qtbot, label)
    before = label.alignment()
    page.setLayoutDirection(RIGHT)

    assert before & Qt.AlignmentFlag.AlignLeft
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_rail_keeps_the_names_of_places_at_twice_the_text(visit: Visit) -> None:
    rail = visit.window.rail
    visit.window.resize(SMALL)
    visit.window.wardrobe.enlarge(2.0)
    QTest.qWait(SETTLING)
    named = Qt.ToolButtonStyle.ToolButtonTextUnderIcon

    assert all(button.toolButtonStyle() is named for button in rail._group.buttons())
    assert rail.layout().sizeHint().height() <= rail.height()


@pytest.mark.parametrize("size", [QSize(900, 620), QSize(700, 700), QSize(520, 640)])
def test_the_land_of_the_map_ends_at_no_edge_in_the_south(size: QSize, map_view: MapView) -> None:
    map_view.resize(size)
    frame = map_view.frame()
    _, top, _, bottom = map_view.geography.frame("state", "neighbour", "around")

    _, lowest = frame.plane(0, size.height())
    _, highest = frame.plane(0, 0)
    assert lowest <= bottom or highest <= top


def test_four_keys_of_a_legend_stand_in_two_columns(map_view: MapView) -> None:
    key = Key("a key", lambda *_: None)
    legend = Legend(map_view.stage(), [])

    title, columns = legend._columns(["What happens", key, key, key, key])

    assert title == "What happens"
    assert [len(column) for column in columns] == [2, 2]


def test_conditions_and_effects_of_an_inject_fit_at_twice_the_text(visit: Visit) -> None:
    visit.window.resize(SMALL)
    visit.window.wardrobe.enlarge(2.0)
    page, planner = visit.window.exercise, visit.desk.exercise.planner
    visit.window.bring(page)
    page.tabs.setCurrentIndex(0)
    planner.open("six-quarters")
    visit.wait(lambda: planner.is_open)
    bench = page.planning.bench
    bench.show_part(INJECTS, planner.plan.injects[0].number)
    form = bench.injects.form
    condition, effects = form.inputs["trigger"], form.inputs["effects"]
    effects.add.click()
    for kind in KINDS:
        condition.add.click()
        condition.parts[-1].kind.edited.emit(kind)

    # A title of the user's may be longer than any box; its tooltip says it whole.
    found = [words for words in settled(visit.window) if "'Inject'" not in words]
    assert found == [], "\n".join(found)
    assert condition.parts[-1].inputs["inject"].toolTip().startswith("1 · A joint assessment")
