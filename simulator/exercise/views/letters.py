"""What lies in a seat's inbox, numbered for its reader alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.exercise.views.fans import FanShown


class LetterKind(StrEnum):
    """What lies in an inbox."""

    INJECT = "inject"
    MESSAGE = "message"
    RULING = "ruling"
    FORECAST = "forecast"


@dataclass(frozen=True)
class Letter:
    """What was put before a seat, or what it has sent.

    Attributes:
        number: Which of this reader's.
        wall: When that was, by the clock on the wall.
        sender: From whom, in the story.
        to: To whom, as far as the reader may know.
        public: Whether everybody reads it.
        fan: The forecast that it shows, if it shows one.
    """

    number: int
    kind: LetterKind
    date: str
    wall: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    label: str
    questions: tuple[str, ...]
    public: bool = False
    fan: FanShown | None = None
