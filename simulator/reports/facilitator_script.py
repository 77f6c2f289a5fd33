"""The facilitator's script: what comes when, what is read aloud, what is expected, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.plan.effects import told
from simulator.exercise.plan.telling import condition_words
from simulator.exercise.plan.words import Delivery, InjectType
from simulator.reports.document import (
    Block,
    Bullets,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Table,
)
from simulator.reports.parts import listed, prose, schedule_table, seat_titles, turn_title
from simulator.reports.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.plan.exercise import Exercise, Turn
    from simulator.exercise.plan.injects import Inject
    from simulator.scenario.scenario import Scenario

MARKING = "For exercise control only – not for players"
LATER = 1e9
BEFORE = (
    "Role sheets lie at the seats; nobody has another seat's.",
    "The second window stands on the projector and shows the common picture.",
    "Each seat has somebody assigned to it, or is left to its policy.",
    "Evaluators know which objectives and seats they look at.",
    "A practice turn has been played, if anybody is new to the program; it is not recorded.",
)
AT_THE_END_OF_A_TURN = (
    "Which seats still owe a decision? Ask once; then go on.",
    "Advance. Look at what the model proposes, and rule on it with a reason.",
    "Say what is public. The rest reaches seats by itself.",
    "Observations: what has nobody seen yet?",
)
IN_WORDS = {
    Delivery.CLOCK: "by the clock",
    Delivery.PACED: "when the talk is ready",
    Delivery.CONDITIONAL: "if its condition holds",
    Delivery.TRAY: "from the tray",
}


def facilitator_script(exercise: Exercise, scenario: Scenario) -> Document:
    """The whole script, in the order of play."""
    words = WORDS[exercise.terminology]
    blocks = [
        *_beginning(exercise),
        *(block for turn in exercise.turns for block in _turn(exercise, turn)),
        NewPage(),
        *_tray(exercise),
        *listed(words.debrief, exercise.evaluation.hot_wash, 1),
    ]
    return Document(
        "facilitator-script",
        f"Facilitator script – {exercise.title}",
        scenario.title,
        MARKING,
        tuple(blocks),
    )


def _beginning(exercise: Exercise) -> Iterator[Block]:
    words = WORDS[exercise.terminology]
    yield Heading("Before play")
    yield Bullets(BEFORE)
    yield Heading("Schedule", 2)
    yield schedule_table(exercise)
    yield from listed("Ground rules, to be read aloud", exercise.ground_rules)
    yield Heading(f"{words.events_list} at a glance", 2)
    rows = tuple(
        (
            one.number,
            str(one.turn),
            _when(one),
            one.title,
            seat_titles(exercise, one.to_seats),
            IN_WORDS[one.delivery],
        )
        for one in sorted(exercise.injects, key=_order)
    )
    yield Table(("No.", "Turn", "When", "Title", "To", "Comes"), rows, (2, 3, 4, 7, 8, 5))


def _order(inject: Inject) -> tuple[int, float]:
    minutes = inject.planned_minutes
    return inject.turn, LATER if minutes is None else minutes


def _when(inject: Inject) -> str:
    minutes = "" if inject.planned_minutes is None else f"T+{inject.planned_minutes:g}"
    day = "" if inject.day is None else f"day {inject.day:g}"
    return ", ".join(part for part in (minutes, day) if part)


def _turn(exercise: Exercise, turn: Turn) -> Iterator[Block]:
    yield NewPage()
    yield Heading(turn_title(turn))
    yield Paragraph(
        f"{turn.days:g} days of the scenario, {turn.discussion_minutes:g} minutes of talk"
    )
    yield Heading("To be read aloud", 2)
    yield from prose(turn.situation, is_boxed=True)
    yield from listed("Questions", turn.questions)
    injects = [one for one in exercise.injects if one.turn == turn.number]
    for one in sorted(injects, key=_order):
        if one.delivery is not Delivery.TRAY:
            yield from _inject(exercise, one)
    yield Heading("At the end of the turn", 2)
    yield Bullets(AT_THE_END_OF_A_TURN)


def _tray(exercise: Exercise) -> Iterator[Block]:
    found = [one for one in exercise.injects if one.delivery is Delivery.TRAY]
    if found:
        yield Heading("The tray: to be taken if wanted")
    for one in found:
        yield from _inject(exercise, one)


def _inject(exercise: Exercise, one: Inject) -> Iterator[Block]:
    name = WORDS[exercise.terminology].inject
    yield Heading(f"{name} {one.number}: {one.title}", 2)
    yield Table(("", ""), tuple(_facts(exercise, one)), (3, 11))
    is_aloud = one.type not in {InjectType.FACILITATION, InjectType.EXPECTED_ACTION}
    yield from prose(one.text, is_boxed=is_aloud)
    if one.questions:
        yield Bullets(one.questions)


def _facts(exercise: Exercise, one: Inject) -> Iterator[tuple[str, str]]:
    objectives = {objective.name: objective.title for objective in exercise.objectives}
    facts = (
        ("Comes", ", ".join(part for part in (_when(one), IN_WORDS[one.delivery]) if part)),
        ("Condition", condition_words(one.trigger) if one.trigger else ""),
        ("Type", one.type.value if one.type is not InjectType.INJECT else ""),
        ("Belongs to", one.parent),
        ("From", one.sender),
        ("To", seat_titles(exercise, one.to_seats)),
        ("By", one.method),
        ("May be told", one.releasability.value),
        ("Marking", one.label),
        ("Expected", " ".join(one.expected_action.split())),
        ("Objectives", "; ".join(objectives.get(name, name) for name in one.objectives)),
        ("Does to the model", " ".join(told(effect) for effect in one.effects)),
        ("Notes", " ".join(one.facilitator_notes.split())),
        ("Responsible", one.responsible),
        ("Priority", str(one.priority)),
        ("Rests on", one.source_reference),
    )
    yield from ((name, value) for name, value in facts if value)
