"""Scenarios, ensembles and a desk without worker processes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox

from simulator.kernel.outcomes import Kind
from simulator.runs import OUTCOMES
from simulator.runs.ensemble import Ensemble
from simulator.runs.executors import SequentialExecutor
from simulator.scenario.reading import load_scenario
from tests.ui.bad_input_room import busy, window
from tests.ui.design_fixtures import closed_page, design, page
from ui.desk import Desk
from ui.jobs.workshop import Workshop
from ui.main_window import MainWindow
from ui.map.geography import Geography, load_geography
from ui.map.view import MapView
from ui.theme.wardrobe import Wardrobe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario

__all__ = ["busy", "closed_page", "design", "page", "window"]

MONTHS = 24
SHORT_YEARS = 0.1


class InThread(SequentialExecutor):
    """Runs worlds in the study thread itself: nothing to start, nothing to end."""

    def warm(self) -> None:
        """Be ready already."""

    def close(self) -> None:
        """Leave nothing."""


@pytest.fixture(scope="session")
def broken_ties() -> Scenario:
    return load_scenario("broken-ties")


@pytest.fixture(scope="session")
def reconciliation() -> Scenario:
    return load_scenario("reconciliation")


@pytest.fixture(scope="session")
def short(broken_ties: Scenario, reconciliation: Scenario) -> dict[str, Scenario]:
    """The same two scenarios over a few weeks, so that a world takes a moment."""
    return {scenario.name: shortened(scenario) for scenario in (broken_ties, reconciliation)}


def shortened(scenario: Scenario) -> Scenario:
    setting = replace(scenario.setting, warm_up_days=0.0)
    return replace(scenario, setting=setting).with_years(SHORT_YEARS)


@pytest.fixture
def wardrobe(qapp: QApplication) -> Iterator[Wardrobe]:
    made = Wardrobe(qapp)
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def workshop(qapp: QApplication) -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(InThread(), unsaved=tmp_path / "unsaved")
    yield made
    made.close()


@pytest.fixture
def whole(
    qtbot: QtBot,
    desk: Desk,
    wardrobe: Wardrobe,
    short: dict[str, Scenario],
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """The whole window with the keyboard and two short scenarios; it closes without asking."""
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: discard)
    desk.library._scenarios = dict(short)
    desk.study.set_replications(2)
    made = MainWindow(desk, wardrobe)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.library.changed.emit()
    return made


@pytest.fixture
def ready(desk: Desk, short: dict[str, Scenario]) -> Desk:
    """A desk with two short scenarios chosen and few worlds to run."""
    desk.choice.offer(short)
    desk.choice.choose_only(short)
    desk.study.set_replications(4)
    return desk


@pytest.fixture(scope="session")
def made_up() -> Callable[..., Ensemble]:
    """A function that makes ensembles of known numbers: only the widgets are under test."""

    def make(scenario: Scenario, worlds: int = 20, *, shift: float = 0.0) -> Ensemble:
        luck = np.random.default_rng(7)
        shape = (worlds, len(OUTCOMES), len(scenario.states) + 1, MONTHS)
        series = luck.poisson(3.0, shape).astype(float) + shift
        totals = series.mean(axis=3)
        for row, outcome in enumerate(OUTCOMES):
            if outcome.kind is Kind.MEAN:
                series[:, row, :, ::3] = np.nan
        return Ensemble(scenario, 1, worlds, np.arange(worlds), totals, series)

    return make


@pytest.fixture(scope="session")
def geography() -> Geography:
    return load_geography()


@pytest.fixture
def map_view(qtbot: QtBot, wardrobe: Wardrobe, geography: Geography) -> MapView:
    """A map with ground, in a window that has the keyboard."""
    made = MapView(wardrobe)
    qtbot.addWidget(made)
    made.resize(900, 620)
    made.show_ground(geography)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made
