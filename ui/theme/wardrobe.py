"""Which design is worn now, and who is told when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.theme.colours import THEMES, Mode, Theme, palette
from ui.theme.fonts import font, load_fonts
from ui.theme.sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Wardrobe(QObject):
    """Dresses the application and tells whoever paints for himself."""

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = Mode.LIGHT) -> None:
        super().__init__(application)
        self._application = application
        self._mode = mode
        application.setStyle("Fusion")
        load_fonts()
        application.setFont(font())
        self._dress()

    @property
    def theme(self) -> Theme:
        return THEMES[self._mode]

    def wear(self, mode: Mode) -> None:
        """Change to a design; nobody is told when it is worn already."""
        if mode is not self._mode:
            self._mode = mode
            self._dress()
            self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Change to the other design."""
        self.wear(Mode.DARK if self._mode is Mode.LIGHT else Mode.LIGHT)

    def _dress(self) -> None:
        self._application.setPalette(palette(self.theme))
        self._application.setStyleSheet(style_sheet(self.theme))
