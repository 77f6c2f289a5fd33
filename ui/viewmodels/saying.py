"""What is said of the difference that is looked at, and what would make it safe."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from simulator.analysis.best import FEWEST, best
from simulator.analysis.telling import of_hundred, rounded_up
from ui.viewmodels.finding_words import Minister
from ui.viewmodels.study import MOST_REPLICATIONS

if TYPE_CHECKING:
    from simulator.analysis.findings import Finding
    from ui.viewmodels.look import Look
    from ui.viewmodels.study import Study


class Saying(QObject):
    """One finding in plain words, and the worlds that it still takes.

    Signals:
        changed: Something else is said.
    """

    changed = Signal()

    def __init__(self, study: Study, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._study = study
        self._look = look
        self._number = 1

    def turn_to(self, number: int) -> None:
        """Say it of another scenario, counted from 1."""
        self._number = number
        self.changed.emit()

    @property
    def finding(self) -> Finding | None:
        """What was found; None while there is nothing to compare."""
        picture = self._study.picture
        if picture is None or picture.findings is None:
            return None
        number = min(self._number, len(picture.findings.comparisons))
        return picture.findings.find(number, self._look.outcome, self._look.place)

    @property
    def sentence(self) -> str:
        """It in plain words; empty while there is nothing to say."""
        picture, finding = self._study.picture, self.finding
        if picture is None or picture.findings is None or finding is None:
            return ""
        told = Minister(self._study.worlds, picture.findings).tell(finding)
        return " ".join(filter(None, [told, self._best()]))

    @property
    def more(self) -> int:
        """How many more worlds a safe answer takes; 0 if it is safe or nobody can tell."""
        finding = self.finding
        if finding is None or not math.isfinite(finding.more):
            return 0
        room = MOST_REPLICATIONS - self._study.replications
        wanted = rounded_up(finding.more) if finding.more else 0
        return wanted if wanted <= room else 0

    def run_more(self) -> None:
        """Run as many worlds more."""
        if self.more:
            self._study.set_replications(self._study.replications + self.more)
            self._study.run()

    def _best(self) -> str:
        """Which scenario does best in how many worlds, where there are several."""
        picture, worlds = self._study.picture, self._study.worlds
        if picture is None or len(worlds) < FEWEST:
            return ""
        shares = best(picture.ensembles, self._look.outcome, self._look.place)
        if not shares or math.isnan(shares[0].value):
            return ""
        first = max(range(len(shares)), key=lambda number: shares[number].value)
        text = self.tr("Of all, {title} does best in {share} of every 100 worlds.")
        return text.format(title=worlds[first].title, share=of_hundred(shares[first]))
