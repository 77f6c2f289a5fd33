"""Which changes do not last, because a dated event sets the same value later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.scenario.scenario import DAYS_PER_YEAR
from ui.viewmodels.edit_words import path_label
from ui.viewmodels.values import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from simulator.scenario.scenario import Change, DatedEvent, Scenario

MOST_TOLD = 3


def ending(scenario: Scenario, path: str) -> tuple[Change, DatedEvent] | None:
    """The first event within the run that sets a value again, and to what."""
    days = scenario.years * DAYS_PER_YEAR
    for event in scenario.events:
        for change in event.changes:
            if change.path == path and (event.date - scenario.start).days <= days:
                return change, event
    return None


def ending_words(scenario: Scenario, path: str) -> str:
    """That a value set from the start lasts only until a day; empty if it lasts."""
    found = ending(scenario, path)
    if found is None:
        return ""
    change, event = found
    text = QCoreApplication.translate("Undone", "only until {date}: “{title}” sets {value} then")
    return text.format(
        date=QLocale().toString(event.date, QLocale.FormatType.ShortFormat),
        title=event.title,
        value=shown(change.value),
    )


def undone_words(scenario: Scenario, paths: Iterable[str]) -> str:
    """Which of some changes do not last, a line each, and how many more; empty if all last."""
    told = [
        f"{path_label(path, scenario)}: {words}"
        for path in paths
        if (words := ending_words(scenario, path))
    ]
    more = len(told) - MOST_TOLD
    if more > 0:
        text = QCoreApplication.translate("Undone", "… and {count} more")
        told = [*told[:MOST_TOLD], text.format(count=QLocale().toString(more))]
    return "\n".join(told)
