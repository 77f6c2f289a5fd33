"""The rail at the leading edge: where am I, and where can I go?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from ui.theme.fonts import scaled
from ui.theme.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.theme.wardrobe import Wardrobe

WIDTH = 88
ICON_PIXELS = 24
AIR, DENSE_AIR = 8, 0


@dataclass(frozen=True)
class Destination:
    """One workspace on the rail; its key is bound by the registry of actions."""

    name: str
    icon: str
    shortcut: str


class Rail(QFrame):
    """One button a workspace, and what is always at hand at the foot."""

    chosen = Signal(int)

    def __init__(
        self,
        destinations: list[Destination],
        wardrobe: Wardrobe,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._wardrobe = wardrobe
        self._destinations = destinations
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.find = self._button(self.tr("Find"), "Ctrl+K")
        self.export = self._button(self.tr("Export"), "Ctrl+E")
        self.help = self._button(self.tr("Help"), "F1")
        self.settings = self._button(self.tr("Settings"), "Ctrl+,")
        self.light = self._button(self.tr("Light"), "Ctrl+T")
        layout = QVBoxLayout(self)
        for place, destination in enumerate(destinations):
            button = self._button(destination.name, destination.shortcut)
            button.setCheckable(True)
            self._group.addButton(button, place)
            layout.addWidget(button)
        layout.addStretch(1)
        for button in self.feet:
            layout.addWidget(button)
        wardrobe.changed.connect(self._dress)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def destinations(self) -> tuple[Destination, ...]:
        """The workspaces, from top to bottom."""
        return tuple(self._destinations)

    @property
    def feet(self) -> tuple[QToolButton, ...]:
        """The buttons at the foot, from top to bottom."""
        return self.find, self.export, self.help, self.settings, self.light

    def show_place(self, place: int) -> None:
        """Mark where one is."""
        chosen = self._group.button(place)
        # Some pages are not on the rail: then nothing on it is marked.
        self._group.setExclusive(chosen is not None)
        for button in self._group.buttons():
            button.setChecked(button is chosen)
        self._draw_icons()

    def _button(self, name: str, shortcut: str) -> QToolButton:
        button = QToolButton()
        button.setText(name)
        button.setToolTip(f"{name} ({shortcut})")
        button.setAccessibleName(name)
        button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _dress(self) -> None:
        self._fit()
        self._draw_icons()

    def _draw_icons(self) -> None:
        theme = self._wardrobe.theme
        for place, destination in enumerate(self._destinations):
            button = self._group.button(place)
            colour = theme.accent if button.isChecked() else theme.faint
            button.setIcon(icon(destination.icon, colour))
        dark = theme.dark
        self.find.setIcon(icon("search", theme.faint))
        self.export.setIcon(icon("download", theme.faint))
        self.help.setIcon(icon("circle-question-mark", theme.faint))
        self.settings.setIcon(icon("settings", theme.faint))
        self.light.setIcon(icon("sun" if dark else "moon", theme.faint))
        self.light.setText(self.tr("Light") if dark else self.tr("Dark"))
        name = self.tr("Change to light colours") if dark else self.tr("Change to dark colours")
        self.light.setAccessibleName(name)
        self.light.setToolTip(f"{name} (Ctrl+T)")

    def _fit(self) -> None:
        """Grow with the text; where that is too high, the foot shows icons only, then all do."""
        self.setFixedWidth(scaled(WIDTH))
        for button in self._buttons:
            button.setFixedWidth(scaled(WIDTH) - 16)
        for dense, bare in ((False, ()), (True, self.feet), (True, self._buttons)):
            self._dress_densely(dense=dense, bare=bare)
            if self.layout().sizeHint().height() <= self.height():
                return

    @property
    def _buttons(self) -> tuple[QToolButton, ...]:
        return (*self._group.buttons(), *self.feet)

    def _dress_densely(self, *, dense: bool, bare: Sequence[QToolButton]) -> None:
        style = Qt.ToolButtonStyle
        end = AIR if dense else 2 * AIR
        self.layout().setContentsMargins(AIR, end, AIR, end)
        self.layout().setSpacing(DENSE_AIR if dense else AIR)
        for button in self._buttons:
            shown = style.ToolButtonIconOnly if button in bare else style.ToolButtonTextUnderIcon
            button.setToolButtonStyle(shown)
            if button.property("dense") != dense:
                button.setProperty("dense", dense)
                button.style().unpolish(button)
                button.style().polish(button)
                # A button keeps the size that it once asked for until it is told of a new style.
                QCoreApplication.sendEvent(button, QEvent(QEvent.Type.StyleChange))
        self.layout().invalidate()
