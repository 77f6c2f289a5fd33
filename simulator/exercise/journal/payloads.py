"""What each kind of record holds, checked when it is written and when it is read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from simulator.exercise.journal.errors import TooLongError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

LONGEST_TEXT = 20_000
LONGEST_FILE = 8 << 20
BANDS = 5
MOST_MONTHS = 122
"""Ten years of months and the first day: no forecast looks further."""
MOST_DAYS = 4_000.0
MOST_WORLDS = 100_000
MOST_COURSES = 8
LAST_YEAR = 9_000

Name = Annotated[str, Field(max_length=200)]
Text = Annotated[str, Field(max_length=LONGEST_TEXT)]
Number = Annotated[float, Field(allow_inf_nan=False)]
Day = Annotated[float, Field(ge=0.0, le=MOST_DAYS, allow_inf_nan=False)]
Months = Annotated[list[Number | None], Field(max_length=MOST_MONTHS)]


class Payload(BaseModel):
    """What all have in common: nothing is converted, nothing unknown is let in."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Began(Payload):
    """The exercise began; the plan and the files of its scenario, so that one file is enough."""

    name: Name
    plan: Annotated[str, Field(max_length=LONGEST_FILE)]
    scenario: list[list[Annotated[str, Field(max_length=LONGEST_FILE)]]]
    scenario_digest: Name
    program: Name
    platform: Name


class Opened(Payload):
    """The journal was opened again; what lies between is a pause."""

    program: Name
    platform: Name


class Decision(Payload):
    """A decision of a seat in the name of one of its states."""

    state: Name
    decision: dict[Name, Any]
    options: list[Text] = []
    rationale: Text = ""
    expected: Text = ""
    confidence: Annotated[float, Field(ge=0.0, le=1.0)] | None = None
    answers: int | None = None
    text: Text = ""
    refused: bool = False
    says: Text = ""
    million: Number = 0.0
    days: Number = 0.0


class Stand(Payload):
    """A seat decided to do nothing more this turn."""

    rationale: Text = ""


class Message(Payload):
    """A seat wrote to others."""

    to: list[Name]
    text: Text


class Status(Payload):
    """What became of an inject: due, fired, held, released or skipped."""

    inject: Name
    status: Name
    reason: Text = ""
    narrative: Text = ""


class Passed(Payload):
    """Time passed up to a day."""

    until: Number


class TurnEnded(Payload):
    """A turn was over; the digest of the world then."""

    digest: Name


class Ruled(Payload):
    """What those who conduct the exercise said to a consequence; both values are kept."""

    consequence: Name
    ruling: Name
    proposed: Number
    value: Number
    reason: Text = ""


class Published(Payload):
    """What everybody reads of a ruling, from now on."""

    consequence: Name
    text: Text


class Observed(Payload):
    """What somebody observed."""

    observer: Name
    objective: Name
    task: Name = ""
    seat: Name = ""
    kind: Name
    rating: Name = ""
    text: Text = ""
    inject: Name = ""


class Noted(Payload):
    """A note."""

    text: Text


class Assigned(Payload):
    """Somebody plays a seat, or nobody does."""

    person: Name


class Paused(Payload):
    """The clock on the wall stopped or goes on."""

    reason: Text = ""


class Practice(Payload):
    """Practice began or was over."""

    on: bool


class Branched(Payload):
    """A branch was begun after a record of another."""

    name: Name
    parent: int
    after: int
    turn: int


class Switched(Payload):
    """Play went on on another branch."""

    branch: int


class ShownCourse(Payload):
    """One course of a forecast that was shown: five bands, a value a month."""

    name: Name
    bands: Annotated[list[Months], Field(min_length=BANDS, max_length=BANDS)]


class ShownFan(Payload):
    """The numbers that were shown, so that whoever looks later sees the same picture."""

    outcome: Name
    place: Name
    since: Name
    days: Annotated[list[Day], Field(min_length=1, max_length=MOST_MONTHS)]
    worlds: Annotated[int, Field(ge=1, le=MOST_WORLDS)]
    courses: Annotated[list[ShownCourse], Field(min_length=1, max_length=MOST_COURSES)]

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if dt.date.fromisoformat(self.since).year > LAST_YEAR:
            message = f"no forecast begins after the year {LAST_YEAR}"
            raise ValueError(message)
        if self.days != sorted(set(self.days)):
            message = "the days have to follow each other"
            raise ValueError(message)
        if any(len(band) != len(self.days) for one in self.courses for band in one.bands):
            message = "every band needs a value for each of the days"
            raise ValueError(message)
        return self


class Showed(Payload):
    """A forecast was shown to seats, or to everybody."""

    to: list[Name]
    note: Text = ""
    fan: ShownFan | None = None


class Voided(Payload):
    """A record that could not be applied, and does not count."""

    record: int
    reason: Text


class Ended(Payload):
    """Play was over."""

    reason: Text = ""


PAYLOADS: Mapping[str, type[Payload]] = {
    "began": Began,
    "opened": Opened,
    "decision": Decision,
    "stand": Stand,
    "message": Message,
    "inject": Status,
    "passed": Passed,
    "turn-ended": TurnEnded,
    "ruling": Ruled,
    "published": Published,
    "observation": Observed,
    "note": Noted,
    "assigned": Assigned,
    "paused": Paused,
    "resumed": Paused,
    "practice": Practice,
    "branched": Branched,
    "switched": Switched,
    "showed": Showed,
    "voided": Voided,
    "ended": Ended,
}
"""Every kind of record, and what it holds."""


def checked(kind: str, payload: Mapping[str, Any]) -> Payload:
    """A payload that holds what its kind holds.

    Raises:
        TooLongError: Somebody wrote more than a record holds.
        ValueError: It does not, or there is no such kind.
    """
    if kind not in PAYLOADS:
        message = f"{kind!r} is no kind of record"
        raise ValueError(message)
    try:
        return PAYLOADS[kind].model_validate(payload)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "payload"
        if first["type"] == "string_too_long":
            raise TooLongError(place, first["ctx"]["max_length"]) from None
        message = f"{place} of {kind!r}: {first['msg'].lower()}"
        raise ValueError(message) from None
