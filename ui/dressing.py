"""Puts on what is preferred: colours, contrast and size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from ui.preferences import Look
from ui.theme.colours import Mode, mode_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from ui.preferences import Preferences
    from ui.theme.wardrobe import Wardrobe

PERCENT = 100


def mode_wanted(preferences: Preferences, application: QApplication) -> Mode:
    """The design that the preferences and the system ask for."""
    look = Look(preferences.value("theme"))
    system_is_dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
    dark = system_is_dark if look is Look.SYSTEM else look is Look.DARK
    return mode_for(dark=dark, contrast=preferences.value("contrast"))


class Dresser(QObject):
    """Follows the preferences, and the system where that is preferred."""

    def __init__(
        self, preferences: Preferences, wardrobe: Wardrobe, application: QApplication
    ) -> None:
        super().__init__(wardrobe)
        self._preferences = preferences
        self._wardrobe = wardrobe
        self._application = application
        preferences.changed.connect(self._follow)
        application.styleHints().colorSchemeChanged.connect(self.dress)
        self.dress()

    @Slot()
    def dress(self) -> None:
        """Wear what is wanted now."""
        self._wardrobe.wear(mode_wanted(self._preferences, self._application))
        self._wardrobe.enlarge(self._preferences.value("text") / PERCENT)

    @Slot()
    def toggle(self) -> None:
        """Prefer dark where it is light now, and the other way round."""
        dark = self._wardrobe.theme.dark
        self._preferences.set_value("theme", Look.LIGHT.value if dark else Look.DARK.value)

    @Slot(str)
    def _follow(self, name: str) -> None:
        if name in ("theme", "contrast", "text"):
            self.dress()
