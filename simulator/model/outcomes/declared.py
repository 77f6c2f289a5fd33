"""The outcomes, each declared once, and which events they count."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.outcomes import Better, Kind, Outcome
from simulator.model.kinds import EventKind, WithheldReason

LOWER, HIGHER, NEITHER = Better.LOWER, Better.HIGHER, Better.NEITHER


@dataclass(frozen=True)
class Counted:
    """An outcome that adds up events, or their details, of some kinds."""

    outcome: Outcome
    kinds: tuple[EventKind, ...]
    detail: bool = False


@dataclass(frozen=True)
class Classed:
    """An outcome that counts the events of a kind that fall into one class.

    Attributes:
        classes: By what they are told apart, a name of `measuring.CLASSES`.
        number: The class that counts.
    """

    outcome: Outcome
    kind: EventKind
    classes: str
    number: int


@dataclass(frozen=True)
class Averaged:
    """An outcome that is a mean over events: of their details, or the share of some among all."""

    outcome: Outcome
    kinds: tuple[EventKind, ...]
    among: tuple[EventKind, ...] | None = None


@dataclass(frozen=True)
class Sampled:
    """An outcome that is a state of affairs, looked at when each month ends."""

    outcome: Outcome


def _count(
    name: str, meaning: str, of: str, better: Better, *kinds: EventKind, detail: bool = False
) -> Counted:
    return Counted(_counted(name, meaning, of, better), kinds, detail)


def _counted(name: str, meaning: str, of: str, better: Better) -> Outcome:
    return Outcome(name, meaning, f"{of}/year", f"{of}/month", better, Kind.COUNT)


def _disrupted(name: str, meaning: str, better: Better, stage: int) -> Classed:
    outcome = _counted(f"disrupted_{name}", meaning, "cells", better)
    return Classed(outcome, EventKind.CELL_DISRUPTED, "stage", stage)


def _withheld(name: str, meaning: str, reason: WithheldReason) -> Classed:
    outcome = _counted(f"withheld_{name}", meaning, "leads", LOWER)
    return Classed(outcome, EventKind.LEAD_WITHHELD, "reason", reason)


def _mean(
    name: str,
    meaning: str,
    unit: str,
    better: Better,
    *kinds: EventKind,
    among: tuple[EventKind, ...] | None = None,
) -> Averaged:
    return Averaged(Outcome(name, meaning, unit, unit, better, Kind.MEAN), kinds, among)


def _level(name: str, meaning: str, unit: str, better: Better) -> Sampled:
    return Sampled(Outcome(name, meaning, unit, unit, better, Kind.LEVEL))


Measure = Counted | Classed | Averaged | Sampled

MEASURES: tuple[Measure, ...] = (
    _count("attacks", "Attacks by cells", "attacks", LOWER, EventKind.CELL_ATTACKED),
    _count(
        "severity", "Severity of all attacks together, 1 to 5 each", "severity", LOWER,
        EventKind.CELL_ATTACKED, detail=True,
    ),
    _count("cells_formed", "Cells formed", "cells", LOWER, EventKind.CELL_FORMED),
    _count("cells_disrupted", "Cells broken up", "cells", NEITHER, EventKind.CELL_DISRUPTED),
    _count("cells_dissolved", "Cells that gave up", "cells", NEITHER, EventKind.CELL_DISSOLVED),
    _level("cells_active", "Active cells", "cells", LOWER),
    _mean(
        "disrupted_share", "Share of cells broken up among those broken up or attacking", "1",
        HIGHER, EventKind.CELL_DISRUPTED,
        among=(EventKind.CELL_DISRUPTED, EventKind.CELL_ATTACKED),
    ),
    _mean(
        "detection_days", "Days from a cell's formation to the first recognised lead", "days",
        LOWER, EventKind.CELL_DETECTED,
    ),
    _mean(
        "action_days", "Days from a lead's arrival to the operation", "days", LOWER,
        EventKind.OPERATION_DONE,
    ),
    _count("leads_received", "Leads received", "leads", NEITHER, EventKind.LEAD_RECEIVED),
    _count("leads_expired", "Leads that expired unread", "leads", LOWER, EventKind.LEAD_EXPIRED),
    _count("leads_shared", "Leads passed on to others", "leads", HIGHER, EventKind.LEAD_SHARED),
    _count("leads_withheld", "Leads withheld", "leads", LOWER, EventKind.LEAD_WITHHELD),
    _count("arrests", "Members arrested", "people", NEITHER, EventKind.CELL_DISRUPTED, detail=True),
    _count("crossings", "Cells that entered from another state", "cells", LOWER,
           EventKind.BORDER_CROSSED),
    _level("grievance", "Grievance of the public against the authorities", "1", LOWER),
    _level("liberties", "Share of ordinary civil liberties that measures leave", "1", HIGHER),
    _level("social_tension", "Grievance and lost liberties together", "1", LOWER),
    _level("cohesion", "Trust, content and liberties together", "1", HIGHER),
    _level("resilience", "Cohesion, and prevention where it lacks", "1", HIGHER),
    _level("prevention_cost", "Spending on prevention", "million/year", NEITHER),
    _level("technology_cost", "Spending on adopted tools", "million/year", NEITHER),
    _level("collection_cost", "Spending on means of collection", "million/year", NEITHER),
    _level("analysis_cost", "Spending on analysts", "million/year", NEITHER),
    _level("teams_cost", "Spending on teams", "million/year", NEITHER),
    _level("borders_cost", "Spending on border control", "million/year", NEITHER),
    _level("justice_cost", "Spending on courts and oversight", "million/year", NEITHER),
    _level("cooperation_cost", "Spending on work with other states", "million/year", NEITHER),
    _level("spending", "Spending on all measures together", "million/year", NEITHER),
    _count("decisions", "Decisions taken", "decisions", NEITHER, EventKind.DECIDED),
    _count("decisions_refused", "Decisions that could not be taken", "decisions", NEITHER,
           EventKind.DECISION_REFUSED),
    _count("people_mentored", "People who went through mentoring", "people", NEITHER,
           EventKind.PERSON_MENTORED),
    _count("referrals_lapsed", "People who waited for a mentor in vain", "people", LOWER,
           EventKind.REFERRAL_LAPSED),
    _count("leads_bridged", "Withheld leads that third parties passed on", "leads", HIGHER,
           EventKind.LEAD_BRIDGED),
    _level("delivered_cooperation", "Delivered level, mean of pairs and pillars", "level", HIGHER),
    _level("capacity_received", "Analysts and teams that help from others adds", "servers",
           NEITHER),
    _level("leads_waiting", "Leads that wait for an analyst", "leads", LOWER),
    _count("leads_leaked", "Shared leads that got out", "leads", LOWER, EventKind.LEAD_LEAKED),
    _count("convictions", "Suspects convicted", "people", NEITHER, EventKind.SUSPECTS_CONVICTED,
           detail=True),
    _count("acquittals", "Suspects acquitted", "people", NEITHER, EventKind.SUSPECTS_ACQUITTED,
           detail=True),
    _count("releases", "People released, acquitted or after prison", "people", NEITHER,
           EventKind.SUSPECTS_ACQUITTED, EventKind.PEOPLE_RELEASED, detail=True),
    _count("relapses", "People released who went back to a cell", "people", LOWER,
           EventKind.PEOPLE_RELAPSED, detail=True),
    _mean("verdict_days", "Days from the arrests to the verdict", "days", LOWER,
          EventKind.TRIAL_ENDED),
    _level("court_queue", "Trials that wait for a court", "trials", LOWER),
    _level("court_utilisation", "Share of court time spent on trials", "1", NEITHER),
    _level("members", "Members of active cells", "people", LOWER),
    _count("splits", "Cells that divided or went over to another group", "cells", LOWER,
           EventKind.CELL_DIVIDED, EventKind.CELL_DEFECTED),
    _count("reprisals", "Reprisals against people who informed", "reprisals", LOWER,
           EventKind.REPRISAL),
    _count("cells_displaced", "Cells that left the state under its pressure", "cells", LOWER,
           EventKind.CELL_DISPLACED),
    _count("cells_regrouped", "Cells formed by people who had escaped", "cells", LOWER,
           EventKind.CELL_REGROUPED),
    _count("joint_proposed", "Joint operations proposed", "operations", NEITHER,
           EventKind.JOINT_PROPOSED),
    _count("joint_refused", "Joint operations refused", "operations", LOWER,
           EventKind.JOINT_REFUSED),
    _count("joint_done", "Joint operations carried out", "operations", HIGHER,
           EventKind.JOINT_DONE),
    _disrupted("early", "Cells broken up before their last phase", HIGHER, 0),
    _disrupted("late", "Cells broken up in their last phase", NEITHER, 1),
    _withheld("level", "Leads withheld as too little sharing is agreed", WithheldReason.LEVEL),
    _withheld("relation", "Leads withheld as the states are at odds", WithheldReason.RELATION),
    _withheld("trust", "Leads withheld as the services distrust each other", WithheldReason.TRUST),
    _withheld("source", "Leads withheld to protect their source", WithheldReason.RELEASABILITY),
    _withheld("law", "Leads withheld as the laws do not fit", WithheldReason.LAW),
    _level("cases_waiting", "Cases that wait for a team", "cases", LOWER),
    _count("returnees", "People who came home from fighting abroad", "people", NEITHER,
           EventKind.PEOPLE_RETURNED, detail=True),
    _count("returnees_stopped", "People stopped at a border on their way home", "people", HIGHER,
           EventKind.RETURNEES_STOPPED, detail=True),
    _count("returnees_joined", "People who came home and formed a cell", "people", LOWER,
           EventKind.RETURNEES_JOINED, detail=True),
    _count("departures_tried", "Cells that tried to leave the region, as for Europe", "cells",
           LOWER, EventKind.DEPARTURE_TRIED),
    _level("public_trust", "Public trust in the security services", "1", HIGHER),
    _level("team_utilisation", "Share of team time spent on cases", "1", NEITHER),
    _level("analyst_utilisation", "Share of analyst time spent on leads", "1", NEITHER),
)  # fmt: skip

OUTCOMES: tuple[Outcome, ...] = tuple(measure.outcome for measure in MEASURES)
