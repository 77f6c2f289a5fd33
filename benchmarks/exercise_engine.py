"""How long an exercise lets people wait: to decide, to advance, to look, to open, to look ahead.

`PYTHONPATH=. python benchmarks/exercise_engine.py [--worlds 100]` plays the shipped exercise of six
turns with some offer of every seat, in a folder of its own.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exercise.forecast.running import forecast
from simulator.exercise.plan.reading import load_exercise
from simulator.exercise.session.session import Session
from simulator.exercise.views.common_view import common_view
from simulator.exercise.views.seat_view import seat_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.forecast.fan import Forecast


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Print how long a block takes, on the wall and on the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    yield
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{what:<40} {1000 * wall:9.0f} ms   {1000 * processor:9.0f} ms of processor time")


def play(session: Session) -> None:
    """Play all turns with people in all seats."""
    seats = session.exercise.seats
    for seat in seats:
        session.assign(seat.name, "Somebody")
    while not session.is_over:
        turn = session.turn
        for seat in seats:
            offers = session.offers(seat.name)
            if offers:
                chosen = offers[7 * turn % len(offers)]
                with timed(f"turn {turn}: {seat.name} decides"):
                    session.decide(seat.name, chosen.decision, state=chosen.state)
        with timed(f"turn {turn}: advance"):
            session.advance()
        with timed(f"turn {turn}: the whole moment"):
            now, post = session.moment(), session.post()
        with timed(f"turn {turn}: all views"):
            for seat in seats:
                seat_view(now, session.exercise, seat.name, post)
            common_view(now, session.exercise, post)


def main() -> None:
    """Measure once and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worlds", type=int, default=100)
    worlds = parser.parse_args().worlds
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "measured.exercise"
        with timed("begin"):
            session = Session.begin(file, load_exercise("six-quarters"))
        play(session)
        session.close()
        with timed("open, with a replay of six turns"):
            session = Session.open(file)
        with timed("back to the third turn"):
            session.branch_from(3, "measured")
        order = session.forecast_order(worlds)
        start = time.perf_counter()

        def arrived(found: Forecast) -> None:
            there = ", ".join(str(len(one)) for one in found.series.values())
            print(f"  {there} futures of the courses after {time.perf_counter() - start:.1f} s")

        with timed(f"forecast, {worlds} worlds, {order.days:g} days, 3 courses"):
            forecast(order, arrived=arrived)
        session.close()


if __name__ == "__main__":
    main()
