"""The feed lists what is looked for, and a story leads from consequence to cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from simulator.runs.recording import NOBODY
from simulator.runs.telling import Teller
from simulator.runs.telling_kinds import category_of
from tests.ui.watched import first_of, sentences, world
from ui.viewmodels.feed import Feed
from ui.viewmodels.stories import NO_EVENT, SUSPECT, Story

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.jobs.workshop import Workshop

PATIENCE = 60_000


@pytest.fixture
def feed(workshop: Workshop) -> Feed:
    made = Feed(workshop)
    made.show(world(), sentences())
    return made


@pytest.fixture
def story(qapp: QApplication) -> Story:
    made = Story()
    made.show(world(), sentences())
    return made


def test_everything_after_the_warm_up_is_listed_in_order(feed: Feed) -> None:
    assert (feed.days >= 0.0).all()
    assert len(feed.numbers) == (world().events.day >= 0.0).sum()
    assert feed.until(-1.0) == 0
    assert feed.until(world().days) == len(feed.numbers)


def test_each_filter_keeps_what_it_says(feed: Feed) -> None:
    events = world().events
    feed.look_for(category="attacks")
    assert {category_of(world().kind_of(number)) for number in feed.numbers} == {"attacks"}
    feed.look_for(state=0)
    assert all(0 in (events.place[number], events.other[number]) for number in feed.numbers)
    attacks_in_algeria = len(feed.numbers)
    feed.look_for(category="")
    assert len(feed.numbers) > attacks_in_algeria
    feed.look_for(state=NOBODY, group=0)
    names = {world().cells.names[events.cell[n]] for n in feed.numbers if events.cell[n] >= 0}

    assert names
    assert all("established" in name for name in names)


def test_words_are_looked_for_away_from_the_screen(qtbot: QtBot, feed: Feed) -> None:
    with qtbot.waitSignal(feed.changed, timeout=PATIENCE):
        feed.look_for(text="  BROKEN UP ")
    told = {world().kind_of(number) for number in feed.numbers}

    assert told <= {"CELL_DISRUPTED", "JOINT_DONE"}
    assert "CELL_DISRUPTED" in told
    feed.look_for(text="")
    assert len(feed.numbers) > 100


def test_a_state_is_listed_only_what_it_can_know(feed: Feed) -> None:
    feed.show(world(), sentences(1))

    assert world().seen[1, feed.numbers].all()


def test_the_window_and_the_command_line_tell_the_same(qapp: QApplication) -> None:
    """Plurals apart, which need the window's translation file."""
    teller, shown = Teller(world()), sentences()
    for number in range(0, len(world().events), 7):
        told = shown.sentence(number).replace("(s)", "")
        english = teller.sentence(number)
        assert told.split()[0] == english.split()[0]
        assert len(told.split()) == len(english.split())


def test_a_cell_has_a_life_that_one_can_walk_through(story: Story) -> None:
    number = first_of("CELL_DISRUPTED")
    story.look_at(number)
    assert story.page is not None
    assert story.page.kind == "cell"
    assert number in story.events
    causes = [link.event for link in story.links if link.is_cause]
    assert causes[0] == world().events.cause[number]
    story.look_at(causes[0])
    assert story.page.event == causes[0]
    back = [link.event for link in story.links if not link.is_cause]

    assert number in back


def test_of_an_attack_one_is_told_what_was_known_before(story: Story) -> None:
    kinds = np.array([world().kind_of(number) for number in range(len(world().events))])
    found = set()
    for number in np.flatnonzero(kinds == "CELL_ATTACKED").tolist():
        story.look_at(number)
        known = [link.event for link in story.links if link.was_known]
        found.add(bool(known))

        assert story.came_unknown is not bool(known)
        assert all(event < number for event in known)
        assert (world().events.cell[known] == world().events.cell[number]).all()
    story.show(world(), sentences(0))
    story.look_at(first_of("CELL_ATTACKED", state=0))

    assert found == {True, False}
    assert not story.came_unknown
    assert not any(link.was_known for link in story.links)


def test_back_and_forward_go_through_what_was_told(story: Story) -> None:
    story.tell("state", "algeria")
    story.tell("state", "libya")
    story.back()
    assert story.title == "Algeria"
    assert story.can_go_forward
    story.forward()
    assert story.title == "Libya"
    story.back()
    story.tell("zone", "algeria-east")

    assert not story.can_go_forward
    assert story.title == "Eastern ranges (Algeria)"


def test_a_state_is_told_the_story_of_a_suspicion(story: Story) -> None:
    state = 0
    story.show(world(), sentences(state))
    story.look_at(first_of("CELL_DETECTED", state=state))

    assert story.page is not None
    assert story.page.kind == SUSPECT
    assert story.title.startswith("Suspected cell")
    assert world().seen[state, story.events].all()
    assert all(world().seen[state, link.event] for link in story.links)


def test_before_anybody_is_chosen_nothing_is_told(story: Story) -> None:
    assert story.page is None
    assert story.title == ""
    assert len(story.events) == 0
    story.tell("lead", world().leads.names[-1])

    assert story.page is not None
    assert story.page.event == NO_EVENT
    assert story.links == ()
