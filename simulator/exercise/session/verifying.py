"""Looks at the file of an exercise without going on with it, and plays every branch again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.session.beginning import contents
from simulator.exercise.session.replaying import replayed
from simulator.exercise.session.tree import branches_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.session.differing import Difference
    from simulator.exercise.session.tree import Branch


@dataclass(frozen=True)
class Verified:
    """What a file holds.

    Attributes:
        exercise: The plan.
        records: All records.
        branches: All branches, the trunk first.
        digests: The digests of the world by turn, for each branch, as the replay finds them.
        differences: Where the replay is not what was played, with the number of the branch.
    """

    exercise: Exercise
    records: tuple[Record, ...]
    branches: tuple[Branch, ...]
    digests: Mapping[int, Mapping[int, str]]
    differences: tuple[tuple[int, Difference], ...]


def verified(file: Path, *, replay: bool = True) -> Verified:
    """Read a file and, if wanted, play all of it again; nothing is written into it.

    Raises:
        JournalError: It is no journal, or is damaged.
        TaawunError: The plan or the scenario in it cannot be used by this program.
    """
    records, exercise, scenario = contents(file)
    branches = tuple(branches_of(records).values())
    digests: dict[int, Mapping[int, str]] = {}
    differences: list[tuple[int, Difference]] = []
    for branch in branches if replay else ():
        again = replayed(exercise, scenario, records, branch.number)
        digests[branch.number] = again.standing.digests
        differences += [(branch.number, one) for one in again.differences]
        again.play.close()
    return Verified(exercise, records, branches, digests, tuple(differences))
