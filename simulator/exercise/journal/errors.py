"""What can be wrong with a journal, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from pathlib import Path


class JournalError(TaawunError):
    """A journal that cannot be read or written, with what to do about it."""

    def __init__(self, file: Path, message: str, mend: str) -> None:
        self.file = file
        self.message = message
        self.mend = mend
        super().__init__(f"{file}: {message}; {mend}")


class NotRecordedError(JournalError):
    """A record that could not be made durable; nothing has changed."""


class TooLongError(TaawunError, ValueError):
    """A text that is longer than what a record holds; nothing was recorded."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name}: expected a text of at most {most} characters; shorten it and try again"
        )
