"""Gives a living world another future: the past stays, what luck has not yet said is drawn anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.cells.state import Family

if TYPE_CHECKING:
    from simulator.model.world import World


def have_other_luck(world: World, salt: str) -> None:
    """Let all that is still open come out by other luck; nothing that has happened changes.

    Whoever waits for an exponential time waits for the rest of it by a fresh one, which is exact,
    as such times forget; times that vary otherwise are drawn given how much has passed. How good
    a source is on a cell that exists is known already and stays.

    Args:
        world: The world at the present moment.
        salt: Which other luck; worlds that are alike now have the same luck under the same salt.
    """
    living = [cell for state in world.states.values() for cell in state.cells]
    graded = [(cell, cell.later[Family.GRADES :]) for cell in living]
    world.streams.reseed(salt)
    for cell, grades in graded:
        cell.later[Family.GRADES :] = grades
    draw = world.streams.generator("waiting").standard_exponential
    for agenda in world.clock.agendas:
        agenda.redraw(draw)
    for cell in living:
        for threshold in cell.waiting.values():
            # What waits at no hazard stands on no clock.
            if threshold.ticket and not threshold.weight:
                threshold.redraw(draw)
    for mechanism in world.mechanisms:
        mechanism.redraw(draw)
