"""What was proposed lapses, what was agreed for a time ends."""

from __future__ import annotations

from simulator.model.kinds import EventKind
from simulator.model.mechanism import Mechanism


class Decisions(Mechanism):
    """Lets decisions be taken; keeps the dates of proposals and agreements, by the month.

    Lapse:   a proposal that not all have accepted after answer_days
    End:     an agreement whose months are over falls back to what was before it
    Records: PROPOSAL_LAPSED, AGREEMENT_ENDED, and, by deciding, DECIDED and DECISION_REFUSED
    """

    name = "decisions"

    def start(self) -> None:
        self.world.monthly.append(self._look_at_dates)

    def _look_at_dates(self) -> None:
        docket, now = self.world.docket, self.world.clock.now
        for number, proposal in [*docket.proposals.items()]:
            if now >= proposal.until:
                del docket.proposals[number]
                place = self.world.states[proposal.by].number
                self.world.history.record(
                    EventKind.PROPOSAL_LAPSED, place, proposal.says, proposal.record, number
                )
        for key, term in [*docket.terms.items()]:
            if now >= term.until:
                del docket.terms[key]
                name, pillar = key
                record = self.world.history.record(
                    EventKind.AGREEMENT_ENDED, -1, name, term.record, pillar
                )
                left = min(term.before, self.world.setting.value(term.path))
                self.world.change_values({term.path: left}, "An agreement ends", record)
