"""What goes between the window and other programs: files, cells copied and cells pasted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from simulator.kernel.errors import TaawunError
from ui.actions.action import Action
from ui.exporting.exporter import Exporter
from ui.exporting.menu import ExportMenu
from ui.viewmodels.pasting import CannotPasteError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.main_window import MainWindow


class Exchange(QObject):
    """Saves and copies what is in view, pastes into it, and tells how it went."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._exporter = Exporter(window.desk.workshop, window)
        self._exporter.said.connect(window.notice.tell)
        self._exporter.failed.connect(self._tell)

    def deeds(self) -> Iterable[Action]:
        """What can always be asked of it."""
        group = self.tr("Tables and charts")
        save = self.tr("Save a chart, map or table as a file")
        yield Action("export", save, group, self.open_menu, "Ctrl+E")
        copy, why = self.tr("Copy cells for a spreadsheet"), self._exporter.copy_obstacle
        yield Action("copy", copy, group, self._exporter.copy, "Ctrl+C", why)
        paste = self.tr("Paste levels from a spreadsheet into the matrix")
        yield Action("paste", paste, group, self.paste, "Ctrl+V", self._paste_obstacle)

    def offers(self) -> Iterable[Action]:
        """What is in view and can be saved, by name."""
        group, text = self.tr("Tables and charts"), self.tr("Save {what} as {form}")
        for widget, form in self._exporter.on_offer(self._window.page):
            title = text.format(what=widget.accessibleName(), form=form.title)
            yield Action(f"export.{title}", title, group, partial(self._exporter.ask, widget, form))

    @Slot()
    def open_menu(self) -> None:
        """Show what can be saved, beside the button for it."""
        rail = self._window.rail
        menu = ExportMenu(self._exporter, self._window.page, self._window)
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
