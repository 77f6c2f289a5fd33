"""Texts of plans and players where Qt would take them for markup or for keys."""

from __future__ import annotations

from html import escape


def caption(text: str) -> str:
    """A text for a button or a tab, in which an ampersand is no key."""
    return text.replace("&", "&&")


def tip(text: str) -> str:
    """A text for a tooltip, in which nothing is markup."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
