"""How far the runs have come, told on standard error."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self, TextIO

if TYPE_CHECKING:
    from types import TracebackType

# Where nobody watches a line change, a log gets one line each tenth of the way.
STEPS = 10
# Seconds that are not worth telling, or too few to tell from.
SHORT = 1.0
ERASE = "\r\x1b[K"


class ProgressLine:
    """One line that is rewritten in place on a terminal, or a few lines elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._began = time.monotonic()
        self._told = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._is_terminal:
            self._stream.write(ERASE)
            self._stream.flush()

    def show(self, done: int, total: int, failed: int = 0) -> None:
        """Tell that some of all runs are done, and how many of the others have failed."""
        line = self._line(done, total, failed)
        step = (done + failed) * STEPS // max(total, 1)
        if self._is_terminal:
            self._stream.write(ERASE + line)
            self._stream.flush()
        elif step > self._told:
            self._told = step
            self._stream.write(line + "\n")
            self._stream.flush()

    def _line(self, done: int, total: int, failed: int) -> str:
        failures = f", {failed} failed" if failed else ""
        return f"{done} of {total} runs{failures}{self._time_left(done + failed, total)}"

    def _time_left(self, ended: int, total: int) -> str:
        seconds = time.monotonic() - self._began
        if not 0 < ended < total or seconds < SHORT:
            return ""
        left = seconds * (total - ended) / ended
        return f", about {left:.0f} s left" if left > SHORT else ""
