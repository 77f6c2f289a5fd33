"""A branch played again from its records, and held against what was played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.exercise.session.applying import applied
from simulator.exercise.session.differing import Difference, difference, why
from simulator.exercise.session.errors import SessionError
from simulator.exercise.session.play import Play
from simulator.exercise.session.standing import Standing
from simulator.exercise.session.tree import path_of
from simulator.kernel.errors import QuantityError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario


REFUSALS = (QuantityError, SessionError, UnknownNameError)
"""What is raised before anything has been done to the world."""
MOST_LEFT_OUT = 20
"""Beyond so many records that fail it is another program's file, or nobody's."""


@dataclass(frozen=True)
class Replayed:
    """What a replay gives.

    Attributes:
        play: The world at the present moment.
        standing: How the exercise stands beside it.
        differences: The turns that differ, in order.
    """

    play: Play
    standing: Standing
    differences: tuple[Difference, ...]


def replayed(
    exercise: Exercise, scenario: Scenario, records: Sequence[Record], branch: int
) -> Replayed:
    """Play a branch again, up to its last record.

    A record that cannot be done any more is left out and named among the differences, so that a
    journal never becomes one that will not open.
    """
    left_out: dict[int, str] = {}
    while True:
        found = _tried(exercise, scenario, path_of(records, branch), left_out)
        if found is not None:
            return found


def _tried(
    exercise: Exercise,
    scenario: Scenario,
    path: Iterable[Record],
    left_out: dict[int, str],
) -> Replayed | None:
    """Play records again but those left out; nothing if another one has to be."""
    play, standing = Play(exercise, scenario), Standing()
    differences = []
    began: Mapping[str, Any] = {}
    written: Mapping[str, Any] = {}
    for record in path:
        if record.kind in {"began", "opened"}:
            written = record.payload
            began = began or written
        if record.number in left_out:
            says = f"record {record.number} cannot be played again: {left_out[record.number]}"
            differences.append(Difference(record.turn, says, "", ""))
            continue
        try:
            found = applied(play, record)
        except REFUSALS as error:
            # It was refused before anything was done.
            says = f"record {record.number} cannot be played again: {error}"
            differences.append(Difference(record.turn, says, "", ""))
            continue
        except Exception as error:
            left_out[record.number] = f"{type(error).__name__}: {error}"
            play.close()
            if len(left_out) > MOST_LEFT_OUT:
                message = f"too much of it cannot be played again, record {record.number} for one"
                raise SessionError(message) from error
            return None
        standing.take(record)
        if record.kind == "turn-ended" and found != record.payload["digest"]:
            differences.append(difference(record, found, why(scenario, began, written)))
    return Replayed(play, standing, tuple(differences))
