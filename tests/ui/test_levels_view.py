"""The cooperation matrix by keyboard and by mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt

from ui.workspaces.compare.inspector import MatrixPanel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe
    from ui.widgets.levels_view import LevelsView

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def panel(qtbot: QtBot, ready: Desk, wardrobe: Wardrobe) -> MatrixPanel:
    made = MatrixPanel(ready.choice, ready.levels, wardrobe)
    qtbot.addWidget(made)
    made.resize(360, 480)
    made.show()
    return made


def cell(view: LevelsView, row: int, column: int) -> QModelIndex:
    return view.model().index(row, column)


def put_cursor(view: LevelsView, row: int, column: int) -> None:
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(cell(view, row, column), select)


def test_the_model_keeps_qts_rules(panel: MatrixPanel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel.view.model())

    assert panel.view.model().rowCount() == 5


def test_a_digit_sets_the_selected_pair(qtbot: QtBot, panel: MatrixPanel, ready: Desk) -> None:
    put_cursor(panel.view, 0, 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_4)

    assert ready.levels.level(("algeria", "libya")) == 4
    assert cell(panel.view, 1, 0).data() == "4"


def test_arrows_move_and_plus_and_minus_step(qtbot: QtBot, panel: MatrixPanel, ready: Desk) -> None:
    put_cursor(panel.view, 0, 1)
    before = ready.levels.level(("algeria", "mauritania"))
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    qtbot.keyClick(panel.view, Qt.Key.Key_Plus)
    qtbot.keyClick(panel.view, Qt.Key.Key_Plus)
    qtbot.keyClick(panel.view, Qt.Key.Key_Minus)

    assert ready.levels.level(("algeria", "mauritania")) == before + 1


def test_a_click_selects_a_cell(qtbot: QtBot, panel: MatrixPanel) -> None:
    centre = panel.view.visualRect(cell(panel.view, 2, 3)).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=centre)

    assert panel.view.selected_pairs == [("mauritania", "morocco")]


def test_a_click_on_a_header_selects_a_state_and_a_digit_sets_all_of_it(
    qtbot: QtBot, panel: MatrixPanel, ready: Desk
) -> None:
    header = panel.view.verticalHeader()
    place = header.viewport().rect().center()
    place.setY(header.sectionViewportPosition(4) + 5)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(panel.view, Qt.Key.Key_3)

    states = ready.levels.states
    assert {ready.levels.level((states[4], other)) for other in states[:4]} == {3}


def test_the_buttons_of_the_scale_set_what_is_selected(
    qtbot: QtBot, panel: MatrixPanel, ready: Desk
) -> None:
    put_cursor(panel.view, 0, 3)
    key = panel.keys.layout().itemAt(2).widget()
    qtbot.mouseClick(key, Qt.MouseButton.LeftButton)

    assert ready.levels.level(("algeria", "morocco")) == 2


def test_the_diagonal_cannot_be_selected(panel: MatrixPanel) -> None:
    panel.view.selectAll()

    assert len(panel.view.selected_pairs) == 20
    assert cell(panel.view, 2, 2).flags() == Qt.ItemFlag.NoItemFlags


def test_a_changed_cell_says_so_and_can_be_reverted(
    qtbot: QtBot, panel: MatrixPanel, ready: Desk
) -> None:
    assert not panel.revert.isEnabled()
    put_cursor(panel.view, 0, 1)
    qtbot.keyClick(panel.view, Qt.Key.Key_4)
    said = cell(panel.view, 0, 1).data(ACCESSIBLE)
    qtbot.mouseClick(panel.revert, Qt.MouseButton.LeftButton)

    assert said == "Algeria and Libya: level 4, real time (changed, was 1, ad hoc)"
    assert ready.levels.changed_pairs == 0
    assert "changed" not in cell(panel.view, 0, 1).data(ACCESSIBLE)


def test_a_cell_tells_where_its_level_comes_from(panel: MatrixPanel, ready: Desk) -> None:
    tip = cell(panel.view, 0, 3).data(TOOL_TIP)
    source = ready.choice.original("broken-ties").provenance(
        "relations.algeria-morocco.information_sharing"
    )

    assert source.source in tip
    assert source.evidence.value in tip


def test_showing_is_not_proposing(qtbot: QtBot, panel: MatrixPanel, ready: Desk) -> None:
    with qtbot.assertNotEmitted(ready.choice.changed):
        ready.levels.show("reconciliation")
        panel.view.selectAll()
        panel.grab()

    assert ready.choice.changes("reconciliation") == {}


def test_the_matrix_turns_to_the_scenario_that_is_chosen(panel: MatrixPanel, ready: Desk) -> None:
    panel.scenarios.setCurrentIndex(panel.scenarios.findData("reconciliation"))

    assert ready.levels.key == "reconciliation"
    assert panel.scenarios.currentText() == "Reconciliation"


def test_the_matrix_mirrors_with_the_window(panel: MatrixPanel) -> None:
    panel.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, last = (panel.view.visualRect(cell(panel.view, 0, column)) for column in (1, 4))

    assert first.left() > last.left()
