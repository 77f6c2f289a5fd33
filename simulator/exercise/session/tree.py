"""The branches of an exercise, and which records count on each."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.exercise.journal.records import Record

TRUNK = 0
TRUNK_NAME = "Trunk"


@dataclass(frozen=True)
class Branch:
    """A course of play.

    Attributes:
        number: Its number; the trunk has 0.
        name: What people call it.
        parent: The number of the branch that it leaves; its own for the trunk.
        after: The number of the last record that it has in common with its parent.
        turn: The turn at whose beginning it leaves.
    """

    number: int
    name: str
    parent: int
    after: int
    turn: int


def branches_of(records: Sequence[Record]) -> dict[int, Branch]:
    """Every branch by number, the trunk first."""
    found = {TRUNK: Branch(TRUNK, TRUNK_NAME, TRUNK, 0, 1)}
    for one in records:
        said = one.payload
        # What no program of ours has written leads nowhere.
        if one.kind == "branched" and one.branch == len(found) and said["parent"] in found:
            found[one.branch] = Branch(
                one.branch, said["name"], said["parent"], said["after"], said["turn"]
            )
    return found


def current_branch(records: Sequence[Record]) -> int:
    """The branch on which play goes on."""
    known = branches_of(records)
    for one in reversed(records):
        to = {"branched": one.branch, "switched": one.payload.get("branch")}.get(one.kind)
        if to in known:
            return int(to)
    return TRUNK


def path_of(records: Sequence[Record], branch: int) -> list[Record]:
    """The records that count on a branch, in order: without practice that is over, and voids."""
    voided = {one.payload["record"] for one in records if one.kind == "voided"}
    live = _live_practice(records)
    return [
        one
        for one in _line(records, branch, branches_of(records))
        if one.number not in voided and (not one.practice or one.number > live)
    ]


def _line(records: Sequence[Record], branch: int, known: dict[int, Branch]) -> list[Record]:
    own = [one for one in records if one.branch == branch]
    if branch == TRUNK:
        return own
    leaves = known[branch]
    before = _line(records, leaves.parent, known)
    return [*(one for one in before if one.number <= leaves.after), *own]


def _live_practice(records: Sequence[Record]) -> float:
    """The number of the record by which practice began, if it is still on."""
    for one in reversed(records):
        if one.kind == "practice":
            return one.number if one.payload["on"] else inf
    return inf
