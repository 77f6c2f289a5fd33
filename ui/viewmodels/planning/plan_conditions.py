"""Conditions for the builder: their kinds, what each names, and how they read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.readings import READINGS
from simulator.exercise.plan.telling_words import DECISIONS, REGION
from simulator.exercise.plan.telling_words import READINGS as LEVELS
from simulator.exercise.plan.triggers import (
    AfterDecision,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
)
from simulator.exercise.plan.words import Comparison
from ui.viewmodels.planning.plan_speaker import PlanSpeaker, place_labels, plan_speaker
from ui.viewmodels.planning.plan_words import said, word
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    """What conditions may name in a plan, and whoever tells them in words."""

    turns: Choices
    seats: Choices
    others: Choices
    injects: Choices
    states: Choices
    relations: Choices
    speaker: PlanSpeaker

    @classmethod
    def of(cls, plan: Exercise, scenario: Scenario) -> Offers:
        """What a plan offers."""
        setting, labels = scenario.setting, place_labels(scenario)

        def of(names: Iterable[str]) -> Choices:
            return tuple((name, labels[name]) for name in names)

        borders = tuple((name, say("Place", one.label)) for name, one in setting.borders.items())
        return cls(
            tuple((one.number, f"{one.number} · {one.title}") for one in plan.turns),
            tuple((one.name, one.title) for one in plan.seats if one.states),
            (("", said(ANY)), *of((*setting.states, *setting.partners)), *borders),
            tuple((one.number, f"{one.number} · {one.title}") for one in plan.injects),
            (("region", say("Place", REGION)), *of(setting.states)),
            of(setting.relations),
            plan_speaker(plan, labels),
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
            "decision": tuple((kind, say("Decision", text)) for kind, text in DECISIONS.items()),
            "outcome": tuple((name, say("Reading", text)) for name, text in LEVELS.items()),
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


def speaker_of(offers: Offers | None) -> PlanSpeaker:
    """Whoever tells conditions, by their names as long as nobody knows what those are called."""
    return PlanSpeaker() if offers is None else offers.speaker
