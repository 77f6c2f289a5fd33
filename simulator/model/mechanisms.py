"""The mechanisms of the model, in the one order that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.borders.movement import Movement
from simulator.model.calendar import Calendar
from simulator.model.cells.formation import Formation
from simulator.model.cells.life import Life
from simulator.model.cells.networks import Networks
from simulator.model.intelligence.assessment import Assessment
from simulator.model.intelligence.collection import Collection
from simulator.model.intelligence.false_leads import FalseLeads
from simulator.model.intelligence.sharing import Sharing
from simulator.model.intelligence.tips import Tips
from simulator.model.operations.interdiction import Interdiction
from simulator.model.society.society import Society

if TYPE_CHECKING:
    from simulator.model.mechanism import Mechanism

MECHANISMS: tuple[type[Mechanism], ...] = (
    Society,
    Networks,
    Life,
    Movement,
    Collection,
    Tips,
    Assessment,
    Interdiction,
    Sharing,
    FalseLeads,
    Calendar,
    Formation,
)
"""They start, and hear of events, in this order.

Society first: trust and grievance answer before anyone acts on them. Networks before life: a cell
has its links before anything else happens to it. Movement before collection and tips, which look
at where a cell is. Interdiction before sharing: a state acts on what it knows before it tells
others. Formation last: it places the first cells, and all others must be listening by then.
"""
