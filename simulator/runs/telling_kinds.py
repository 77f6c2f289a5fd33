"""Which kinds of event belong together, for people who look for something."""

from __future__ import annotations

OTHER = "other"

KINDS_OF = {
    "attacks": ("CELL_ATTACKED", "ATTACK_AIMED", "REPRISAL"),
    "cells": (
        "CELL_FORMED",
        "CELL_ADVANCED",
        "CELL_MOVED",
        "BORDER_CROSSED",
        "CELL_DISPLACED",
        "CELL_DISSOLVED",
        "CELL_DORMANT",
        "CELL_WOKEN",
        "MEMBER_JOINED",
        "CELL_DIVIDED",
        "CELL_DEFECTED",
        "CELL_REGROUPED",
        "GROUP_SPLIT",
    ),
    "leads": (
        "LEAD_RECEIVED",
        "LEAD_EXPIRED",
        "LEAD_DISMISSED",
        "LEAD_RECOGNISED",
        "CELL_DETECTED",
    ),
    "sharing": ("LEAD_SHARED", "LEAD_WITHHELD", "LEAD_BRIDGED", "LEAD_LEAKED"),
    "operations": (
        "CASE_OPENED",
        "CASE_CLOSED",
        "PLANNING_BEGUN",
        "OPERATION_DONE",
        "OPERATION_FAILED",
        "CELL_DISRUPTED",
    ),
    "joint": ("JOINT_PROPOSED", "JOINT_REFUSED", "JOINT_DONE"),
    "justice": (
        "TRIAL_AWAITED",
        "SUSPECTS_CONVICTED",
        "SUSPECTS_ACQUITTED",
        "TRIAL_ENDED",
        "PEOPLE_RELEASED",
        "PEOPLE_RELAPSED",
    ),
    "prevention": ("PERSON_REFERRED", "PERSON_MENTORED", "REFERRAL_LAPSED"),
    "abroad": ("PEOPLE_RETURNED", "RETURNEES_STOPPED", "RETURNEES_JOINED", "DEPARTURE_TRIED"),
    "politics": ("TIES_CUT", "TIES_RESTORED", "CRISIS_BEGAN", "CRISIS_ENDED", "VALUE_CHANGED"),
    "decisions": ("DECIDED", "DECISION_REFUSED", "PROPOSAL_LAPSED", "AGREEMENT_ENDED"),
}
"""The kinds of each category; whatever is in none belongs to the other ones."""

_CATEGORY = {kind: category for category, kinds in KINDS_OF.items() for kind in kinds}


def category_of(kind: str) -> str:
    """The category that a kind of event belongs to, by its name."""
    return _CATEGORY.get(kind, OTHER)
