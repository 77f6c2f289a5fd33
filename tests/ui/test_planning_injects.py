"""Injects are edited with conditions from words and effects within their bounds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.plan.triggers import AllOf, AtTime, Unanswered
from simulator.exercise.plan.words import Delivery
from tests.ui.planning_room import Room, room

__all__ = ["room"]


def test_a_new_inject_stands_behind_the_chosen_one(room: Room) -> None:
    room.open()
    room.panel.injects.point("5")

    QTest.mouseClick(room.panel.injects.add, Qt.MouseButton.LeftButton)

    assert (room.inject.number, room.inject.turn, room.inject.title) == ("7", 3, "A new inject")
    assert [one.number for one in room.plan.injects][-3:] == ["5", "7", "6"]
    assert room.panel.injects.table.keys.count(room.inject.number) == 1


def test_the_inject_whose_new_number_is_undone_stays_in_view(room: Room) -> None:
    room.open()
    room.panel.injects.point("5")
    room.panel.injects.form.edited.emit("number", "9")
    assert room.inject.number == "9"

    room.desk.planner.undo_stack.undo()

    assert room.inject.number == "5"


def test_two_injects_never_have_one_number(room: Room) -> None:
    room.open()

    room.desk.plan_edits.set_field("injects", "1", "number", "2")

    assert room.plan == load_exercise("first-steps")
    assert "Another inject has the number 2" in room.planning.notice.text


def test_a_condition_is_put_together_from_words(room: Room) -> None:
    room.open()
    room.panel.injects.point("2")
    builder = room.panel.injects.form.inputs["trigger"]

    QTest.mouseClick(builder.add, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    assert room.inject.trigger == AtTime(1)
    QTest.mouseClick(builder.add, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    builder.parts[1].kind.edited.emit("silence")  # type: ignore[union-attr]  # the builder

    assert room.inject.trigger == AllOf((AtTime(1), Unanswered("1", 10.0)))
    assert builder.words.text() == (  # type: ignore[union-attr]  # the builder
        "when turn 1 begins and if nobody has answered inject 1 within 10 min"
    )
    QTest.mouseClick(builder.parts[0].remove, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # the builder
    assert room.inject.trigger == Unanswered("1", 10.0)


@pytest.mark.parametrize("kind", ["time", "decision", "state", "silence"])
def test_every_kind_of_condition_can_be_chosen(kind: str, room: Room) -> None:
    room.open("six-quarters")
    room.panel.injects.point("2")
    builder = room.panel.injects.form.inputs["trigger"]
    builder.add.click()  # type: ignore[union-attr]  # the builder

    builder.parts[0].kind.edited.emit(kind)  # type: ignore[union-attr]  # the builder
    for made in builder.parts[0].inputs.values():  # type: ignore[union-attr]  # the builder
        assert made.accessibleName()
        if hasattr(made, "value"):
            assert made.value is not None

    assert room.inject.trigger is not None
    assert builder.words.text() not in {"", "No condition."}  # type: ignore[union-attr]  # the builder


def test_the_place_of_a_level_follows_the_level(room: Room) -> None:
    room.open("six-quarters")
    room.panel.injects.point("14")
    (part,) = room.panel.injects.form.inputs["trigger"].parts  # type: ignore[union-attr]  # the builder

    part.inputs["outcome"].edited.emit("ties_cut")

    assert room.inject.trigger.place == "algeria-libya"  # type: ignore[union-attr]  # a level


def test_an_effect_stays_within_its_bounds(room: Room) -> None:
    room.open()
    room.panel.injects.point("3")
    effects = room.panel.injects.form.inputs["effects"]
    amount = effects.rows[0].amount  # type: ignore[union-attr]  # effects

    amount.setText("0.9")
    room.panel.commit()
    assert room.inject.effects[0].amount == 0.1
    amount.setText("0.3")
    room.panel.commit()
    assert room.inject.effects[0].amount == 0.3


def test_effects_are_added_changed_and_removed(room: Room) -> None:
    room.open()
    room.panel.injects.point("1")
    effects = room.panel.injects.form.inputs["effects"]

    effects.add.click()  # type: ignore[union-attr]  # effects
    effects.rows[0].kind.edited.emit("grievance-rises")  # type: ignore[union-attr]  # effects

    assert (room.inject.effects[0].name, room.inject.effects[0].days) == ("grievance-rises", 0.0)
    effects.rows[0].remove.click()  # type: ignore[union-attr]  # effects
    assert room.inject.effects == ()


def test_lanes_show_every_inject_and_lead_to_it(room: Room) -> None:
    room.open("six-quarters")
    injects = room.panel.injects
    room.panel.tabs.setCurrentWidget(injects)
    injects.ways.setCurrentWidget(injects.lanes)

    assert set(injects.lanes.buttons) == {one.number for one in room.plan.injects}
    injects.lanes.buttons["13a"].click()
    assert injects.key == "13a"
    assert injects.lanes.buttons["13a"].isChecked()


def test_choices_follow_what_is_edited(room: Room) -> None:
    room.open()
    room.panel.injects.point("1")
    delivery = room.panel.injects.form.inputs["delivery"]

    delivery.edited.emit(Delivery.TRAY)

    assert room.inject.delivery is Delivery.TRAY
    assert delivery.value is Delivery.TRAY  # type: ignore[union-attr]  # a choice
    assert ("1", "1 · T+0", "tray") in [row[:3] for row in room.panel.injects.table.rows]


def test_lanes_keep_their_cards_while_a_title_is_edited(room: Room) -> None:
    room.open()
    injects = room.panel.injects
    room.panel.tabs.setCurrentWidget(injects)
    injects.ways.setCurrentWidget(injects.lanes)
    card = injects.lanes.buttons["2"]

    room.desk.plan_edits.set_field("injects", "2", "title", "Bread & salt")

    assert injects.lanes.buttons["2"] is card
    assert card.accessibleName() == "2  Bread & salt"
    room.desk.plan_edits.set_field("injects", "2", "turn", 3)
    assert injects.lanes.buttons["2"] is not card
