"""What an action of `taawun exercise` is, and how it writes files."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.commands.output import OutputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Action:
    """One action.

    Attributes:
        summary: What it does, in a sentence.
        example: How it is called.
        add_arguments: Adds what it takes to a parser.
        execute: Does it, and gives the exit code.
    """

    summary: str
    example: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    execute: Callable[[argparse.Namespace], int]


def add_plan(parser: argparse.ArgumentParser) -> None:
    """Take a plan."""
    parser.add_argument("plan", metavar="PLAN", help="a shipped exercise, or a file or folder")


def write_file(content: bytes, file: Path) -> None:
    """Write a file whole or not at all; what stood there before is replaced in one step.

    Raises:
        OutputError: It cannot be written.
    """
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        reason = f"it cannot be written ({error.strerror})"
        raise OutputError(file, reason, "choose another place with --out") from None
    finally:
        with suppress(OSError):
            beside.unlink()
