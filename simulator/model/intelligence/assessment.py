"""Analysts assess leads: a queue that grows when collection outruns them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import LEAD_DISMISSED, LEAD_EXPIRED, LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.kernel.streams import LuckTable
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State

# Asking a member for its name takes as long as drawing its luck.
SOURCES = tuple(source.name for source in LeadSource)


class Assessment(Mechanism):
    """Each lead waits for an analyst, is assessed, and is taken for true or not.

    A lead that nobody has begun to assess by its expiry is worthless. True leads are recognised
    with the sensitivity, false ones with the false alarm rate, at odds that its grade moves.

    Reads:   State.analysts
    Records: LEAD_EXPIRED, LEAD_DISMISSED, LEAD_RECOGNISED
    """

    name = "assessment"

    def start(self) -> None:
        self.world.received = self._queue
        self._false_luck: dict[State, LuckTable] = {
            state: self.world.streams.table(
                "assessment", "false", state.name, exponentials=1, uniforms=1
            )
            for state in self.world.states.values()
        }

    def _queue(self, lead: Lead) -> None:
        request = lead.holder.analysts.request(self._begin, lead, lead.priority)
        if request is not None:
            lead.request = request
            lead.expiry = lead.holder.time.wait(
                0.0, self.world.setting.assessment.expiry_days, self._expire, lead
            )

    def _expire(self, lead: Lead) -> None:
        if lead.request is not None:
            lead.holder.analysts.withdraw(lead.request)
        self.world.lose(lead, LEAD_EXPIRED)

    def _begin(self, lead: Lead) -> None:
        if lead.expiry is not None:
            lead.expiry.cancel()
            lead.request = None
        exposure, verdict = self._luck(lead)
        days = exposure * self.world.setting.assessment.mean_days / lead.holder.assessment.value
        lead.holder.time.wait(exposure, days, self._finish, (lead, verdict))

    def renew(self, item: Lead | tuple[Lead, float]) -> Lead | tuple[Lead, float]:
        """Let a verdict that nobody knows yet have the luck there is now."""
        return (item[0], self._luck(item[0])[1]) if isinstance(item, tuple) else item

    def _luck(self, lead: Lead) -> Sequence[float]:
        """The lead's own unit exponential for the time it takes, and uniform for the verdict."""
        if lead.cell is None:
            return self._false_luck[lead.holder].row(lead.page)
        return lead.cell.lot(f"assessment/{SOURCES[lead.source]}/{lead.holder.name}/{lead.page}")[
            :2
        ]

    def _finish(self, assessed: tuple[Lead, float]) -> None:
        lead, luck = assessed
        parameters = self.world.setting.assessment
        lead.holder.analysts.release()
        if lead.cell is None:
            recognised = luck < raised(parameters.false_alarm, lead.odds)
        else:
            sensitivity = raised(parameters.sensitivity, lead.odds)
            recognised = lead.cell.active and luck < sensitivity
        if recognised:
            self.world.recognise(lead)
        else:
            self.world.lose(lead, LEAD_DISMISSED)


def raised(chance: float, odds: float) -> float:
    """A chance whose odds are multiplied."""
    if odds == 1.0:
        return chance
    return chance * odds / (1.0 - chance + chance * odds)
