"""Labels that are made the same way everywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.theme.fonts import BODY_POINTS, HEADING_POINTS, NUMBER_POINTS, font


def title(text: str) -> QLabel:
    """The name of a workspace."""
    return _label(text, NUMBER_POINTS, bold=True)


def heading(text: str) -> QLabel:
    """The name of a part."""
    return _label(text, HEADING_POINTS, bold=True)


def strong(text: str) -> QLabel:
    """A name above something small."""
    return _label(text, BODY_POINTS, bold=True)


def body(text: str = "") -> QLabel:
    """Running text; texts from files are never taken for markup."""
    return _label(text, BODY_POINTS)


def faint(text: str = "") -> QLabel:
    """What one may skip."""
    label = _label(text, BODY_POINTS)
    label.setProperty("faint", True)
    return label


def _label(text: str, points: int, *, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setFont(font(points, bold=bold))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
