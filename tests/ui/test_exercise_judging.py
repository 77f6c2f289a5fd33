"""What the white cell rules and observers rate, by a key each."""

from __future__ import annotations

import pytest

from tests.ui.exercise_room import Room, begun, kinds, played_turn, room

__all__ = ["begun", "room"]


def test_a_turn_that_is_over_shows_what_has_come_of_it(begun: Room) -> None:
    played_turn(begun)
    console = begun.console

    assert console.tabs.currentWidget() is console.rulings
    assert console.rulings.rows.hasFocus()
    assert len(console.rulings.rows.keys) == len(begun.picture.came) > 0
    assert "Turn 2 of 3" in console.head.turn.text()
    assert console.rulings.policies.isVisible() == bool(begun.picture.policies)


def test_one_key_accepts_and_the_next_is_under_the_cursor(begun: Room) -> None:
    played_turn(begun)
    first = begun.console.rulings.rows.key
    begun.press("A")

    assert [one.consequence.name for one in begun.picture.came if one.ruling] == [first]
    assert begun.console.rulings.rows.key != first
    begun.press("Shift+A")
    assert begun.picture.unruled == ()


def test_bending_keeps_to_its_bounds_and_keeps_both_values(begun: Room) -> None:
    played_turn(begun)
    came = begun.console.rulings.current
    assert came is not None
    begun.press("B")
    begun.answer("Too strong", "1000")
    assert begun.console.asking.is_asking
    assert "Expected a number from" in begun.console.asking.objection.text()
    begun.answer("Too strong", f"{came.consequence.high:.2f}")
    ruled = next(one for one in begun.picture.came if one.consequence == came.consequence)

    assert ruled.ruling is not None
    assert ruled.ruling.payload["proposed"] == came.consequence.value
    assert ruled.ruling.payload["value"] == pytest.approx(came.consequence.high, abs=0.005)
    assert ruled.ruling.payload["reason"] == "Too strong"


def test_the_journal_says_what_a_ruling_was_about(begun: Room) -> None:
    played_turn(begun)
    came = begun.console.rulings.current
    assert came is not None
    begun.press("A")
    begun.press("Alt+6")

    assert begun.console.log.rows.rows[0][3].startswith(f"{came.told} Ruling: accepted;")


def test_a_ruling_is_made_public_only_when_asked_for_and_in_words_of_ones_own(begun: Room) -> None:
    played_turn(begun)
    came = begun.console.rulings.current
    assert came is not None
    begun.press("T")
    assert "Rule on it first" in begun.page.console.notice.text
    begun.press("A")
    begun.console.rulings.rows.point(came.consequence.name)
    assert "published" not in kinds(begun)
    begun.press("T")
    assert begun.console.asking.text.text() == f"{came.heard} Ruling: accepted."
    assert all(one.heard == "" or " cell " not in one.heard for one in begun.picture.came)
    assert any(" cell " in one.told for one in begun.picture.came)
    begun.answer("It stands.")

    assert begun.picture.records[-1].payload["text"] == "It stands."
    assert begun.console.rulings.rows.rows[begun.console.rulings.rows.row][0] == "accepted, public"
    assert begun.console.rulings.whole.text().endswith("Public: It stands.")


@pytest.mark.parametrize("rating", ["P", "S", "M", "U"])
def test_one_key_rates_the_task_under_the_cursor(begun: Room, rating: str) -> None:
    begun.press("Alt+3")
    begun.console.observing.text.setText("They asked first")
    before = len(begun.picture.unobserved)
    begun.press(rating)

    assert len(begun.picture.unobserved) == before - 1
    said = begun.picture.records[-1].payload
    assert (said["rating"], said["text"]) == (rating, "They asked first")
    assert begun.console.observing.text.text() == ""


def test_a_rating_acts_on_nothing_that_is_out_of_sight(begun: Room) -> None:
    begun.press("P")

    assert begun.console.tabs.currentWidget() is begun.console.observing
    assert "observation" not in kinds(begun)


def test_what_nobody_has_rated_can_be_shown_alone(begun: Room) -> None:
    begun.press("Alt+3")
    begun.press("P")
    begun.console.observing.only.setChecked(True)

    assert len(begun.console.observing.rows.keys) == 1
