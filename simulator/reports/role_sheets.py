"""Role sheets: for each seat, who it is and what it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.reports.document import Block, Document, Heading, NewPage, Paragraph
from simulator.reports.parts import listed, prose, state_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise, Seat
    from simulator.scenario.scenario import Scenario

MARKING = "For exercise purposes only – for this seat"


def role_sheets(exercise: Exercise, scenario: Scenario) -> Document:
    """The sheets of all seats, each on pages of its own, to be handed out one by one."""
    blocks: list[Block] = []
    for number, seat in enumerate(exercise.seats):
        if number:
            blocks.append(NewPage())
        blocks += _sheet(exercise, scenario, seat)
    return Document(
        "role-sheets", f"Role sheets – {exercise.title}", scenario.title, MARKING, tuple(blocks)
    )


def role_sheet(exercise: Exercise, scenario: Scenario, seat: Seat) -> Document:
    """The sheet of one seat."""
    return Document(
        f"role-{seat.name}",
        f"{seat.title} – {exercise.title}",
        scenario.title,
        MARKING,
        tuple(_sheet(exercise, scenario, seat)),
    )


def _sheet(exercise: Exercise, scenario: Scenario, seat: Seat) -> Iterator[Block]:
    yield Heading(seat.title)
    yield Paragraph(f"You decide or speak for: {state_labels(scenario, seat)}", is_strong=True)
    yield from prose(seat.role or "There is no role sheet for this seat.")
    yield from listed("What everybody has agreed to", exercise.ground_rules)
    yield from listed("What everybody takes for given", exercise.assumptions)
    yield Heading("My notes", 2)
