"""Effects for the editor of injects: where each can act, and what a new one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.effects import EFFECTS, EffectKind
from simulator.exercise.plan.injects import Effect
from simulator.exercise.plan.telling_words import REGION
from ui.viewmodels.edit_words import written
from ui.viewmodels.planning.plan_speaker import place_labels
from ui.viewmodels.planning.plan_words import said
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

USUAL_DAYS = 90.0
BOUNDS = QT_TRANSLATE_NOOP("Plan", "from {low} to {high}")


def places_of(kind: EffectKind, scenario: Scenario) -> list[tuple[str, str]]:
    """Where an effect can act, by name and label."""
    setting = scenario.setting
    owner = "states" if kind.places == "zones" else kind.places
    entities = {} if owner == "region" else getattr(setting, owner)
    labels = place_labels(scenario)
    # A border may have the name of the relation across it; its own label tells more.
    labels |= {
        name: say("Place", getattr(entities[name], "label", labels[name])) for name in entities
    }
    return [(name, labels.get(name) or say("Place", REGION)) for name in kind.known_places(setting)]


def effect_choices() -> list[tuple[str, str]]:
    """Every effect, by name and in words."""
    return [(one.name, say("Effect", one.title)) for one in EFFECTS.values()]


def bounds_words(kind: EffectKind) -> str:
    """How weak and how strong an effect can be."""
    return said(BOUNDS).format(low=written(kind.low), high=written(kind.high))


def fresh_effect(scenario: Scenario) -> Effect:
    """A new effect."""
    name = "budget-cut"
    return with_kind(Effect(name, "", 0.0), name, scenario)


def with_kind(effect: Effect, name: str, scenario: Scenario) -> Effect:
    """Another effect, at the same place and as strong if it can be."""
    kind = EFFECTS[name]
    places = kind.known_places(scenario.setting)
    place = effect.place if effect.place in places else next(iter(places), "")
    amount = min(kind.high, max(kind.low, effect.amount or 0.1))
    days = 0.0 if kind.wears_off else (effect.days or USUAL_DAYS)
    return Effect(name, place, amount, days)
