"""The words of planning: parts of a plan, their fields, fixed words, findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.plan.checking.findings import Part, Weight
from simulator.exercise.plan.words import (
    Comparison,
    Delivery,
    InjectType,
    Releasability,
    Terminology,
)
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from enum import StrEnum

CONTEXT = "Plan"
FIXED: dict[StrEnum, str] = {
    Delivery.CLOCK: QT_TRANSLATE_NOOP("Plan", "by the clock"),
    Delivery.PACED: QT_TRANSLATE_NOOP("Plan", "when the talk is ready"),
    Delivery.CONDITIONAL: QT_TRANSLATE_NOOP("Plan", "if its condition holds"),
    Delivery.TRAY: QT_TRANSLATE_NOOP("Plan", "from the tray"),
    InjectType.INJECT: QT_TRANSLATE_NOOP("Plan", "inject"),
    InjectType.CONTINGENCY: QT_TRANSLATE_NOOP("Plan", "contingency"),
    InjectType.INFORMATION: QT_TRANSLATE_NOOP("Plan", "information"),
    InjectType.FACILITATION: QT_TRANSLATE_NOOP("Plan", "for the facilitator"),
    InjectType.EXPECTED_ACTION: QT_TRANSLATE_NOOP("Plan", "expected action"),
    Releasability.RECIPIENTS: QT_TRANSLATE_NOOP("Plan", "its recipients only"),
    Releasability.SEATS: QT_TRANSLATE_NOOP("Plan", "every seat, if passed on"),
    Releasability.PUBLIC: QT_TRANSLATE_NOOP("Plan", "everybody"),
    Comparison.ABOVE: QT_TRANSLATE_NOOP("Plan", "above"),
    Comparison.BELOW: QT_TRANSLATE_NOOP("Plan", "below"),
    Terminology.HSEEP: QT_TRANSLATE_NOOP("Plan", "HSEEP: MSEL, inject, hot wash"),
    Terminology.NATO: QT_TRANSLATE_NOOP("Plan", "NATO: MEL/MIL, EXCON, hot wash-up"),
    Terminology.UK: QT_TRANSLATE_NOOP("Plan", "UK: main events list, hot debrief"),
    Terminology.AUSTRALIA_NEW_ZEALAND: QT_TRANSLATE_NOOP("Plan", "Australia, New Zealand"),
    Terminology.FRENCH: QT_TRANSLATE_NOOP("Plan", "French: chronogramme, RETEX"),
    Weight.WARNING: QT_TRANSLATE_NOOP("Plan", "warning"),
    Weight.HINT: QT_TRANSLATE_NOOP("Plan", "hint"),
    Part.PLAN: QT_TRANSLATE_NOOP("Plan", "plan"),
    Part.OBJECTIVE: QT_TRANSLATE_NOOP("Plan", "objective"),
    Part.SEAT: QT_TRANSLATE_NOOP("Plan", "seat"),
    Part.TURN: QT_TRANSLATE_NOOP("Plan", "turn"),
    Part.STORYLINE: QT_TRANSLATE_NOOP("Plan", "storyline"),
}
POLICIES = {
    1: QT_TRANSLATE_NOOP("Plan", "Status quo"),
    2: QT_TRANSLATE_NOOP("Plan", "Proactive"),
    3: QT_TRANSLATE_NOOP("Plan", "Reactive"),
    4: QT_TRANSLATE_NOOP("Plan", "Withdrawn"),
}


def word(one: StrEnum) -> str:
    """A fixed word as the reader knows it."""
    return said(FIXED.get(one, one.value))


def said(text: str) -> str:
    """A declared text of planning in the language of the window."""
    return say(CONTEXT, text)
