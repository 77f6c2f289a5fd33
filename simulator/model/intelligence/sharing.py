"""A state that knows of a cell which concerns another state passes the lead on, or does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.kinds import LEAD_SHARED, LEAD_WITHHELD, LeadSource, WithheldReason
from simulator.model.mechanism import Mechanism

if TYPE_CHECKING:
    from simulator.model.cells.state import Cell
    from simulator.model.intelligence.state import Lead
    from simulator.model.world import Relation, State, Zone


class Sharing(Mechanism):
    """Leads pass between states by level, relation, trust, and what the source allows.

    Concerned is the state where the cell is, where a cell linked to it is, or where it moves.
    The chance is probability(level) × ((1 + relation) / 2)^a × trust^b × releasability, the
    delay exponential with the level's mean. What is withheld is recorded with the reason. Each
    pair of states decides about each cell once; trust between the services answers.

    Reads:   Cell.links, Cell.known_by, Relation
    Changes: Relation.trust
    Records: LEAD_SHARED, LEAD_WITHHELD, LEAD_RECEIVED
    """

    name = "sharing"

    def start(self) -> None:
        self._decided: set[tuple[State, State, Cell]] = set()
        self.world.recognised.append(self._pass_on)
        self.world.moved.append(self._warn)
        self.refresh()

    def refresh(self) -> None:
        parameters = self.world.setting.sharing
        self._probabilities = (
            0.0,
            parameters.probability_1,
            parameters.probability_2,
            parameters.probability_3,
            parameters.probability_4,
        )
        self._delays = (
            0.0,
            parameters.delay_1,
            parameters.delay_2,
            parameters.delay_3,
            parameters.delay_4,
        )

    def _pass_on(self, lead: Lead) -> None:
        if lead.cell is None:
            return
        for cell in (lead.cell, *lead.cell.links):
            if cell.active and cell.zone.state is not lead.holder:
                self._decide(cell, lead.holder, lead.record)

    def _warn(self, cell: Cell, _: Zone) -> None:
        for holder, record in cell.known_by:
            if holder is not cell.zone.state:
                self._decide(cell, holder, record)

    def _decide(self, cell: Cell, holder: State, cause: int) -> None:
        receiver = cell.zone.state
        relation = self.world.relation(holder, receiver)
        if relation is None or (holder, receiver, cell) in self._decided:
            return
        self._decided.add((holder, receiver, cell))
        delay, luck, _ = cell.lot(f"sharing/{holder.name}/{receiver.name}")
        reason = self._obstacle(relation, luck)
        if reason is None:
            self._share(cell, holder, receiver, relation, delay, cause)
        else:
            relation.trust *= 1.0 - self.world.setting.sharing.trust_loss
            self.world.history.record(LEAD_WITHHELD, holder.number, cell, cause, reason)

    def _obstacle(self, relation: Relation, luck: float) -> WithheldReason | None:
        """What stands in the way for this luck; more of anything never adds an obstacle."""
        parameters = self.world.setting.sharing
        chance = self._probabilities[relation.setting.information_sharing]
        if luck >= chance:
            return WithheldReason.LEVEL
        chance *= ((1.0 + relation.setting.relation) / 2.0) ** parameters.relation_weight
        if luck >= chance:
            return WithheldReason.RELATION
        chance *= relation.trust**parameters.trust_weight
        if luck >= chance:
            return WithheldReason.TRUST
        if luck >= chance * parameters.releasability:
            return WithheldReason.RELEASABILITY
        return None

    def _share(
        self,
        cell: Cell,
        holder: State,
        receiver: State,
        relation: Relation,
        delay: float,
        cause: int,
    ) -> None:
        gain = self.world.setting.sharing.trust_gain
        relation.trust += gain * (1.0 - relation.trust)
        record = self.world.history.record(LEAD_SHARED, holder.number, cell, cause, receiver.number)
        days = delay * self._delays[relation.setting.information_sharing]
        holder.time.add(days, 1.0, self._deliver, (cell, receiver, record))

    def _deliver(self, message: tuple[Cell, State, int]) -> None:
        cell, receiver, record = message
        if cell.active:
            self.world.lead(cell, receiver, LeadSource.PARTNER, record)
