"""Every sentence that an event can be told with, once, in English.

The window translates these texts; its tool finds them here by the name of the marking function.
A name in braces is filled in after translation.
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

VALUE_OF = QT_TRANSLATE_NOOP("Value", "{what} of {whose}")
SENTENCES = {
    "CELL_FORMED": QT_TRANSLATE_NOOP("Event", "{cell} forms, with {members}."),
    "CELL_ADVANCED": QT_TRANSLATE_NOOP("Event", "{cell} comes closer to an attack."),
    "CELL_MOVED": QT_TRANSLATE_NOOP("Event", "{cell} moves to {zone}."),
    "CELL_ATTACKED": QT_TRANSLATE_NOOP(
        "Event", "Attack in {zone} by {cell}: severity {level} of 5."
    ),
    "CELL_DISSOLVED": QT_TRANSLATE_NOOP("Event", "{cell} gives up."),
    "CELL_DISRUPTED": QT_TRANSLATE_NOOP("Event", "{cell} is broken up in {zone}: {arrests}."),
    "CELL_DETECTED": QT_TRANSLATE_NOOP(
        "Event", "{other} takes a lead for true and so knows of {cell}, {days} after it formed."
    ),
    "LEAD_RECEIVED": QT_TRANSLATE_NOOP(
        "Event", "{place} receives a lead on {cell}, from {source}."
    ),
    "LEAD_EXPIRED": QT_TRANSLATE_NOOP(
        "Event", "A lead on {cell} expires in {place}: no analyst had time for it."
    ),
    "LEAD_DISMISSED": QT_TRANSLATE_NOOP(
        "Event", "Analysts in {place} dismiss a lead on {cell}, though it was true."
    ),
    "LEAD_RECOGNISED": QT_TRANSLATE_NOOP("Event", "{place} takes a lead on {cell} for true."),
    "LEAD_SHARED": QT_TRANSLATE_NOOP("Event", "{place} tells {other} about {cell}."),
    "LEAD_WITHHELD": QT_TRANSLATE_NOOP(
        "Event", "{place} keeps what it knows of {cell} from {other}: {reason}."
    ),
    "LEAD_BRIDGED": QT_TRANSLATE_NOOP(
        "Event",
        "What {place} knows of {cell} reaches {other} all the same, through others who talk to "
        "both.",
    ),
    "LEAD_LEAKED": QT_TRANSLATE_NOOP(
        "Event", "What {place} shared with {other} gets out: {cell} learns that it is known."
    ),
    "CASE_OPENED": QT_TRANSLATE_NOOP(
        "Event", "{place} opens a case on {cell}, which waits for a team."
    ),
    "CASE_CLOSED": QT_TRANSLATE_NOOP(
        "Event", "{place} closes its case on {cell} without an operation."
    ),
    "PLANNING_BEGUN": QT_TRANSLATE_NOOP(
        "Event", "A team of {place} begins to plan against {cell}."
    ),
    "OPERATION_DONE": QT_TRANSLATE_NOOP(
        "Event", "{place} acts against {cell} in {zone}, {days} after the lead came."
    ),
    "OPERATION_FAILED": QT_TRANSLATE_NOOP("Event", "The operation fails: {cell} goes on."),
    "VALUE_CHANGED": QT_TRANSLATE_NOOP("Event", "{title}: {value} becomes {number}."),
    "BORDER_CROSSED": QT_TRANSLATE_NOOP(
        "Event", "{cell} crosses the border from {other} into {place}."
    ),
    "TIES_CUT": QT_TRANSLATE_NOOP("Event", "Ties are cut: {subject}."),
    "TIES_RESTORED": QT_TRANSLATE_NOOP("Event", "Ties are restored after {years}: {subject}."),
    "CRISIS_BEGAN": QT_TRANSLATE_NOOP(
        "Event", "A domestic crisis begins in {place} and draws attention away."
    ),
    "CRISIS_ENDED": QT_TRANSLATE_NOOP(
        "Event", "The domestic crisis in {place} ends after {years}."
    ),
    "ATTACK_AIMED": QT_TRANSLATE_NOOP("Event", "The attack in {zone} was aimed at {target}."),
    "PERSON_REFERRED": QT_TRANSLATE_NOOP(
        "Event", "A person in {place} is referred to a mentoring programme."
    ),
    "PERSON_MENTORED": QT_TRANSLATE_NOOP(
        "Event", "Mentoring of a person in {place} ends, {days} after the referral."
    ),
    "REFERRAL_LAPSED": QT_TRANSLATE_NOOP(
        "Event", "A referral in {place} lapses: no mentor had a place."
    ),
    "TRIAL_AWAITED": QT_TRANSLATE_NOOP("Event", "A trial in {place} awaits {suspects} of {cell}."),
    "SUSPECTS_CONVICTED": QT_TRANSLATE_NOOP(
        "Event", "A court in {place} convicts {suspects} of {cell}."
    ),
    "SUSPECTS_ACQUITTED": QT_TRANSLATE_NOOP(
        "Event", "A court in {place} acquits {suspects} of {cell}, free at once."
    ),
    "TRIAL_ENDED": QT_TRANSLATE_NOOP(
        "Event", "The trial of members of {cell} ends in {place}, {days} after the arrests."
    ),
    "PEOPLE_RELEASED": QT_TRANSLATE_NOOP(
        "Event", "Out of prison in {place}, the sentence over: {people} of {cell}."
    ),
    "PEOPLE_RELAPSED": QT_TRANSLATE_NOOP(
        "Event", "Back to violence in {place}: {people} of {cell}."
    ),
    "CELL_DORMANT": QT_TRANSLATE_NOOP("Event", "{cell} lies low."),
    "CELL_WOKEN": QT_TRANSLATE_NOOP("Event", "{cell} is active again after {days}."),
    "MEMBER_JOINED": QT_TRANSLATE_NOOP("Event", "Somebody joins {cell}, now {members}."),
    "CELL_DIVIDED": QT_TRANSLATE_NOOP("Event", "A part breaks off {cell}: {members}."),
    "CELL_DEFECTED": QT_TRANSLATE_NOOP("Event", "{cell} goes over to another group."),
    "GROUP_SPLIT": QT_TRANSLATE_NOOP(
        "Event", "{subject} splits: {percent} of its cells may break away."
    ),
    "REPRISAL": QT_TRANSLATE_NOOP(
        "Event", "Reprisals in {zone} against people who informed on {cell}."
    ),
    "CELL_DISPLACED": QT_TRANSLATE_NOOP(
        "Event", "Pressure in {place} has driven {cell} to {other}."
    ),
    "CELL_REGROUPED": QT_TRANSLATE_NOOP(
        "Event", "Those who escaped from {cell} regroup: {members}."
    ),
    "DECIDED": QT_TRANSLATE_NOOP("Event", "{place} decides: {subject}"),
    "DECISION_REFUSED": QT_TRANSLATE_NOOP("Event", "{place} cannot decide so: {subject}"),
    "PROPOSAL_LAPSED": QT_TRANSLATE_NOOP("Event", "A proposal by {place} lapses: {subject}"),
    "AGREEMENT_ENDED": QT_TRANSLATE_NOOP("Event", "An agreement ends: {subject}, {pillar}."),
    "JOINT_PROPOSED": QT_TRANSLATE_NOOP(
        "Event", "{place} proposes to {other} to act there together against {cell}."
    ),
    "JOINT_REFUSED": QT_TRANSLATE_NOOP(
        "Event", "{other} refuses a joint operation with {place}: {refusal}."
    ),
    "JOINT_DONE": QT_TRANSLATE_NOOP("Event", "Joint operation of {place} in {zone}: {success}."),
    "PEOPLE_RETURNED": QT_TRANSLATE_NOOP("Event", "Back in {place} from abroad: {people}."),
    "RETURNEES_STOPPED": QT_TRANSLATE_NOOP(
        "Event", "Border services of {place} stop {people} coming back from abroad."
    ),
    "RETURNEES_JOINED": QT_TRANSLATE_NOOP(
        "Event", "In a cell after coming back to {place}: {people}."
    ),
    "DEPARTURE_TRIED": QT_TRANSLATE_NOOP(
        "Event", "Somebody of {cell} tries to leave {place} for abroad."
    ),
}
"""By the kind of event."""

ABOUT_NOBODY = {
    "LEAD_RECEIVED": QT_TRANSLATE_NOOP("Event", "{place} receives a false lead."),
    "LEAD_EXPIRED": QT_TRANSLATE_NOOP("Event", "A false lead expires in {place}."),
    "LEAD_DISMISSED": QT_TRANSLATE_NOOP("Event", "Analysts in {place} dismiss a false lead."),
    "LEAD_RECOGNISED": QT_TRANSLATE_NOOP("Event", "{place} takes a false lead for true."),
    "CASE_OPENED": QT_TRANSLATE_NOOP(
        "Event", "{place} opens a case on a false lead, which waits for a team."
    ),
    "CASE_CLOSED": QT_TRANSLATE_NOOP(
        "Event", "{place} closes a case on a false lead: there was nobody."
    ),
}
"""The same for leads that are about no cell."""

AS_SEEN = {
    "LEAD_RECEIVED": QT_TRANSLATE_NOOP(
        "Event", "A lead speaks of a cell in {zone}, from {source}."
    ),
    "LEAD_EXPIRED": QT_TRANSLATE_NOOP(
        "Event", "A lead on a cell in {zone} expires: no analyst had time for it."
    ),
    "LEAD_DISMISSED": QT_TRANSLATE_NOOP("Event", "Analysts dismiss a lead on a cell in {zone}."),
    "GROUP_SPLIT": QT_TRANSLATE_NOOP("Event", "{subject} splits; some of its cells break away."),
    "LEAD_RECOGNISED": QT_TRANSLATE_NOOP(
        "Event", "Analysts take a lead for true: {cell}, in {zone}."
    ),
    "CELL_DETECTED": QT_TRANSLATE_NOOP(
        "Event", "Analysts take a lead for true: {cell}, in {zone}."
    ),
}
"""The same as a state sees it, which does not know which leads are true."""

BY_PARTNER = QT_TRANSLATE_NOOP("Event", "A partner decides: {subject}")
"""How a decision of a partner outside the region is told, whom its sentence names."""

AS_PUBLIC = {
    "CELL_ATTACKED": QT_TRANSLATE_NOOP("Event", "Attack in {zone}: severity {level} of 5."),
}
"""The same as it is told to everybody, who know nothing of who suspected whom."""

SOURCES = {
    "COLLECTION": QT_TRANSLATE_NOOP("LeadSource", "its own services"),
    "PUBLIC": QT_TRANSLATE_NOOP("LeadSource", "the public"),
    "FALSE": QT_TRANSLATE_NOOP("LeadSource", "a false report"),
    "ABROAD": QT_TRANSLATE_NOOP("LeadSource", "its own services beyond the border"),
    "PARTNER": QT_TRANSLATE_NOOP("LeadSource", "{other}"),
    "OUTSIDE": QT_TRANSLATE_NOOP("LeadSource", "a partner outside the region"),
    "BRIDGED": QT_TRANSLATE_NOOP("LeadSource", "others who talk to {other}, too"),
    "DETAINEE": QT_TRANSLATE_NOOP("LeadSource", "a detainee"),
    "BORDER": QT_TRANSLATE_NOOP("LeadSource", "a check at the border"),
}
AT_HOME = QT_TRANSLATE_NOOP("LeadSource", "its own sources")

WITHHELD = (
    QT_TRANSLATE_NOOP("Reason", "the agreed level of sharing does not reach so far"),
    QT_TRANSLATE_NOOP("Reason", "the political relation is in the way"),
    QT_TRANSLATE_NOOP("Reason", "the services do not trust each other enough"),
    QT_TRANSLATE_NOOP("Reason", "its source does not allow passing it on"),
    QT_TRANSLATE_NOOP("Reason", "the law does not allow it"),
)
REFUSED = (
    QT_TRANSLATE_NOOP("Reason", "the agreed level does not reach so far"),
    *WITHHELD[1:3],
)

TARGETS = (
    QT_TRANSLATE_NOOP("Target", "civilians"),
    QT_TRANSLATE_NOOP("Target", "institutions"),
    QT_TRANSLATE_NOOP("Target", "security forces"),
)
PILLARS = (
    QT_TRANSLATE_NOOP("Pillar", "information sharing"),
    QT_TRANSLATE_NOOP("Pillar", "joint operations"),
    QT_TRANSLATE_NOOP("Pillar", "capacity building"),
    QT_TRANSLATE_NOOP("Pillar", "legal frameworks"),
)
SUCCESS = (
    QT_TRANSLATE_NOOP("Event", "it fails"),
    QT_TRANSLATE_NOOP("Event", "the cell is broken up"),
)

CELL = QT_TRANSLATE_NOOP("Cell", "the {group} cell {number} of {zone}")
SHORT = QT_TRANSLATE_NOOP("Cell", "{group} {number}")
PARTS = {
    "from ": QT_TRANSLATE_NOOP("Cell", "part {number} of {cell}"),
    "after ": QT_TRANSLATE_NOOP("Cell", "successor {number} of {cell}"),
    "escaped from ": QT_TRANSLATE_NOOP("Cell", "remnant {number} of {cell}"),
}
RETURNED = QT_TRANSLATE_NOOP("Cell", "the {group} cell of returnee {number} in {zone}")
SUSPECTED = QT_TRANSLATE_NOOP("Cell", "suspected cell {number}")
LINKED = QT_TRANSLATE_NOOP("Cell", "a cell linked to one that it knows")
SPOKEN_OF = QT_TRANSLATE_NOOP("Cell", "a cell that a lead speaks of")
UNKNOWN = QT_TRANSLATE_NOOP("Cell", "a cell it had no lead on")

CATEGORIES = {
    "attacks": QT_TRANSLATE_NOOP("EventCategory", "Attacks"),
    "cells": QT_TRANSLATE_NOOP("EventCategory", "Life of cells"),
    "leads": QT_TRANSLATE_NOOP("EventCategory", "Leads"),
    "sharing": QT_TRANSLATE_NOOP("EventCategory", "Sharing"),
    "operations": QT_TRANSLATE_NOOP("EventCategory", "Operations"),
    "joint": QT_TRANSLATE_NOOP("EventCategory", "Joint operations"),
    "justice": QT_TRANSLATE_NOOP("EventCategory", "Courts and prisons"),
    "prevention": QT_TRANSLATE_NOOP("EventCategory", "Prevention"),
    "abroad": QT_TRANSLATE_NOOP("EventCategory", "Travel abroad"),
    "politics": QT_TRANSLATE_NOOP("EventCategory", "Politics"),
    "decisions": QT_TRANSLATE_NOOP("EventCategory", "Decisions"),
    "other": QT_TRANSLATE_NOOP("EventCategory", "Other"),
}
