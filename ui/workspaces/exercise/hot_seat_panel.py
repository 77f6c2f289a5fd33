"""The screen that seats share: a curtain, and behind it the seat that sits there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.actions.action import Action
from ui.viewmodels.table import TURN_MILLISECONDS
from ui.workspaces.exercise.curtain import Curtain
from ui.workspaces.exercise.seat_page import SeatPage

if TYPE_CHECKING:
    from ui.map.atlas import Atlas
    from ui.map.geography import Geography
    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.hot_seat import HotSeat


class HotSeatPanel(QWidget):
    """Makes a page for each seat that sits down, and throws it away before the next.

    What was shown lives in the widgets of that page and nowhere else; no file, list or title
    outside it is ever told.
    """

    def __init__(self, hot_seat: HotSeat, wardrobe: Wardrobe, atlas: Atlas) -> None:
        super().__init__()
        self._hot_seat = hot_seat
        self._wardrobe = wardrobe
        self._geography = atlas.geography
        self._has_copied = False
        self._made: SeatPage | None = None
        self.curtain = Curtain(hot_seat)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.curtain)
        self.curtain.called.connect(hot_seat.call)
        self.curtain.confirmed.connect(hot_seat.confirm)
        hot_seat.drawn.connect(self._draw)
        hot_seat.opened.connect(self._open)
        atlas.loaded.connect(self._stand_on)
        QGuiApplication.clipboard().dataChanged.connect(self._notice)
        self.setFocusProxy(self.curtain)

    def deeds(self) -> tuple[Action, ...]:
        """What can be asked of it by key and by name."""
        nobody = self.tr("No seat sits at the screen.")
        return (
            Action(
                "exercise.curtain",
                self.tr("Draw the curtain"),
                self.tr("Exercise"),
                self.leave,
                "Ctrl+L",
                lambda: "" if self._hot_seat.next is not None else nobody,
                within=self,
            ),
        )

    @property
    def page(self) -> SeatPage | None:
        """What the seat at the screen sees; None behind the curtain."""
        return self._made if self._stack.currentWidget() is self._made else None

    @Slot()
    def leave(self) -> None:
        """Let the seat at the screen go, or call off the one that is waited for."""
        if self.page is not None:
            self.page.go()
        else:
            self._hot_seat.leave()

    @Slot(object)
    def _stand_on(self, geography: Geography) -> None:
        self._geography = geography
        if self._made is not None:
            self._made.show_ground(geography)

    @Slot()
    def _open(self) -> None:
        """Make the page behind the curtain, and draw that back at the next turn of the loop."""
        self._has_copied = False
        self._made = SeatPage(self._hot_seat, self._wardrobe, self._geography, self)
        self._made.left.connect(self._hot_seat.leave)
        self._stack.addWidget(self._made)
        QTimer.singleShot(TURN_MILLISECONDS, self, self._enter)

    @Slot()
    def _enter(self) -> None:
        if self._made is not None:
            self._stack.setCurrentWidget(self._made)
            self._made.setFocus()

    @Slot()
    def _draw(self) -> None:
        """Let nothing stay of who sat here: neither on the screen nor on the clipboard."""
        self._stack.setCurrentWidget(self.curtain)
        made, self._made = self._made, None
        if made is not None:
            self._stack.removeWidget(made)
            made.hide()
            made.deleteLater()
        if self._has_copied:
            self._has_copied = False
            QGuiApplication.clipboard().clear()
        # On no button: a key that is still held down must not open it.
        self.curtain.setFocus()

    @Slot()
    def _notice(self) -> None:
        self._has_copied = self._has_copied or self._made is not None
