"""The eyes of a seat: through which states it looks, and in which words it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.runs.telling import Teller
from simulator.runs.telling_names import EVERYBODY

if TYPE_CHECKING:
    from simulator.exercise.views.moment import Moment
    from simulator.runs.telling_names import Speaker


class Eyes:
    """Looks at a moment as some states do.

    Attributes:
        now: The moment.
        states: The names of the states whose knowledge it has, in the region's order.
        public: Tells what everybody may hear.
    """

    def __init__(
        self, now: Moment, states: tuple[str, ...], speaker: Speaker | None = None
    ) -> None:
        self.now = now
        known = now.recording.places.states
        self.states = tuple(name for name in known if name in states)
        self.public = Teller(now.recording, speaker, EVERYBODY)
        self._tellers = {
            name: Teller(now.recording, speaker, now.state(name)) for name in self.states
        }

    def teller(self, state: str) -> Teller:
        """Tells what a state knows, in its words."""
        return self._tellers[state]

    def seen(self, state: str, *kinds: str) -> list[int]:
        """The numbers of the events of some kinds that a state can know of."""
        seen = self.now.recording.seen[self.now.state(state)]
        return [number for number in self.now.events_of(*kinds) if seen[number]]

    def date(self, day: float) -> str:
        """The date of a day, as in "2021-10-01"; empty where there is no day."""
        return self.now.recording.date(day).isoformat() if np.isfinite(day) else ""
