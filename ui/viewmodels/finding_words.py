"""What findings say, in the language of the window: the simulator has the texts."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLocale, QObject

from simulator.analysis.findings import Answer
from simulator.analysis.telling import MOST_WORLDS_TOLD, FindingTeller, of_hundred, rounded_up
from simulator.kernel.outcomes import Better
from ui.viewmodels.words import NOTHING, Verdict, number, outcome_named, say, verdict_of

if TYPE_CHECKING:
    from simulator.analysis.findings import Finding, Findings
    from ui.viewmodels.choice import World

OPEN = {
    Answer.NOTHING: QT_TRANSLATE_NOOP("Verdict", "nothing to compare"),
    Answer.FEW: QT_TRANSLATE_NOOP("Verdict", "too few worlds yet"),
    Answer.SAME: QT_TRANSLATE_NOOP("Verdict", "the same"),
    Answer.SMALL: QT_TRANSLATE_NOOP("Verdict", "too small to matter"),
    Answer.OPEN: QT_TRANSLATE_NOOP("Verdict", "no sure difference"),
}
PERHAPS = {
    True: QT_TRANSLATE_NOOP("Verdict", "perhaps higher"),
    False: QT_TRANSLATE_NOOP("Verdict", "perhaps lower"),
}


class FindingSpeaker(QObject):
    """Says the texts of findings as the reader does; Qt finds plurals only in a class such as this.

    Meets `simulator.analysis.telling.Speaker`.
    """

    def say(self, context: str, text: str) -> str:
        return say(context, text)

    def worlds(self, number_of: int) -> str:
        return self.tr("%n more world(s)", "", number_of)

    def number(self, value: float) -> str:
        return number(value)

    def share(self, value: float) -> str:
        return QLocale().toString(float(value), "g", 4)


class Minister:
    """Tells the findings of the worlds of a study in plain sentences."""

    def __init__(self, worlds: tuple[World, ...], found: Findings) -> None:
        self._worlds = worlds
        scenarios = tuple(world.scenario for world in worlds)
        self._teller = FindingTeller(scenarios, found, FindingSpeaker())

    def tell(self, finding: Finding) -> str:
        """One finding, the scenario by the title that the window shows."""
        return self._teller.tell(finding, self._worlds[finding.other].title)


def finding_verdict(finding: Finding) -> Verdict:
    """Say whether two scenarios differ when everything is looked at together, and which way."""
    better = outcome_named(finding.difference.outcome).better
    rises = finding.difference.difference > 0
    if finding.answer is Answer.SURE:
        return verdict_of(rises=rises, better=better)
    if finding.answer is Answer.ALONE:
        return Verdict("△" if rises else "▽", say("Verdict", PERHAPS[rises]), "open")
    arrow = {Answer.NOTHING: "", Answer.FEW: "…", Answer.SAME: "="}.get(finding.answer, "≈")
    return Verdict(arrow, say("Verdict", OPEN[finding.answer]), "open")


def better_text(finding: Finding) -> str:
    """In how many of 100 worlds it is better, and in how many worse."""
    better, worse = finding.better, finding.worse
    if better is None or worse is None or not math.isfinite(better.value):
        return NOTHING
    return f"{of_hundred(better)} : {of_hundred(worse)}"


def more_text(finding: Finding) -> str:
    """How many more worlds a safe answer takes."""
    if math.isnan(finding.more):
        return NOTHING
    if finding.more == 0:
        return "✓"
    locale = QLocale()
    if finding.more > MOST_WORLDS_TOLD:
        return f"> {locale.toString(MOST_WORLDS_TOLD)}"
    return f"+{locale.toString(rounded_up(finding.more))}"


def has_direction(finding: Finding) -> bool:
    """Whether more or less of it is better."""
    return outcome_named(finding.difference.outcome).better is not Better.NEITHER
