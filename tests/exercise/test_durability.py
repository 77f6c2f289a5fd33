"""What was promised survives: sudden death, a full disk, and a write that was cut short."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.exercise.journal.errors import JournalError
from simulator.exercise.journal.file import Journal
from simulator.exercise.journal.records import Draft
from tests.architecture.sources import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills processes as POSIX does")
DEATHS = 100
PAGE, SECTOR, WAL_HEADER, FRAME_HEADER = 4096, 512, 32, 24


def program(*words: str) -> list[list[object]]:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "tests.exercise.dying", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.timeout(900)
def test_whatever_was_promised_is_there_after_a_sudden_death(tmp_path: Path) -> None:
    deaths = program("kill", str(tmp_path), str(DEATHS))

    assert len(deaths) == DEATHS
    assert all(same and replays for _, _, same, replays in deaths)
    assert all(promised <= found for promised, found, _, _ in deaths)
    # It was killed at many different moments, not before or after all play.
    assert len({promised for promised, _, _, _ in deaths}) > DEATHS / 10


def test_on_a_full_disk_nothing_is_done_and_later_play_goes_on(tmp_path: Path) -> None:
    ((said, unchanged, kept),) = program("fill", str(tmp_path))

    assert "nothing was recorded" in str(said)
    assert "free some space" in str(said)
    assert unchanged
    assert kept


@pytest.fixture
def states(tmp_path: Path) -> list[tuple[bytes, bytes]]:
    """Give a journal's file and its write-ahead log as they were after each record."""
    file = tmp_path / "a.exercise"
    log = tmp_path / "a.exercise-wal"
    journal = Journal.create(file)
    found = []
    for number in range(30):
        text = f"{number} " + "x" * (700 * (number % 7))
        journal.append(Draft(0, 1, "note", "", {"text": text}, 1.0, 0.0))
        found.append((file.read_bytes(), log.read_bytes() if log.exists() else b""))
    journal.close()
    return found


def records_of(folder: Path, data: bytes, log: bytes) -> int:
    """Tell how many records there are in a file with a log."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    (folder / "b.exercise").write_bytes(data)
    (folder / "b.exercise-wal").write_bytes(log)
    journal = Journal.open(folder / "b.exercise")
    count = len(journal.records)
    journal.close()
    return count


def opened(folder: Path, data: bytes, log: bytes = b"") -> tuple[int, str]:
    """Tell how many records a file holds, or what is said of it."""
    try:
        return records_of(folder, data, log), ";"
    except JournalError as error:
        return 0, str(error)


def test_a_write_that_power_cut_short_costs_no_record_before_it(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    """What was on the disk when a record was promised stays; what came after is torn anywhere.

    All was in the file by then, so that the next record begins the log anew.
    """
    luck = np.random.default_rng(1)
    for number, (data, log) in enumerate(states[:-1]):
        later = states[number + 1][1]
        cut = int(luck.integers(0, len(later) + 1))
        for torn in (later[:cut], bytes(luck.integers(0, 256, cut, dtype=np.uint8))):
            assert records_of(tmp_path / "torn", data, torn + log[cut:]) >= number + 1


def test_a_log_that_lies_and_loses_its_end_opens_with_a_beginning_of_the_records(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    """A disk that says too early that it has written may lose the last pages of the log."""
    data, log = states[-1]
    luck = np.random.default_rng(4)
    edges = range(WAL_HEADER, len(log), PAGE + FRAME_HEADER)
    for cut in [*edges, *luck.integers(0, len(log), 30).tolist()]:
        kept = sum(len(other) <= cut and before == data for before, other in states)
        torn = log[:cut] + bytes(int(luck.integers(0, 2)) * (len(log) - cut))
        count, says = opened(tmp_path / "lost", data, torn)
        assert count >= kept
        assert ";" in says


def test_a_log_with_a_torn_byte_anywhere_costs_only_what_comes_after_it(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    data, log = states[-1]
    luck = np.random.default_rng(5)
    for place in luck.integers(0, len(log), 60).tolist():
        kept = sum(len(other) <= place and before == data for before, other in states)
        torn = bytearray(log)
        torn[place] ^= 0xFF
        count, says = opened(tmp_path / "torn", data, bytes(torn))
        assert count >= kept
        assert ";" in says


def test_power_that_fails_while_the_log_is_written_back_costs_no_record(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    """The log stays until the file is whole on the disk, so torn pages are written once more."""
    luck = np.random.default_rng(6)
    for number in range(1, len(states)):
        before, (data, log) = states[number - 1][0], states[number]
        torn, pages = bytearray(data), pages_of(log)
        assert pages
        for page in pages:
            # Some sectors of it are new, some as they were, or nothing where it is new to the file.
            for start in range((page - 1) * PAGE, page * PAGE, SECTOR):
                if luck.integers(0, 2):
                    old = before[start : start + SECTOR]
                    torn[start : start + SECTOR] = old.ljust(SECTOR, b"\0")
        assert records_of(tmp_path / "torn", bytes(torn), log) == number + 1


def pages_of(log: bytes) -> set[int]:
    """Tell which pages of the file the last record changed: those with the salt of the log."""
    salt = log[16:24]
    frames = [
        log[start : start + FRAME_HEADER]
        for start in range(WAL_HEADER, len(log), PAGE + FRAME_HEADER)
    ]
    return {int.from_bytes(one[:4], "big") for one in frames if one[8:16] == salt}


def test_a_file_that_is_cut_anywhere_opens_or_says_what_to_do(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    journal = Journal.open(tmp_path / "a.exercise")
    journal.close()
    whole = (tmp_path / "a.exercise").read_bytes()
    luck = np.random.default_rng(2)
    for cut in luck.integers(0, len(whole), 40).tolist():
        count, says = opened(tmp_path / "cut", whole[:cut])
        assert count <= len(states)
        assert ";" in says


def test_a_file_with_wrong_bytes_anywhere_opens_or_says_what_to_do(
    states: list[tuple[bytes, bytes]], tmp_path: Path
) -> None:
    journal = Journal.open(tmp_path / "a.exercise")
    journal.close()
    whole = (tmp_path / "a.exercise").read_bytes()
    luck = np.random.default_rng(3)
    for _ in range(80):
        wrong = bytearray(whole)
        place = int(luck.integers(0, len(whole) - 64))
        wrong[place : place + 64] = luck.integers(0, 256, 64, dtype=np.uint8).tobytes()
        count, says = opened(tmp_path / "wrong", bytes(wrong))
        assert count in {0, len(states)}
        assert ";" in says
