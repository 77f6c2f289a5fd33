"""The `taawun` command: opens the window, or does one thing at the command line.

This file only wires: each command lives in a file of `simulator.commands` and is loaded when it
is asked for, so that help answers at once and nothing of Qt is loaded for it.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from simulator.kernel.errors import TaawunError, UnknownNameError
from simulator.kernel.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FAILED = 1
BAD_INPUT = 2
STOPPED = 130
DESCRIPTION = "A training and scenario simulator for counter-terrorism cooperation in the Maghreb."
EPILOG = """\
Without a command the window opens.

example:
  taawun compare broken-ties reconciliation --replications 200

`taawun COMMAND --help` explains a command.
"""
NO_SCREEN = (
    "taawun: there is no screen to open a window on; "
    "try `taawun list`, or `taawun --help` for all commands"
)


@dataclass(frozen=True)
class Command:
    """Where a command lives and what it does, told without loading it."""

    module: str
    summary: str


COMMANDS = {
    "list": Command("list_scenarios", "list the scenarios that are shipped"),
    "describe": Command("describe", "tell what a scenario is, claims, assumes and changes"),
    "validate": Command("validate", "check scenario files and tell every mistake"),
    "run": Command("run", "run a scenario many times and tell the outcomes"),
    "compare": Command("compare", "run scenarios under the same luck and tell the differences"),
    "watch": Command("watch", "tell what happens in one world, in plain words"),
    "why": Command("why", "tell how an event of one world came about"),
    "exercise": Command("exercise", "check a plan, exchange its events list, write its papers"),
    "sources": Command("sources", "list every value with what it rests on"),
    "validate-model": Command("validate_model", "check the model against theory"),
    "calibration": Command("calibration", "hold the model against published figures"),
    "schema": Command("schema", "print the JSON Schema of scenario files, for editors"),
}


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks for and give the exit code: 0, 1, 2 or 130."""
    return _guarded(lambda: _obey(sys.argv[1:] if words is None else words))


def _obey(words: Sequence[str]) -> int:
    if not words:
        return _open_window()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter gets its number, not a traceback.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    arguments = _parser(words).parse_args(words)
    execute: Callable[[argparse.Namespace], int] = arguments.execute
    code = execute(arguments)
    sys.stdout.flush()  # so that a reader who has left is noticed here
    return code


def _guarded(work: Callable[[], int]) -> int:
    """Turn what may end a command early into a sentence and an exit code."""
    try:
        return work()
    except TaawunError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("taawun: stopped", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        print(f"taawun: the system refused ({error.strerror}); nothing is lost", file=sys.stderr)
        _forget_output()
        return FAILED


def _forget_output() -> None:
    """Let nothing more be written, so that Python does not complain at exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser with all commands, of which only the one asked for is loaded.

    Raises:
        UnknownNameError: There is no such command.
    """
    parser = argparse.ArgumentParser(
        prog="taawun",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"taawun {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    asked = next((word for word in words if not word.startswith("-")), None)
    if asked is not None and asked not in COMMANDS:
        raise UnknownNameError("command", asked, COMMANDS)
    for name, command in COMMANDS.items():
        if name == asked:
            _load(commands, name, command)
        else:
            commands.add_parser(name, help=command.summary)
    return parser


def _load(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, command: Command
) -> None:
    module = import_module(f"simulator.commands.{command.module}")
    parser = commands.add_parser(
        name,
        help=command.summary,
        description=module.DESCRIPTION,
        epilog=module.EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    parser.set_defaults(execute=module.execute)


def _open_window() -> int:
    if not _has_screen():
        print(NO_SCREEN, file=sys.stderr)
        return BAD_INPUT
    try:
        window: Callable[[], int] = import_module("ui.app").main
    except ImportError as error:
        print(f"taawun: the window cannot be opened ({error})", file=sys.stderr)
        return BAD_INPUT
    return window()


def _has_screen() -> bool:
    """Tell whether Qt would find a screen; without one it ends the process."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
