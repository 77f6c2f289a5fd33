"""Results arrive whole or not at all, and progress is told in its own place."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from simulator.commands import progress_line
from simulator.commands.output import OutputError, check_target, write_output
from simulator.commands.progress_line import ERASE, ProgressLine


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that shows what the test puts in."""
    now = [0.0]
    monkeypatch.setattr(progress_line.time, "monotonic", lambda: now[0])
    return now


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    file.write_text("old", "utf-8")
    write_output("naïve\n", file)

    assert file.read_bytes() == "naïve\n".encode()
    assert list(tmp_path.iterdir()) == [file]


def test_a_failure_leaves_what_stood_there_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "results.csv"
    file.write_text("old", "utf-8")

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"it cannot be written \(No space left on device\)"):
        write_output("new", file)

    assert file.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_device_is_written_to_and_not_replaced() -> None:
    null = Path(os.devnull)
    write_output("text", null)

    assert not null.is_file()


def test_a_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="this is a folder; name a file in it with --out"):
        check_target(tmp_path)


def test_a_missing_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        check_target(tmp_path / "missing" / "results.csv")


def test_a_name_that_no_file_can_have_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it cannot be written"):
        check_target(tmp_path / ("x" * 5000))


def test_a_sensible_target_is_accepted(tmp_path: Path) -> None:
    check_target(None)
    check_target(tmp_path / "results.csv")

    assert list(tmp_path.iterdir()) == []


def test_a_terminal_sees_one_line_that_is_cleared_in_the_end(seconds: list[float]) -> None:
    terminal = Terminal()
    with ProgressLine(terminal) as line:
        line.show(0, 200)
        seconds[0] = 10.0
        line.show(48, 200, failed=2)

    assert terminal.getvalue().split(ERASE) == [
        "",
        "0 of 200 runs",
        "48 of 200 runs, 2 failed, about 30 s left",
        "",
    ]


def test_a_log_gets_a_line_each_tenth_of_the_way(seconds: list[float]) -> None:
    log = io.StringIO()
    with ProgressLine(log) as line:
        for done in range(101):
            line.show(done, 100)

    assert log.getvalue().splitlines() == [f"{done} of 100 runs" for done in range(0, 101, 10)]


def test_a_moment_left_is_not_worth_telling(seconds: list[float]) -> None:
    log = io.StringIO()
    with ProgressLine(log) as line:
        seconds[0] = 10.0
        line.show(99, 100)

    assert log.getvalue() == "99 of 100 runs\n"
