"""Conditions for the builder: their kinds, what each names, and how they read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.readings import READINGS
from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
    spaced,
)
from simulator.exercise.plan.words import Comparison
from simulator.exercise.session.coding import KINDS as DECISIONS
from ui.viewmodels.planning.plan_words import said, word
from ui.viewmodels.words import fixed

if TYPE_CHECKING:
    from simulator.exercise.plan.exercise import Exercise
    from simulator.scenario.scenario import Scenario

Choices = tuple[tuple[Any, str], ...]
TIME, DECISION, STATE, SILENCE = "time", "decision", "state", "silence"
KINDS = {
    TIME: QT_TRANSLATE_NOOP("Plan", "From a day on"),
    DECISION: QT_TRANSLATE_NOOP("Plan", "Once a seat has decided"),
    STATE: QT_TRANSLATE_NOOP("Plan", "While a level is above or below"),
    SILENCE: QT_TRANSLATE_NOOP("Plan", "If nobody has answered"),
}
ANY = QT_TRANSLATE_NOOP("Plan", "whatever it regards")
REGION = QT_TRANSLATE_NOOP("Plan", "the region")
FROM_DAY = QT_TRANSLATE_NOOP("Plan", "from day {day} of turn {turn}")
DECIDED = QT_TRANSLATE_NOOP("Plan", "once {seat} has decided: {decision}")
REGARDS = QT_TRANSLATE_NOOP("Plan", "{what} (regards {other})")
LEVEL = QT_TRANSLATE_NOOP("Plan", "while {level} ({place}) is {side} {value}")
WAITING = QT_TRANSLATE_NOOP("Plan", "if nobody answers inject {inject} within {minutes} minutes")
AND = QT_TRANSLATE_NOOP("Plan", " and ")
OR = QT_TRANSLATE_NOOP("Plan", " or ")


@dataclass(frozen=True)
class Slot:
    """Something that a condition names."""

    name: str
    label: str
    is_number: bool = False
    low: float = 0.0


SLOTS: dict[str, tuple[Slot, ...]] = {
    TIME: (
        Slot("turn", QT_TRANSLATE_NOOP("Plan", "Turn")),
        Slot("day", QT_TRANSLATE_NOOP("Plan", "Day of the turn"), is_number=True),
    ),
    DECISION: (
        Slot("seat", QT_TRANSLATE_NOOP("Plan", "Seat")),
        Slot("decision", QT_TRANSLATE_NOOP("Plan", "Decision")),
        Slot("other", QT_TRANSLATE_NOOP("Plan", "Which it regards")),
    ),
    STATE: (
        Slot("outcome", QT_TRANSLATE_NOOP("Plan", "Level")),
        Slot("place", QT_TRANSLATE_NOOP("Plan", "Place")),
        Slot("comparison", QT_TRANSLATE_NOOP("Plan", "Above or below")),
        Slot("value", QT_TRANSLATE_NOOP("Plan", "Value"), is_number=True, low=-1e9),
    ),
    SILENCE: (
        Slot("inject", QT_TRANSLATE_NOOP("Plan", "Inject")),
        Slot("minutes", QT_TRANSLATE_NOOP("Plan", "Minutes"), is_number=True),
    ),
}


@dataclass(frozen=True)
class Offers:
    """What conditions may name in a plan."""

    turns: Choices
    seats: Choices
    others: Choices
    injects: Choices
    states: Choices
    relations: Choices

    @classmethod
    def of(cls, plan: Exercise, scenario: Scenario) -> Offers:
        """What a plan offers."""
        setting = scenario.setting
        states = tuple((name, one.label) for name, one in setting.states.items())
        partners = tuple((name, one.label) for name, one in setting.partners.items())
        borders = tuple((name, one.label) for name, one in setting.borders.items())
        labels = dict(states)
        relations = tuple(
            (name, f"{labels.get(one.first, one.first)} – {labels.get(one.second, one.second)}")
            for name, one in setting.relations.items()
        )
        return cls(
            tuple((one.number, f"{one.number} · {one.title}") for one in plan.turns),
            tuple((one.name, one.title) for one in plan.seats if one.states),
            (("", said(ANY)), *states, *partners, *borders),
            tuple((one.number, f"{one.number} · {one.title}") for one in plan.injects),
            (("region", said(REGION)), *states),
            relations,
        )

    def of_slot(self, name: str, trigger: Trigger) -> Choices:
        """What may stand in a slot of a condition."""
        if name == "place" and isinstance(trigger, WhenState):
            return self._places(trigger.outcome)
        fixed_choices: dict[str, Choices] = {
            "turn": self.turns,
            "seat": self.seats,
            "other": self.others,
            "inject": self.injects,
            "decision": tuple((kind, spaced(kind)) for kind in DECISIONS),
            "outcome": tuple((one.name, one.meaning) for one in READINGS.values()),
            "comparison": tuple((one, word(one)) for one in Comparison),
        }
        return fixed_choices[name]

    def _places(self, outcome: str) -> Choices:
        return self.relations if READINGS[outcome].places == "relations" else self.states


def kind_of(trigger: Trigger) -> str:
    """Of what kind a single condition is."""
    kinds: dict[type, str] = {
        AtTime: TIME, AfterDecision: DECISION, WhenState: STATE, Unanswered: SILENCE,
    }  # fmt: skip
    return kinds[type(trigger)]


def fresh(kind: str, offers: Offers) -> Trigger:
    """A new condition of a kind."""
    first = [choices[0][0] if choices else "" for choices in (offers.seats, offers.injects)]
    made: dict[str, Trigger] = {
        TIME: AtTime(1),
        DECISION: AfterDecision(first[0], "Propose"),
        STATE: WhenState("attacks", "region", Comparison.ABOVE, 10.0),
        SILENCE: Unanswered(first[1], 10.0),
    }
    return made[kind]


def slot_value(trigger: Trigger, name: str) -> Any:
    """What stands in a slot of a condition."""
    return getattr(trigger, name)


def with_slot(trigger: Trigger, name: str, value: Any, offers: Offers | None) -> Trigger:
    """A condition that names something else; its place follows its level."""
    changes = {name: value}
    if name == "outcome" and offers is not None:
        places = offers.of_slot("place", WhenState(value, "", Comparison.ABOVE, 0.0))
        if slot_value(trigger, "place") not in dict(places) and places:
            changes["place"] = places[0][0]
    changed: Trigger = replace(trigger, **changes)
    return changed


def trigger_words(trigger: Trigger, offers: Offers | None) -> str:
    """A condition as a sentence in the language of the window."""
    if isinstance(trigger, AllOf | AnyOf):
        joint = said(AND) if isinstance(trigger, AllOf) else said(OR)
        parts = [trigger_words(part, offers) for part in trigger.parts]
        nested = [isinstance(part, AllOf | AnyOf) for part in trigger.parts]
        return joint.join(
            f"({text})" if deep else text for text, deep in zip(parts, nested, strict=True)
        )
    return _single_words(trigger, offers)


def _single_words(trigger: Trigger, offers: Offers | None) -> str:
    def name(slot: str) -> str:
        value = slot_value(trigger, slot)
        known = dict(offers.of_slot(slot, trigger)) if offers is not None else {}
        return str(known.get(value, value))

    match trigger:
        case AtTime(turn, day):
            return said(FROM_DAY).format(day=fixed(day, 0), turn=turn)
        case AfterDecision(_, decision, other):
            what = said(DECIDED).format(seat=name("seat"), decision=spaced(decision))
            return said(REGARDS).format(what=what, other=name("other")) if other else what
        case WhenState(_, _, side, value):
            return said(LEVEL).format(
                level=name("outcome"), place=name("place"), side=word(side), value=fixed(value, 2)
            )
        case Unanswered(inject, minutes):
            return said(WAITING).format(inject=inject, minutes=fixed(minutes, 0))
    return trigger.words()
