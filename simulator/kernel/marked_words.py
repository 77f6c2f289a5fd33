"""Marks texts that the window translates, where nothing of Qt is imported."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the tool looks for this name
    """Mark a text for translation and leave it as it is."""
    return text
