"""Plays an exercise again and again, and is killed each time at a moment of luck.

Run as a program it prints, for each death, how many records had been promised, how many are there
on opening, and whether they are the same.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
import time
from pathlib import Path

import numpy as np

from simulator.exercise.journal.errors import NotRecordedError
from simulator.exercise.journal.file import Journal
from simulator.exercise.session import core
from simulator.exercise.session.session import Session
from simulator.model.decisions.agreements import Propose
from simulator.model.decisions.capacity import SetMeasure
from simulator.model.politics.pillars import Pillar
from tests.exercise.sittings import begun, exercise

LONGEST_SECONDS = 0.25
REPLAYED = 10


def play(session: Session, told: int) -> None:
    """Play on, and tell the digest of each record once it has been promised."""

    def tell() -> None:
        for record in session.all_records()[play.done :]:
            os.write(told, f"{record.digest}\n".encode())
        play.done = len(session.all_records())

    play.done = 0
    while not session.is_over:
        turn = session.turn
        for number in range(5):
            session.note(f"{turn}/{number} " + "x" * (400 * number))
            tell()
        session.decide("middle", Propose("tunisia", Pillar(turn % 4), 1 + turn % 4))
        tell()
        session.decide("east", SetMeasure("transparency", turn / 60.0))
        tell()
        session.advance()
        tell()


def died(file: Path, seconds: float) -> list[str]:
    """Play in a process of its own, kill it, and give the digests that it had told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            play(Session.open(file), writing)
        finally:
            os._exit(1)
    os.close(writing)
    # It begins to play when it tells of the first record.
    first = os.read(reading, 33)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    rest = bytearray(first)
    while part := os.read(reading, 1 << 16):
        rest += part
    os.close(reading)
    whole, _, _ = bytes(rest).decode().rpartition("\n")
    return whole.split("\n") if whole else []


def kill(folder: Path, deaths: int) -> None:
    """Let it die many times."""
    session = begun(folder, exercise(days=10.0, turns=60))
    session.close()
    journal = Journal.open(session.file)
    ready = core.replayed(session.exercise, session.scenario, journal.records, 0)
    journal.close()
    again, core.replayed = core.replayed, lambda *_: ready
    luck = np.random.default_rng(1)
    for death in range(deaths):
        file = folder / f"{death}.exercise"
        shutil.copy(session.file, file)
        promised = died(file, float(luck.uniform(0.0, LONGEST_SECONDS)))
        journal = Journal.open(file)
        found = [record.digest for record in journal.records]
        journal.close()
        replays = True
        if death < REPLAYED:
            core.replayed = again
            opened = Session.open(file)
            replays = not opened.differences
            opened.close()
            core.replayed = lambda *_: ready
        same = found[: len(promised)] == promised
        print(json.dumps([len(promised), len(found), same, replays]), flush=True)  # noqa: T201 - a program


def fails(session: Session, text: str) -> str:
    """Note a text, or let days pass, until that fails and changes nothing; give what was said."""
    for _ in range(1000):
        before, day = session.all_records(), session.day
        try:
            if text:
                session.note(text)
            else:
                session.advance()
        except NotRecordedError as error:
            is_same = session.all_records() == before and session.day == day
            return str(error) if is_same else ""
    return ""


def fill(folder: Path) -> None:
    """Play until the file may not grow any more, and then go on with more room."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    session = begun(folder, exercise(days=10.0, turns=3))
    session.note("before")
    size = sum(one.stat().st_size for one in folder.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + (64 << 10), resource.RLIM_INFINITY))
    # First no room for much, then none for anything.
    outcomes = [fails(session, "x" * characters) for characters in (9000, 1)]
    unchanged = all(outcomes) and fails(session, "") != ""
    said = outcomes[-1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    session.advance()
    digests, count = session.digests(), len(session.all_records())
    session.close()
    again = Session.open(session.file)
    kept = len(again.all_records()) == count + 1 and again.digests() == digests
    again.close()
    print(json.dumps([said, unchanged, kept]))  # noqa: T201 - a program


if __name__ == "__main__":
    if sys.argv[1] == "kill":
        kill(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        fill(Path(sys.argv[2]))
