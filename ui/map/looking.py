"""Where one looks, and what is chosen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Slot
from PySide6.QtWidgets import QWidget

from ui.map.camera import STEP, Camera
from ui.map.walking import first_place, next_place

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from ui.map.geography import Geography
    from ui.map.layer import Subject
    from ui.map.stage import Frame


class LookedMap(QWidget):
    """Looks at a geography from near or far, and knows what is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.geography: Geography | None = None
        self.camera = Camera()
        self._selected: Subject | None = None
        self._walked = ""

    def stand_on(self, geography: Geography) -> None:
        """Take another geography, and look at all of it."""
        self.geography = geography
        self.camera.spread(geography)
        self._walked = first_place(geography)

    @property
    def selected(self) -> Subject | None:
        """What is chosen: its kind and its name."""
        return self._selected

    @property
    def focused(self) -> Subject | None:
        """Where the keyboard stands, while it is here."""
        return ("zone", self._walked) if self._walked and self.hasFocus() else None

    @Slot(str, str)
    def select(self, kind: str, name: str) -> None:
        """Show something as chosen; nobody is told. Without a name, nothing is chosen."""
        self._selected = (kind, name) if name else None
        if kind == "zone" and self.geography and (kind, name) in self.geography.areas:
            self._walked = name
        self.looked_again()

    def looked_again(self) -> None:
        """Draw again after a change of what is seen or chosen."""
        self.update()

    def moved_on(self) -> None:
        """Draw again after a change of where one looks."""
        self.looked_again()

    @Slot()
    def fit(self) -> None:
        """Show the whole map."""
        self.camera.fit()
        self.moved_on()

    @Slot()
    def zoom_in(self) -> None:
        """Look a step closer."""
        self.zoom_by(STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Look from a step further away."""
        self.zoom_by(1 / STEP)

    def frame(self, size: QSize | None = None) -> Frame:
        """What is in view, here or in a picture of another size."""
        raise NotImplementedError

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Look closer or from further away, around a pixel or the middle."""
        point = at or QPointF(self.width() / 2, self.height() / 2)
        self.camera.zoom_by(factor, self.frame(), point.x(), point.y())
        self.moved_on()

    def pan_by(self, x: float, y: float) -> None:
        """Move the map by so many pixels."""
        self.camera.pan(self.frame(), x, y)
        self.moved_on()

    def centre_on(self, name: str) -> None:
        """Bring a place into the middle."""
        place = self.geography.place(name) if self.geography else None
        if place:
            self.camera.look_at(*place.anchor)
            self.looked_again()

    def walk(self, x: int, y: int) -> None:
        """Step to the next zone in a direction, and bring it into view."""
        if self.geography is None:
            return
        self._walked = next_place(self.geography, self._walked, x, y)
        anchor = self.geography.areas["zone", self._walked].anchor
        if not QRectF(self.rect()).contains(QPointF(*self.frame().pixels(anchor)[0].tolist())):
            self.camera.look_at(*anchor)
        self.looked_again()
