"""What a chart of one world draws, as a table: a row for each day on which a curve changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.viewmodels.tables import Table, plain

if TYPE_CHECKING:
    from ui.viewmodels.live import Curve

CONTEXT = "LiveNumbers"
DATE = QT_TRANSLATE_NOOP("LiveNumbers", "date")
DAY = QT_TRANSLATE_NOOP("LiveNumbers", "day since the start")


def numbers_of(curves: tuple[Curve, ...], start: dt.date, until: float) -> Table:
    """Every value that is drawn up to a day; each holds until the next row."""
    days = np.unique(np.concatenate([np.clip(curve.days, 0.0, None) for curve in curves]))
    rows = tuple(
        (
            (start + dt.timedelta(days=day)).isoformat(),
            day,
            *(plain(curve.at(day)) for curve in curves),
        )
        for day in days[days <= until].tolist()
    )
    names = (QCoreApplication.translate(CONTEXT, text) for text in (DATE, DAY))
    return Table(curves[0].title, (*names, *(curve.title for curve in curves)), rows)
