"""An exercise at its beginning, and a clock on the wall that one can turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exercise.sittings import Wall, begun

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from simulator.exercise.session.session import Session


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def session(tmp_path: Path, wall: Wall) -> Iterator[Session]:
    session = begun(tmp_path, wall=wall)
    yield session
    session.close()
