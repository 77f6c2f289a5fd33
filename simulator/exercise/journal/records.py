"""One record of an exercise, and the chain of digests that ties each to all before it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGEST_BYTES = 16
NOTHING = ""
"""What stands before the first record."""


@dataclass(frozen=True)
class Draft:
    """What is to be recorded.

    Attributes:
        branch: The number of the branch it belongs to; 0 is the trunk.
        turn: The turn that is played, from 1.
        kind: What it is, a name of `payloads.PAYLOADS`.
        seat: The seat that acts; empty for those who conduct the exercise.
        payload: What belongs to the kind, as JSON has it.
        wall: The time on the wall, in seconds since 1970 in UTC.
        day: The scenario day.
        practice: Whether it was practice.
    """

    branch: int
    turn: int
    kind: str
    seat: str
    payload: Mapping[str, Any]
    wall: float
    day: float
    practice: bool = False


@dataclass(frozen=True)
class Record(Draft):
    """What has been recorded.

    Attributes:
        number: Its place in the journal, from 1.
        previous: The digest of the record before it.
        digest: Its own, over all of it and the one before.
    """

    number: int = 0
    previous: str = NOTHING
    digest: str = NOTHING

    @property
    def when(self) -> dt.datetime:
        """The time on the wall."""
        return dt.datetime.fromtimestamp(self.wall, dt.UTC)

    @property
    def is_whole(self) -> bool:
        """Whether its digest is that of what it says."""
        return self.digest == digest_of(self, self.number, self.previous)


def sealed(draft: Draft, number: int, previous: str) -> Record:
    """A draft as the next record after another."""
    return Record(
        draft.branch,
        draft.turn,
        draft.kind,
        draft.seat,
        draft.payload,
        draft.wall,
        draft.day,
        draft.practice,
        number,
        previous,
        digest_of(draft, number, previous),
    )


def digest_of(draft: Draft, number: int, previous: str) -> str:
    """The hexadecimal BLAKE2 digest of a record."""
    parts = [
        number,
        draft.branch,
        draft.turn,
        draft.kind,
        draft.seat,
        written(draft.payload),
        float(draft.wall).hex(),
        float(draft.day).hex(),
        int(draft.practice),
        previous,
    ]
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hashlib.blake2b(text.encode("ascii"), digest_size=DIGEST_BYTES).hexdigest()


def written(payload: Mapping[str, Any]) -> str:
    """A payload as text; the same payload gives the same text."""
    return json.dumps(
        payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )
