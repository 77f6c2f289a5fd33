"""What was known of a cell before it attacked, and what was made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.runs.recording import NOBODY

if TYPE_CHECKING:
    from simulator.runs.recording import Recording

ATTACK = "CELL_ATTACKED"
FIRST_WORD = "LEAD_RECEIVED"
KNOWLEDGE = frozenset(
    {
        FIRST_WORD,
        "LEAD_EXPIRED",
        "LEAD_DISMISSED",
        "LEAD_RECOGNISED",
        "LEAD_SHARED",
        "LEAD_BRIDGED",
        "LEAD_WITHHELD",
        "LEAD_LEAKED",
        "CELL_DETECTED",
        "PLANNING_BEGUN",
        "JOINT_PROPOSED",
        "JOINT_REFUSED",
        "OPERATION_FAILED",
        "CASE_CLOSED",
    }
)
"""The events in which services learn of a cell, pass it on or keep it, and act or do not."""


def is_attack(recording: Recording, number: int) -> bool:
    """Whether an event is an attack, of which one asks what was known before."""
    return recording.kind_of(number) == ATTACK


def known_before(recording: Recording, number: int) -> tuple[int, ...]:
    """The events in which something was learnt of the cell of an attack, up to the attack.

    A lead is told of by what became of it; that it came only where nothing had become of it.
    None for any other event: what services knew explains attacks, which they are there to prevent.
    """
    cell = int(recording.events.cell[number])
    if not is_attack(recording, number) or cell == NOBODY:
        return ()
    life = recording.life("cell", recording.cells.names[cell])
    known = [
        event for event in life[life < number].tolist() if recording.kind_of(event) in KNOWLEDGE
    ]
    leads = recording.events.lead
    later = {int(leads[event]) for event in known if recording.kind_of(event) != FIRST_WORD}
    return tuple(
        event
        for event in known
        if recording.kind_of(event) != FIRST_WORD or int(leads[event]) not in later
    )
