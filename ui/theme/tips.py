"""Text of files and people where Qt would take it for markup or for keys."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def caption(text: str) -> str:
    """A text for a button, a tab or a menu, in which an ampersand is no key."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """A text for a tooltip or a question, in which nothing is markup.

    What Qt would not take for markup stays as it is, for a screen reader reads tooltips as well.
    """
    if not Qt.mightBeRichText(text):
        return text
    lines = escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
