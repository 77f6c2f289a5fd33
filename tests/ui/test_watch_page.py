"""Watch as one uses it: a world is played, looked through, and asked why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QSpinBox

from simulator.runs.recording import NOBODY
from tests.ui.watched import first_of, world, year
from ui.theme.colours import Mode
from ui.workspaces.watch.cells_model import MEMBERS, NAME, PHASE
from ui.workspaces.watch.events_model import Column
from ui.workspaces.watch.page import WatchPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from simulator.scenario.scenario import Scenario
    from ui.desk import Desk
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe

PATIENCE = 60_000
SIZE = (1280, 800)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, geography: Geography) -> Iterator[WatchPage]:
    """The page with a world in it, in a window that has the keyboard."""
    made = WatchPage(desk.watching, wardrobe)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.map.show_ground(geography)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    desk.watching.offer({"year": year()})
    desk.watching.show_recording(world())
    qtbot.waitUntil(lambda: made.map.layers["cells"].picture is not None)
    yield made
    desk.watching.playback.pause()


def told(page: WatchPage) -> list[str]:
    """The sentences in the feed."""
    model = page.side.feed.view.model()
    return [model.index(row, Column.WHAT).data() for row in range(model.rowCount())]


def go(qtbot: QtBot, page: WatchPage, day: float) -> None:
    """Go to a day, and wait until words and tables have followed."""
    page.watching.playback.seek(day)
    feed = page.side.feed.view.model()
    qtbot.waitUntil(lambda: feed.rowCount() == page.watching.feed.until(day))


def test_a_press_of_the_button_records_and_shows_a_world(
    qtbot: QtBot, desk: Desk, wardrobe: Wardrobe, short: dict[str, Scenario]
) -> None:
    page = WatchPage(desk.watching, wardrobe)
    qtbot.addWidget(page)
    page.show()
    assert not page.first.isEnabled()
    assert "still being read" in page.first.toolTip()
    desk.watching.offer(short)
    qtbot.mouseClick(page.first, Qt.MouseButton.LeftButton)
    assert page.chooser.button.text() == "Cancel"
    qtbot.waitUntil(lambda: desk.watching.scene is not None, timeout=PATIENCE)

    assert page.timeline.isVisible()
    assert page.chooser.button.text() == "Play this world"
    assert desk.watching.playback.recording is not None
    assert desk.watching.playback.recording.scenario == "broken-ties"


def test_a_world_that_fails_says_so_and_leaves_the_last_in_view(
    qtbot: QtBot, page: WatchPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr("ui.jobs.recording.record", broken)
    with qtbot.waitSignal(page.watching.failed, timeout=PATIENCE):
        page.watching.record()

    assert page.watching.playback.recording is world()
    assert not page.watching.recording_now


def test_the_feed_grows_with_the_days_and_shrinks_back(qtbot: QtBot, page: WatchPage) -> None:
    go(qtbot, page, 100.0)
    later = told(page)
    go(qtbot, page, 50.0)
    sooner = told(page)

    assert len(sooner) < len(later)
    assert later[: len(sooner)] == sooner


def test_the_keyboard_plays_and_steps(qtbot: QtBot, page: WatchPage) -> None:
    playback = page.watching.playback
    page.timeline.setFocus()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right)
    assert playback.day == 1.0
    qtbot.keyClick(page.timeline, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert world().date(playback.day).day == 1
    qtbot.keyClick(page.timeline, Qt.Key.Key_End)
    assert playback.day == world().days
    qtbot.keyClick(page.timeline, Qt.Key.Key_Home)
    assert playback.day == 0.0
    qtbot.keyClick(page.timeline, Qt.Key.Key_Space)
    assert playback.playing
    qtbot.keyClick(page.side.feed.view, Qt.Key.Key_Space)

    assert not playback.playing


def test_every_deed_of_the_page_can_be_done(qtbot: QtBot, page: WatchPage) -> None:
    deeds = [deed for deed in page.deeds() if hasattr(deed, "does")]
    keys = [deed.keys for deed in deeds]
    for deed in deeds:
        if deed.name != "watch.record":
            assert deed.obstacle() == ""
            deed.does()

    assert len(set(keys)) == len(keys)


def test_a_click_on_the_timeline_goes_there(qtbot: QtBot, page: WatchPage) -> None:
    middle = page.timeline.rect().center()
    qtbot.mouseClick(page.timeline, Qt.MouseButton.LeftButton, pos=middle)

    assert page.watching.playback.day == pytest.approx(world().days / 2, abs=1.5)


def test_choosing_an_event_marks_it_everywhere_and_says_why(qtbot: QtBot, page: WatchPage) -> None:
    number = first_of("CELL_DISRUPTED")
    day = float(world().events.day[number])
    go(qtbot, page, day)
    view = page.side.feed.view
    row = int((page.watching.feed.numbers == number).argmax())
    view.setCurrentIndex(view.model().index(row, Column.DATE))
    name = world().cells.names[world().events.cell[number]]

    assert page.map.selected == ("cell", name)
    assert page.side.why.links.count() > 1
    assert page.side.why.links.item(1).text().startswith("Because: ")
    assert page.side.life.view.model().rowCount() == len(world().life("cell", name))


def test_a_link_leads_from_consequence_to_cause_and_back_again(
    qtbot: QtBot, page: WatchPage
) -> None:
    number = first_of("CELL_DISRUPTED")
    page.watching.story.look_at(number)
    links = page.side.why.links
    links.itemActivated.emit(links.item(1))
    shown = page.watching.story.page
    assert shown is not None
    assert shown.event == world().events.cause[number]
    qtbot.mouseClick(page.side.why.back, Qt.MouseButton.LeftButton)

    assert page.watching.story.page == shown.__class__(shown.kind, shown.name, number)
    qtbot.mouseClick(page.side.why.day, Qt.MouseButton.LeftButton)
    assert page.watching.playback.day == world().events.day[number]


@pytest.mark.parametrize(
    ("kind", "name"), [("state", "algeria"), ("zone", "algeria-east"), ("tie", "algeria-morocco")]
)
def test_a_click_on_the_map_tells_a_life(page: WatchPage, kind: str, name: str) -> None:
    page.map.picked.emit(kind, name)

    assert page.side.tabs.currentWidget() is page.side.life
    assert page.watching.story.page is not None
    assert page.watching.story.page.name == name


def test_the_cell_that_is_picked_stays_picked_in_the_table(qtbot: QtBot, page: WatchPage) -> None:
    go(qtbot, page, 100.0)
    picture = page.map.layers["cells"].picture
    page.map.picked.emit("cell", picture.names[3])
    table = page.side.cells

    assert table.currentIndex().row() == 3
    assert page.watching.story.page is not None
    assert page.watching.story.page.name == picture.names[3]


def test_through_a_states_eyes_only_suspicions_are_seen(qtbot: QtBot, page: WatchPage) -> None:
    go(qtbot, page, 200.0)
    page.side.eyes.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.map.layers["cells"].picture.names))
    names = page.map.layers["cells"].picture.names

    assert page.watching.playback.view == 0
    assert not set(names) & set(world().cells.names)
    assert not page.side.feed.groups.isEnabled()
    assert "does not know" in page.side.feed.groups.toolTip()
    page.map.picked.emit("cell", names[0])
    assert page.watching.story.title.startswith("Suspected cell")
    page.side.eyes.setCurrentIndex(0)

    assert page.watching.playback.view == NOBODY


def test_an_arc_leads_to_its_event(page: WatchPage) -> None:
    page.map.picked.emit("arc", str(first_of("LEAD_SHARED", "LEAD_WITHHELD")))

    assert page.watching.story.page is not None
    assert page.side.why.links.count() > 0


def test_cooperation_is_drawn_when_asked_for(page: WatchPage) -> None:
    network = page.map.layers["network"]
    assert not network.visible
    page.side.ties.setChecked(True)

    assert network.visible
    assert network.picture is not None


def test_a_click_on_a_curve_goes_to_its_day(qtbot: QtBot, page: WatchPage) -> None:
    chart = page.curves[1]
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())

    assert page.watching.playback.day == pytest.approx(world().days / 2, abs=2.5)
    assert chart.reading.startswith("Attacks so far: ")


def test_without_a_comparison_the_choice_says_what_is_missing(page: WatchPage) -> None:
    assert not page.chooser.cases.isEnabled()
    assert "in Compare" in page.chooser.cases.toolTip()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_time_runs_from_left_to_right_in_both_designs_and_directions(
    page: WatchPage, wardrobe: Wardrobe, mode: Mode, direction: Qt.LayoutDirection
) -> None:
    wardrobe.wear(mode)
    page.setLayoutDirection(direction)
    page.timeline.mousePressEvent(_press(page, 10.0))
    early = page.watching.playback.day
    page.timeline.mousePressEvent(_press(page, page.timeline.width() - 10.0))

    assert early < page.watching.playback.day
    assert not page.grab().isNull()


def _press(page: WatchPage, x: float) -> object:
    """A press on the timeline at a pixel."""

    class Press:
        def position(self) -> QPointF:
            return QPointF(x, page.timeline.height() / 2)

    return Press()


def test_everything_has_a_name_and_can_be_reached(page: WatchPage) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QSpinBox)
    widgets = [widget for kind in kinds for widget in page.findChildren(kind)]
    mine = [w for w in widgets if not isinstance(w.parent(), QAbstractItemView | QComboBox)]
    mine = [w for w in mine if "Qt" not in type(w.parent()).__name__ and w.isVisible()]
    nameless = [type(w).__name__ for w in mine if not (w.accessibleName() or _text(w))]
    unreachable = [w.accessibleName() for w in mine if w.focusPolicy() is Qt.FocusPolicy.NoFocus]

    assert len(mine) > 15
    assert nameless == []
    assert unreachable == []


def _text(widget: object) -> str:
    return str(getattr(widget, "text", str)())


def test_the_names_of_cells_are_read_whole(qtbot: QtBot, page: WatchPage) -> None:
    page.side.tabs.setCurrentWidget(page.side.cells)
    go(qtbot, page, 300.0)
    view = page.side.cells
    at, rows = view.model().index, range(view.model().rowCount())
    names = [at(row, NAME) for row in rows]
    # The parts of a split cell have longer names, which one reads on hovering.
    usual = [one for one in names if one.data().startswith(("Emerging", "Established"))]
    read = [*usual, *(at(row, column) for row in rows for column in (PHASE, MEMBERS))]
    wide = [
        one for one in read if view.sizeHintForIndex(one).width() > view.visualRect(one).width()
    ]

    assert len(usual) > 10
    assert wide == []
    assert view.horizontalHeader().length() <= view.viewport().width()
