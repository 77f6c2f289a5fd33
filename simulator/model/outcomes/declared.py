"""The outcomes, each declared once, and which events they count."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.kernel.outcomes import Better, Kind, Outcome
from simulator.model.kinds import EventKind

LOWER, HIGHER, NEITHER = Better.LOWER, Better.HIGHER, Better.NEITHER


@dataclass(frozen=True)
class Counted:
    """An outcome that adds up events, or their details, of some kinds."""

    outcome: Outcome
    kinds: tuple[EventKind, ...]
    detail: bool = False


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
    outcome = Outcome(name, meaning, f"{of}/year", f"{of}/month", better, Kind.COUNT)
    return Counted(outcome, kinds, detail)


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


MEASURES: tuple[Counted | Averaged | Sampled, ...] = (
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
    _level("public_trust", "Public trust in the security services", "1", HIGHER),
    _level("team_utilisation", "Share of team time spent on cases", "1", NEITHER),
    _level("analyst_utilisation", "Share of analyst time spent on leads", "1", NEITHER),
)  # fmt: skip

OUTCOMES: tuple[Outcome, ...] = tuple(measure.outcome for measure in MEASURES)
