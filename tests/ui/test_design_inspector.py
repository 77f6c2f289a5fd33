"""Every value says what it is and rests on, takes what it can, and says what it cannot take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from simulator.kernel.quantities import Evidence
from ui.viewmodels.reaches import Reach

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.viewmodels.design import Design
    from ui.widgets.value_row import ValueRow
    from ui.workspaces.design.page import DesignPage

ANALYSTS = "states.algeria.analysts"
CONTROL = "states.algeria.border_control"


def row(page: DesignPage, design: Design, path: str) -> ValueRow:
    design.inspection.point(path)
    return page.inspector.rows[path]


def write(qtbot: QtBot, made: ValueRow, text: str) -> None:
    made.field.selectAll()
    qtbot.keyClick(made.field, Qt.Key.Key_Delete)
    qtbot.keyClicks(made.field, text)


def test_a_number_is_typed_marked_and_reverted(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    made = row(page, design, ANALYSTS)
    original = design.values.value(ANALYSTS)
    write(qtbot, made, "30")
    qtbot.keyClick(made.field, Qt.Key.Key_Return)

    assert design.values.value(ANALYSTS) == 30
    assert made.was.isVisible()
    assert f"was {original:g}" in made.was.text()
    assert made.badge.text() == "assumed"
    made.revert.click()
    assert design.values.value(ANALYSTS) == original
    assert not made.was.isVisible()
    assert design.editor.undo_stack.undoText() == "Revert analysts of Algeria"


@pytest.mark.parametrize(
    "text",
    ["", " ", "lots", "-1", "1.5", "1001", "nan", "inf", "1e999", "1,2,3", "<b>5</b>", "0x10"],
)
def test_what_cannot_be_is_said_in_place_and_changes_nothing(
    qtbot: QtBot, page: DesignPage, design: Design, text: str
) -> None:
    made = row(page, design, ANALYSTS)
    before = design.values.value(ANALYSTS)
    write(qtbot, made, text)
    qtbot.keyClick(made.field, Qt.Key.Key_Return)

    assert made.message.text() == "Write a whole number from 0 to 1000 analysts."
    assert made.message.isVisible()
    assert design.values.value(ANALYSTS) == before
    assert design.editor.undo_stack.count() == 0
    assert made.field.text() == text
    qtbot.keyClick(made.field, Qt.Key.Key_Escape)
    assert made.field.text() == f"{before:g}"
    assert not made.message.isVisible()


def test_a_value_that_is_pointed_at_comes_into_view(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    made = row(page, design, "states.algeria.return_rate")

    assert made.field.hasFocus()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not made.field.visibleRegion().isEmpty())


def test_no_field_of_any_thing_takes_what_is_out_of_range(page: DesignPage, design: Design) -> None:
    for path, declared in design.values.declared.items():
        for bad in (declared.low - 1, declared.high + 1):
            assert design.values.objection(path, f"{bad:.12g}"), path
        assert not design.values.objection(path, f"{design.values.value(path):.12g}"), path
        assert design.values.objection(path, "a word")


def test_arrow_keys_step_and_the_slider_is_one_edit(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    made = row(page, design, ANALYSTS)
    before = design.values.value(ANALYSTS)
    qtbot.keyClick(made.field, Qt.Key.Key_Up)
    assert design.values.value(ANALYSTS) == before + 1
    made.slider.setSliderDown(True)
    for number in (5, 9, 14):
        made.slider.setValue(number)
    made.slider.setSliderDown(False)

    assert design.values.value(ANALYSTS) == 14
    assert design.editor.undo_stack.count() == 2


def test_letting_a_slider_go_where_it_is_leaves_no_trace(page: DesignPage, design: Design) -> None:
    made = row(page, design, CONTROL)
    made.slider.setSliderDown(True)
    made.slider.setSliderDown(False)

    assert design.editor.undo_stack.count() == 0


def test_ones_own_change_can_be_given_a_source(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    made = row(page, design, ANALYSTS)
    made.badge.click()
    assert not made.ground.state.isVisible()
    design.inspection.propose(ANALYSTS, 25)
    assert made.ground.state.isVisible()
    made.ground.source.clear()
    made.ground.state.click()
    assert "Say where it comes from" in made.ground.message.text()

    made.ground.evidence.setCurrentIndex(made.ground.evidence.findData("document"))
    qtbot.keyClicks(made.ground.source, "S2-08")
    qtbot.keyClicks(made.ground.note, "As read there")
    made.ground.state.click()

    ground = design.values.ground(ANALYSTS)
    assert (ground.evidence, ground.source) == (Evidence.DOCUMENT, "S2-08")
    assert ground.note == "As read there"
    assert design.values.value(ANALYSTS) == 25


def test_a_claim_that_nothing_else_supports_is_labelled(page: DesignPage, design: Design) -> None:
    careful = [path for path in design.values.declared if design.values.ground(path).care]
    made = row(page, design, careful[0])

    assert "unconfirmed" in made.badge.text()


def test_everything_has_a_place_in_the_inspector(page: DesignPage, design: Design) -> None:
    inspection = design.inspection
    shown = [
        path
        for kind in inspection.kinds
        for name in inspection.names(kind)
        for path in inspection.paths_of(kind, name)
    ]

    assert sorted(shown) == sorted(design.values.declared)


def test_kinds_and_things_are_chosen_by_keyboard(
    qtbot: QtBot, page: DesignPage, design: Design
) -> None:
    page.inspector.kinds.setFocus()
    qtbot.keyClicks(page.inspector.kinds, "Border")
    qtbot.keyClick(page.inspector.kinds, Qt.Key.Key_Down)
    qtbot.keyClick(page.inspector.kinds, Qt.Key.Key_Up)

    assert design.inspection.kind == "borders"
    page.inspector.values.finish()
    assert len(page.inspector.rows) == 8


def test_a_slider_reaches_far_enough_and_in_steps_people_count_in(
    page: DesignPage, design: Design
) -> None:
    for path, declared in design.values.declared.items():
        value = design.values.value(path)
        reach = Reach.of(declared, value)
        top = reach.value(reach.steps)
        assert declared.low <= top <= declared.high * (1 + 1e-9)
        assert abs(reach.value(reach.number(value)) - value) <= reach.step
        if declared.integral:
            assert reach.step == int(reach.step)


def test_undo_in_a_field_means_the_scenario(qtbot: QtBot, page: DesignPage, design: Design) -> None:
    made = row(page, design, ANALYSTS)
    before = design.values.value(ANALYSTS)
    write(qtbot, made, "30")
    qtbot.keyClick(made.field, Qt.Key.Key_Return)
    design.editor.undo_stack.undo()

    assert made.field.text() == f"{before:g}"
