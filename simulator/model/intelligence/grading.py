"""Leads are graded by their source and by what they say, as services customarily do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.cells.state import Family
from simulator.model.kinds import LeadSource
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.kernel.streams import LuckTable
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import State

GRADES = 6
MIDDLE = 0.5


class Grading(Mechanism):
    """Each new lead gets a reliability from A to F and a credibility from 1 to 6 by its luck.

    P(one of the k best grades) = (k / 6)^(1 / skew) for true leads, (k / 6)^skew for false ones.
    The quality is 1 for A1 and 0 for F6. Better leads are read first, and the odds that a lead is
    taken for true are multiplied by weight^(2 × quality - 1), whether it is true or not.

    Changes: Lead.reliability, Lead.credibility, Lead.priority, Lead.odds, Lead.releasability
    """

    name = "grading"
    reads = frozenset({"grading"})

    def start(self) -> None:
        self.world.arrived.append(self._grade)
        self._false_luck: dict[State, LuckTable] = {
            state: self.world.streams.table("grading", state.name, uniforms=2)
            for state in self.world.states.values()
        }
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.grading
        self._skew = parameters.skew
        self._weight = parameters.weight
        self._releases = {
            LeadSource.COLLECTION: parameters.technical_release,
            LeadSource.ABROAD: parameters.technical_release,
            LeadSource.PUBLIC: parameters.public_release,
            LeadSource.DETAINEE: parameters.detainee_release,
        }
        self._partner_release = parameters.partner_release

    def _grade(self, lead: Lead) -> None:
        first, second = self._luck(lead)
        skew = self._skew if lead.cell is not None else 1.0 / self._skew
        lead.reliability = int(GRADES * first**skew)
        lead.credibility = int(GRADES * second**skew) + 1
        quality = 1.0 - (lead.reliability + lead.credibility - 1) / (2 * (GRADES - 1))
        lead.priority = -quality
        lead.odds = self._weight ** ((quality - MIDDLE) / MIDDLE)
        lead.releasability = self._releases.get(lead.source, self._partner_release)

    def _luck(self, lead: Lead) -> list[float]:
        """Two uniforms of the lead; what one source says of one cell is always as good."""
        if lead.cell is None:
            return self._false_luck[lead.holder].row(lead.page)
        first = Family.GRADES + 2 * lead.source
        return lead.cell.later[first : first + 2]
