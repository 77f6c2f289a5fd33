"""A small region, read once, and a way to write files that extend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from simulator.scenario.reading import load_scenario

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.scenario.scenario import Scenario

SMALL_REGION = Path(__file__).parent / "small_region.toml"


@pytest.fixture(scope="session")
def small() -> Scenario:
    return load_scenario(SMALL_REGION)


@pytest.fixture
def extending(tmp_path: Path) -> Callable[..., Path]:
    """Write a file that extends the small region, or another file of the same test."""
    (tmp_path / "small_region.toml").write_text(SMALL_REGION.read_text("utf-8"), "utf-8")

    def write(body: str = "", name: str = "variant", extends: str = "small_region.toml") -> Path:
        head = f'format = 1\ntitle = "A variant"\nsummary = "For tests."\nextends = "{extends}"\n'
        file = tmp_path / f"{name}.toml"
        file.write_text(head + body, "utf-8")
        return file

    return write
