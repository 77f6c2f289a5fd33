"""Which design is worn now, how large its text is, and who is told when that changes."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QLayout

from ui.theme.colours import THEMES, Mode, Theme, palette
from ui.theme.fonts import font, load_fonts, set_text_scale, text_scale
from ui.theme.sheet import style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget

SMALLEST, LARGEST = 1.0, 2.0
OWN_FONT = Qt.WidgetAttribute.WA_SetFont
DESIGNED_ICON = "designedIcon"


class Wardrobe(QObject):
    """Dresses the application and tells whoever paints for himself."""

    changed = Signal()

    def __init__(
        self, application: QApplication, mode: Mode = Mode.LIGHT, scale: float = 1.0
    ) -> None:
        super().__init__(application)
        self._application = application
        self._mode = mode
        self._is_put_off = False
        application.setStyle("Fusion")
        load_fonts()
        set_text_scale(_possible(scale))
        self._dress()

    @property
    def theme(self) -> Theme:
        return THEMES[self._mode]

    @property
    def scale(self) -> float:
        """How large the text is, from 1 to 2."""
        return text_scale()

    def wear(self, mode: Mode) -> None:
        """Change to a design; nobody is told when it is worn already."""
        if mode is not self._mode:
            self._mode = mode
            self._dress()
            self.changed.emit()

    def enlarge(self, scale: float) -> None:
        """Change the size of all text and of what holds it, at once and everywhere."""
        ratio = _possible(scale) / text_scale()
        if ratio == 1.0:
            return
        set_text_scale(_possible(scale))
        self._dress(ratio)
        fit_icons(self._application.allWidgets())
        measure_again(self._application.allWidgets())
        self.changed.emit()

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Have many widgets made without the sheet, and dress them together at the end.

        Under a sheet Qt dresses all that a widget holds anew whenever it is put into another one,
        so that a page built from its smallest parts is dressed as often as it is deep.
        """
        self._is_put_off = True
        self._application.setStyleSheet("")
        try:
            yield
        finally:
            self._is_put_off = False
            self._put_on()
            measure_again(self._application.allWidgets())

    @Slot()
    def toggle(self) -> None:
        """Change between light and dark."""
        self.wear(self._mode.opposite)

    def _dress(self, ratio: float = 1.0) -> None:
        """Put on everything; the letters of widgets with fonts of their own grow by a ratio."""
        # Asked before anything changes: a new sheet gives back the fonts of long ago.
        widgets = self._application.allWidgets()
        own = [(one, one.font()) for one in widgets if one.testAttribute(OWN_FONT)]
        self._application.setFont(font())
        self._application.setPalette(palette(self.theme))
        self._put_on()
        for widget, used in own:
            used.setPointSizeF(used.pointSizeF() * ratio)
            widget.setFont(used)

    def _put_on(self) -> None:
        if not self._is_put_off:
            self._application.setStyleSheet(style_sheet(self.theme, text_scale()))


def fit_icons(widgets: Iterable[QWidget]) -> None:
    """Make icons on buttons as large as the text; each remembers how large it was designed."""
    for button in widgets:
        if isinstance(button, QAbstractButton):
            designed = button.property(DESIGNED_ICON) or button.iconSize()
            button.setProperty(DESIGNED_ICON, designed)
            button.setIconSize(QSize(designed) * text_scale())


def measure_again(widgets: Iterable[QWidget]) -> None:
    """Forget what was measured, by widgets and by layouts: Qt keeps it of what nobody sees."""
    for widget in widgets:
        widget.updateGeometry()
        layout = widget.layout()
        if layout is not None:
            for part in (layout, *layout.findChildren(QLayout)):
                part.invalidate()


def _possible(scale: float) -> float:
    return min(max(scale, SMALLEST), LARGEST)
