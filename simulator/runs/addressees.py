"""To which other state a decision speaks, and which therefore hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.decisions.agreements import Propose, Suspend
from simulator.model.decisions.border_work import ProposePatrols, ProposeTaskForce
from simulator.model.decisions.helping import OfferHelp, WithdrawHelp
from simulator.model.decisions.joint import OfferMediation, ProposeExercise, ProposeTraining
from simulator.model.decisions.proposals import Accept, Decline
from simulator.model.decisions.ties import CutTies, ProposeTies

if TYPE_CHECKING:
    from simulator.model.decisions.decision import Decision

ADDRESSED: dict[type[Decision], str] = {
    Propose: "to",
    ProposeTies: "to",
    ProposeExercise: "to",
    ProposeTraining: "to",
    ProposeTaskForce: "to",
    ProposePatrols: "to",
    Suspend: "other",
    CutTies: "other",
    OfferHelp: "state",
    WithdrawHelp: "state",
    # Of two, the first hears of it here; both find it among what waits for their answer.
    OfferMediation: "first",
}
"""The field that names the other state, of the decisions that are told to it when they are taken.

All others are nobody else's business when they are taken; what comes of them may show.
"""
ANSWERS = (Accept, Decline)
"""What speaks to whoever has asked."""


def spoken_to(decision: Any) -> str | None:
    """The name of the state to which a decision speaks, if it is one that does."""
    field = ADDRESSED.get(type(decision))
    return None if field is None else getattr(decision, field)


def is_answer(decided: Any) -> bool:
    """Whether what was decided is an answer to a proposal."""
    return isinstance(getattr(decided, "decision", None), ANSWERS)
