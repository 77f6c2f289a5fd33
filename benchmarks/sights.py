"""Walks through the real window as a user would, and stops at everything there is to see.

A walk is a generator: it brings something into view, says what it is called, and goes on when
whoever looks has seen enough. Names begin with the name of their walk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.sights_exercise import exercise
from benchmarks.visits import Visit, faces, finish, open_over
from ui.main_window import COMPARE, DESIGN, LIBRARY, WATCH
from ui.viewmodels.fans import Subject
from ui.viewmodels.spans import Span
from ui.workspaces.settings.page import Leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ui.viewmodels.watching import Watching

__all__ = ["WALKS", "Visit", "open_over"]

WATCHED_SHARE = 0.5
"""How far into a world one watches."""
COPIED = "reconciliation"
MANY = 4
LONG = 5_000
"""So many worlds that they are still running while one looks."""

BAD_FILE = """\
format = 1
title = "A step too far"
summary = "Algeria and Tunisia share more than the scale allows."
extends = "region/maghreb"
date = 2021-10-01
years = "five"

[[changes]]
path = "relations.algeria-tunesia.information_sharing"
value = 3
evidence = "assumed"
source = "for the picture of a bad file"

[[changes]]
path = "relations.algeria-libya.information_sharing"
value = 7
evidence = "guessed"
source = "for the picture of a bad file"
"""


def library(visit: Visit) -> Iterator[str]:
    """The cards, what can be gone on with, and a file that cannot be read."""
    window = visit.window
    window.go_to(LIBRARY)
    yield "library"
    window.library.beginnings.show_last("Broken ties, Reconciliation (3 levels changed)")
    files = (visit.folder / "a-scenario-of-mine.toml", visit.folder / "another.toml")
    window.library.beginnings.show_files(files)
    window.notice.tell("Broken ties is open. Tick it in Compare, or use its card in the library.")
    yield "library-again"
    window.library.beginnings.show_last("")
    window.library.beginnings.show_files(())
    window.notice.hide()
    file = visit.folder / "a-step-too-far.toml"
    file.write_text(BAD_FILE, "utf-8")
    visit.desk.library.open_file(file)
    visit.wait(window.library.mistakes.isVisible)
    yield "library-bad-file"
    window.library.mistakes.hide()


def compare(visit: Visit) -> Iterator[str]:
    """A comparison, seen from all sides, and its levers."""
    window, study, look = visit.window, visit.desk.study, visit.desk.look
    window.go_to(COMPARE)
    yield "compare-before"
    visit.compare()
    yield "compare"
    look.put_together(Span.WORLDS, Subject.BOTH)
    yield "compare-by-world"
    look.put_together(Span.START, Subject.WORLDS)
    yield "compare-scenarios-alone"
    look.put_together(Span.START, Subject.BOTH)
    yield from faces("compare", window.compare.tables)
    inspector = window.compare.inspector
    for words in ("analysts", "trust"):
        inspector.levers.search.setText(words)
        inspector.levers.search.textEdited.emit(words)
        inspector.levers.search.returnPressed.emit()
    side = inspector.parentWidget().parentWidget()
    QApplication.processEvents()
    side.verticalScrollBar().setValue(side.verticalScrollBar().maximum())
    yield "compare-levers"
    side.verticalScrollBar().setValue(0)
    inspector.matrix.view.selectAll()
    inspector.matrix.view.set_level(3)
    inspector.matrix.view.clearSelection()
    visit.wait(lambda: any(world.variant for world in study.worlds) and not study.running)
    yield "compare-changed"
    several = list(visit.desk.library.shelf[:MANY])
    visit.desk.compare(several)
    visit.wait(lambda: len(study.worlds) == len(several) and not study.running)
    yield "compare-many"


def watch(visit: Visit) -> Iterator[str]:
    """One world at its middle, through everybody's eyes and through one state's."""
    window, watching = visit.window, visit.desk.watching
    window.go_to(WATCH)
    yield "watch-before"
    watching.record()
    visit.wait(lambda: watching.scene and not watching.feed.searching)
    playback = watching.playback
    playback.seek(WATCHED_SHARE * playback.last_day)
    look_at_the_latest(watching)
    yield "watch"
    window.watch.side.ties.setChecked(True)
    yield from faces("watch", window.watch.side.tabs)
    window.watch.side.ties.setChecked(False)
    playback.look_as(0)
    visit.wait(lambda: not watching.feed.searching)
    look_at_the_latest(watching)
    yield "watch-as-a-state"


def look_at_the_latest(watching: Watching) -> None:
    """Ask why the latest event happened."""
    past = np.flatnonzero(watching.feed.days <= watching.playback.day)
    if len(past):
        watching.story.look_at(int(watching.feed.numbers[past[-1]]))


def design(visit: Visit) -> Iterator[str]:
    """A copy of a scenario with something changed, and with something wrong."""
    window, desk = visit.window, visit.desk.design
    window.go_to(DESIGN)
    yield "design-before"
    editor = desk.editor
    editor.filing.open_copy(COPIED)
    visit.wait(lambda: editor.draft and not editor.is_checking)
    desk.pillars.set_levels([next(iter(desk.pillars.pairs))], 2)
    visit.wait(lambda: not editor.is_checking)
    yield "design"
    desk.inspection.show("zones", desk.inspection.names("zones")[0])
    finish(window.design)
    yield from faces("design", window.design.tabs)
    desk.timetable.add()
    finish(window.design)
    yield "design-event"
    editor.edits.set_key("years", "five")
    visit.wait(lambda: editor.mistakes)
    window.design.tabs.setCurrentIndex(window.design.tabs.count() - 1)
    yield "design-mistaken"
    editor.undo_stack.undo()
    visit.wait(lambda: not editor.mistakes)
    editor.undo_stack.setClean()


def settings(visit: Visit) -> Iterator[str]:
    """The leaves of the preferences."""
    for leaf in Leaf:
        visit.window.frame.open_settings(leaf)
        yield f"settings-{leaf.name.casefold()}"


def frame(visit: Visit) -> Iterator[str]:
    """What opens beside a page or over it."""
    window = visit.window
    visit.compare()
    window.frame.guide.turn_help()
    yield "frame-help"
    window.frame.guide.turn_help()
    window.frame.guide.begin_tour()
    for step in range(1, 6):
        yield f"frame-tour-{step}"
        window.frame.guide.tour.next.click()
    window.frame.open_palette()
    yield "frame-palette"
    for dialog in open_over(window):
        dialog.close()
    window.go_to(LIBRARY)
    worlds = visit.desk.study.replications
    visit.desk.study.set_replications(LONG)
    visit.desk.study.run()
    yield "frame-jobs"
    visit.desk.study.cancel()
    visit.desk.study.set_replications(worlds)


WALKS: Mapping[str, Callable[[Visit], Iterator[str]]] = {
    "library": library,
    "compare": compare,
    "watch": watch,
    "design": design,
    "settings": settings,
    "exercise": exercise,
    "frame": frame,
}
