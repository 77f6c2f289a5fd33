"""What a chart of distributions draws, as a table: a row a world, a column a scenario."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.viewmodels.tables import Table

if TYPE_CHECKING:
    from ui.viewmodels.spreads import SpreadPicture


def spread_numbers(picture: SpreadPicture) -> Table:
    """Every value that is drawn, in the chart's unit."""
    columns = [one.worlds.values.tolist() for one in picture.spreads]
    titles = tuple(one.title for one in picture.spreads)
    rows = tuple((number, *cells) for number, cells in enumerate(zip_longest(*columns), start=1))
    return Table(picture.title, (QCoreApplication.translate("Spread", "dot"), *titles), rows)
