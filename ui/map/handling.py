"""Mouse, wheel, fingers and keys on the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtWidgets import QPinchGesture, QToolTip, QWidget

from ui.map.camera import STEP
from ui.map.looking import LookedMap
from ui.theme.tips import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QGestureEvent

    from ui.map.layer import Subject

NUDGE = 64
"""Pixels that a key moves the map."""
DRAG = 4
"""Pixels from where a press becomes a drag."""
NOTCH = 120.0
"""One notch of a mouse wheel, in the eighths of a degree that Qt counts."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class HandledMap(LookedMap):
    """Turns handling into picking, hovering and looking; what is drawn is somebody else's affair.

    Arrow keys walk over the zones and Enter picks; with Shift they move the map. Tab leaves.
    Picking where nothing is says so with two empty texts.
    """

    picked = Signal(str, str)
    hovered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pointed: Subject | None = None
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)

    def subject_at(self, point: QPointF) -> Subject | None:
        """What lies at a pixel."""
        raise NotImplementedError

    def words(self, kind: str, name: str) -> str:
        """What there is to say about something."""
        raise NotImplementedError

    def keys_in_words(self) -> str:
        """How the map is worked, where there is nothing else to say."""
        return self.tr(
            "Arrow keys walk over the zones, Enter picks one, Esc lets go. Shift and an arrow move "
            "the map, + and − zoom, 0 shows all of it."
        )

    def pick_focused(self) -> None:
        """Pick where the keyboard stands."""
        self._pick(self.focused)

    def pick_nothing(self) -> None:
        """Let nothing be chosen."""
        self._pick(None)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self._show_words(event)
            return True
        if event.type() is QEvent.Type.Gesture:
            return self._pinch(event)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(STEP ** (event.angleDelta().y() / NOTCH), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._pressed is None:
            self._point_at(self.subject_at(here))
            return
        way = here - self._pressed
        if self._dragged or way.manhattanLength() >= DRAG:
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan_by(way.x(), way.y())
            self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragged:
            self._pick(self.subject_at(event.position()))
        self._pressed = None
        self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            x, y = ARROWS[Qt.Key(event.key())]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.pan_by(-x * NUDGE, -y * NUDGE)
            else:
                self.walk(x, y)
                self._point_at(self.focused)
        elif event.key() in KEYS:
            KEYS[Qt.Key(event.key())](self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_again()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_again()

    def _pick(self, subject: Subject | None) -> None:
        self.select(*(subject or ("", "")))
        self.picked.emit(*(subject or ("", "")))

    def _point_at(self, subject: Subject | None) -> None:
        if subject != self._pointed:
            self._pointed = subject
            self.hovered.emit(*(subject or ("", "")))

    def _show_words(self, event: QHelpEvent) -> None:
        subject = self.subject_at(QPointF(event.pos()))
        text = self.words(*subject) if subject else self.keys_in_words()
        QToolTip.showText(event.globalPos(), tip(text), self)

    def _pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            self.zoom_by(
                pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.hotSpot().toPoint()))
            )
        return True


# Not in the widget itself, which would then hold on to itself.
KEYS: Mapping[Qt.Key, Callable[[HandledMap], None]] = {
    Qt.Key.Key_Plus: HandledMap.zoom_in,
    Qt.Key.Key_Equal: HandledMap.zoom_in,
    Qt.Key.Key_Minus: HandledMap.zoom_out,
    Qt.Key.Key_0: HandledMap.fit,
    Qt.Key.Key_Home: HandledMap.fit,
    Qt.Key.Key_Return: HandledMap.pick_focused,
    Qt.Key.Key_Enter: HandledMap.pick_focused,
    Qt.Key.Key_Space: HandledMap.pick_focused,
    Qt.Key.Key_Escape: HandledMap.pick_nothing,
}
