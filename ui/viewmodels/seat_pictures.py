"""What the map shows to a seat, or to everybody: made of a view and of nothing else."""

from __future__ import annotations

from collections import Counter
from math import nan
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.viewmodels.map_pictures import (
    Arc,
    ArcKind,
    Arcs,
    Borders,
    Cells,
    Fill,
    Labels,
    Network,
    Stretch,
    Tie,
)
from ui.viewmodels.scenes import SUSPECTED
from ui.viewmodels.seat_tables import SeatTables, labels_of
from ui.viewmodels.seat_words import date_words
from ui.viewmodels.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.exercise.views.common_view import CommonView
    from simulator.exercise.views.parts import HeldLead
    from simulator.exercise.views.seat_view import SeatView

ARC_DAYS = 60.0
"""For how long a lead is drawn; older ones stand in the table."""
MOST_ARCS = 24
PILLARS = 4
ATTACKS = QT_TRANSLATE_NOOP("SeatMap", "Attacks since the beginning")
LEAD = QT_TRANSLATE_NOOP("SeatMap", "Lead {number} of {date}")
COOPERATION = QT_TRANSLATE_NOOP("SeatMap", "Your cooperation, mean of the four pillars")


def labels(view: SeatView | CommonView) -> Labels:
    """What places are called."""
    states = view.states if not hasattr(view, "others") else view.others
    return Labels(labels_of(states), labels_of(view.zones))


def borders(view: SeatView | CommonView) -> Borders:
    """Which stretches are open; how well they are controlled is nobody's to see."""
    return Borders({one.name: Stretch(float(one.open), nan) for one in view.borders})


def attacks(view: SeatView | CommonView) -> Fill | None:
    """How many attacks each zone has had; nothing before the first."""
    if not view.attacks:
        return None
    counted = Counter(attack.zone for attack in view.attacks)
    most = float(max(counted.values()))
    values = {zone.name: float(counted[zone.name]) for zone in view.zones}
    return Fill(values, say("SeatMap", ATTACKS), low=0.0, high=most)


def suspects(view: SeatView) -> Cells:
    """The cells that the seat believes in."""
    nothing = np.zeros(len(view.suspects), np.int64)
    return Cells(
        tuple(f"{one.state} {one.number}" for one in view.suspects),
        tuple(one.zone for one in view.suspects),
        nothing.astype(np.float64),
        nothing,
        nothing,
        phase_words=(say("Phase", SUSPECTED),),
    )


def network(view: SeatView) -> Network:
    """The seat's own cooperation with others, and with nobody else."""
    ties = [
        Tie(
            f"{one.state}-{one.other}",
            one.state,
            one.other,
            sum(one.agreed) / PILLARS,
            one.delivered,
        )
        for one in view.bonds
    ]
    return Network(tuple(ties), say("SeatMap", COOPERATION))


def arcs(view: SeatView) -> Arcs:
    """The leads of the last weeks: where they came from, and to whom they were passed on."""
    tables = SeatTables(view)
    recent = [one for one in view.leads if view.day - one.day < ARC_DAYS]
    drawn = [arc for lead in recent for arc in _arcs(view, lead, tables)]
    return Arcs(tuple(drawn[:MOST_ARCS]))


def _arcs(view: SeatView, lead: HeldLead, tables: SeatTables) -> Iterator[Arc]:
    age = (view.day - lead.day) / ARC_DAYS
    number = tables.numbered(lead.state, lead.number)
    words = say("SeatMap", LEAD).format(number=number, date=date_words(lead.date))
    name = f"{lead.state} {lead.number}"
    if lead.teller:
        yield Arc(name, ArcKind.SHARED, lead.teller, lead.state, age, words)
    elif lead.zone:
        yield Arc(name, ArcKind.LEAD, lead.zone, lead.state, age, words)
    for place, passing in enumerate(lead.passings):
        kind = ArcKind.SHARED if passing.passed else ArcKind.WITHHELD
        yield Arc(f"{name} {place}", kind, lead.state, passing.state, age, passing.words)
