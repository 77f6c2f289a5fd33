"""A press that was meant for an inject which came by itself at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.exercise_room import begun, room

if TYPE_CHECKING:
    from tests.ui.exercise_room import Room

__all__ = ["begun", "room"]


def test_no_inject_is_given_in_place_of_one_that_just_came_by_itself(begun: Room) -> None:
    first, second = begun.console.queue.coming.keys[:2]
    begun.console.queue.coming.point(first)
    begun.desk.sitting.table.act(lambda session: session.fire(first))
    begun.idle()
    begun.press("F")
    assert [one.inject.number for one in begun.picture.queue.done] == [first]
    assert f"press again if you mean {second}" in begun.console.status.text()
    begun.press("F")

    assert [one.inject.number for one in begun.picture.queue.done] == [first, second]
