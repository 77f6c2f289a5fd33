"""What surrounds the workspaces: the actions of the window and what opens over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions.action import Action, KeyNote
from ui.actions.registry import Actions
from ui.beginning import Beginning
from ui.dressing import Dresser
from ui.exporting.exchange import Exchange
from ui.guide import Guide
from ui.layouts import Layouts
from ui.map.conventions import Convention
from ui.map.view import MapView
from ui.palette import CommandPalette
from ui.preferences import LARGEST_TEXT, SMALLEST_TEXT
from ui.theme.wardrobe import fit_icons
from ui.workspaces.settings.choices import STEP
from ui.workspaces.settings.page import Leaf, SettingsPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.main_window import MainWindow
    from ui.preferences import Preferences


class Frame(QObject):
    """Knows what can be asked of the window, and binds its buttons and keys to that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        preferences = window.preferences
        self.actions = Actions(window, preferences.value("recent_actions"))
        self.dresser = Dresser(preferences, window.wardrobe, QApplication.instance())
        self._settings: SettingsPage | None = None
        self.actions.refused.connect(window.notice.say)
        self.exchange = Exchange(window)
        self.actions.add(*self._places(), *self._of_window(), *self._of_library())
        self.actions.add(*self._of_compare(), *self.exchange.deeds())
        self.guide = Guide(window)
        self.actions.add(*self.guide.deeds())
        self.actions.note(*self._matrix_keys(), *self._chart_keys())
        self.actions.offer(self._comparisons)
        self.actions.offer(self.exchange.offers)
        self._take_in_pages()
        self._bind()
        self.beginning = Beginning(window)
        self._remember(preferences)

    def _places(self) -> Iterable[Action]:
        group = self.tr("Go to")
        text = self.tr("Go to {place}")
        for place, destination in enumerate(self._window.rail.destinations):
            yield Action(
                f"go.{destination.icon}",
                text.format(place=destination.name),
                group,
                partial(self._window.go_to, place),
                destination.shortcut,
            )

    def _of_window(self) -> Iterable[Action]:
        group = self.tr("Window")
        window = self._window
        find = self.tr("Find an action")
        yield Action("find", find, group, self.open_palette, "Ctrl+K", also="Ctrl+Shift+P")
        light = self.tr("Change between light and dark colours")
        yield Action("light", light, group, self.dresser.toggle, "Ctrl+T")
        settings = self.tr("Preferences")
        yield Action("settings", settings, group, self.open_settings, "Ctrl+,")
        about = self.tr("About Taawun: versions, terms and sources")
        yield Action("about", about, group, partial(self.open_settings, Leaf.ABOUT))
        keys = self.tr("Show all keys")
        yield Action("keyboard", keys, group, partial(self.open_settings, Leaf.KEYBOARD), "Ctrl+/")
        larger, smaller = self.tr("Make the text larger"), self.tr("Make the text smaller")
        yield Action("larger", larger, group, partial(self.enlarge, STEP), "Ctrl++", also="Ctrl+=")
        yield Action("smaller", smaller, group, partial(self.enlarge, -STEP), "Ctrl+-")
        reset = self.tr("Divide the pages as designed")
        yield Action("reset", reset, group, self._reset_layout)
        yield Action("close", self.tr("Close the window"), group, window.close, "Ctrl+Q")

    def _of_library(self) -> Iterable[Action]:
        opened = self.tr("Open a scenario file")
        ask = self._window.library.ask_for_file
        yield Action("library.open", opened, self.tr("Library"), ask, "Ctrl+O")

    def _of_compare(self) -> Iterable[Action]:
        study = self._window.desk.study
        group = self.tr("Compare")
        run = self.tr("Run every chosen scenario")
        yield Action("compare.run", run, group, study.run, "F5", lambda: study.obstacle)
        idle = self.tr("Nothing is running.")
        stop = self.tr("Stop the run")
        yield Action(
            "compare.cancel",
            stop,
            group,
            study.cancel,
            "Esc",
            lambda: "" if study.running else idle,
            yields=True,
        )

    def _matrix_keys(self) -> Iterable[KeyNote]:
        group = self.tr("Cooperation matrix")
        yield KeyNote(group, "0 1 2 3 4", self.tr("Set the selected pairs to this level"))
        yield KeyNote(group, "+ −", self.tr("Move the selected pairs up or down one level"))
        yield KeyNote(group, "← → ↑ ↓", self.tr("Move; with Shift, select several pairs"))

    def _chart_keys(self) -> Iterable[KeyNote]:
        group = self.tr("Charts")
        yield KeyNote(group, "← →", self.tr("Read the month before or after"))

    def _comparisons(self) -> Iterable[Action]:
        """What the cards of the library offer, by name."""
        text = self.tr("{title}: {action}")
        for card in self._window.library.cards:
            button = card.button
            title = text.format(title=card.accessibleName(), action=button.text())
            yield Action(f"card.{title}", title, self.tr("Library"), button.click)

    def _take_in_pages(self) -> None:
        for page in self._window.pages:
            self._take_in(page)
        exercise = self._window.exercise
        exercise.furnished.connect(self._take_in_exercise)
        exercise.made.connect(self._take_in_part)
        exercise.reworded.connect(lambda: self.actions.retitle(exercise.deeds()))

    def _take_in(self, page: QWidget) -> None:
        known = page.deeds() if hasattr(page, "deeds") else ()
        self.actions.add(*(one for one in known if isinstance(one, Action)))
        self.actions.note(*(one for one in known if isinstance(one, KeyNote)))

    @Slot()
    def _take_in_exercise(self) -> None:
        """Take in the page whose steps are made late."""
        page = self._window.exercise
        self._take_in(page)
        self._take_in_part(page)

    @Slot(object)
    def _take_in_part(self, part: QWidget) -> None:
        """Take in what has been made only now."""
        self.layouts.take_in(part)
        fit_icons(part.findChildren(QWidget))

    def _bind(self) -> None:
        rail, actions = self._window.rail, self.actions
        rail.light.clicked.connect(lambda: actions.do("light"))
        rail.find.clicked.connect(lambda: actions.do("find"))
        rail.export.clicked.connect(lambda: actions.do("export"))
        actions.explain(rail.find, "find")
        rail.help.clicked.connect(lambda: actions.do("help"))
        actions.explain(rail.help, "help")
        rail.settings.clicked.connect(lambda: actions.do("settings"))
        actions.explain(rail.export, "export")
        actions.explain(rail.settings, "settings")
        opening = self.tr("Open a scenario file; or drop one here")
        actions.explain(self._window.library.open_button, "library.open", opening)
        self._window.desk.study.state_changed.connect(actions.refresh)

    def _remember(self, preferences: Preferences) -> None:
        """Begin as it was left, and leave as it is."""
        window = self._window
        window.restoreGeometry(preferences.value("geometry"))
        self.layouts = Layouts(window, preferences)
        window.closing.connect(self._leave)
        preferences.changed.connect(self._follow)
        for name in ("replications", "smallest", "convention"):
            self._follow(name)
        fit_icons(window.findChildren(QWidget))
        if preferences.complaints:
            window.notice.say("\n".join(preferences.complaints))

    @Slot()
    def _reset_layout(self) -> None:
        self.layouts.reset()

    @Slot()
    def _leave(self) -> None:
        preferences = self._window.preferences
        self.layouts.remember()
        self.beginning.remember()
        preferences.set_value("geometry", self._window.saveGeometry())
        preferences.set_value("recent_actions", self.actions.recent)

    @Slot(str)
    def _follow(self, name: str) -> None:
        value = self._window.preferences.value
        if name == "replications":
            self._window.desk.study.set_replications(value(name))
        elif name == "smallest":
            self._window.desk.study.smallest_share = value(name) / 100
            self._window.desk.study.run_again()
        elif name == "convention":
            for view in self._window.findChildren(MapView):
                view.set_convention(Convention(value(name)))

    def enlarge(self, percent: int) -> None:
        """Prefer larger or smaller text."""
        preferences = self._window.preferences
        size = preferences.value("text") + percent
        preferences.set_value("text", min(max(size, SMALLEST_TEXT), LARGEST_TEXT))

    def open_settings(self, leaf: Leaf = Leaf.CHOICES) -> None:
        """Show the preferences, or another leaf of their page."""
        if self._settings is None:
            self._settings = SettingsPage(self._window.preferences, self.actions)
            self._settings.choices.reset_wanted.connect(self.layouts.reset)
        self._settings.turn_to(leaf)
        self._window.bring(self._settings)

    @Slot()
    def open_palette(self) -> None:
        """Show everything that can be asked."""
        CommandPalette(self.actions, self._window.wardrobe, self._window).open()
