"""What the columns of an events list mean, and by which headers people call them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Field(StrEnum):
    """A column that can be read; the value is what it is called in a mapping."""

    NUMBER = "number"
    TITLE = "title"
    TURN = "turn"
    STORYLINE = "storyline"
    WHEN = "when"
    DATE = "date"
    TIME = "time"
    DAY = "day"
    DELIVERY = "delivery"
    TRIGGER = "trigger"
    TYPE = "type"
    METHOD = "method"
    SENDER = "sender"
    TO = "to"
    RELEASABILITY = "releasability"
    LABEL = "label"
    TEXT = "text"
    EXPECTED = "expected action"
    QUESTIONS = "questions"
    OBJECTIVES = "objectives"
    TASKS = "tasks"
    EFFECTS = "effects"
    NOTES = "notes"
    RESPONSIBLE = "responsible"
    PRIORITY = "priority"
    AUTHOR = "author"
    SOURCE = "source"
    PARENT = "parent"


# The header of our own export first, then those of other people's lists.
HEADERS: Mapping[Field, tuple[str, ...]] = {
    Field.NUMBER: (
        "Number", "No", "#", "Nr", "MSEL number", "Event number", "MSEL event number",
        "Inject number", "Inject no", "Inject", "Inject #", "Seq no", "Control number", "Serial",
        "Event no", "ID", "Numéro", "الرقم",
    ),
    Field.TITLE: (
        "Title", "Subject", "Subject title", "Event", "Inject title", "Event title", "Headline",
        "Summary", "Event name", "Titre", "العنوان",
    ),
    Field.TURN: ("Turn", "Move", "Phase", "Module", "Tour", "المرحلة"),
    Field.STORYLINE: (
        "Storyline", "Thread", "Storyline thread", "Track", "Story line", "Group", "Fil", "القصة",
    ),
    Field.WHEN: (
        "Planned", "When", "Relative time", "Time relative", "Exercise time", "T+", "H+", "D+",
        "Date time delivered", "Date time", "Inject dtg", "DTG", "Scheduled", "Planned time",
    ),
    Field.DATE: ("Date", "Scenario date", "Scheduled date", "Event date", "Inject date", "التاريخ"),
    Field.TIME: (
        "Time", "Inject time", "Scheduled time", "Scenario time", "Clock", "Heure", "الوقت",
        "Planned clock", "Event time",
    ),
    Field.DAY: ("Day", "Scenario day", "Exercise day", "Jour", "اليوم"),
    Field.DELIVERY: ("Delivery", "Delivery mode", "Trigger type"),
    Field.TRIGGER: ("Trigger", "Condition", "Fire condition"),
    Field.TYPE: ("Type", "Inject type", "Event type", "Source type"),
    Field.METHOD: (
        "Method", "Inject mode", "Mode", "Delivery method", "Method of delivery", "Means", "Via",
        "Moyen", "الوسيلة",
    ),
    Field.SENDER: (
        "From", "Send from", "Sender", "From org", "Originator", "Source simulated",
        "Simulated sender", "De", "من",
    ),
    Field.TO: (
        "To", "Send to", "Recipient", "Recipients", "To org", "Recipient player", "Players",
        "Recipient players", "Destinataire", "إلى",
    ),
    Field.RELEASABILITY: ("Releasability", "Who may be told"),
    Field.LABEL: ("Label", "Classification", "Classification label", "Marking"),
    Field.TEXT: (
        "Text", "Description", "Script", "Description script", "Message", "Inject description",
        "Event description", "Inject text", "Event synopsis", "Card", "النص",
    ),
    Field.EXPECTED: (
        "Expected action", "Expected outcome", "Expected outcomes", "Expected response",
        "Expected player action", "Expected actions", "Expected participant response",
        "Expected action expected outcomes", "الإجراء المتوقع",
    ),
    Field.QUESTIONS: ("Questions", "Discussion questions", "Questions comments"),
    Field.OBJECTIVES: ("Objectives", "Objective", "Training objective"),
    Field.TASKS: ("Tasks", "Critical tasks", "Critical task"),
    Field.EFFECTS: ("Effects", "Model effect", "Model effects"),
    Field.NOTES: (
        "Notes", "Facilitator notes", "Remarks", "Notes remarks", "Comments", "Controller notes",
        "Note", "ملاحظات",
    ),
    Field.RESPONSIBLE: (
        "Responsible", "Injected by", "Controller", "Responsible controller", "Owner", "POC",
    ),
    Field.PRIORITY: ("Priority",),
    Field.AUTHOR: ("Author", "Inject author", "Written by"),
    Field.SOURCE: ("Source", "Source reference", "Reference", "URL", "Source name"),
    Field.PARENT: ("Parent", "Parent inject", "Contingency to"),
}  # fmt: skip

SPACES = re.compile(r"[\s_/\\\-–—.:()\[\]&,;*]+")


def folded(text: str) -> str:
    """A header or name as it is compared: small letters, no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", text)
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return SPACES.sub(" ", letters).strip().casefold()


KNOWN: Mapping[str, Field] = {
    folded(header): field for field, headers in HEADERS.items() for header in headers
}


def guessed(header: str) -> Field | None:
    """What a header probably means."""
    return KNOWN.get(folded(header))


def mapped(headers: Sequence[str], own: Mapping[str, Field | None]) -> dict[int, Field]:
    """The field of each column; the first column of a field counts.

    Args:
        headers: The headers, in order.
        own: What the user says of some headers; None leaves a column out.
    """
    said = {folded(header): field for header, field in own.items()}
    found: dict[int, Field] = {}
    # What somebody said comes before what is guessed.
    for is_said in (True, False):
        for number, header in enumerate(headers):
            key = folded(header)
            if (key in said) is not is_said or not key:
                continue
            field = said[key] if is_said else KNOWN.get(key)
            if field is not None and field not in found.values():
                found[number] = field
    return dict(sorted(found.items()))
