"""Compare ranks, explains, shows worlds beside each other, and moves levers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from simulator.analysis.findings import findings
from simulator.runs import OUTCOMES
from ui.exporting.reading import table_of
from ui.jobs.comparing import Picture
from ui.viewmodels.fans import Subject
from ui.viewmodels.spans import Span
from ui.workspaces.compare.difference_cells import Column
from ui.workspaces.compare.difference_fold import LINE_BREAK
from ui.workspaces.compare.page import ComparePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from simulator.runs.ensemble import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 20_000
# The offscreen platform has no windows to raise for the list of a search.
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
ANALYSTS = "states.algeria.analysts"


@pytest.fixture
def page(
    qtbot: QtBot,
    ready: Desk,
    wardrobe: Wardrobe,
    short: dict[str, Scenario],
    made_up: Callable[..., Ensemble],
) -> ComparePage:
    """The page with made-up worlds: the second scenario has a little more of everything."""
    made = ComparePage(ready.choice, ready.levels, ready.study, ready.look, wardrobe)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    first, second = short.values()
    ensembles = (made_up(first), made_up(second, shift=0.4))
    ready.study._worlds = ready.choice.worlds
    ready.study._picture = Picture(ensembles, findings(ensembles), 40, 40, 0, complete=True)
    settled(qtbot, made, ready)
    return made


def settled(qtbot: QtBot, page: ComparePage, desk: Desk) -> None:
    desk.study.changed.emit()
    qtbot.waitUntil(lambda: page.redraw.is_idle, timeout=PATIENCE)


def test_the_table_is_ranked_and_each_verdict_is_corrected(page: ComparePage) -> None:
    model = page.table.view.model()
    ranks = [model.index(row, 0).row() for row in range(model.rowCount())]
    verdicts = {model.index(row, Column.VERDICT).data() for row in range(model.rowCount())}

    assert len(ranks) == len(OUTCOMES)
    assert any("worse (higher)" in verdict for verdict in verdicts)
    assert page.table.view.horizontalHeader().sortIndicatorSection() == Column.VERDICT


@pytest.mark.parametrize("text", [1.0, 2.0])
@pytest.mark.parametrize("place", [0, -1], ids=["one place", "all places"])
def test_the_table_needs_no_moving_sideways_and_loses_nothing(
    qtbot: QtBot, page: ComparePage, wardrobe: Wardrobe, text: float, place: int
) -> None:
    table, view = page.table, page.table.view
    table.places.setCurrentIndex(place % table.places.count())
    page.resize(2400, 900)
    whole = table_of(view)
    page.resize(1192, 800)
    wardrobe.enlarge(text)
    qtbot.waitUntil(lambda: page.redraw.is_idle, timeout=PATIENCE)

    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0, timeout=PATIENCE)
    for column in (Column.OUTCOME, Column.VERDICT, Column.DIFFERENCE):
        assert not view.isColumnHidden(column)
    assert table_of(view) == whole
    index = view.model().index(0, Column.OUTCOME)
    told = index.data(Qt.ItemDataRole.ToolTipRole)
    texts = [view.model().index(0, column).data() for column in view.folded]
    assert all(words.strip("\u2066\u2069") in told for words in texts)


def test_what_has_no_column_stands_on_a_second_line(page: ComparePage) -> None:
    page.table.places.setCurrentIndex(page.table.places.count() - 1)
    page.table.resize(520, 400)
    view, option = page.table.view, QStyleOptionViewItem()
    place = view.model().index(0, Column.PLACE).data()
    interval = view.model().index(0, Column.INTERVAL).data()

    for column, words in ((Column.OUTCOME, place), (Column.DIFFERENCE, interval)):
        view.itemDelegate().initStyleOption(option, view.model().index(0, column))
        assert option.text.split(LINE_BREAK)[1] == words
    assert (
        page.table.view.horizontalHeader()
        .model()
        .headerData(Column.DIFFERENCE, Qt.Orientation.Horizontal)
        == "Difference (95 %)"
    )


def test_the_sentence_follows_the_row_and_the_picker(
    qtbot: QtBot, page: ComparePage, ready: Desk
) -> None:
    assert page.saying_bar.words.text().startswith("Attacks in the region: surely higher")
    ready.look.show("public_trust", "libya")
    qtbot.waitUntil(lambda: page.redraw.is_idle, timeout=PATIENCE)

    assert page.saying_bar.words.text().startswith("Public trust in Libya")


def test_the_button_runs_as_many_worlds_as_a_safe_answer_takes(
    qtbot: QtBot, page: ComparePage, ready: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(page.saying), "more", 36)
    page.saying.changed.emit()
    begun = []
    monkeypatch.setattr(ready.study, "run", lambda: begun.append(ready.study.replications))
    assert page.saying_bar.button.text().startswith("Run about 36 more world")
    qtbot.mouseClick(page.saying_bar.button, Qt.MouseButton.LeftButton)

    assert begun == [4 + 36]


def test_a_safe_answer_offers_no_more_worlds(page: ComparePage) -> None:
    assert page.saying.finding.more == 0
    assert page.saying.more == 0
    assert not page.saying_bar.button.isVisible()


def test_worlds_stand_beside_each_other_on_demand(
    qtbot: QtBot, page: ComparePage, ready: Desk
) -> None:
    ready.look.put_together(Span.WORLDS, Subject.BOTH)
    qtbot.waitUntil(lambda: page.redraw.is_idle, timeout=PATIENCE)

    assert page.spread.isVisible()
    assert not page.chart.isVisible()
    assert "Reconciliation" in page.difference_spread.reading
    assert page.spread.numbers().headers == ("dot", "Broken ties", "Reconciliation")
    assert len(page.spread.numbers().rows) == 20


def test_pointing_at_a_scenario_tells_how_its_worlds_lie(
    qtbot: QtBot, page: ComparePage, ready: Desk
) -> None:
    ready.look.put_together(Span.WORLDS, Subject.BOTH)
    qtbot.waitUntil(lambda: page.redraw.is_idle, timeout=PATIENCE)
    box = page.spread.plot.plotItem.vb
    page.spread.plot.scene().sigMouseMoved.emit(box.mapViewToScene(QPointF(3.0, 1.5)))
    pointed = page.spread.reading
    qtbot.keyClick(page.spread, Qt.Key.Key_Up)

    assert pointed.startswith("Reconciliation ")
    assert "half of the worlds" in pointed
    assert "of every 100 worlds below" in pointed
    assert page.spread.reading.startswith("Broken ties ")


@POPS_UP
def test_an_outcome_is_found_by_a_part_of_its_name(
    qtbot: QtBot, page: ComparePage, ready: Desk
) -> None:
    picker = page.look_bar.outcomes
    picker.lineEdit().selectAll()
    qtbot.keyClicks(picker.lineEdit(), "leaked")
    qtbot.keyClick(picker.lineEdit(), Qt.Key.Key_Return)

    assert ready.look.outcome == "leads_leaked"


@POPS_UP
def test_what_is_no_outcome_is_put_back(qtbot: QtBot, page: ComparePage, ready: Desk) -> None:
    picker = page.look_bar.outcomes
    picker.lineEdit().selectAll()
    qtbot.keyClicks(picker.lineEdit(), "no such thing")
    qtbot.keyClick(picker.lineEdit(), Qt.Key.Key_Return)

    assert ready.look.outcome == "attacks"
    assert picker.currentText() == "Attacks"


def test_headings_cannot_be_chosen_and_every_outcome_stands_below_one(page: ComparePage) -> None:
    items = page.look_bar.outcomes.model()
    rows = [items.item(row) for row in range(items.rowCount())]
    headings = [row.text() for row in rows if not row.isEnabled()]
    names = {row.data(Qt.ItemDataRole.UserRole) for row in rows if row.isEnabled()}

    assert headings[:2] == ["To look at first", "Attacks and cells"]
    assert names == {outcome.name for outcome in OUTCOMES}


@POPS_UP
def test_a_lever_is_found_taken_and_moves_a_changed_copy(
    qtbot: QtBot, page: ComparePage, ready: Desk
) -> None:
    levers = page.inspector.levers
    qtbot.keyClicks(levers.search, "analysts algeria")
    qtbot.keyClick(levers.search, Qt.Key.Key_Return)
    row = levers.rows[ANALYSTS]
    row.field.setText("31")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)

    assert ready.choice.changes("broken-ties") == {ANALYSTS: 31}
    assert [world.title for world in ready.choice.worlds][1] == "Broken ties (changed)"
    assert row.slider.value() > 0


@pytest.mark.parametrize("written", ["", "many", "-1", "1e99", "2.5", "nan", "inf"])
def test_what_no_lever_can_be_is_explained_and_changes_nothing(
    qtbot: QtBot, page: ComparePage, ready: Desk, written: str
) -> None:
    page.inspector.levers._levers.take(ANALYSTS)
    row = page.inspector.levers.rows[ANALYSTS]
    row.field.setText("")
    qtbot.keyClicks(row.field, written or " ")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)

    assert not row.message.isHidden()
    assert row.message.text()
    assert ready.choice.changes("broken-ties") == {}


def test_a_lever_put_away_keeps_its_value(qtbot: QtBot, page: ComparePage, ready: Desk) -> None:
    page.inspector.levers._levers.take(ANALYSTS)
    page.inspector.levers._levers.propose(ANALYSTS, 30.0)
    qtbot.mouseClick(page.inspector.levers.rows[ANALYSTS].away, Qt.MouseButton.LeftButton)

    assert page.inspector.levers.rows == {}
    assert ready.choice.changes("broken-ties") == {ANALYSTS: 30}


def test_the_matrix_turns_to_another_pillar(qtbot: QtBot, page: ComparePage, ready: Desk) -> None:
    matrix = page.inspector.matrix
    matrix.pillars.setCurrentIndex(matrix.pillars.findData("legal_frameworks"))
    matrix.view.selectAll()
    qtbot.keyClick(matrix.view, Qt.Key.Key_4)

    assert set(ready.choice.changes("broken-ties").values()) == {4}
    assert all(path.endswith("legal_frameworks") for path in ready.choice.changes("broken-ties"))
    assert matrix.view.accessibleName() == "Cooperation matrix: Legal frameworks"


def test_what_differs_in_the_inputs_is_listed(qtbot: QtBot, page: ComparePage, ready: Desk) -> None:
    ready.choice.set_values("broken-ties", {ANALYSTS: 30})
    ready.study._worlds = ready.choice.worlds[:2]
    page.inputs.show_all()
    model = page.inputs.model

    assert model.rowCount() == 1
    assert [model.index(0, column).data().strip("\u2066\u2069") for column in (3, 4, 5)] == [
        "18",
        "30 analysts",
        ANALYSTS,
    ]
