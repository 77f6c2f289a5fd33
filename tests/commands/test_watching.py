"""Watching one world, and asking why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.commands.conftest import SMALL_REGION, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[..., Answer]

LINE = re.compile(r" *(\d+)  (\d{4}-\d\d-\d\d)  ([A-Z].*[.?!])")


def told(answer: Answer) -> list[tuple[int, str, str]]:
    """Take the number, date and sentence out of each line."""
    found = [LINE.fullmatch(line) for line in answer.out.splitlines()]
    return [(int(one[1]), one[2], one[3]) for one in found if one]


def test_a_world_is_told_in_order_and_so_long(say: Say) -> None:
    answer = say("watch", SMALL_REGION, "--lines", "5")
    lines = told(answer)

    assert answer.code == 0
    assert len(lines) == 5
    assert lines == sorted(lines)
    assert lines[0][1] >= "2021-10-01"
    assert "go on with --from" in answer.out


def test_the_same_world_is_told_again(say: Say) -> None:
    assert say("watch", SMALL_REGION, "--seed", "4") == say("watch", SMALL_REGION, "--seed", "4")


@pytest.mark.parametrize("kind", ["leads", "LEAD_RECEIVED", "lead_received"])
def test_one_kind_of_event_can_be_asked_for(say: Say, kind: str) -> None:
    lines = told(say("watch", SMALL_REGION, "--kind", kind, "--lines", "20"))

    assert lines
    assert all("lead" in sentence for _, _, sentence in lines)


def test_a_state_is_told_less_than_there_is(say: Say) -> None:
    state = told(say("watch", SMALL_REGION, "--state", "north", "--lines", "10000"))
    whole = told(say("watch", SMALL_REGION, "--lines", "10000"))

    assert {number for number, *_ in state} < {number for number, *_ in whole}


def test_why_goes_back_to_the_first_cause(say: Say) -> None:
    lines = told(say("watch", SMALL_REGION, "--kind", "PLANNING_BEGUN", "--lines", "1"))
    answer = say("why", SMALL_REGION, "--event", str(lines[0][0]))

    assert answer.code == 0
    assert answer.out.startswith("   event")
    assert "because" in answer.out


def test_why_of_an_attack_tells_what_services_knew(say: Say) -> None:
    attacks = told(say("watch", SMALL_REGION, "--kind", "CELL_ATTACKED", "--lines", "3"))
    answers = [say("why", SMALL_REGION, "--event", str(number)).out for number, *_ in attacks]

    assert answers
    assert all("   known  " in answer for answer in answers)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("watch", SMALL_REGION, "--kind", "attack"), "did you mean 'attacks'?"),
        (("watch", SMALL_REGION, "--kind", "weather"), "known: abroad, attacks, cells, decisions"),
        (("watch", SMALL_REGION, "--state", "nort"), "did you mean 'north'?"),
        (("why", SMALL_REGION, "--event", "99999999"), "there is no event 99999999"),
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(
    say: Say, words: tuple[str, ...], says: str
) -> None:
    answer = say(*words)

    assert answer.code == 2
    assert says in answer.err
    assert "Traceback" not in answer.err


def test_a_state_is_not_told_what_it_cannot_know(say: Say) -> None:
    formed = told(say("watch", SMALL_REGION, "--kind", "CELL_FORMED", "--lines", "1"))
    answer = say("why", SMALL_REGION, "--event", str(formed[0][0]), "--state", "north")

    assert answer.code == 2
    assert "north knows nothing of event" in answer.err
