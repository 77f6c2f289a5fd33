"""What was recorded, in a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from simulator.exercise.session.standing import DUE
from ui.viewmodels.exercise.house_words import house_of, opening
from ui.viewmodels.exercise.words import RULINGS, seats_words, value_words
from ui.viewmodels.planning.plan_speaker import plan_speaker
from ui.viewmodels.words import fixed, say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from simulator.exercise.journal.records import Record
    from simulator.exercise.plan.exercise import Exercise

    Said = Mapping[str, Any]

LINES = {
    "began": QT_TRANSLATE_NOOP("Record", "{start}"),
    "opened": QT_TRANSLATE_NOOP("Record", "The journal was opened again"),
    "decision": QT_TRANSLATE_NOOP("Record", "Decides: {says} {rationale}"),
    "stand": QT_TRANSLATE_NOOP("Record", "Does nothing more this turn. {rationale}"),
    "message": QT_TRANSLATE_NOOP("Record", "Writes to {to}: {text}"),
    "inject": QT_TRANSLATE_NOOP("Record", "{item} {inject} ({title}): {status}. {reason}"),
    "passed": QT_TRANSLATE_NOOP("Record", "Time passes to day {until}"),
    "turn-ended": QT_TRANSLATE_NOOP("Record", "The turn is over"),
    "ruling": QT_TRANSLATE_NOOP(
        "Record", "{told} Ruling: {ruling}; the model said {proposed}. {reason}"
    ),
    "published": QT_TRANSLATE_NOOP("Record", "{told} Everybody reads of the ruling: {text}"),
    "observation": QT_TRANSLATE_NOOP("Record", "{observer} on “{aim}”: {rating} {text}"),
    "note": QT_TRANSLATE_NOOP("Record", "Note: {text}"),
    "assigned": QT_TRANSLATE_NOOP("Record", "Is played by {person}"),
    "paused": QT_TRANSLATE_NOOP("Record", "Pause. {reason}"),
    "resumed": QT_TRANSLATE_NOOP("Record", "Play goes on"),
    "practice": QT_TRANSLATE_NOOP("Record", "Practice"),
    "branched": QT_TRANSLATE_NOOP("Record", "Branch “{name}” leaves at turn {turn}"),
    "switched": QT_TRANSLATE_NOOP("Record", "Play goes on on this branch"),
    "showed": QT_TRANSLATE_NOOP("Record", "A forecast is shown to {to}. {note}"),
    "voided": QT_TRANSLATE_NOOP("Record", "Record {record} does not count. {reason}"),
    "ended": QT_TRANSLATE_NOOP("Record", "{end}. {reason}"),
}
REFUSED = QT_TRANSLATE_NOOP("Record", "Cannot decide: {says} {rationale}")
UNPLAYED = QT_TRANSLATE_NOOP("Record", "Is played by nobody; its policy decides")
EVERYBODY = QT_TRANSLATE_NOOP("Record", "everybody")
STATUSES = {
    "due": QT_TRANSLATE_NOOP("Record", "is due"),
    "fired": QT_TRANSLATE_NOOP("Record", "is given"),
    "held": QT_TRANSLATE_NOOP("Record", "is held"),
    "released": QT_TRANSLATE_NOOP("Record", "is released"),
    "skipped": QT_TRANSLATE_NOOP("Record", "is left out"),
}


def record_words(
    record: Record,
    exercise: Exercise,
    told: Mapping[str, str] | None = None,
    places: Mapping[str, str] | None = None,
) -> str:
    """A record in a line.

    Args:
        record: The record.
        exercise: The plan.
        told: What consequences were, in sentences, by name.
        places: What states and relations are called, by name.
    """
    said = record.payload
    text = LINES.get(record.kind, record.kind)
    if said.get("refused"):
        text = REFUSED
    elif record.kind == "assigned" and not said["person"]:
        text = UNPLAYED
    make = _MAKING.get(record.kind)
    house = house_of(exercise)
    filled = _Filled(
        {**said, "told": (told or {}).get(said.get("consequence", ""), "")},
        item=opening(house.inject),
        start=house.start,
        end=house.end,
        **(make(said, exercise) if make else {}),
        **_due(said, exercise, places or {}),
    )
    return say("Record", text).format_map(filled).strip()


class _Filled(dict[str, Any]):
    """What a line is filled with; a journal of another version may lack some of it."""

    def __missing__(self, _: str) -> str:
        return ""


def _inject(said: Said, exercise: Exercise) -> dict[str, str]:
    titles = {one.number: one.title for one in exercise.injects}
    status = say("Record", STATUSES.get(said["status"], said["status"]))
    return {"title": titles.get(said["inject"], ""), "status": status}


def _due(said: Said, exercise: Exercise, places: Mapping[str, str]) -> dict[str, str]:
    """Why the program put an inject down as due: its condition, in the words of the reader."""
    if said.get("status") != DUE:
        return {}
    found = next((one.trigger for one in exercise.injects if one.number == said["inject"]), None)
    return {} if found is None else {"reason": plan_speaker(exercise, places).told(found)}


def _ruling(said: Said, _: Exercise) -> dict[str, str]:
    ruled = say("Console", RULINGS[said["ruling"]]).format(value=value_words(said["value"]))
    return {"ruling": ruled, "proposed": value_words(said["proposed"])}


def _observation(said: Said, exercise: Exercise) -> dict[str, str]:
    titles = {
        (objective.name, task.name): task.title
        for objective in exercise.objectives
        for task in objective.tasks
    }
    titles |= {(one.name, ""): one.title for one in exercise.objectives}
    return {"aim": titles.get((said["objective"], said["task"]), said["task"])}


def _to(said: Said, exercise: Exercise) -> dict[str, str]:
    names = [one for one in said["to"] if one != "everybody"]
    return {"to": seats_words(exercise, names) if names else say("Record", EVERYBODY)}


def _passed(said: Said, _: Exercise) -> dict[str, str]:
    return {"until": fixed(said["until"], 0)}


_MAKING: dict[str, Callable[[Said, Exercise], dict[str, str]]] = {
    "inject": _inject,
    "ruling": _ruling,
    "observation": _observation,
    "message": _to,
    "showed": _to,
    "passed": _passed,
}
