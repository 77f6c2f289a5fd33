"""What surrounds the workspaces: the actions of the window and what opens over it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from simulator.kernel.errors import TaawunError
from ui.actions.action import Action, KeyNote
from ui.actions.registry import Actions
from ui.exporting.exporter import Exporter
from ui.exporting.menu import ExportMenu
from ui.palette import CommandPalette
from ui.viewmodels.pasting import CannotPasteError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.main_window import MainWindow


class Frame(QObject):
    """Knows what can be asked of the window, and binds its buttons and keys to that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = Actions(window)
        self.exporter = Exporter(window.desk.workshop, window)
        for signal in (self.actions.refused, self.exporter.said):
            signal.connect(window.notice.say)
        self.exporter.failed.connect(self._tell)
        self.actions.add(*self._places(), *self._of_window(), *self._of_library())
        self.actions.add(*self._of_compare(), *self._of_exporting())
        self.actions.note(*self._matrix_keys(), *self._chart_keys())
        self.actions.offer(self._comparisons)
        self.actions.offer(self._exports)
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

    def _of_exporting(self) -> Iterable[Action]:
        group = self.tr("Tables and charts")
        save = self.tr("Save a chart, map or table as a file")
        yield Action("export", save, group, self.open_exports, "Ctrl+E")
        copy, why = self.tr("Copy cells for a spreadsheet"), self.exporter.copy_obstacle
        yield Action("copy", copy, group, self.exporter.copy, "Ctrl+C", why)
        paste = self.tr("Paste levels from a spreadsheet into the matrix")
        yield Action("paste", paste, group, self.paste, "Ctrl+V", self._paste_obstacle)

    def _exports(self) -> Iterable[Action]:
        """What is in view and can be saved, by name."""
        group, text = self.tr("Tables and charts"), self.tr("Save {what} as {form}")
        for widget, form in self.exporter.on_offer(self._window.page):
            title = text.format(what=widget.accessibleName(), form=form.title)
            yield Action(f"export.{title}", title, group, partial(self.exporter.ask, widget, form))

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
        rail.export.clicked.connect(lambda: actions.do("export"))
        actions.explain(rail.find, "find")
        actions.explain(rail.export, "export")
        opening = self.tr("Open a scenario file; or drop one here")
        actions.explain(self._window.library.open_button, "library.open", opening)
        self._window.desk.study.state_changed.connect(actions.refresh)

    @Slot()
    def open_palette(self) -> None:
        """Show everything that can be asked."""
        CommandPalette(self.actions, self._window.wardrobe, self._window).open()

    @Slot()
    def open_exports(self) -> None:
        """Show what can be saved, beside the button for it."""
        rail = self._window.rail
        menu = ExportMenu(self.exporter, self._window.page, self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(rail.export.mapToGlobal(rail.export.rect().topRight()))

    @Slot()
    def paste(self) -> None:
        """Give the text of the clipboard to the matrix in use; say what is wrong with it."""
        try:
            QApplication.focusWidget().paste_text(QApplication.clipboard().text())
        except CannotPasteError as error:
            self._window.notice.say(str(error))

    def _paste_obstacle(self) -> str:
        if hasattr(QApplication.focusWidget(), "paste_text"):
            return ""
        return self.tr("Click into the cooperation matrix first; then levels can be pasted.")

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        """What was foreseen is said in place; the rest is for the log as well."""
        if not isinstance(error, TaawunError):
            raise error
        self._window.notice.say(str(error))
