"""Small pictures of real runs, kept with the program and made again by a command."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from simulator.analysis.outcome_words import LABELS
from ui.viewmodels.study import MOST_REPLICATIONS

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled, Report
    from ui.jobs.workshop import Workshop

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "thumbnails"
BANDS = 5
LARGEST = 1e12
"""No outcome comes near; what is larger, or no number, cannot be drawn."""


@dataclass(frozen=True)
class Thumbnail:
    """One outcome of one scenario over time.

    Attributes:
        digest: Of the scenario that was run; another digest is another scenario.
        outcome: What is drawn.
        replications: How many worlds.
        bands: The 5, 25, 50, 75 and 95 % quantiles, as many values each.
    """

    digest: str
    outcome: str
    replications: int
    bands: tuple[tuple[float, ...], ...]

    def text(self) -> str:
        """As it stands in its file."""
        return json.dumps(asdict(self)) + "\n"


def read_thumbnail(file: Path) -> Thumbnail | None:
    """The thumbnail in a file; None where there is none that makes sense."""
    try:
        data = json.loads(file.read_text("utf-8"))
        bands = tuple(tuple(float(value) for value in band) for band in data["bands"])
        made = Thumbnail(
            str(data["digest"]), str(data["outcome"]), int(data["replications"]), bands
        )
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return made if _makes_sense(made) else None


def _makes_sense(made: Thumbnail) -> bool:
    """Whether it can be drawn and told."""
    sizes = {len(band) for band in made.bands}
    known = made.outcome in LABELS and 0 < made.replications <= MOST_REPLICATIONS
    drawable = len(made.bands) == BANDS and len(sizes) == 1 and min(sizes) > 1
    return known and drawable and all(abs(one) < LARGEST for band in made.bands for one in band)


class Thumbnails(QObject):
    """Reads the kept pictures away from the screen.

    Signals:
        changed: They have been read.
    """

    changed = Signal()

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._known: dict[str, Thumbnail] = {}
        self._is_read = False

    @Slot()
    def load(self) -> None:
        """Read them."""
        self._job = self._workshop.errand(_read_all)
        self._job.finished.connect(self._take)

    @property
    def is_read(self) -> bool:
        """Whether it is known what there is."""
        return self._is_read

    def of(self, scenario: Scenario) -> Thumbnail | None:
        """The picture of a scenario as it is today; None if it has not been run like that."""
        return self._known.get(scenario.digest)

    @Slot(object)
    def _take(self, found: dict[str, Thumbnail]) -> None:
        self._known, self._is_read = found, True
        self.changed.emit()


def _read_all(_report: Report, _cancelled: Cancelled) -> dict[str, Thumbnail]:
    read = [read_thumbnail(file) for file in sorted(FOLDER.glob("*.json"))]
    return {thumbnail.digest: thumbnail for thumbnail in read if thumbnail is not None}
