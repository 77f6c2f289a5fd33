"""Records as sentences, for those who read a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.scenario.mistakes import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.exercise.journal.records import Record

LONGEST = 200
SENTENCES: Mapping[str, str] = {
    "began": "the exercise {name} began, with program {program} on {platform}",
    "opened": "the file was opened again, with program {program} on {platform}",
    "decision": "{seat} decided: {says}",
    "stand": "{seat} does nothing more this turn. {rationale}",
    "message": "{seat} to {to}: {text}",
    "inject": "inject {inject}: {status}. {reason}",
    "passed": "time passed to day {until:g}",
    "turn-ended": "the turn was over; the world is {digest}",
    "ruling": "ruling on {consequence}: {ruling}, {proposed:g} became {value:g}. {reason}",
    "published": "everybody reads of {consequence}: {text}",
    "observation": "{observer} on {objective} {task}: {kind} {rating} {text}",
    "note": "note: {text}",
    "assigned": "{seat} is played by {person}",
    "paused": "pause. {reason}",
    "resumed": "play went on",
    "practice": "practice: {on}",
    "branched": "branch {name!r} from turn {turn}",
    "switched": "play went on on branch {branch}",
    "showed": "a forecast was shown to {to}. {note}",
    "voided": "record {record} does not count: {reason}",
    "ended": "play was ended. {reason}",
}
"""How each kind of record reads."""


def sentence(record: Record) -> str:
    """A record in a sentence on one line, without anything that a terminal would obey."""
    told = {name: _plain(value) for name, value in record.payload.items()}
    text = SENTENCES[record.kind].format(**{"seat": record.seat or "control", **told})
    if record.kind == "decision" and record.payload["refused"]:
        text = f"{text} (refused)"
    line = visible(" ".join(text.split()))
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _plain(value: Any) -> Any:
    return ", ".join(map(str, value)) if isinstance(value, list) else value
