"""What differs between the scenarios of a study before anything runs, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from simulator.analysis.inputs import differing_events, differing_inputs, differing_terms
from ui.viewmodels.edit_words import written
from ui.viewmodels.place_words import meaning_label
from ui.viewmodels.words import say, unit_label

if TYPE_CHECKING:
    from simulator.runs.records import EventDifference, InputDifference, TermDifference
    from simulator.scenario.scenario import Scenario
    from ui.viewmodels.choice import World


@dataclass(frozen=True)
class InputLine:
    """One value, or many alike, in which a scenario is not the baseline.

    Attributes:
        scenario: Which one, by its title.
        when: From the start, or on which day.
        path: Where, with `*` for all of a kind.
        meaning: What it is, or what happens.
        before: The baseline's value with its unit; empty where there is none.
        after: The scenario's.
        evidence: How well that is supported, and by what; empty where it is not known.
    """

    scenario: str
    when: str
    path: str
    meaning: str
    before: str
    after: str
    evidence: str


def input_lines(worlds: tuple[World, ...]) -> tuple[InputLine, ...]:
    """How each scenario differs from the first."""
    return tuple(line for world in worlds[1:] for line in _lines(worlds[0].scenario, world))


def _lines(baseline: Scenario, world: World) -> list[InputLine]:
    start = QCoreApplication.translate("Inputs", "from the start")
    lines = [_term_line(world, one) for one in differing_terms(baseline, world.scenario)]
    lines += [_value_line(world, one, start) for one in differing_inputs(baseline, world.scenario)]
    for event in differing_events(baseline, world.scenario):
        lines += _event_lines(world, event)
    return lines


TERMS = {
    "date": QT_TRANSLATE_NOOP("Inputs", "First day"),
    "years": QT_TRANSLATE_NOOP("Inputs", "Years measured"),
    "warm_up_years": QT_TRANSLATE_NOOP("Inputs", "Years before, unmeasured"),
    "off": QT_TRANSLATE_NOOP("Inputs", "Mechanisms switched off"),
    "initial_cells": QT_TRANSLATE_NOOP("Inputs", "Cells at the start"),
}


def _term_line(world: World, one: TermDifference) -> InputLine:
    whole = QCoreApplication.translate("Inputs", "all through")
    nothing = QCoreApplication.translate("Inputs", "none")
    before, after = one.baseline or nothing, one.other or nothing
    return InputLine(world.title, whole, one.key, say("Inputs", TERMS[one.key]), before, after, "")


def _value_line(world: World, one: InputDifference, when: str) -> InputLine:
    before = written(one.baseline_low)
    if one.baseline_high != one.baseline_low:
        text = QCoreApplication.translate("Inputs", "{low} to {high}")
        before = text.format(low=before, high=written(one.baseline_high))
    unit = unit_label(one.unit)
    evidence = f"{say('Evidence', one.evidence.value)}: {one.source}"
    after = f"{written(one.value)} {unit}".strip()
    meaning = meaning_label(one.meaning)
    return InputLine(world.title, when, one.path, meaning, before, after, evidence)


def _event_lines(world: World, event: EventDifference) -> list[InputLine]:
    when = QLocale().toString(event.date, QLocale.FormatType.ShortFormat)
    title = event.title
    if event.in_baseline:
        text = QCoreApplication.translate("Inputs", "{title} (in the baseline only)")
        title = text.format(title=title)
    return [
        InputLine(world.title, when, path, title, "", written(value), "")
        for path, value in event.values
    ]
