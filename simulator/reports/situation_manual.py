"""The Situation Manual: the players' book of an exercise."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from simulator.reports.document import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Table,
)
from simulator.reports.parts import (
    capability_title,
    clock,
    listed,
    objectives_table,
    prose,
    schedule_table,
    state_labels,
    turn_title,
)
from simulator.reports.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

MARKING = "For exercise purposes only"
ROLES = (
    ("Players", "Sit in a seat, decide for it, and say why."),
    ("Facilitator", "Paces the talk, brings what happens, and moves time on."),
    ("Controllers", "Bring injects and speak for those who have no seat."),
    ("Evaluators", "Observe and rate what is done against the objectives, not persons."),
    ("Observers", "Watch, and may be asked at the end."),
)
STRUCTURE = (
    "The exercise is played in turns. Each begins with a situation that everybody reads. Then seats"
    " talk, read what reaches them, write to each other, and decide. When the talk is over, time"
    " moves on, and a model of the region works out what comes of the decisions and of chance."
)


def situation_manual(exercise: Exercise, scenario: Scenario) -> Document:
    """The players' book; nothing in it tells what will happen."""
    return Document(
        name="situation-manual",
        title=f"Situation Manual – {exercise.title}",
        subtitle=scenario.title,
        marking=MARKING,
        blocks=(
            *_handling(exercise),
            *_overview(exercise, scenario),
            *_general(exercise, scenario),
            *_modules(exercise, scenario),
            *_appendices(exercise, scenario),
        ),
    )


def _handling(exercise: Exercise) -> Iterator[Block]:
    if exercise.handling:
        yield Heading("Handling")
        yield from prose(exercise.handling)


def _overview(exercise: Exercise, scenario: Scenario) -> Iterator[Block]:
    talk = sum(turn.discussion_minutes for turn in exercise.turns)
    last = scenario.start + dt.timedelta(days=exercise.days)
    capabilities = dict.fromkeys(
        capability_title(exercise, one.capability) for one in exercise.objectives
    )
    rows = (
        ("Exercise name", exercise.title),
        ("Scope", f"Turns: {len(exercise.turns)}; talk: about {clock(talk)} hours"),
        ("Purpose", " ".join(exercise.purpose.split())),
        ("Capabilities", "; ".join(capabilities)),
        ("Objectives", "; ".join(one.title for one in exercise.objectives)),
        ("Scenario", f"{scenario.title}: {scenario.start:%d %B %Y} to {last:%d %B %Y}"),
        ("Participants", ", ".join(seat.title for seat in exercise.seats)),
        ("Sponsor and point of contact", ""),
    )
    yield Heading("Exercise overview")
    yield Table(("", ""), rows, (3, 8))


def _general(exercise: Exercise, scenario: Scenario) -> Iterator[Block]:
    yield Heading("General information")
    yield Heading("Objectives and capabilities", 2)
    yield objectives_table(exercise)
    yield Heading("Roles and responsibilities", 2)
    yield Table(("Who", "What they do"), ROLES, (2, 8))
    yield Heading("Exercise structure", 2)
    yield Paragraph(STRUCTURE)
    yield from listed("Guidelines", exercise.ground_rules)
    yield from listed("Assumptions and artificialities", exercise.assumptions)
    yield Heading("Evaluation", 2)
    yield from prose(exercise.evaluation.text or "The exercise is not formally evaluated.")
    yield Heading("Background", 2)
    yield from prose(scenario.briefing or scenario.summary)


def _modules(exercise: Exercise, scenario: Scenario) -> Iterator[Block]:
    for turn in exercise.turns:
        begins = scenario.start + dt.timedelta(days=exercise.first_day(turn.number))
        yield NewPage()
        yield Heading(turn_title(turn))
        yield Paragraph(f"Begins on {begins:%d %B %Y}", is_strong=True)
        yield from prose(turn.situation)
        yield from listed("Questions", turn.questions)


def _appendices(exercise: Exercise, scenario: Scenario) -> Iterator[Block]:
    words = WORDS[exercise.terminology]
    yield NewPage()
    yield Heading("Appendix A: schedule")
    yield schedule_table(exercise)
    yield Paragraph(f"After the end of play: {words.debrief.lower()}.")
    yield Heading("Appendix B: participants")
    rows = tuple((seat.title, state_labels(scenario, seat), "") for seat in exercise.seats)
    yield Table(("Seat", "Decides or speaks for", "Person"), rows, (3, 4, 4))
    yield Heading("Appendix C: words")
    yield Bullets(
        (
            f"{words.inject}: a message, event or piece of information that is brought into play",
            f"{words.start} and {words.end}: the beginning and the end of play",
            f"{words.control}: those who conduct the exercise",
            f"{words.debrief}: the talk right after play",
            "Lead: a report that a service holds, true or not",
        )
    )
