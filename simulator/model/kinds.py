"""The kinds of event that a run writes into its history."""

from __future__ import annotations

from enum import IntEnum


class EventKind(IntEnum):
    """What happened; the comment says what an event's `detail` number means."""

    CELL_FORMED = 1  # members
    CELL_ADVANCED = 2  # the phase it entered
    CELL_MOVED = 3
    CELL_ATTACKED = 4  # severity, 1 to 5
    CELL_DISSOLVED = 5
    CELL_DISRUPTED = 6  # members arrested
    CELL_DETECTED = 7  # days since it formed; stands for the first LEAD_RECOGNISED about it
    LEAD_RECEIVED = 8  # number of the source
    LEAD_EXPIRED = 9
    LEAD_DISMISSED = 10
    LEAD_RECOGNISED = 11
    LEAD_SHARED = 12  # number of the receiving state
    LEAD_WITHHELD = 13  # number of the reason
    CASE_OPENED = 14  # and waits for a team
    CASE_CLOSED = 15  # without an operation
    PLANNING_BEGUN = 16
    OPERATION_DONE = 17  # days since the lead arrived
    OPERATION_FAILED = 18
    VALUE_CHANGED = 19  # the new value
    BORDER_CROSSED = 20  # number of the state it came from
    TIES_CUT = 21  # 1 by a dated change, 0 by the course of politics
    TIES_RESTORED = 22  # years they were cut
    CRISIS_BEGAN = 23  # how much of the government's attention it draws, 0 to 1
    CRISIS_ENDED = 24  # years it lasted
    LEAD_BRIDGED = 25  # number of the receiving state
    ATTACK_AIMED = 26  # number of the class of target
    PERSON_REFERRED = 27
    PERSON_MENTORED = 28  # days since the person was referred
    REFERRAL_LAPSED = 29
    TRIAL_AWAITED = 30  # suspects
    SUSPECTS_CONVICTED = 31  # people; stands for the end of a trial
    SUSPECTS_ACQUITTED = 32  # people, who are free at once
    TRIAL_ENDED = 33  # days since the arrests
    PEOPLE_RELEASED = 34  # people whose sentence is over
    PEOPLE_RELAPSED = 35  # people
    LEAD_LEAKED = 36  # number of the receiving state
    CELL_DORMANT = 37
    CELL_WOKEN = 38  # days of rest
    MEMBER_JOINED = 39  # members now
    CELL_DIVIDED = 40  # members who left
    CELL_DEFECTED = 41  # members
    GROUP_SPLIT = 42  # share of its cells that break away
    REPRISAL = 43
    CELL_DISPLACED = 44  # number of the state it went to
    CELL_REGROUPED = 45  # members
    DECIDED = 46  # million it costs at once
    DECISION_REFUSED = 47
    PROPOSAL_LAPSED = 48  # number of the proposal
    AGREEMENT_ENDED = 49  # number of the pillar
    JOINT_PROPOSED = 50  # number of the state where the cell is
    JOINT_REFUSED = 51  # number of the reason
    JOINT_DONE = 52  # 1 if the cell was broken up
    PEOPLE_RETURNED = 53  # people home from abroad, stopped at the border or not
    RETURNEES_STOPPED = 54  # people
    RETURNEES_JOINED = 55  # people who join a cell or form one
    DEPARTURE_TRIED = 56


class LeadSource(IntEnum):
    """Where a lead comes from."""

    COLLECTION = 0
    PUBLIC = 1
    FALSE = 2
    ABROAD = 3
    PARTNER = 4
    OUTSIDE = 5
    BRIDGED = 6
    DETAINEE = 7
    BORDER = 8


class Target(IntEnum):
    """Whom an attack is aimed at, as the documents tell them apart (S0-04)."""

    CIVILIANS = 0
    INSTITUTIONS = 1
    SECURITY_FORCES = 2


class WithheldReason(IntEnum):
    """Why a lead was not passed on; the first obstacle that its luck met."""

    LEVEL = 0
    RELATION = 1
    TRUST = 2
    RELEASABILITY = 3
    LAW = 4


class RefusalReason(IntEnum):
    """Why a state does not let another act on its territory; the first obstacle."""

    LEVEL = 0
    RELATION = 1
    TRUST = 2


# Python 3.11 takes as long to find a member in its class as to write an event into the history.
CELL_FORMED = EventKind.CELL_FORMED
CELL_ADVANCED = EventKind.CELL_ADVANCED
CELL_MOVED = EventKind.CELL_MOVED
CELL_ATTACKED = EventKind.CELL_ATTACKED
CELL_DISSOLVED = EventKind.CELL_DISSOLVED
CELL_DISRUPTED = EventKind.CELL_DISRUPTED
CELL_DETECTED = EventKind.CELL_DETECTED
LEAD_RECEIVED = EventKind.LEAD_RECEIVED
LEAD_EXPIRED = EventKind.LEAD_EXPIRED
LEAD_DISMISSED = EventKind.LEAD_DISMISSED
LEAD_RECOGNISED = EventKind.LEAD_RECOGNISED
LEAD_SHARED = EventKind.LEAD_SHARED
LEAD_WITHHELD = EventKind.LEAD_WITHHELD
CASE_OPENED = EventKind.CASE_OPENED
CASE_CLOSED = EventKind.CASE_CLOSED
PLANNING_BEGUN = EventKind.PLANNING_BEGUN
OPERATION_DONE = EventKind.OPERATION_DONE
OPERATION_FAILED = EventKind.OPERATION_FAILED
VALUE_CHANGED = EventKind.VALUE_CHANGED
BORDER_CROSSED = EventKind.BORDER_CROSSED
TIES_CUT = EventKind.TIES_CUT
TIES_RESTORED = EventKind.TIES_RESTORED
CRISIS_BEGAN = EventKind.CRISIS_BEGAN
CRISIS_ENDED = EventKind.CRISIS_ENDED
LEAD_BRIDGED = EventKind.LEAD_BRIDGED
ATTACK_AIMED = EventKind.ATTACK_AIMED
PERSON_REFERRED = EventKind.PERSON_REFERRED
PERSON_MENTORED = EventKind.PERSON_MENTORED
REFERRAL_LAPSED = EventKind.REFERRAL_LAPSED
TRIAL_AWAITED = EventKind.TRIAL_AWAITED
SUSPECTS_CONVICTED = EventKind.SUSPECTS_CONVICTED
SUSPECTS_ACQUITTED = EventKind.SUSPECTS_ACQUITTED
TRIAL_ENDED = EventKind.TRIAL_ENDED
PEOPLE_RELEASED = EventKind.PEOPLE_RELEASED
PEOPLE_RELAPSED = EventKind.PEOPLE_RELAPSED
LEAD_LEAKED = EventKind.LEAD_LEAKED
CELL_DORMANT = EventKind.CELL_DORMANT
CELL_WOKEN = EventKind.CELL_WOKEN
MEMBER_JOINED = EventKind.MEMBER_JOINED
CELL_DIVIDED = EventKind.CELL_DIVIDED
CELL_DEFECTED = EventKind.CELL_DEFECTED
GROUP_SPLIT = EventKind.GROUP_SPLIT
REPRISAL = EventKind.REPRISAL
