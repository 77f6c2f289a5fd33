"""An outcome state by state in Compare: colours, names with figures, and lines in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.ui.test_variants import window_of
from ui.viewmodels.fans import Subject
from ui.viewmodels.map_pictures import Scale
from ui.viewmodels.outcome_map import OutcomeMap, Shown
from ui.viewmodels.words import REGION

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000


@pytest.fixture
def ran(qtbot: QtBot, ready: Desk) -> Desk:
    ready.study.set_replications(3)
    ready.choice.set_values("broken-ties", {"states.libya.analysts": 90})
    ready.study.run()
    qtbot.waitUntil(lambda: not ready.study.running, timeout=PATIENCE)
    return ready


def test_before_any_run_there_is_nothing_to_colour(desk: Desk) -> None:
    shown = OutcomeMap(desk.study, desk.look)

    assert shown.fill() is None
    assert shown.lines() == ()
    assert shown.options == {}


def test_differences_are_those_of_the_findings_with_sign_and_word(ran: Desk) -> None:
    ran.look.show("leads_received", REGION)
    shown = OutcomeMap(ran.study, ran.look)
    fill, picture = shown.fill(), ran.study.picture
    assert fill is not None
    assert picture is not None
    assert picture.findings is not None
    assert fill.scale is Scale.DIVERGING
    for place, value in fill.values.items():
        found = picture.findings.find(1, "leads_received", place).difference.difference
        assert value == pytest.approx(found, nan_ok=True)
    texts = [line.text for line in shown.lines()]
    assert texts[0].startswith("The region: ")
    assert len(texts) == 6
    assert all(", " in text for text in texts)


def test_means_are_those_of_the_worlds(ran: Desk) -> None:
    shown = OutcomeMap(ran.study, ran.look)
    shown.show(Shown(2, against=False))
    fill, picture = shown.fill(), ran.study.picture
    assert fill is not None
    assert picture is not None
    totals = picture.ensembles[2].total(ran.look.outcome, "tunisia")
    assert fill.values["tunisia"] == pytest.approx(np.mean(totals))
    assert fill.scale is Scale.SEQUENCE
    assert shown.options[shown.shown] == "Reconciliation: mean"
    assert next(iter(shown.options)) == Shown(1, against=True)


def test_one_scenario_alone_is_shown_by_its_means(ran: Desk, qtbot: QtBot) -> None:
    ran.choice.choose_only(["reconciliation"])
    ran.study.run()
    qtbot.waitUntil(lambda: not ran.study.running, timeout=PATIENCE)
    shown = OutcomeMap(ran.study, ran.look)

    assert shown.shown == Shown(0, against=False)
    assert list(shown.options) == [Shown(0, against=False)]


@pytest.fixture
def on_map(
    qtbot: QtBot, ran: Desk, wardrobe: Wardrobe, tmp_path: Path, geography: Geography
) -> MainWindow:
    window = window_of(qtbot, ran, wardrobe, tmp_path)
    window.go_to(1)
    window.resize(1280, 800)
    window.show()
    card = window.compare.map_card
    card.map.show_ground(geography)
    ran.look.put_together(ran.look.span, Subject.MAP)
    qtbot.waitUntil(card.isVisible, timeout=PATIENCE)
    return window


def test_the_map_takes_the_place_of_the_charts_and_gives_it_back(
    qtbot: QtBot, on_map: MainWindow, ran: Desk
) -> None:
    page = on_map.compare
    qtbot.waitUntil(lambda: not any(chart.isVisible() for chart in page.charts), timeout=PATIENCE)
    ran.look.put_together(ran.look.span, Subject.BOTH)
    qtbot.waitUntil(page.chart.isVisible, timeout=PATIENCE)
    assert not page.map_card.isVisible()


def test_a_place_on_the_map_or_in_the_list_is_the_one_that_is_looked_at(
    qtbot: QtBot, on_map: MainWindow, ran: Desk
) -> None:
    card = on_map.compare.map_card
    card.map.picked.emit("zone", "tunisia-coast")
    card.map.picked.emit("state", "libya")
    assert ran.look.place == "libya"
    assert card.map.selected == ("state", "libya")
    qtbot.waitUntil(lambda: card.lines.count() == 6, timeout=PATIENCE)
    assert "Libya" in card.lines.currentItem().text()
    card.lines.itemClicked.emit(card.lines.item(0))
    assert ran.look.place == REGION
    card.what.setCurrentIndex(card.what.count() - 1)
    card.what.activated.emit(card.what.count() - 1)
    assert card.what.currentText() == "Reconciliation: mean"
