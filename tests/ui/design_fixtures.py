"""A Design workspace of its own, with two scenarios to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.viewmodels.design import Design
from ui.viewmodels.editor import Editor
from ui.viewmodels.library import Library
from ui.workspaces.design.page import DesignPage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.jobs.workshop import Workshop
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 20_000


class TwoScenarios(Library):
    """A library that has been read already."""

    def put(self, *scenarios: Scenario) -> None:
        self._scenarios = {scenario.name: scenario for scenario in scenarios}


@pytest.fixture
def design(
    workshop: Workshop, tmp_path: Path, broken_ties: Scenario, reconciliation: Scenario
) -> Iterator[Design]:
    library = TwoScenarios(workshop)
    library.put(broken_ties, reconciliation)
    editor = Editor(workshop, tmp_path / "unsaved")
    made = Design(editor, library, workshop)
    faults: list[Exception] = []
    made.failed.connect(faults.append)
    yield made
    editor.close()
    workshop.close()
    assert faults == []


@pytest.fixture
def closed_page(
    qtbot: QtBot, design: Design, wardrobe: Wardrobe, geography: Geography
) -> DesignPage:
    """The workspace with nothing open."""
    made = DesignPage(design, wardrobe)
    qtbot.addWidget(made)
    made.map.show_ground(geography)
    made.resize(1192, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def page(qtbot: QtBot, closed_page: DesignPage, design: Design) -> DesignPage:
    """The workspace with a copy of "Broken ties"."""
    closed_page.dialogs.copy("broken-ties")
    known = design.delivery.of
    qtbot.waitUntil(lambda: known("algeria-morocco") is not None, timeout=PATIENCE)
    return closed_page
