"""How the events of the months are put together."""

from __future__ import annotations

from enum import StrEnum


class Span(StrEnum):
    """Over how long events are added up, or that all years are shown world by world."""

    MONTH = "month"
    YEAR = "year"
    START = "start"
    WORLDS = "worlds"
