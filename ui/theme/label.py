"""Text that begins where its window begins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel


class Label(QLabel):
    """Text from the side where the window begins, in whatever script it is.

    Qt would write a name in Latin letters from the left in a window that is read from the right.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._turn()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        super().setAlignment(alignment)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()

    def _turn(self) -> None:
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        if across & Qt.AlignmentFlag.AlignHCenter:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        down = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        super().setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | down)
