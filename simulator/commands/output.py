"""Where results go: to the terminal, or whole or not at all into a file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from pathlib import Path


class OutputError(TaawunError):
    """A file that results cannot be written to."""

    def __init__(self, file: Path, reason: str, mend: str) -> None:
        self.file = file
        super().__init__(f"{file}: {reason}; {mend}")


def check_target(file: Path | None) -> None:
    """Refuse a target that cannot be written, before any work is done.

    Raises:
        OutputError: It is a folder, its folder does not exist, or no file can be called so.
    """
    if file is None:
        return
    try:
        with suppress(FileNotFoundError, NotADirectoryError):
            file.stat()  # as Path.is_dir() says nothing of a name that no file can have
        is_folder, has_folder = file.is_dir(), file.parent.is_dir()
    except OSError as error:
        raise _cannot_be_written(file, error) from None
    if is_folder:
        raise OutputError(file, "this is a folder", "name a file in it with --out")
    if not has_folder:
        reason = f"there is no folder {str(file.parent)!r}"
        raise OutputError(file, reason, "make it, or choose another with --out")


def write_output(text: str, file: Path | None) -> None:
    """Print a text, or write it to a file that is replaced in one step.

    Raises:
        OutputError: The file cannot be written; what stood there before still does.
    """
    if file is None:
        sys.stdout.write(text)
        return
    try:
        _write(text, file)
    except OSError as error:
        raise _cannot_be_written(file, error) from None


def _cannot_be_written(file: Path, error: OSError) -> OutputError:
    reason = f"it cannot be written ({error.strerror})"
    return OutputError(file, reason, "choose another file with --out")


def _write(text: str, file: Path) -> None:
    if file.exists() and not file.is_file():
        file.write_text(text, encoding="utf-8")  # a device or a pipe cannot be replaced
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with beside.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    finally:
        with suppress(OSError):
            beside.unlink()
