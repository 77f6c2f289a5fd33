"""Which function weighs which decision: what it would mean, or why it cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.model.decisions.abroad import (
    AcceptOffer,
    CloseBorder,
    OpenBorder,
    RefuseOffer,
    weigh_acceptance,
    weigh_closing,
    weigh_opening,
    weigh_rejection,
)
from simulator.model.decisions.agreements import (
    Propose,
    Suspend,
    weigh_proposal,
    weigh_suspension,
)
from simulator.model.decisions.border_work import (
    ProposePatrols,
    ProposeTaskForce,
    StaffBorder,
    weigh_border_staff,
    weigh_patrols,
    weigh_task_force,
)
from simulator.model.decisions.capacity import SetMeasure, SetStaff, weigh_measure, weigh_staff
from simulator.model.decisions.funding import FundHeading, weigh_heading
from simulator.model.decisions.helping import (
    OfferHelp,
    WithdrawHelp,
    weigh_help,
    weigh_withdrawal,
)
from simulator.model.decisions.joint import (
    OfferMediation,
    ProposeExercise,
    ProposeTraining,
    weigh_exercise,
    weigh_mediation,
    weigh_training,
)
from simulator.model.decisions.passing import PassLead, weigh_passing
from simulator.model.decisions.proposals import Accept, Decline, weigh_accept, weigh_decline
from simulator.model.decisions.provision import (
    AdoptTool,
    FundProgramme,
    weigh_programme,
    weigh_tool,
)
from simulator.model.decisions.ties import CutTies, ProposeTies, weigh_cut, weigh_ties

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.model.decisions.decision import Decision, Terms
    from simulator.model.world import State, World

HANDLERS: dict[type[Decision], Callable[[World, State, Any], Terms | str]] = {
    FundHeading: weigh_heading,
    SetStaff: weigh_staff,
    SetMeasure: weigh_measure,
    FundProgramme: weigh_programme,
    AdoptTool: weigh_tool,
    Propose: weigh_proposal,
    Accept: weigh_accept,
    Decline: weigh_decline,
    Suspend: weigh_suspension,
    CutTies: weigh_cut,
    ProposeTies: weigh_ties,
    ProposeExercise: weigh_exercise,
    ProposeTraining: weigh_training,
    OfferMediation: weigh_mediation,
    ProposeTaskForce: weigh_task_force,
    ProposePatrols: weigh_patrols,
    StaffBorder: weigh_border_staff,
    OpenBorder: weigh_opening,
    CloseBorder: weigh_closing,
    AcceptOffer: weigh_acceptance,
    RefuseOffer: weigh_rejection,
    PassLead: weigh_passing,
}
"""Every decision of states."""

OF_PARTNERS: dict[type[Decision], Callable[[World, str, Any], Terms | str]] = {
    OfferHelp: weigh_help,
    WithdrawHelp: weigh_withdrawal,
}
"""Every decision of partners outside the region, which people alone take."""
