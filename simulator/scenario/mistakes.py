"""What is wrong with a scenario file: where, what was expected, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MOST_MISTAKES = 200
SHOWN_CHARACTERS = 60
HUGE = 10**SHOWN_CHARACTERS


@dataclass(frozen=True)
class Mistake:
    """One thing wrong with a scenario file.

    Attributes:
        file: The file it stands in.
        line: The line, counted from 1; 0 where the file as a whole is meant.
        path: Where in the file, such as "states.algeria.analysts"; empty for the whole file.
        value: What stands there, shortened; empty where nothing does.
        message: What is wrong and what was expected.
        mend: What to write instead.
    """

    file: Path
    line: int
    path: str
    value: str
    message: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        subject = f"{self.path} = {self.value}" if self.path and self.value else self.path
        return ": ".join(part for part in (place, subject, f"{self.message}; {self.mend}") if part)


class ScenarioFileError(TaawunError):
    """A scenario file with all the mistakes that were found in it and in what it extends."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))

    def __reduce__(self) -> tuple[type[ScenarioFileError], tuple[tuple[Mistake, ...]]]:
        """Survive the way back from another process."""
        return type(self), (self.mistakes,)


def shown(value: object) -> str:
    """A value as the file's author would recognise it, on one line and not too long."""
    text = visible(_written(value))
    return text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"


def visible(text: str) -> str:
    """A text without characters that a terminal would obey instead of showing."""
    replaced = (one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in text)
    return "".join(replaced)


def _written(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = …" for key in value) + " }"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value) >= HUGE:
        return "a number of many digits"
    if isinstance(value, list):
        return f"[{', '.join(_written(one) for one in value[:SHOWN_CHARACTERS])}]"
    return repr(value) if isinstance(value, str) else str(value)
