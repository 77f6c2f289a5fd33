"""What the simulator says of a plan reaches the window through its translations."""

from __future__ import annotations

from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from simulator.exercise.plan import telling_words
from simulator.exercise.plan.checking.finding_words import WORDS
from simulator.exercise.plan.checking.findings import Finding, Part, Weight
from simulator.exercise.plan.effects import EFFECTS, told
from simulator.exercise.plan.injects import Effect
from simulator.exercise.plan.reading import load_exercise, scenario_of
from simulator.exercise.plan.readings import READINGS
from simulator.exercise.plan.triggers import (
    AfterDecision,
    AllOf,
    AnyOf,
    AtTime,
    Trigger,
    Unanswered,
    WhenState,
)
from simulator.exercise.plan.words import Comparison
from simulator.exercise.session.coding import KINDS
from ui.translating import sources
from ui.viewmodels.planning.plan_rows import finding_rows
from ui.viewmodels.planning.plan_speaker import PlanSpeaker, place_labels, plan_speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

CONDITIONS = (
    AtTime(2, 3.0),
    AtTime(2),
    AfterDecision("algeria", "CutTies"),
    AfterDecision("algeria", "CutTies", "libya"),
    WhenState("attacks", "region", Comparison.ABOVE, 20.0),
    WhenState("grievance", "libya", Comparison.BELOW, 0.2),
    Unanswered("3", 10.0),
)


class Marking(QTranslator):
    """A language in which every text has guillemets around it."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, _context: str, text: str, _about: str | None = "", _n: int = -1) -> str:
        return f"«{text}»"


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    marking = Marking()
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)


@pytest.mark.parametrize("rule", WORDS)
def test_every_finding_is_worded_by_the_window(marked: None, rule: str) -> None:
    fields = [name for _, name, _, _ in Formatter().parse(WORDS[rule][0]) if name]
    found = Finding(Weight.HINT, Part.INJECT, "3", rule, dict.fromkeys(fields, "x"))

    sheet, _ = finding_rows([found], PlanSpeaker())

    *_, mend, sentence = sheet.rows[0]
    assert mend == f"«{WORDS[rule][1]}»"
    assert sentence == f"«{WORDS[rule][0]}»".format(**dict.fromkeys(fields, "x"))


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_condition_is_worded_by_the_window(marked: None, condition: Trigger) -> None:
    text = PlanSpeaker().told(condition)
    both = PlanSpeaker().told(AllOf((condition, AnyOf((condition, condition)))))

    assert text.startswith("«")
    assert text.endswith("»")
    assert both == f"«{text} and «(«{text} or {text}»)»»"


def test_things_are_called_as_the_plan_and_the_scenario_call_them() -> None:
    plan = load_exercise("six-quarters")
    places = place_labels(scenario_of(plan))
    speaker = plan_speaker(plan, places)

    assert speaker.told(AfterDecision("algeria", "CutTies", "morocco")) == (
        f"once {plan.seats[0].title} has decided: cut ties (Morocco)"
    )
    assert speaker.told(WhenState("ties_cut", "algeria-morocco", Comparison.BELOW, 0.5)) == (
        "while “Whether ties are cut (1) or not (0)” (Algeria – Morocco) is below 0.5"
    )


@pytest.mark.parametrize("name", EFFECTS)
def test_every_effect_is_worded_by_the_window(marked: None, name: str) -> None:
    kind = EFFECTS[name]
    text = told(Effect(name, "", kind.high, 0.0 if kind.wears_off else 90.0), "x", PlanSpeaker())

    assert text.startswith(f"««{kind.title}»: x")


def test_no_name_is_without_words() -> None:
    assert set(telling_words.DECISIONS) == set(KINDS)
    assert set(telling_words.READINGS) == set(READINGS)
    assert set(telling_words.EFFECTS) == set(EFFECTS)


def test_the_tool_finds_every_text_that_the_simulator_marks() -> None:
    marking = [
        str(file)
        for file in (Path(__file__).parents[2] / "simulator").rglob("*.py")
        if "QT_TRANSLATE_NOOP" in file.read_text("utf-8")
    ]

    assert marking
    assert set(marking) <= set(sources())
