"""Conditions, effects and findings in the language of the window: the simulator has the texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from simulator.exercise.plan.telling import condition_words, plainly
from ui.viewmodels.edit_words import written
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.plan.exercise import Exercise
    from simulator.exercise.plan.telling import Naming
    from simulator.exercise.plan.triggers import Trigger
    from simulator.scenario.scenario import Scenario

PLACES = {"place", "other"}
# What has a label of its own, and what is called by its two sides.
LABELLED = ("states", "partners", "neighbours", "groups")
SIDES = {"relations": ("first", "second"), "ties": ("partner", "state")}


@dataclass(frozen=True)
class PlanSpeaker:
    """Says the texts of a plan as the reader does; meets `simulator.exercise.plan.telling.Speaker`.

    Attributes:
        seats: What seats are called, by name.
        places: What states, relations, borders and partners are called, by name.
    """

    seats: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)

    def say(self, context: str, text: str) -> str:
        return say(context, text)

    def number(self, value: float) -> str:
        return written(value)

    def named(self, one: Naming, field: str) -> str:
        known = self.places if field in PLACES else self.seats
        return known.get(str(getattr(one, field))) or plainly(self, one, field)

    def told(self, trigger: Trigger) -> str:
        """A condition as people say it."""
        return condition_words(trigger, self)


def plan_speaker(plan: Exercise, places: Mapping[str, str]) -> PlanSpeaker:
    """Whoever calls the seats of a plan by their titles."""
    return PlanSpeaker({one.name: one.title for one in plan.seats}, places)


def place_labels(scenario: Scenario) -> dict[str, str]:
    """What conditions and effects can name of a scenario is called, by name."""
    setting = scenario.setting
    labels = {
        name: say("Place", one.label)
        for kind in LABELLED
        for name, one in getattr(setting, kind).items()
    }
    for kind, sides in SIDES.items():
        for name, one in getattr(setting, kind).items():
            first, second = (getattr(one, side) for side in sides)
            labels.setdefault(name, f"{labels.get(first, first)} – {labels.get(second, second)}")
    # A border may have the name of the relation across it, which is then called like that.
    return {name: say("Place", one.label) for name, one in setting.borders.items()} | labels
