"""Design by keyboard: the matrix, undo by name, and the way to a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QSlider,
    QTableView,
)

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.workspaces.design.page import DesignPage

PATIENCE = 20_000
ALGERIA, LIBYA, MAURITANIA, MOROCCO = range(4)
BROKEN = ("algeria", "morocco")


def put_cursor(page: DesignPage, row: int, column: int) -> None:
    view = page.matrix.view
    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(view.model().index(row, column), select)


def press(qtbot: QtBot, page: DesignPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(page.matrix.view, key)


def test_before_anything_is_open_it_says_how_to_begin(closed_page: DesignPage) -> None:
    assert closed_page.welcome.isVisible()
    assert closed_page.welcome.list.count() == 2
    assert "Open a scenario first" in closed_page.toolbar.run.toolTip()


def test_a_scenario_is_copied_with_enter(
    qtbot: QtBot, closed_page: DesignPage, design: Design
) -> None:
    qtbot.keyClick(closed_page.welcome.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: design.editor.is_current, timeout=PATIENCE)

    assert design.title == "Broken ties, changed"
    assert closed_page.matrix.isVisible()


def test_the_model_keeps_qts_rules(page: DesignPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.matrix.view.model())

    assert page.matrix.view.model().rowCount() == 5


def test_a_digit_sets_a_pair_and_undo_has_its_name(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, Qt.Key.Key_3)

    assert design.pillars.level(BROKEN) == 3
    assert page.matrix.view.model().index(MOROCCO, ALGERIA).data() == "3"
    name = "Set information sharing of Algeria and Morocco to 3"
    assert name in page.commands.tip(page.commands.undo)
    menu = page.commands.undo_menu(page)
    menu.aboutToShow.emit()
    assert [entry.text() for entry in menu.actions()] == [name]
    page.commands.undo.does()
    assert design.pillars.level(BROKEN) == 0
    assert name in page.commands.tip(page.commands.redo)


def test_plus_and_minus_stay_on_the_scale(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, Qt.Key.Key_Minus)
    assert design.editor.undo_stack.count() == 0
    press(qtbot, page, *[Qt.Key.Key_Plus] * 6)

    assert design.pillars.level(BROKEN) == 4
    assert design.editor.undo_stack.count() == 4


def test_a_whole_row_is_one_edit(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    page.matrix.view.selectRow(LIBYA)
    press(qtbot, page, Qt.Key.Key_2)
    others = [state for state in design.pillars.states if state != "libya"]

    assert [design.pillars.level(("libya", one)) for one in others] == [2, 2, 2, 2]
    assert design.editor.undo_stack.count() == 1
    assert page.matrix.sentence.text().startswith("4 pair")


def test_delete_reverts_what_is_selected(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, Qt.Key.Key_4, Qt.Key.Key_Delete)

    assert not design.pillars.is_changed(BROKEN)
    assert design.editor.draft is not None
    assert design.editor.draft.changes == ()


def test_another_pillar_is_edited_in_its_own_place(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    page.matrix.tabs.setCurrentIndex(1)
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, Qt.Key.Key_2)

    assert design.values.value("relations.algeria-morocco.joint_operations") == 2
    assert design.values.value("relations.algeria-morocco.information_sharing") == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_7, Qt.Key.Key_X])
def test_what_is_no_level_is_said_and_changes_nothing(
    qtbot: QtBot, page: DesignPage, design: Design, key: Qt.Key
) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, key)

    assert "is no level" in page.matrix.message.text()
    assert page.matrix.message.isVisible()
    assert design.editor.undo_stack.count() == 0
    press(qtbot, page, Qt.Key.Key_1)
    assert not page.matrix.message.isVisible()


def test_enter_offers_the_levels_by_name(page: DesignPage, design: Design) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    menu = page.matrix.view.choices()
    menu.actions()[2].trigger()

    assert design.pillars.level(BROKEN) == 2


def test_levels_go_to_a_spreadsheet_and_come_back(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    view = page.matrix.view
    view.selectAll()
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0] == "\t1\t1\t0\t2"

    view.paste_text(copied.replace("0", "3"))

    assert design.pillars.level(BROKEN) == 3
    assert design.editor.undo_stack.count() == 1


@pytest.mark.parametrize("text", ["1\t9", "many", "", "1.5", "<b>"])
def test_a_bad_table_is_refused_as_a_whole(page: DesignPage, design: Design, text: str) -> None:
    put_cursor(page, ALGERIA, LIBYA)
    page.matrix.view.paste_text(text)

    assert page.matrix.message.isVisible()
    assert design.editor.undo_stack.count() == 0


def test_the_model_says_what_is_delivered_and_permitted(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    put_cursor(page, ALGERIA, MOROCCO)
    press(qtbot, page, Qt.Key.Key_3)
    # Ties are cut there: whatever is agreed, nothing is permitted, nothing is delivered.
    qtbot.waitUntil(lambda: design.pillars.is_held_back(BROKEN), timeout=PATIENCE)

    assert design.pillars.delivered(BROKEN) == 0.0
    assert "delivered 0.0, permitted 0.0" in page.matrix.sentence.text()
    kept = design.pillars.delivered(("algeria", "tunisia"))
    assert kept is not None
    assert 0 < kept < 2


def test_the_map_follows_and_picking_there_inspects(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.pillars.set_levels([BROKEN], 3)
    ties = {tie.name: tie.agreed for tie in design.pictures.network().ties}
    assert ties["algeria-morocco"] == 3
    page.map_panel.map.picked.emit("zone", "algeria-centre")

    assert page.inspector.things.currentText() == "Centre (Algeria)"
    design.pictures.colour_by(("zones", "grievance"))
    fill = design.pictures.fill()
    assert fill is not None
    assert fill.values["algeria-centre"] == design.values.value("zones.algeria-centre.grievance")


def test_a_pair_of_the_matrix_is_inspected(page: DesignPage, design: Design) -> None:
    put_cursor(page, LIBYA, MAURITANIA)

    assert (design.inspection.kind, design.inspection.name) == ("relations", "libya-mauritania")


def test_a_draft_is_compared_with_what_it_extends(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    design.pillars.set_levels([BROKEN], 3)
    qtbot.waitUntil(lambda: not design.obstacle, timeout=PATIENCE)
    before, after = design.comparison().values()
    path = "relations.algeria-morocco.information_sharing"

    assert (before.setting.value(path), after.setting.value(path)) == (0, 3)
    assert before.setting.days == after.setting.days
    assert before.name != after.name


def test_every_control_has_a_name(page: DesignPage) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QSlider)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in kinds
        for widget in page.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        # The pop-up of a box and the corner of a table name themselves.
        if not isinstance(widget.parent(), QTableView)
        if not isinstance(widget.parent().parent(), QComboBox)
    ]

    assert nameless == []
