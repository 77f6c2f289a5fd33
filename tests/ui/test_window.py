"""The window as a whole: one click to a result, names for all, both directions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QSpinBox,
    QTableView,
    QWidget,
)

from simulator.runs import OUTCOMES
from simulator.runs.executors import Pool
from simulator.runs.failures import FailedRun, Stage
from ui.desk import Desk
from ui.jobs import comparing
from ui.main_window import COMPARE, LIBRARY, MainWindow
from ui.theme.colours import Mode
from ui.workspaces.compare.difference_cells import Column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, short: dict[str, Scenario]) -> MainWindow:
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    made.show()
    desk.choice.offer(short)
    return made


@pytest.fixture
def pooled(qtbot: QtBot, wardrobe: Wardrobe) -> Iterator[MainWindow]:
    """The window with a real worker process, from the shipped files."""
    desk = Desk(Pool(1))
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    made.closing.connect(desk.close)
    made.show()
    with qtbot.waitSignal(desk.library.changed, timeout=PATIENCE):
        desk.open()
    yield made
    made.close()


def is_qts_own(widget: QWidget) -> bool:
    """Tell the corner button of a table and the pop-up of a box, which name themselves."""
    above = widget.parent()
    return isinstance(above, QTableView) or isinstance(above.parent(), QComboBox)


def run(qtbot: QtBot, window: MainWindow, worlds: int = 4) -> None:
    window.desk.study.set_replications(worlds)
    window.desk.compare(["broken-ties", "reconciliation"])
    window.go_to(COMPARE)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing runs and everything is drawn."""
    qtbot.waitUntil(lambda: not window.desk.study.running, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.compare.redraw.is_idle, timeout=PATIENCE)


def test_one_click_on_the_first_card_runs_and_plots_a_real_result(
    qtbot: QtBot, pooled: MainWindow
) -> None:
    pooled.desk.study.set_replications(2)
    qtbot.mouseClick(pooled.library.cards[0].button, Qt.MouseButton.LeftButton)
    assert pooled.place == COMPARE
    settle(qtbot, pooled)
    page = pooled.compare

    assert "Broken ties" in page.chart.reading
    assert "Reconciliation" in page.chart.reading
    assert page.table.view.model().rowCount() == len(OUTCOMES)
    assert page.answers.isVisible()


def test_before_the_first_run_the_page_says_what_will_be_there(window: MainWindow) -> None:
    window.go_to(COMPARE)
    shown = [label.text() for label in window.compare.findChildren(QLabel) if label.isVisible()]

    assert any("Here the scenarios will be compared" in text for text in shown)
    assert window.compare.chart.reading == ""


def test_a_level_changed_in_the_matrix_moves_the_charts(qtbot: QtBot, window: MainWindow) -> None:
    run(qtbot, window)
    view = window.compare.inspector.matrix.view
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_4)
    difference = window.compare.difference_chart
    qtbot.waitUntil(lambda: "Broken ties (changed)" in difference.reading, timeout=PATIENCE)
    qtbot.waitUntil(window.compare.table.scenarios.isVisible, timeout=PATIENCE)

    assert "Broken ties (changed)" in window.compare.chart.reading
    assert window.compare.table.scenarios.findText("Broken ties (changed)") == 0


def test_the_run_button_says_what_it_does_or_why_not(qtbot: QtBot, window: MainWindow) -> None:
    panel = window.compare.inspector.run_panel
    window.go_to(COMPARE)
    for key in ("broken-ties", "reconciliation"):
        window.desk.choice.choose(key, chosen=False)
    assert "Choose a scenario" in panel.run_button.toolTip()
    assert not panel.run_button.isEnabled()
    assert not window.compare.inspector.matrix.isVisible()
    run(qtbot, window)

    assert panel.run_button.isEnabled()
    assert panel.run_button.text().startswith("Run 4 world")
    assert not panel.cancel_button.isEnabled()
    assert "4 world" in panel.words.text()


def test_cancel_stops_at_once(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.study.set_replications(500)
    window.desk.compare(["broken-ties", "reconciliation"])
    window.go_to(COMPARE)
    panel = window.compare.inspector.run_panel
    qtbot.waitUntil(lambda: "of 500" in panel.words.text(), timeout=PATIENCE)
    qtbot.mouseClick(panel.cancel_button, Qt.MouseButton.LeftButton)

    assert not window.desk.study.running
    assert panel.run_button.isEnabled()


def test_a_key_runs_and_a_key_cancels(qtbot: QtBot, window: MainWindow) -> None:
    run(qtbot, window)
    window.desk.study.set_replications(500)
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.desk.study.running, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.desk.study.running, timeout=1_000)


def test_failed_worlds_are_counted_and_can_be_run_again_alone(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = "taawun run broken-ties --seed 1 --first 3 --replications 1"
    failure = FailedRun(3, Stage.SIMULATION, "divided by zero", "", command)
    real = comparing.run_ensemble

    def failing(*arguments: object) -> tuple[Ensemble, ...]:
        return tuple(replace(ensemble, failures=(failure,)) for ensemble in real(*arguments))

    monkeypatch.setattr(comparing, "run_ensemble", failing)
    run(qtbot, window)
    words = window.compare.inspector.run_panel.words

    assert "failed" in words.text()
    assert words.toolTip().startswith(f"divided by zero\n{command}")


def test_ticking_a_scenario_in_the_list_takes_part(qtbot: QtBot, window: MainWindow) -> None:
    model = window.compare.inspector.worlds.model()
    role = Qt.ItemDataRole.CheckStateRole
    model.setData(model.index(0), Qt.CheckState.Unchecked.value, role)

    assert [world.title for world in window.desk.choice.worlds] == ["Reconciliation"]
    assert model.index(1).data() == "Reconciliation, the baseline"

    model.setData(model.index(0), Qt.CheckState.Checked.value, role)

    assert model.index(0).data() == "Broken ties, the baseline"


def test_another_baseline_can_be_chosen(qtbot: QtBot, window: MainWindow) -> None:
    run(qtbot, window)
    inspector = window.compare.inspector
    inspector.worlds.setCurrentIndex(inspector.worlds.model().index(1))
    qtbot.mouseClick(inspector.baseline, Qt.MouseButton.LeftButton)

    assert window.desk.choice.worlds[0].title == "Reconciliation"
    qtbot.waitUntil(lambda: window.desk.study.worlds[0].title == "Reconciliation")
    settle(qtbot, window)
    assert window.compare.difference_chart.reading.split(": ")[1].startswith("Broken ties")


def test_a_row_of_the_table_turns_the_chart_to_its_outcome(
    qtbot: QtBot, window: MainWindow
) -> None:
    run(qtbot, window)
    table = window.compare.table
    table.places.setCurrentIndex(table.places.count() - 1)
    table.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.view.setCurrentIndex(table.view.model().index(9, 0))
    settle(qtbot, window)

    assert table.view.model().rowCount() == len(OUTCOMES) * 6
    # Six places an outcome: the tenth row is the second outcome in the fourth place.
    assert window.desk.look.outcome == OUTCOMES[1].name
    assert window.desk.look.place == "morocco"
    shown = window.compare.look_bar
    assert shown.outcomes.currentData() == window.desk.look.outcome
    assert shown.places.currentData() == window.desk.look.place


def test_the_table_sorts_by_value_and_not_by_text(qtbot: QtBot, window: MainWindow) -> None:
    run(qtbot, window)
    view = window.compare.table.view
    view.sortByColumn(Column.BASELINE, Qt.SortOrder.DescendingOrder)
    texts = [
        view.model().index(row, Column.BASELINE).data() for row in range(view.model().rowCount())
    ]
    figures = [text.strip("\u2066\u2069").replace(",", "") for text in texts]
    values = [float(figure) for figure in figures if figure != "–"]

    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_it_draws_in_both_designs_and_directions(
    qtbot: QtBot, window: MainWindow, mode: Mode, direction: Qt.LayoutDirection
) -> None:
    window.wardrobe.wear(mode)
    window.setLayoutDirection(direction)
    run(qtbot, window)
    rail = window.rail.geometry().center().x()
    mirrored = rail > window.width() / 2

    assert mirrored == (direction is Qt.LayoutDirection.RightToLeft)
    assert not window.grab().isNull()


def test_whoever_cannot_see_is_told_what_everything_is(qtbot: QtBot, window: MainWindow) -> None:
    run(qtbot, window)
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSpinBox)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        if not is_qts_own(widget)
    ]

    assert nameless == []


def test_everything_that_can_be_pressed_can_be_reached_by_keyboard(window: MainWindow) -> None:
    unreachable = [
        widget.accessibleName() or widget.text()
        for widget in window.findChildren(QAbstractButton)
        if widget.isVisible()
        and widget.focusPolicy() is Qt.FocusPolicy.NoFocus
        and not is_qts_own(widget)
    ]

    assert unreachable == []


def test_the_workspaces_have_shortcuts(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.place == COMPARE)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.place == LIBRARY)
