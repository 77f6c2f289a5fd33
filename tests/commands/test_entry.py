"""The entry point helps at once, loads no Qt, and ends with the right code."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from simulator import __main__ as entry
from simulator.__main__ import COMMANDS
from simulator.kernel.version import VERSION
from tests.commands.conftest import ROOT, SMALL_REGION, Answer, environment, taawun

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[..., Answer]


def loaded_after(*words: str) -> set[str]:
    """The modules that a command has loaded when it ends."""
    code = (
        "import sys, io; from simulator.__main__ import main\n"
        "printed, sys.stdout = sys.stdout, io.StringIO()\n"
        f"try: main({list(words)!r})\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=printed)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=environment(),
        timeout=100,
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_help_loads_nothing_that_takes_time() -> None:
    assert loaded_after("--help").isdisjoint({"numpy", "simpy", "pydantic", "PySide6", "ui"})


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("describe", "broken-ties"),
        ("schema",),
        ("validate-model", "--help"),
        ("run", str(SMALL_REGION), "--replications", "2", "--workers", "1"),
    ],
    ids=lambda words: words[0],
)
def test_no_command_loads_qt(words: tuple[str, ...]) -> None:
    assert loaded_after(*words).isdisjoint({"PySide6", "shiboken6", "pyqtgraph", "ui"})


def test_the_help_names_every_command(say: Say) -> None:
    answer = say("--help")

    assert answer.code == 0
    assert all(command.summary.split(",")[0] in answer.out for command in COMMANDS.values())
    assert all(name in answer.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_has_an_example(say: Say, name: str) -> None:
    answer = say(name, "--help")

    assert answer.code == 0
    assert f"\n  taawun {name}" in answer.out
    assert "example" in answer.out


def test_the_version_is_told(say: Say) -> None:
    assert say("--version") == Answer(0, f"taawun {VERSION}\n", "")


def test_an_unknown_command_is_answered_with_the_nearest(say: Say) -> None:
    answer = say("comapre", "a", "b")

    assert (answer.code, answer.out) == (2, "")
    assert "there is no command 'comapre'; did you mean 'compare'?" in answer.err


@pytest.mark.parametrize(
    "words", [("--colour",), ("run",), ("run", "broken-ties", "--rep", "3"), ("validate",)]
)
def test_a_wrong_option_is_told_in_a_sentence(say: Say, words: tuple[str, ...]) -> None:
    answer = say(*words)

    assert answer.code == 2
    assert "error:" in answer.err
    assert "Traceback" not in answer.err


def test_without_a_screen_one_sentence_says_what_to_do() -> None:
    answer = taawun()

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert "there is no screen" in answer.err


def test_without_qt_one_sentence_says_so(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "ui.app", None)

    answer = say()

    assert answer.code == 2
    assert "the window cannot be opened" in answer.err


def test_with_a_screen_the_window_opens_and_its_code_is_given(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Window:
        @staticmethod
        def main() -> int:
            return 7

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(entry, "import_module", lambda _: Window)

    assert say().code == 7


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_screen(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", platform)

    assert entry._has_screen()


def test_a_reader_who_leaves_early_hears_no_complaint() -> None:
    command = f"{shlex.quote(sys.executable)} -m simulator schema | head -n 1"
    done = subprocess.run(  # noqa: S602 - a pipe is the point
        command,
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
        cwd=ROOT,
    )

    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a full device")
def test_a_full_disk_is_told_in_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "simulator", "schema"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=environment(),
        )

    assert done.returncode == 1
    assert done.stderr == (
        "taawun: the system refused (No space left on device); nothing is lost\n"
    )


def test_a_terminal_that_cannot_show_a_letter_gets_its_number() -> None:
    answer = taawun("describe", str(SMALL_REGION), variables={"PYTHONIOENCODING": "ascii"})

    assert answer.code == 0
    assert answer.err == ""


def test_ctrl_c_is_told_in_one_sentence(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entry, "_obey", stop)

    assert say("list") == Answer(130, "", "taawun: stopped\n")


def stop(words: object) -> int:
    """Do what happens when somebody presses Ctrl-C."""
    raise KeyboardInterrupt


def test_the_window_needs_a_screen(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert say() == Answer(2, "", f"{entry.NO_SCREEN}\n")


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (BrokenPipeError(32, "Broken pipe"), 0, ""),
        (OSError(28, "No space left on device"), 1, "the system refused (No space left on device)"),
    ],
)
def test_output_that_cannot_be_written_is_given_up(
    say: Say, monkeypatch: pytest.MonkeyPatch, error: OSError, code: int, sentence: str
) -> None:
    given_up = []

    def fail(words: object) -> int:
        raise error

    monkeypatch.setattr(entry, "_obey", fail)
    monkeypatch.setattr(entry, "_forget_output", lambda: given_up.append(True))
    answer = say("list")

    assert (answer.code, given_up) == (code, [True])
    assert sentence in answer.err


def test_a_stream_that_cannot_be_configured_is_left_as_it_is(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Plain:
        """A stream with the least that a stream has, as some consoles give."""

        def __init__(self) -> None:
            self.text = ""

        def write(self, text: str) -> None:
            self.text += text

        def flush(self) -> None:
            """Hold nothing back."""

    plain = Plain()
    monkeypatch.setattr(sys, "stdout", plain)

    assert say("validate", SMALL_REGION).code == 0
    assert "no mistakes" in plain.text
