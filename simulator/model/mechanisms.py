"""The mechanisms of the model, in the one order that counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.model.borders.departures import Departures
from simulator.model.borders.displacement import Displacement
from simulator.model.borders.movement import Movement
from simulator.model.borders.returnees import Returnees
from simulator.model.borders.screening import Screening
from simulator.model.calendar import Calendar
from simulator.model.cells.adaptation import Adaptation
from simulator.model.cells.dormancy import Dormancy
from simulator.model.cells.formation import Formation
from simulator.model.cells.life import Life
from simulator.model.cells.networks import Networks
from simulator.model.cells.recruitment import Recruitment
from simulator.model.decisions.decisions import Decisions
from simulator.model.groups.factions import Factions
from simulator.model.groups.reprisals import Reprisals
from simulator.model.groups.splits import Splits
from simulator.model.intelligence.assessment import Assessment
from simulator.model.intelligence.collection import Collection
from simulator.model.intelligence.false_leads import FalseLeads
from simulator.model.intelligence.grading import Grading
from simulator.model.intelligence.leaks import Leaks
from simulator.model.intelligence.sharing import Sharing
from simulator.model.intelligence.tips import Tips
from simulator.model.justice.detainees import Detainees
from simulator.model.justice.justice import Justice
from simulator.model.operations.interdiction import Interdiction
from simulator.model.operations.joint import JointOperations
from simulator.model.partners.assistance import Assistance
from simulator.model.partners.bridging import Bridging
from simulator.model.partners.exercises import Exercises
from simulator.model.partners.partner_leads import PartnerLeads
from simulator.model.policies.policies import Policies
from simulator.model.politics.agreements import Agreements
from simulator.model.politics.crises import Crises
from simulator.model.politics.politics import Politics
from simulator.model.prevention.prevention import Prevention
from simulator.model.prevention.referral import Referral
from simulator.model.resources.resources import Resources
from simulator.model.society.backlash import Backlash
from simulator.model.society.deterrence import Deterrence
from simulator.model.society.intrusion import Intrusion
from simulator.model.society.society import Society
from simulator.model.technology.technology import Technology

if TYPE_CHECKING:
    from simulator.model.mechanism import Mechanism

MECHANISMS: tuple[type[Mechanism], ...] = (
    Society,
    Politics,
    Crises,
    Agreements,
    Exercises,
    Assistance,
    Technology,
    Intrusion,
    Prevention,
    Referral,
    Resources,
    Deterrence,
    Backlash,
    Adaptation,
    Factions,
    Splits,
    Networks,
    Recruitment,
    Life,
    Dormancy,
    Displacement,
    Movement,
    Departures,
    Returnees,
    Collection,
    Tips,
    PartnerLeads,
    Grading,
    Assessment,
    JointOperations,
    Interdiction,
    Screening,
    Justice,
    Detainees,
    Reprisals,
    Sharing,
    Bridging,
    Leaks,
    FalseLeads,
    Decisions,
    Policies,
    Calendar,
    Formation,
)
"""They start, and hear of events, in this order.

Society first: trust and grievance answer before anyone acts on them. Then what moves factors on
other quantities: technology before intrusion, since both take liberties that intrusion makes felt;
prevention, deterrence and adaptation only know their own; resources add up what programmes and
tools cost. Politics and crises before agreements,
which deliver what both leave; exercises and assistance use what is delivered. Factions
and splits only know groups. Networks before life: a cell has its links before anything else
happens to it. Recruitment before life, collection and tips, which look at what a cell's size makes
of it. Displacement before movement, which looks at what drives cells when a month ends. Movement
before collection and tips, which look at where a cell is. Grading before
assessment, which reads by grade. Interdiction before sharing: a state acts on what it knows, at
home or where joint operations let it, before it tells others; justice, detainees and reprisals
follow its arrests, leaks follow sharing. Screening after interdiction, too: a case that ends at a
border makes room for one beyond it. Decisions when all else has seen the month end. Formation
last: it places the first cells, and all others must be listening by then.
"""
