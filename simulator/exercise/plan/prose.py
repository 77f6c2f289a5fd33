"""Prose as it is shown: paragraphs without the line breaks that a file was written with."""

from __future__ import annotations

import re

BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text; an empty line ends one, a single line break is a space."""
    parts = BETWEEN_PARAGRAPHS.split(text.strip())
    return tuple(" ".join(part.split()) for part in parts if part.strip())
