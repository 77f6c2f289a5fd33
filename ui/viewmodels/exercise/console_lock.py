"""The code that those who conduct may ask for before what no seat may see is shown."""

from __future__ import annotations

from hmac import compare_digest

from PySide6.QtCore import QObject, Signal


class ConsoleLock(QObject):
    """Keeps a code for as long as the window is open; it is written nowhere.

    Signals:
        changed: Another code is asked for, or none any more.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._wrong = 0

    @property
    def asks(self) -> bool:
        """Whether a code is asked for."""
        return bool(self._code)

    def set_code(self, code: str) -> None:
        """Ask for a code from now on; for none if it is empty."""
        self._code = code
        self._wrong = 0
        self.changed.emit()

    def opens(self, code: str) -> bool:
        """Whether a code is the right one; those that are not are counted."""
        is_right = not self.asks or compare_digest(code.encode(), self._code.encode())
        self._wrong += not is_right
        return is_right

    def take_wrong(self) -> int:
        """How many wrong codes were tried since this was last asked."""
        wrong, self._wrong = self._wrong, 0
        return wrong
