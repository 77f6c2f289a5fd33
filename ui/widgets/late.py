"""Room for a part of a page that is made when it is first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

Part = TypeVar("Part", bound=QWidget)


class Late(QWidget, Generic[Part]):
    """Empty until it is shown or its part is asked for.

    Most of what a large page holds is not looked at in a day, and making all of it at once would
    be felt. A part is made into the room where it stays: under a style sheet Qt dresses all that
    a widget holds anew whenever it is put into another one.

    Signals:
        made: The part is there; the part.
    """

    made = Signal(object)

    def __init__(self, make: Callable[[QWidget], Part]) -> None:
        """Take what makes the part, given the room that it is made into."""
        super().__init__()
        self._make = make
        self._part: Part | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether the part is there."""
        return self._part is not None

    @property
    def part(self) -> Part:
        """The part; made now if it was not needed so far."""
        if self._part is None:
            made = self._part = self._make(self)
            self.layout().addWidget(made)
            self.setFocusProxy(made)
            made.show()
            self.made.emit(made)
        return self._part

    def showEvent(self, event: QShowEvent) -> None:
        """Make the part when it is first looked at."""
        self.part  # noqa: B018 - asking for it makes it
        super().showEvent(event)
