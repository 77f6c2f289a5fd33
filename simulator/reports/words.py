"""The words of each terminology for the same things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.exercise.plan.words import Terminology

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Words:
    """What things are called.

    Attributes:
        events_list: The list of all injects.
        inject: One of them.
        control: Those who conduct the exercise.
        start: The beginning of play.
        end: Its end.
        debrief: The talk right after play.
        report: What is written afterwards.
    """

    events_list: str
    inject: str
    control: str
    start: str
    end: str
    debrief: str
    report: str


WORDS: Mapping[Terminology, Words] = {
    Terminology.HSEEP: Words(
        "Master Scenario Events List", "Inject", "Controllers and SimCell", "StartEx", "EndEx",
        "Hot wash", "After-Action Report and Improvement Plan",
    ),
    Terminology.NATO: Words(
        "Main Events List", "Inject", "EXCON", "STARTEX", "ENDEX", "Hot wash-up",
        "Final Exercise Report",
    ),
    Terminology.UK: Words(
        "Main Events List", "Inject", "Exercise control", "StartEx", "EndEx", "Hot debrief",
        "Post-Exercise Report",
    ),
    Terminology.AUSTRALIA_NEW_ZEALAND: Words(
        "Master Schedule of Events", "Special idea", "Exercise control", "Start of the exercise",
        "End of the exercise", "Debrief", "Post-exercise report",
    ),
    Terminology.FRENCH: Words(
        "Chronogramme", "Stimulus", "DIREX", "DEBEX", "FINEX", "RETEX à chaud", "RETEX",
    ),
}  # fmt: skip
"""The words of every terminology."""
