"""Brings back what was there last time: the comparison, the files, the work that was not saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.jobs.late_imports import LateImports
from ui.viewmodels.bookmarks import Bookmarks, MarkKeeper
from ui.viewmodels.choice import original_key
from ui.viewmodels.recent import RecentFiles
from ui.workspaces.exercise.page import IMPORTED

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.scenario.scenario import Scenario
    from ui.jobs.unsaved import Unsaved
    from ui.main_window import MainWindow
    from ui.viewmodels.autosave import Autosave
    from ui.viewmodels.exercise.desk import ExerciseDesk

AS_IT_WAS = "-as-it-was"
COMPARE, DESIGN, EXERCISE = "git-compare", "sliders", "users"


class Beginning(QObject):
    """Fills the upper part of the library, and does what is chosen there."""

    def __init__(self, window: MainWindow, recent: RecentFiles | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._recent = recent or RecentFiles(window.preferences.file, self)
        bookmarks = Bookmarks(window.preferences.file, self)
        self._marks = MarkKeeper(self._desk.watching.playback, bookmarks, self)
        self._panel = window.library.beginnings
        self._panel.continue_wanted.connect(self.go_on)
        self._panel.recover_wanted.connect(self._recover)
        self._panel.discard_wanted.connect(self._discard)
        self._panel.file_wanted.connect(self._desk.library.open_file)
        self._unsaved: dict[Autosave, tuple[Unsaved, ...]] = {}
        self._listen_to(self._desk.editor.autosave)
        self._desk.exercise_made.connect(self._take_up_exercise)
        self._late = LateImports(IMPORTED, self)
        self._late.done.connect(self._look_for_plans)
        self._desk.editor.filing.saved.connect(self._recent.remember)
        self._desk.library.opened.connect(self._remember_file)
        self._desk.library.changed.connect(self._offer)
        self._recent.changed.connect(self._show_files)
        self._looked = False
        self._show_files()

    @Slot()
    def remember(self) -> None:
        """Write down what is compared and where one is."""
        choice, preferences = self._desk.choice, self._window.preferences
        preferences.set_value("last_place", self._window.place)
        if self._desk.study.picture is None:
            return
        keys = [world.key for world in choice.worlds if not world.variant]
        changes = [
            "\t".join((world.key, path, repr(float(value))))
            for world in choice.worlds
            if world.variant
            for path, value in choice.changes(world.key).items()
        ]
        preferences.set_value("last_compared", keys)
        preferences.set_value("last_changes", changes)

    @Slot()
    def go_on(self) -> None:
        """Compare again what was compared last, with what was changed in it."""
        keys = self._window.preferences.value("last_compared")
        for key in keys:
            if key.endswith(AS_IT_WAS):
                self._desk.library.comparison(key.removesuffix(AS_IT_WAS))
        self._panel.show_last("")
        self._window.go_to(self._place(COMPARE))
        self._desk.study.cancel()
        self._desk.choice.choose_only(keys)
        for key, path, value in self._changes():
            self._desk.choice.set_values(key, {path: value})
        self._desk.study.run()

    @Slot()
    def _offer(self) -> None:
        """Once the scenarios are there."""
        if not self._looked:
            self._looked = True
            self._desk.editor.autosave.look()
            self._late.begin()
            self._panel.show_last(self._words())

    @Slot(object)
    def _take_up_exercise(self, exercise: ExerciseDesk) -> None:
        exercise.lately.keep_in(self._window.preferences.file)
        self._listen_to(exercise.autosave)

    @Slot()
    def _look_for_plans(self) -> None:
        if not self._desk.workshop.is_closed:
            self._desk.exercise.autosave.look()

    def _listen_to(self, autosave: Autosave) -> None:
        autosave.found.connect(partial(self._offer_unsaved, autosave))
        autosave.refused.connect(self._window.notice.say)

    def _words(self) -> str:
        scenarios = self._desk.library.scenarios
        keys = self._window.preferences.value("last_compared")
        known = [scenarios.get(key.removesuffix(AS_IT_WAS)) for key in keys]
        if not keys or None in known:
            return ""
        titles = ", ".join(dict.fromkeys(scenario.title for scenario in known if scenario))
        count = len(self._changes())
        return titles + (self.tr(" (%n level(s) changed)", "", count) if count else "")

    def _changes(self) -> list[tuple[str, str, float]]:
        """What was changed, as far as it can be changed in the scenarios of today."""
        found = []
        for line in self._window.preferences.value("last_changes"):
            key, _, rest = line.partition("\t")
            path, _, value = rest.partition("\t")
            scenario = self._desk.library.scenarios.get(original_key(key))
            declared = scenario.setting.paths().get(path) if scenario else None
            if declared is None:
                continue
            try:
                number = float(value)
            except ValueError:
                continue
            if declared.low <= number <= declared.high:
                found.append((key, path, number))
        return found

    def _place(self, icon: str) -> int:
        icons = [destination.icon for destination in self._window.rail.destinations]
        return icons.index(icon)

    @Slot(object)
    def _recover(self, unsaved: Unsaved) -> None:
        """Go on with work where work of its kind is done."""
        autosave = self._forget(unsaved)
        if autosave is self._desk.exercise.autosave:
            self._window.go_to(self._place(EXERCISE))
            self._window.exercise.show_plan()
        else:
            self._window.go_to(self._place(DESIGN))
        autosave.recover(unsaved)

    @Slot(object)
    def _discard(self, unsaved: Unsaved) -> None:
        self._forget(unsaved).discard(unsaved)

    def _offer_unsaved(self, autosave: Autosave, found: tuple[Unsaved, ...]) -> None:
        self._unsaved[autosave] = found
        self._panel.show_unsaved(tuple(one for known in self._unsaved.values() for one in known))

    def _forget(self, unsaved: Unsaved) -> Autosave:
        """Offer some work no more; gives who kept it."""
        keeper = next(one for one, known in self._unsaved.items() if unsaved in known)
        self._unsaved[keeper] = tuple(one for one in self._unsaved[keeper] if one != unsaved)
        return keeper

    @Slot(object)
    def _remember_file(self, scenario: Scenario) -> None:
        file: Path | None = scenario.file
        if file is not None:
            self._recent.remember(file)

    @Slot()
    def _show_files(self) -> None:
        self._panel.show_files(self._recent.files)
