"""What a seat, or everybody, sees at the present moment of a file; nothing is written into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.session.beginning import contents
from simulator.exercise.session.replaying import replayed
from simulator.exercise.session.tree import current_branch
from simulator.exercise.views.common_view import CommonView, common_view
from simulator.exercise.views.moment import moment
from simulator.exercise.views.posting import post_of
from simulator.exercise.views.seat_view import SeatView, seat_view

if TYPE_CHECKING:
    from pathlib import Path


def seen_in(file: Path, seat: str = "") -> SeatView | CommonView:
    """Play a file again up to where it is, and look.

    Args:
        file: The file of an exercise.
        seat: Through whose eyes; without one, what everybody may see.

    Raises:
        JournalError: It is no journal, or is damaged, or open elsewhere.
        UnknownNameError: There is no such seat.
        TaawunError: The plan or the scenario in it cannot be used by this program.
    """
    records, exercise, scenario = contents(file)
    if seat:
        exercise.seat(seat)
    again = replayed(exercise, scenario, records, current_branch(records))
    play, luck = again.play, (exercise.seed, exercise.replication)
    now = moment(play.scenario, play.world, play.witness, luck)
    play.close()
    post = post_of(exercise, again.standing.records, again.standing.turn)
    return seat_view(now, exercise, seat, post) if seat else common_view(now, exercise, post)
