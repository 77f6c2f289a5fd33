"""An exercise on the table, and a screen that its seats share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.exercise.sittings import Wall, begun, exercise
from ui.map.atlas import Atlas
from ui.viewmodels.hot_seat import HotSeat
from ui.viewmodels.projection import Projection
from ui.viewmodels.table import Table
from ui.workspaces.exercise.hot_seat_panel import HotSeatPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from simulator.exercise.session.session import Session
    from ui.jobs.workshop import Workshop
    from ui.theme.wardrobe import Wardrobe
    from ui.workspaces.exercise.seat_page import SeatPage

PATIENCE = 30_000


class Play(NamedTuple):
    """What a test of the seats works with."""

    qtbot: QtBot
    table: Table
    hot_seat: HotSeat
    projection: Projection
    panel: HotSeatPanel
    atlas: Atlas
    wall: Wall

    def idle(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.table.is_busy, timeout=PATIENCE)

    def act(self, work: Callable[[Session], Any]) -> None:
        """Have something done with the session."""
        self.table.act(work)
        self.idle()

    def ask(self, work: Callable[[Session], Any]) -> Any:
        """Have something read from the session."""
        found: list[Any] = []
        self.table.ask(work, found.append)
        self.idle()
        return found[0]

    def sit(self, seat: str) -> SeatPage:
        """Let a seat sit down as people do: called by the curtain, and confirmed."""
        self.hot_seat.call(seat)
        self.panel.curtain.confirm.click()
        self.qtbot.waitUntil(lambda: self.panel.page is not None, timeout=PATIENCE)
        self.idle()
        assert self.panel.page is not None
        return self.panel.page


@pytest.fixture
def play(qtbot: QtBot, workshop: Workshop, wardrobe: Wardrobe, tmp_path: Path) -> Iterator[Play]:
    """An exercise of four seats, all of them played, on its first day."""
    table, wall = Table(workshop), Wall()
    hot_seat, projection = HotSeat(table), Projection(table)
    atlas = Atlas(workshop)
    panel = HotSeatPanel(hot_seat, wardrobe, atlas)
    qtbot.addWidget(panel)
    panel.resize(1200, 760)
    panel.show()
    made = Play(qtbot, table, hot_seat, projection, panel, atlas, wall)

    def make() -> Session:
        session = begun(tmp_path, exercise(), wall)
        for seat in exercise().seats:
            session.assign(seat.name, "Somebody")
        return session

    table.open(make)
    made.idle()
    yield made
    hot_seat.leave()
    table.close()
    made.idle()
