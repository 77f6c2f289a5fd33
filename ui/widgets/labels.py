"""Labels that are made the same way everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme.fonts import BODY_POINTS, HEADING_POINTS, NUMBER_POINTS, font
from ui.theme.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


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
    label = Label(text)
    label.setFont(font(points, bold=bold))
    return label
