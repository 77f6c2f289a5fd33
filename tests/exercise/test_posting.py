"""The journal is read for what seats were given and have said, and for nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from simulator.exercise.journal.records import Draft, sealed
from simulator.exercise.plan.injects import Inject
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.letters import LetterKind
from simulator.exercise.views.posting import post_of
from simulator.exercise.views.seat_view import seat_view
from tests.exercise.fog_worlds import EXERCISE, small_moment

if TYPE_CHECKING:
    from simulator.exercise.journal.records import Record


def recorded(*drafts: tuple[str, str, dict[str, object]]) -> list[Record]:
    """Records of some kinds, by seats, in order."""
    return [
        sealed(Draft(0, 1, kind, seat, payload, 1_770_000_000.0 + place, 20.0), place, "")
        for place, (kind, seat, payload) in enumerate(drafts, 1)
    ]


def test_the_journal_is_read_for_what_seats_were_given_and_nothing_else() -> None:
    plan = replace(
        EXERCISE,
        injects=(
            Inject("1", "First", 1, "A first text", to_seats=("north",), sender="The embassy"),
            Inject("2", "Second", 1, "A second text", to_seats=("north",)),
        ),
    )
    post = post_of(
        plan,
        recorded(
            ("inject", "", {"inject": "1", "status": "fired"}),
            ("inject", "", {"inject": "2", "status": "held", "reason": "Too early"}),
            ("message", "south", {"to": ["north"], "text": "Hello"}),
            ("message", "south", {"to": ["north"], "text": "Void"}),
            ("voided", "", {"record": 4, "reason": "It could not be applied"}),
            ("note", "", {"text": "The north is tired"}),
            ("ruling", "", {"consequence": "c", "ruling": "bend", "proposed": 1.0, "value": 0.0}),
            ("published", "", {"consequence": "c", "text": "Nothing came of it"}),
            ("showed", "", {"to": ["north"], "note": "A fan"}),
        ),
        1,
    )
    view = seat_view(small_moment(), plan, "north", post)

    assert [(one.number, one.kind, one.sender, one.text) for one in view.inbox] == [
        (4, LetterKind.FORECAST, "", "A fan"),
        (3, LetterKind.RULING, "", "Nothing came of it"),
        (2, LetterKind.MESSAGE, "The south", "Hello"),
        (1, LetterKind.INJECT, "The embassy", "A first text"),
    ]
    assert view.inbox[-1].wall.startswith("2026-02-02T")
    assert [one.public for one in view.inbox] == [False, True, False, False]
    assert common_view(small_moment(), plan, post).announcements[0].text == "Nothing came of it"


def test_practice_is_told_and_ends() -> None:
    on = recorded(("practice", "", {"on": True}))
    off = recorded(("practice", "", {"on": True}), ("practice", "", {"on": False}))

    assert post_of(EXERCISE, on, 1).practice
    assert not post_of(EXERCISE, off, 1).practice


def test_what_is_shown_to_nobody_in_particular_is_for_everybody() -> None:
    post = post_of(EXERCISE, recorded(("showed", "", {"to": [], "note": "A fan"})), 1)

    assert common_view(small_moment(), EXERCISE, post).announcements[0].text == "A fan"


def test_what_a_seat_has_sent_stands_among_what_it_has_sent() -> None:
    post = post_of(EXERCISE, recorded(("message", "north", {"to": ["south"], "text": "Hi"})), 1)
    view = seat_view(small_moment(), EXERCISE, "north", post)

    assert [one.text for one in view.sent] == ["Hi"]
    assert view.sent[0].to == ("The south",)
    assert not view.inbox


def test_what_is_shown_to_everybody_is_for_everybody_whoever_else_is_named() -> None:
    payload = {"to": ["everybody", "north"], "note": "A fan"}
    post = post_of(EXERCISE, recorded(("showed", "", payload)), 1)

    assert common_view(small_moment(), EXERCISE, post).announcements[0].text == "A fan"


def test_what_is_shown_to_one_seat_is_for_that_seat() -> None:
    post = post_of(EXERCISE, recorded(("showed", "", {"to": ["north"], "note": "A fan"})), 1)

    assert not common_view(small_moment(), EXERCISE, post).announcements
    assert not seat_view(small_moment(), EXERCISE, "south", post).inbox
    assert seat_view(small_moment(), EXERCISE, "north", post).inbox
