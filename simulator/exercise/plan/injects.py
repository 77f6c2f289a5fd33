"""A row of the master scenario events list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.words import Delivery, InjectType, Releasability

if TYPE_CHECKING:
    from simulator.exercise.plan.triggers import Trigger


@dataclass(frozen=True)
class Effect:
    """What an inject does to the model: an entry of the catalogue `effects.EFFECTS`.

    Attributes:
        name: Which effect.
        place: Where: a state, relation, border, or what else the effect acts on.
        amount: How strong it is, within the bounds of the catalogue.
        days: After how many days it ends; 0 for one that wears off by itself.
    """

    name: str
    place: str
    amount: float
    days: float = 0.0


@dataclass(frozen=True)
class Inject:
    """One piece of information, message or event that is brought into play.

    Attributes:
        number: What it is called by, such as "14" or "3a".
        title: What it is about, in a few words.
        turn: The move it belongs to, counted from 1.
        text: What the recipients are told; for a facilitation inject, what those who conduct
            the exercise do.
        storyline: The name of the storyline it belongs to, if any.
        day: The scenario day within the turn, counted from 0, if it has one.
        planned_minutes: When it is due, in minutes after the turn's discussion began.
        delivery: What makes it come.
        trigger: The condition of a conditional inject.
        type: What it is for.
        method: How it is brought, such as "letter" or "news on the screen".
        sender: From whom it comes, in the story.
        to_seats: The names of the seats that get it.
        releasability: Who may be told besides.
        label: The marking it carries, for the exercise only.
        expected_action: What the recipients should do.
        questions: What may be asked to move the talk on.
        objectives: The names of the objectives it serves.
        tasks: The names of the critical tasks it lets be observed.
        effects: What it does to the model.
        facilitator_notes: What only those who conduct the exercise read.
        responsible: Who brings it.
        priority: From 1, which must come, to 5, which may be left out first.
        author: Who wrote it.
        source_reference: What it rests on.
        parent: The number of the inject that a contingency belongs to.
    """

    number: str
    title: str
    turn: int
    text: str
    storyline: str = ""
    day: float | None = None
    planned_minutes: float | None = None
    delivery: Delivery = Delivery.PACED
    trigger: Trigger | None = None
    type: InjectType = InjectType.INJECT
    method: str = ""
    sender: str = ""
    to_seats: tuple[str, ...] = ()
    releasability: Releasability = Releasability.RECIPIENTS
    label: str = ""
    expected_action: str = ""
    questions: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    facilitator_notes: str = ""
    responsible: str = ""
    priority: int = 3
    author: str = ""
    source_reference: str = ""
    parent: str = ""
