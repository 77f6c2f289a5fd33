"""Ensembles that are known from before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.runs.ensemble import Ensemble
    from ui.jobs.comparing import Key, Order, Picture

MOST = 12


class Kept:
    """Remembers the ensembles that were looked at last, so that they need not run again."""

    def __init__(self) -> None:
        self._ensembles: dict[Key, Ensemble] = {}

    def remember(self, order: Order, picture: Picture) -> None:
        """Keep what is complete of a picture; what was not looked at for long is let go."""
        for scenario, ensemble in zip(order.scenarios, picture.ensembles, strict=True):
            if not ensemble.cancelled:
                key = order.key(scenario)
                self._ensembles.pop(key, None)
                self._ensembles[key] = ensemble
        for key in list(self._ensembles)[:-MOST]:
            del self._ensembles[key]

    def all(self) -> dict[Key, Ensemble]:
        """What is remembered now; a copy, for another thread."""
        return dict(self._ensembles)
