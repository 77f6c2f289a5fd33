"""Says what a finding means in a sentence or two that need no statistics."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Protocol

from simulator.analysis import telling_words as words
from simulator.analysis.outcome_words import LABELS
from simulator.analysis.together import Answer
from simulator.kernel.outcomes import Better
from simulator.runs import OUTCOMES
from simulator.runs.columns import figure
from simulator.runs.sample import OUTCOME_INDEX, REGION

if TYPE_CHECKING:
    from simulator.analysis.findings import Finding, Findings
    from simulator.analysis.shares import Share
    from simulator.scenario.scenario import Scenario

MOST_WORLDS_TOLD = 100_000
HUNDRED = 100
LARGE_PER_CENT = 10
COARSE = 2
"""How many digits of an estimated number of worlds mean something."""


class Speaker(Protocol):
    """Says texts in some language."""

    def say(self, context: str, text: str) -> str:
        """Translate a text of a context."""

    def worlds(self, number: int) -> str:
        """So many more worlds."""

    def number(self, value: float) -> str:
        """Write a measured number."""

    def share(self, value: float) -> str:
        """Write a rounded number."""


class English:
    """Says texts as they are written."""

    def say(self, _context: str, text: str) -> str:
        return text

    def worlds(self, number: int) -> str:
        return f"{number:,} more {'world' if number == 1 else 'worlds'}"

    def number(self, value: float) -> str:
        return figure(value)

    def share(self, value: float) -> str:
        return f"{value:g}"


class FindingTeller:
    """Tells the findings of a study.

    Args:
        scenarios: The baseline first.
        study: What was found.
        speaker: In which language.
    """

    def __init__(
        self, scenarios: tuple[Scenario, ...], study: Findings, speaker: Speaker | None = None
    ) -> None:
        self._scenarios = scenarios
        self._asked = study.asked
        self._smallest = HUNDRED * study.smallest_share
        self._speaker: Speaker = speaker or English()

    def tell(self, finding: Finding, title: str | None = None) -> str:
        """One finding in a few plain sentences; the scenario by its title, or by another."""
        said = self._scenarios[finding.other].title if title is None else title
        parts = [self._answer(finding, said)]
        if finding.answer in (Answer.SURE, Answer.ALONE, Answer.OPEN, Answer.SMALL):
            parts.append(self._shares(finding))
        if finding.answer is Answer.SURE and finding.is_small:
            smallest = self._speaker.share(self._smallest)
            parts.append(self._say(words.SMALL, smallest=smallest))
        if finding.answer in (Answer.ALONE, Answer.OPEN):
            parts.append(self._more(finding))
        return " ".join(filter(None, parts))

    def _answer(self, finding: Finding, other: str) -> str:
        one = finding.difference
        outcome = OUTCOMES[OUTCOME_INDEX[one.outcome]]
        unit = "" if outcome.unit == "1" else f" {self._speaker.say('Unit', outcome.unit)}"
        return self._say(
            _template(finding, outcome.better),
            outcome=self._speaker.say("Outcome", LABELS[one.outcome]),
            place=self._place(one.place),
            other=other,
            amount=self._amount(abs(one.difference), one.baseline_mean, unit),
            bound=self._amount(max(-one.low, one.high), one.baseline_mean, unit),
            first=self._speaker.number(one.baseline_mean),
            second=self._speaker.number(one.other_mean),
            unit=unit,
            asked=str(self._asked),
        )

    def _shares(self, finding: Finding) -> str:
        better, worse = finding.better, finding.worse
        if better is None or worse is None:
            shares = of_hundred(finding.higher), of_hundred(finding.lower)
            return self._say(words.HIGHER_IN, first=shares[0], second=shares[1])
        return self._say(words.BETTER_IN, first=of_hundred(better), second=of_hundred(worse))

    def _more(self, finding: Finding) -> str:
        if math.isnan(finding.more):
            return ""
        if finding.more > MOST_WORLDS_TOLD:
            return self._say(words.NEVER)
        return self._say(words.MORE, worlds=self._speaker.worlds(rounded_up(finding.more)))

    def _amount(self, size: float, baseline: float, unit: str) -> str:
        """A size as a share of the baseline, or as it is where there is nothing to share."""
        if not baseline:
            return f"{self._speaker.number(size)}{unit}"
        share = HUNDRED * size / abs(baseline)
        rounded = round(share, 1 if share < LARGE_PER_CENT else 0)
        return self._say(words.PER_CENT, share=self._speaker.share(rounded))

    def _place(self, place: str) -> str:
        if place == REGION:
            return self._speaker.say("Place", words.REGION)
        return self._speaker.say("Place", self._scenarios[0].setting.states[place].label)

    def _say(self, text: str, **named: str) -> str:
        return self._speaker.say("Finding", text).format(**named)


def of_hundred(share: Share) -> str:
    """A share as so many of 100 worlds; none and all are said only of none and all."""
    if share.value in (0.0, 1.0):
        return str(round(HUNDRED * share.value))
    return str(min(max(round(HUNDRED * share.value), 1), HUNDRED - 1))


def rounded_up(worlds: float) -> int:
    """An estimated number of worlds to the digits that mean something, rather too many."""
    step = int(10 ** max(math.floor(math.log10(max(worlds, 1.0))) + 1 - COARSE, 1))
    return math.ceil(worlds / step) * step


def _template(finding: Finding, better: Better) -> str:
    if finding.answer not in (Answer.SURE, Answer.ALONE):
        return words.ANSWERS[finding.answer.value]
    rises = finding.difference.difference > 0
    said = words.SURELY if finding.answer is Answer.SURE else words.PERHAPS
    if better is Better.NEITHER:
        return said["neither"][rises]
    return said["better" if rises == (better is Better.HIGHER) else "worse"][rises]
