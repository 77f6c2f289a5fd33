"""What has happened: what the seat's states know by themselves, and what is public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.exercise.views.moment import is_announced, title_of
from simulator.exercise.views.parts import Attack, Told
from simulator.runs.knowledge import OTHERS, OWN, PUBLIC
from simulator.runs.recording import NOBODY
from simulator.runs.telling_kinds import category_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.views.eyes import Eyes

DECIDED = "DECIDED"
# An attack is public; that it was by a cell that one suspected, one knows by oneself.
ATTACK = "CELL_ATTACKED"
# Leads have a list of their own, and decisions, too.
ELSEWHERE = {"LEAD_RECEIVED", "LEAD_EXPIRED", "LEAD_DISMISSED", "DECISION_REFUSED"}
REPORTED = tuple(
    sorted(({*OWN, *OTHERS, "AGREEMENT_ENDED", "PROPOSAL_LAPSED"} - ELSEWHERE) - {*PUBLIC})
)
"""What a state knows of by itself: changed values show in its figures and decisions instead."""


def reports_to(eyes: Eyes) -> tuple[Told, ...]:
    """What the states of the seat know to have happened, the latest first; each thing once."""
    told: dict[int, Told] = {}
    for state in eyes.states:
        for number in eyes.seen(state, *REPORTED, ATTACK):
            if number not in told and _is_news(eyes, state, number):
                told[number] = _told(eyes, state, number)
    return tuple(told[number] for number in sorted(told, reverse=True))


def public_news(eyes: Eyes) -> tuple[Told, ...]:
    """What everybody has heard, the latest first."""
    return tuple(reversed([*_in_public(eyes)]))


def attacks_in(eyes: Eyes) -> tuple[Attack, ...]:
    """All attacks, the latest first."""
    recording = eyes.now.recording
    events, zones = recording.events, recording.places.zones
    numbers = [one for one in eyes.now.events_of("CELL_ATTACKED") if _is_in_play(eyes, one)]
    return tuple(
        Attack(
            eyes.date(float(events.day[number])),
            zones[events.zone[number]],
            int(events.detail[number]),
        )
        for number in reversed(numbers)
    )


def _in_public(eyes: Eyes) -> Iterator[Told]:
    """Public events in order, and of what the scenario announces each title of a day once."""
    recording = eyes.now.recording
    said: set[tuple[float, str]] = set()
    for number in eyes.now.events_of(*PUBLIC, "VALUE_CHANGED"):
        day, kind = float(recording.events.day[number]), recording.kind_of(number)
        if not _is_in_play(eyes, number):
            continue
        if kind != "VALUE_CHANGED":
            sentence = eyes.public.sentence(number)
            yield Told(day, eyes.date(day), category_of(kind), "", sentence)
        elif is_announced(eyes.now, number) and (day, title_of(eyes.now, number)) not in said:
            said.add((day, title_of(eyes.now, number)))
            yield Told(day, eyes.date(day), category_of(kind), "", title_of(eyes.now, number))


def _told(eyes: Eyes, state: str, number: int) -> Told:
    day = float(eyes.now.recording.events.day[number])
    category = category_of(eyes.now.recording.kind_of(number))
    sentence = eyes.teller(state).sentence(number)
    return Told(day, eyes.date(day), category, state, sentence)


def _is_news(eyes: Eyes, state: str, number: int) -> bool:
    """Whether a state has something to report that stands nowhere else in a view."""
    recording = eyes.now.recording
    kind = recording.kind_of(number)
    if kind == ATTACK and eyes.teller(state).alias_of(number) == NOBODY:
        return False
    place = int(recording.events.place[number])
    own = place != NOBODY and recording.places.states[place] in eyes.states
    return _is_in_play(eyes, number) and not (kind == DECIDED and own)


def _is_in_play(eyes: Eyes, number: int) -> bool:
    """Whether something has happened since the scenario began, and not in its warm-up."""
    return bool(eyes.now.recording.events.day[number] >= 0.0)
