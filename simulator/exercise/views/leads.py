"""The leads that the seat's states hold, and the cells that they believe in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.exercise.views.parts import Fate, HeldLead, Passing, Suspect
from simulator.runs.recording import DISMISSED, EXPIRED, NOBODY, RECOGNISED, WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.views.eyes import Eyes
    from simulator.exercise.views.moment import Moment

FATES = {
    WAITING: Fate.WAITING,
    RECOGNISED: Fate.TRUE,
    DISMISSED: Fate.DISMISSED,
    EXPIRED: Fate.EXPIRED,
}
FRESH_DAYS = 365.25
"""For how long a suspicion is kept up without another lead."""
DEALT = ("LEAD_SHARED", "LEAD_WITHHELD")


def held_by(eyes: Eyes) -> tuple[HeldLead, ...]:
    """The leads of all states of the seat, the latest first."""
    leads = [lead for state in eyes.states for lead in _held(eyes, state)]
    return tuple(sorted(leads, key=lambda one: (-one.day, one.state, -one.number)))


def suspects_of(eyes: Eyes) -> tuple[Suspect, ...]:
    """The cells that the states of the seat believe in."""
    return tuple(suspect for state in eyes.states for suspect in _suspects(eyes, state))


def numbers_of_leads(now: Moment, state: int) -> dict[int, int]:
    """By which number of its own a state knows each lead of the recording that it has received."""
    received = now.events_of("LEAD_RECEIVED")
    own = [number for number in received if now.recording.events.place[number] == state]
    return {int(now.recording.events.lead[one]): count for count, one in enumerate(own, 1)}


def _held(eyes: Eyes, state: str) -> Iterator[HeldLead]:
    recording = eyes.now.recording
    leads, zones, states = recording.leads, recording.places.zones, recording.places.states
    numbers = numbers_of_leads(eyes.now, eyes.now.state(state))
    passings = _passings(eyes, state)
    suspects = _suspected_from(eyes, state)
    for event in eyes.seen(state, "LEAD_RECEIVED"):
        lead = int(recording.events.lead[event])
        if lead not in numbers:
            continue
        zone, teller = int(leads.zone[lead]), int(recording.events.other[event])
        yield HeldLead(
            state,
            numbers[lead],
            float(leads.received[lead]),
            eyes.date(float(leads.received[lead])),
            zones[zone] if zone != NOBODY else "",
            eyes.teller(state).source(event),
            states[teller] if teller != NOBODY else "",
            _grade(int(leads.reliability[lead]), int(leads.credibility[lead])),
            FATES[int(leads.fate[lead])],
            eyes.date(float(leads.settled[lead])),
            suspects.get(lead, 0),
            tuple(passings.get(lead, ())),
        )


def _grade(reliability: int, credibility: int) -> str:
    return f"{'ABCDEF'[reliability]}{credibility}" if credibility else ""


def _passings(eyes: Eyes, state: str) -> dict[int, list[Passing]]:
    """What a state has done with each of its leads towards others, by the lead."""
    recording = eyes.now.recording
    found: dict[int, list[Passing]] = {}
    for event in eyes.seen(state, *DEALT):
        lead = _lead_behind(eyes, state, event)
        other = int(recording.events.other[event])
        if NOBODY in (lead, other):
            continue
        found.setdefault(lead, []).append(
            Passing(
                recording.places.states[other],
                eyes.date(float(recording.events.day[event])),
                recording.kind_of(event) == "LEAD_SHARED",
                eyes.teller(state).sentence(event),
            )
        )
    return found


def _lead_behind(eyes: Eyes, state: str, event: int) -> int:
    """The lead that an event goes back to, as far as the state knows the way."""
    recording = eyes.now.recording
    for cause in recording.why(event, eyes.now.state(state)):
        if recording.events.lead[cause] != NOBODY:
            return int(recording.events.lead[cause])
    return NOBODY


def _suspected_from(eyes: Eyes, state: str) -> dict[int, int]:
    """The number of the suspected cell to which each lead has led."""
    held = eyes.now.recording.beliefs
    own = np.flatnonzero(held.state == eyes.now.state(state))
    return {int(held.lead[row]): int(held.number[row]) for row in own}


def _suspects(eyes: Eyes, state: str) -> Iterator[Suspect]:
    recording = eyes.now.recording
    held = recording.beliefs
    numbers = numbers_of_leads(eyes.now, eyes.now.state(state))
    rows = recording.known_to(eyes.now.state(state), eyes.now.day)
    for row in rows[held.since[rows] > eyes.now.day - FRESH_DAYS]:
        zone = int(held.zone[row])
        yield Suspect(
            state,
            int(held.number[row]),
            recording.places.zones[zone] if zone != NOBODY else "",
            eyes.date(float(held.since[row])),
            numbers[int(held.lead[row])],
        )
