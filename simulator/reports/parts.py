"""Parts that several papers of an exercise share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.plan.capabilities import library
from simulator.exercise.plan.prose import paragraphs
from simulator.reports.document import Block, Bullets, Heading, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from simulator.exercise.plan.exercise import Exercise, Seat, Turn
    from simulator.scenario.scenario import Scenario

MINUTES_PER_HOUR = 60
PERFORMED = (
    "The targets and critical tasks were done so that the objective was reached; nothing else"
    " was harmed, no risk was added, and plans and laws were kept."
)
MAJOR = (
    "The objective was reached, but something else was harmed, risk was added, or plans or laws"
    " were not kept."
)
RATINGS = (
    ("P – performed without challenges", PERFORMED),
    (
        "S – performed with some challenges",
        "As P, but ways were found to do it better or with less effort.",
    ),
    ("M – performed with major challenges", MAJOR),
    ("U – unable to be performed", "It was not done in a way that reached the objective."),
)
RATING_RULE = (
    'A capability is rated by the worst of its tasks. What nobody saw is "not evaluated", which is'
    " not U. The lead evaluator may rate otherwise, with a reason."
)


def prose(text: str, *, is_boxed: bool = False) -> Iterator[Paragraph]:
    """A text as paragraphs."""
    for paragraph in paragraphs(text):
        yield Paragraph(paragraph, is_boxed=is_boxed)


def listed(heading: str, points: Iterable[str], level: int = 2) -> Iterator[Block]:
    """A heading with points; nothing where there are none."""
    found = tuple(points)
    if found:
        yield Heading(heading, level)
        yield Bullets(found)


def seat_titles(exercise: Exercise, names: Iterable[str]) -> str:
    """What seats are called, in a list."""
    return ", ".join(exercise.seat(name).title for name in names)


def state_labels(scenario: Scenario, seat: Seat) -> str:
    """For whom a seat decides or speaks."""
    setting = scenario.setting
    states = [setting.states[name].label for name in seat.states if name in setting.states]
    if states:
        return ", ".join(states)
    partner = setting.partners.get(seat.partner)
    return partner.label if partner else "no state"


def capability_title(exercise: Exercise, name: str) -> str:
    """What people call a capability."""
    known = {one.name: one.title for one in (*library(), *exercise.capabilities)}
    return known.get(name, name)


def objectives_table(exercise: Exercise) -> Table:
    """Objectives with their capabilities and critical tasks."""
    rows = tuple(
        (
            one.title,
            capability_title(exercise, one.capability),
            "; ".join(task.title for task in one.tasks),
        )
        for one in exercise.objectives
    )
    return Table(("Objective", "Capability", "Critical tasks"), rows, (4, 3, 5))


def schedule_table(exercise: Exercise) -> Table:
    """When each turn begins, after the start of play."""
    rows = []
    passed = 0.0
    for turn in exercise.turns:
        rows.append((clock(passed), turn_title(turn), f"{turn.discussion_minutes:g} minutes"))
        passed += turn.discussion_minutes
    rows.append((clock(passed), "End of play", ""))
    return Table(("After the start", "What", "Talk"), tuple(rows), (2, 6, 2))


def clock(minutes: float) -> str:
    """Minutes as hours and minutes."""
    hours, rest = divmod(round(minutes), MINUTES_PER_HOUR)
    return f"{hours}:{rest:02d}"


def turn_title(turn: Turn) -> str:
    """A turn with its number."""
    return f"Turn {turn.number}: {turn.title}"
