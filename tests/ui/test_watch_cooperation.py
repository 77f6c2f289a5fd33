"""Cooperation over time, colours of the map and bookmarks in Watch, for all eyes and for one's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.runs.cooperation import PILLARS, cooperation_at_start
from simulator.runs.recording import NOBODY
from tests.ui.test_watch_page import page
from tests.ui.watched import first_of, sentences, world, year
from ui.viewmodels.bookmarks import Bookmarks, MarkKeeper
from ui.viewmodels.ties import ALL_PILLARS, Ties
from ui.viewmodels.watch_fills import ATTACKS, CELLS, NOTHING, WatchFills

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk
    from ui.workspaces.watch.page import WatchPage

__all__ = ["page"]

ALGERIA = 0
PAIR = "algeria-tunisia"
OTHER = "libya-tunisia"


def coloured(view: int = NOBODY) -> WatchFills:
    fills = WatchFills()
    fills.show(world(), view)
    return fills


def pairs(view: int = NOBODY) -> Ties:
    ties = Ties()
    ties.show(world(), view)
    return ties


def test_the_first_look_finds_what_design_tells_of_the_start() -> None:
    months = world().months
    told = cooperation_at_start(year().setting)
    for row, name in enumerate(world().places.relations):
        assert months.permitted[0, row] == pytest.approx(told[name].permitted)
        assert months.delivered[0, row].tolist() == pytest.approx(list(told[name].delivered))


@pytest.mark.parametrize("pillar", [ALL_PILLARS, *range(len(PILLARS))])
def test_the_curves_of_a_pair_are_what_was_recorded(pillar: int) -> None:
    ties, months = pairs(), world().months
    ties.choose(PAIR)
    ties.turn_to(pillar)
    row = world().places.relations.index(PAIR)
    delivered, agreed, permitted = ties.curves
    for month in (0, 6, len(months.days) - 1):
        levels = months.agreed[month, row]
        wanted = levels.mean() if pillar == ALL_PILLARS else levels[pillar]
        assert agreed.at(float(months.days[month])) == pytest.approx(wanted)
        assert permitted.at(float(months.days[month])) == months.permitted[month, row]
    assert delivered.name == "delivered"
    assert "Algeria and Tunisia: agreed" in ties.sentence(30.0)


def test_a_state_sees_its_own_pairs_and_no_other(page: WatchPage) -> None:
    ties = page.watching.ties
    ties.choose(OTHER)
    page.watching.playback.look_as(ALGERIA)
    scene = page.watching.scene

    assert all("algeria" in name for name in ties.pairs)
    assert ties.pair in ties.pairs
    ties.choose(OTHER)
    assert ties.pair != OTHER
    assert scene is not None
    assert all("algeria" in tie.name for tie in scene.network(100.0).ties)
    assert not page.curves[0]._foresees
    page.watching.playback.look_as(NOBODY)
    assert page.curves[0]._foresees


def test_a_click_on_a_tie_turns_the_chart_to_it_and_the_chart_leads_to_a_day(
    page: WatchPage,
) -> None:
    side = page.side
    side.ties.setChecked(True)
    page.map.picked.emit("tie", PAIR)
    assert page.watching.ties.pair == PAIR
    assert side.life._title.text() == "Algeria and Tunisia"
    side.tabs.setCurrentWidget(side.cooperation)
    assert side.cooperation.pairs.currentData() == PAIR
    side.cooperation.chart.pointed.emit(200.0)
    assert page.watching.playback.day == 200.0
    assert "delivered" in side.cooperation.chart.reading
    assert "agreed" in side.cooperation.chart.reading


def test_the_map_follows_the_pair_the_pillar_and_the_day(page: WatchPage) -> None:
    side, ties = page.side, page.watching.ties
    side.ties.setChecked(True)
    side.tabs.setCurrentWidget(side.cooperation)
    side.cooperation.pillars.setCurrentIndex(1)
    side.cooperation.pillars.activated.emit(1)
    ties.choose(OTHER)
    picture = page.map.layers["network"].picture

    assert ties.pillar == 0
    assert picture is not None
    assert picture.label == "Information sharing"
    assert page.map.selected == ("tie", OTHER)


def test_colours_of_states_are_the_levels_of_the_month() -> None:
    fills, months = coloured(), world().months
    fills.colour_by("grievance")
    fill = fills.fill(200.0)
    column = months.names.index("grievance")

    assert fill is not None
    assert fill.kind == "state"
    assert list(fill.values.values()) == months.levels[months.at(200.0), :, column].tolist()
    assert (fill.low, fill.high) == (0.0, 1.0)


def test_a_state_that_looks_on_sees_only_its_own_colour() -> None:
    fills = coloured(ALGERIA)
    fills.colour_by("leads_waiting")
    fill = fills.fill(200.0)
    assert fill is not None
    assert set(fill.values) == {"algeria"}


@pytest.mark.parametrize("view", [NOBODY, ALGERIA])
def test_colours_of_zones_count_the_cells_that_are_drawn(page: WatchPage, view: int) -> None:
    page.watching.playback.look_as(view)
    fills, scene = page.watching.fills, page.watching.scene
    fills.colour_by(CELLS)
    fill = fills.fill(300.0)

    assert scene is not None
    assert fill is not None
    assert sum(fill.values.values()) == len(scene.cells(300.0).names)
    assert ("believes" in fill.label) == (view != NOBODY)


def test_attacks_by_zone_add_up_to_the_curve(page: WatchPage) -> None:
    fills = page.watching.fills
    fills.colour_by(ATTACKS)
    fill = fills.fill(250.0)
    assert fill is not None
    assert sum(fill.values.values()) == page.watching.curves[1].at(250.0)
    picture = page.map.layers["fill"].picture
    assert picture is not None
    fills.colour_by(NOTHING)
    assert page.map.layers["fill"].picture is None


def test_no_eyes_of_a_state_see_what_is_hidden_from_it() -> None:
    recording = world()
    truths = {sentences().cell(name) for name in recording.cells.names}
    for state in range(len(recording.places.states)):
        told = sentences(state)
        for number in np.flatnonzero(recording.seen[state]).tolist():
            text = told.sentence(number)
            assert "false" not in text
            assert not any(name in text for name in truths)


def test_a_dated_change_is_told_in_words_and_not_by_its_path() -> None:
    number = first_of("VALUE_CHANGED") if "VALUE_CHANGED" in world().kinds else None
    path = "relations.algeria-tunisia.information_sharing"
    assert sentences().value(path) == "information sharing of Algeria – Tunisia"
    assert sentences().value("states.libya.analysts") == "analysts of Libya"
    assert sentences().value("sharing.delay_1") == "delay 1 of sharing"
    assert number is None or "relations." not in sentences().sentence(number)


def test_bookmarks_come_back_with_the_world_on_the_next_start(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    desk.watching.offer({"year": year()})
    playback = desk.watching.playback
    keeper = MarkKeeper(playback, Bookmarks(file))
    desk.watching.show_recording(world())
    for day in (100.0, 30.5):
        playback.seek(day)
        playback.toggle_mark()
    desk.watching.show_recording(world())
    assert keeper is not None
    assert playback.marks == (30.5, 100.0)
    playback.toggle_mark()
    playback.seek(100.0)
    playback.toggle_mark()
    assert Bookmarks(file).of(("broken-ties", 1, 0)) == playback.marks
    assert Bookmarks(file).of(("broken-ties", 1, 1)) == ()


@pytest.mark.parametrize(
    "written", ["broken-ties\\t1\\t0\\tnan -3 inf 7 x", "nonsense", "\\t\\t\\t", "\\xff", "7"]
)
def test_what_makes_no_sense_among_bookmarks_is_passed_over(
    qtbot: QtBot, tmp_path: Path, written: str
) -> None:
    file = tmp_path / "window.ini"
    file.write_text(f"[General]\nbookmarks={written}\n", "utf-8")

    assert Bookmarks(file).of(("broken-ties", 1, 0)) in ((), (7.0,))
    assert qtbot is not None


def test_only_the_worlds_marked_last_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    bookmarks = Bookmarks(tmp_path / "window.ini")
    for number in range(120):
        bookmarks.keep(("some", 1, number), (1.0,))
    bookmarks.keep(("some", 1, 119), ())

    assert bookmarks.of(("some", 1, 118)) == (1.0,)
    assert bookmarks.of(("some", 1, 119)) == ()
    assert bookmarks.of(("some", 1, 3)) == ()
    assert qtbot is not None


def test_an_event_leads_to_every_life_that_it_belongs_to(page: WatchPage) -> None:
    story, side = page.watching.story, page.side
    number = first_of("LEAD_RECEIVED")
    story.tell("zone", world().places.zones[0])
    story.look_at(number)
    kinds = [one.kind for one in story.lives]
    texts = [side.why.links.item(row).text() for row in range(side.why.links.count())]
    lead = next(row for row, text in enumerate(texts) if text.startswith("Life story: A lead of"))
    side.why.links.itemActivated.emit(side.why.links.item(lead))

    assert {"lead", "state"} <= set(kinds)
    assert story.page is not None
    assert story.page.kind == "lead"
    assert side.tabs.currentWidget() is side.life
    assert number in story.events.tolist()


def test_the_eyes_of_a_state_lead_to_no_cell_by_its_true_name(page: WatchPage) -> None:
    page.watching.playback.look_as(ALGERIA)
    story = page.watching.story
    for number in np.flatnonzero(world().seen[ALGERIA])[:300].tolist():
        story.look_at(number)
        assert all(one.kind != "cell" for one in (*story.lives, story.page))


def test_a_cell_beside_its_zone_is_called_by_group_and_number() -> None:
    told = sentences()
    name = next(one for one in world().cells.names if one.count("/") == 1)
    assert told.short_cell(name) in told.cell(name).replace(" cell ", " ")
    assert told.short_cell("nothing") == "nothing"


def test_a_state_is_not_told_how_much_is_to_come(page: WatchPage) -> None:
    page.watching.playback.seek(100.0)
    page.side.feed.follow()
    timeline, day = page.timeline, page.timeline.grab().toImage()
    assert "to come" in page.side.feed._words(3)
    page.watching.playback.look_as(ALGERIA)
    page.watching.playback.seek(100.0)
    hidden = timeline.grab().toImage()
    assert "to come" not in page.side.feed._words(3)
    column = range(round(timeline.height() * 0.6))
    edge = round(timeline.width() * 0.9)
    assert len({hidden.pixel(edge, y) for y in column if y > 2}) == 1
    assert day.size() == hidden.size()
