"""Pictures for the map: small, large and of every kind."""

from __future__ import annotations

import tomllib
from math import nan

import numpy as np

from ui.theme.places import ASSETS
from ui.viewmodels.map_pictures import (
    Arc,
    ArcKind,
    Arcs,
    Borders,
    Cells,
    Fill,
    Labels,
    MapPicture,
    Network,
    Ring,
    Scale,
    Stretch,
    Tie,
)

REGION = tomllib.loads((ASSETS.parent / "scenarios/region/maghreb.toml").read_text("utf-8"))
ZONES = tuple(REGION["zones"])
STATES = tuple(REGION["states"])

FILL = Fill({zone: float(row) for row, zone in enumerate(ZONES)}, "Attacks", "attacks/year")
DIFFERENCE = Fill(
    {"algeria": -2.0, "libya": 1.0, "tunisia": nan},
    "Difference",
    "attacks",
    kind="state",
    scale=Scale.DIVERGING,
)
BORDERS = Borders(
    {
        "algeria-morocco-north": Stretch(0.0, 0.5),
        "algeria-niger": Stretch(0.5, 0.1, "patrolled together"),
        "libya-egypt": Stretch(1.0, 1.0),
    }
)
NETWORK = Network(
    (
        Tie("algeria-tunisia", "algeria", "tunisia", 3.0, 2.0, "signed in 2013"),
        Tie("libya-mauritania", "libya", "mauritania", 0.0, 0.0),
        Tie("algeria-mali", "algeria", "mali", 4.0, 4.0),
    )
)
ARCS = Arcs(
    (
        Arc("first", ArcKind.LEAD, "tunisia-south", "tunisia"),
        Arc("second", ArcKind.SHARED, "tunisia", "algeria", 0.5, "about cell 3"),
        Arc("third", ArcKind.WITHHELD, "morocco", "algeria", 1.0),
    ),
    (Ring("joint", "algeria-southeast", 0.5),),
)
LABELS = Labels(
    states={name: state["label"] for name, state in REGION["states"].items()},
    zones={name: zone["label"] for name, zone in REGION["zones"].items()},
    borders={name: border["label"] for name, border in REGION["borders"].items()},
)


def cells(count: int, *, moving: bool = False) -> Cells:
    """So many cells, all over the region."""
    luck = np.random.default_rng(3)
    return Cells(
        names=tuple(f"cell {number}" for number in range(count)),
        zones=tuple(ZONES[number % len(ZONES)] for number in range(count)),
        members=luck.integers(1, 40, count).astype(float),
        phases=np.arange(count) % 4,
        groups=np.arange(count) % 2,
        onward=tuple("mali" for _ in range(count)) if moving else (),
        progress=luck.uniform(0, 1, count) if moving else np.zeros(0),
        phase_words=("forming", "preparing", "ready", "dormant"),
        group_words=("Established family", "Emerging family"),
    )


# Of each layer: nothing, little, and much.
PICTURES: dict[str, tuple[MapPicture | None, ...]] = {
    "fill": (Fill({}, "Attacks"), Fill({"tunisia-south": 1.0}, "Attacks"), FILL, DIFFERENCE),
    "borders": (
        Borders({}),
        BORDERS,
        Borders({name: Stretch(1.0, 0.5) for name in REGION["borders"]}),
        Borders({"nowhere": Stretch(1.0, 1.0)}),
    ),
    "network": (Network(()), NETWORK, Network((Tie("x", "algeria", "nowhere", 2.0, 1.0),))),
    "cells": (
        Cells(),
        cells(1),
        cells(300, moving=True),
        Cells(("lost",), ("nowhere",), np.ones(1), np.zeros(1, int), np.zeros(1, int)),
    ),
    "arcs": (Arcs(), ARCS, Arcs((Arc("x", ArcKind.LEAD, "nowhere", "mali"),))),
    "labels": (Labels(), LABELS, Labels(cities=False)),
}
