"""What surrounds the workspaces: the actions of the window and what opens over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.actions.action import Action, KeyNote
from ui.actions.registry import Actions
from ui.palette import CommandPalette

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.main_window import MainWindow


class Frame(QObject):
    """Knows what can be asked of the window, and binds its buttons and keys to that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = Actions(window)
        self.actions.refused.connect(window.notice.say)
        self.actions.add(*self._places(), *self._of_window(), *self._of_library())
        self.actions.add(*self._of_compare())
        self.actions.note(*self._matrix_keys(), *self._chart_keys())
        self.actions.offer(self._comparisons)
        self._take_in_pages()
        self._bind()

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
        yield Action("light", light, group, window.wardrobe.toggle, "Ctrl+T")
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
            known = page.deeds() if hasattr(page, "deeds") else ()
            self.actions.add(*(one for one in known if isinstance(one, Action)))
            self.actions.note(*(one for one in known if isinstance(one, KeyNote)))

    def _bind(self) -> None:
        rail, actions = self._window.rail, self.actions
        rail.light.clicked.connect(lambda: actions.do("light"))
        rail.find.clicked.connect(lambda: actions.do("find"))
        actions.explain(rail.find, "find")
        opening = self.tr("Open a scenario file; or drop one here")
        actions.explain(self._window.library.open_button, "library.open", opening)
        self._window.desk.study.state_changed.connect(actions.refresh)

    @Slot()
    def open_palette(self) -> None:
        """Show everything that can be asked."""
        CommandPalette(self.actions, self._window.wardrobe, self._window).open()
