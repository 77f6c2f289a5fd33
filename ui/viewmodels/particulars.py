"""What a scenario file says of itself: its title and words, its first day and its length."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from simulator.kernel.errors import QuantityError
from simulator.scenario.catalogue import catalogue
from simulator.scenario.drafting import foundations
from simulator.scenario.quantities import WARM_UP_YEARS, YEARS
from ui.viewmodels.particular import DAY, LINES, NUMBER, ONE_NAME
from ui.viewmodels.timetable import is_day
from ui.viewmodels.values import shown
from ui.viewmodels.words import outcome_label, outcome_themes, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.kernel.quantities import Quantity
    from ui.viewmodels.editor import Editor
    from ui.viewmodels.library import Library
    from ui.viewmodels.particular import Particular

QUANTITIES: dict[str, Quantity] = {"years": YEARS, "warm_up_years": WARM_UP_YEARS}
ATTRIBUTES = {"date": "start"}
NEEDED = ("title", "summary")


class Particulars(QObject):
    """Shows the keys of the file as text and proposes edits.

    Signals:
        changed: Some of them say something else.
    """

    changed = Signal()

    def __init__(self, editor: Editor, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._library = library
        for signal in (editor.opened, editor.changed, editor.checked):
            signal.connect(self._tell)

    def label(self, one: Particular) -> str:
        """What a key is called."""
        return say("Particular", one.label)

    def meaning(self, one: Particular) -> str:
        """What a key is for."""
        return say("Particular", one.meaning) if one.meaning else ""

    def text(self, one: Particular) -> str:
        """What holds, as somebody would write it."""
        value = self._value(one.key)
        if value is None:
            return ""
        if isinstance(value, list | tuple):
            return "\n".join(str(line) for line in value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return shown(value)
        return value.isoformat() if isinstance(value, dt.date) else str(value)

    def names(self, one: Particular) -> tuple[str, ...]:
        """The names that hold, in their order."""
        value = self._value(one.key)
        if isinstance(value, str):
            return (value,)
        return tuple(str(name) for name in value) if isinstance(value, list | tuple) else ()

    def choices(self, one: Particular) -> dict[str, str]:
        """What can be named there: what each is called, by name."""
        if one.key == "outcomes":
            known = (name for names in outcome_themes().values() for name in names)
            return {name: outcome_label(name) for name in known}
        titles = {key: one.title for key, one in self._library.scenarios.items()}
        names = foundations() if one.form == ONE_NAME else catalogue()
        region = self.tr("The region with nothing changed")
        return {name: titles.get(name, region if "/" in name else name) for name in names}

    def is_own(self, one: Particular) -> bool:
        """Whether the file itself says it."""
        draft = self._editor.draft
        return draft is not None and one.key in draft.head

    def propose_names(self, one: Particular, names: Sequence[str] | None) -> None:
        """Let a key name others; None takes it out of the file."""
        edits = self._editor.edits
        if one.form != ONE_NAME:
            edits.set_key(one.key, None if names is None else list(names))
        elif names and (*names,) != self.names(one):
            edits.build_on(names[0])

    def objection(self, one: Particular, written: str) -> str:
        """Why something that was written cannot stand there; empty if it can."""
        written = written.strip()
        if one.form == DAY:
            return "" if _day(written) else self.tr("Write a day as year-month-day.")
        if one.form == NUMBER:
            declared = QUANTITIES[one.key]
            text = self.tr("Write a number from {low} to {high} years.")
            fits = _fits(declared, _number(written))
            low, high = shown(declared.low), shown(declared.high)
            return "" if fits else text.format(low=low, high=high)
        if one.key in NEEDED and not written:
            return self.tr("This cannot be empty.")
        return ""

    def propose(self, one: Particular, written: str) -> None:
        """Let a key say something else; what is emptied is taken out of the file."""
        written = written.strip()
        if written == self.text(one).strip():
            return
        value: str | float | list[str] | dt.date | None = written or None
        if one.form == DAY:
            value = _day(written)
        elif one.form == NUMBER:
            value = _number(written)
        elif one.form == LINES and written:
            value = [line.strip() for line in written.split("\n") if line.strip()]
        self._editor.edits.set_key(one.key, value)

    def _value(self, key: str) -> object:
        draft = self._editor.draft
        if draft is None:
            return None
        if key in draft.head:
            return draft.head[key]
        scenario = self._editor.scenario or draft.inherited.scenario
        return getattr(scenario, ATTRIBUTES.get(key, key), None)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _day(written: str) -> dt.date | None:
    try:
        day = dt.date.fromisoformat(written)
    except ValueError:
        return None
    return day if is_day(day) else None


def _number(written: str) -> float:
    number, fine = QLocale().toDouble(written)
    if not fine:
        number, fine = QLocale.c().toDouble(written)
    return number if fine else math.nan


def _fits(declared: Quantity, number: float) -> bool:
    try:
        declared.check("years", number)
    except QuantityError:
        return False
    return True
