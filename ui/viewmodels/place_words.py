"""What the things of a scenario are called: kinds, entities, values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.viewmodels.words import say

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario

MECHANISMS = "mechanisms"
"""The kind of everything that belongs to no entity: the parameters of the mechanisms."""

KINDS = {
    "states": QT_TRANSLATE_NOOP("Kind", "State"),
    "zones": QT_TRANSLATE_NOOP("Kind", "Zone"),
    "borders": QT_TRANSLATE_NOOP("Kind", "Border"),
    "neighbours": QT_TRANSLATE_NOOP("Kind", "Neighbour"),
    "relations": QT_TRANSLATE_NOOP("Kind", "Relation"),
    "groups": QT_TRANSLATE_NOOP("Kind", "Group"),
    "stances": QT_TRANSLATE_NOOP("Kind", "Stance of groups"),
    "partners": QT_TRANSLATE_NOOP("Kind", "Partner"),
    "ties": QT_TRANSLATE_NOOP("Kind", "Tie with a partner"),
    "institutions": QT_TRANSLATE_NOOP("Kind", "Institution"),
    "seats": QT_TRANSLATE_NOOP("Kind", "Seat in an institution"),
    "programmes": QT_TRANSLATE_NOOP("Kind", "Programme"),
    "tools": QT_TRANSLATE_NOOP("Kind", "Tool"),
    "equipment": QT_TRANSLATE_NOOP("Kind", "Tool in a state"),
    MECHANISMS: QT_TRANSLATE_NOOP("Kind", "Mechanism"),
}
PILLAR_LABELS = {
    "information_sharing": QT_TRANSLATE_NOOP("Pillar", "Information sharing"),
    "joint_operations": QT_TRANSLATE_NOOP("Pillar", "Joint operations"),
    "capacity_building": QT_TRANSLATE_NOOP("Pillar", "Capacity building"),
    "legal_frameworks": QT_TRANSLATE_NOOP("Pillar", "Legal frameworks"),
}
# By what two names a thing without a label of its own is known, and how they are joined.
BOTH = QT_TRANSLATE_NOOP("Kind", "{one} and {other}")
WITHIN = QT_TRANSLATE_NOOP("Kind", "{one} in {other}")
JOINED = {
    "relations": (BOTH, ("states", "first"), ("states", "second")),
    "stances": (BOTH, ("groups", "first"), ("groups", "second")),
    "ties": (BOTH, ("partners", "partner"), ("states", "state")),
    "seats": (WITHIN, ("states", "state"), ("institutions", "institution")),
    "equipment": (WITHIN, ("tools", "tool"), ("states", "state")),
}


def kind_label(kind: str) -> str:
    """What a kind of thing is called."""
    return say("Kind", KINDS[kind])


def pillar_label(pillar: str) -> str:
    """What a pillar of cooperation is called."""
    return say("Pillar", PILLAR_LABELS[pillar])


def thing_label(kind: str, name: str, scenario: Scenario | None) -> str:
    """What one thing is called, by its label or by what it joins."""
    thing: Any = None if scenario is None else getattr(scenario.setting, kind, {})
    if kind == MECHANISMS or not isinstance(thing, Mapping) or name not in thing:
        return say("Group", name.replace("_", " ").replace("-", " ").capitalize())
    if kind not in JOINED:
        return say("Place", thing[name].label)
    joined, *sides = JOINED[kind]
    one, other = (thing_label(of, getattr(thing[name], field), scenario) for of, field in sides)
    return say("Kind", joined).format(one=one, other=other)


def value_label(path: str) -> str:
    """What a value is called, without whose it is."""
    field = path.rpartition(".")[2]
    return say("Value", field.replace("_", " ").capitalize())


def meaning_label(meaning: str) -> str:
    """The sentence that a value was declared with."""
    return say("Quantity", meaning)


def thing_of(path: str) -> tuple[str, str]:
    """Kind and name of the thing that a value belongs to."""
    kind, *rest = path.split(".")
    return (kind, rest[0]) if len(rest) > 1 else (MECHANISMS, kind)


def whose_label(path: str, scenario: Scenario | None) -> str:
    """The thing that a value belongs to, with its kind, such as "Libya · State"."""
    return owner_label(*thing_of(path), scenario)


def owner_label(kind: str, name: str, scenario: Scenario | None) -> str:
    """A thing with its kind, such as "Libya · State"."""
    return f"{thing_label(kind, name, scenario)} · {kind_label(kind)}"
