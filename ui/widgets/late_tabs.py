"""Tabs whose parts are made when they are first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.late import Late
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable

Part = TypeVar("Part", bound=QWidget)


class LateTabs(Tabs):
    """Each tab is room for a part; who asks for or names the part need not know of the room.

    Signals:
        made: A part is there; the part.
    """

    made = Signal(object)

    def add(self, make: Callable[[QWidget], Part], title: str) -> Late[Part]:
        """Add room for a part behind the others."""
        room = Late(make)
        room.made.connect(self.made)
        self.addTab(room, title)
        return room

    def currentWidget(self) -> QWidget:
        return self._part_in(super().currentWidget())

    def setCurrentWidget(self, widget: QWidget) -> None:
        self.setCurrentIndex(self.indexOf(widget))

    def indexOf(self, widget: QWidget) -> int:
        found = super().indexOf(widget)
        # A part lies in its room.
        return found if found >= 0 else super().indexOf(widget.parentWidget())

    def make_all(self) -> None:
        """Make every part that is not there yet."""
        for place in range(self.count()):
            self._part_in(self.widget(place))

    def _part_in(self, room: QWidget) -> QWidget:
        return room.part if isinstance(room, Late) else room
