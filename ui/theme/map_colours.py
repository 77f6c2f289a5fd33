"""The colours of the map: pale land, quiet lines, and what is drawn on them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from ui.theme.colours import DARK, LEVEL_COLOURS, LEVEL_COLOURS_DARK, LIGHT, Mode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.theme.colours import Theme


@dataclass(frozen=True)
class MapColours:
    """The map's colours in one design.

    Attributes:
        sea: Behind everything.
        around: Land that takes no part.
        land: The five states.
        coast: Where land meets sea, and the outlines of land that takes no part.
        state_line: Between states.
        zone_line: Between the zones of a state.
        hatch: The lines over an area of disputed status, and over one without a value.
        opened, closed: Borders by their status, told by their dashes too.
        lead, shared, withheld: What goes from place to place, told by its shape too.
        tie: Cooperation, agreed and delivered.
        groups: The outlines of cells by group.
        sequence: From little to much.
        diverging: From below zero over grey to above zero.
    """

    sea: str
    around: str
    land: str
    coast: str
    state_line: str
    zone_line: str
    hatch: str
    opened: str
    closed: str
    lead: str
    shared: str
    withheld: str
    tie: str
    groups: tuple[str, ...]
    sequence: tuple[str, ...]
    diverging: tuple[str, ...]


LIGHT_MAP = MapColours(
    sea="#dde7ee",
    around="#ebe8e1",
    land="#fcfbf7",
    coast="#8aa0ae",
    state_line="#5f666e",
    zone_line="#bdb8ac",
    hatch="#90959b",
    opened="#0072b2",
    closed="#c04f00",
    lead="#3a4450",
    shared="#0072b2",
    withheld="#c04f00",
    tie="#00664c",
    groups=LIGHT.series[:4],
    sequence=LEVEL_COLOURS,
    diverging=("#1f5fa8", "#8fb2d9", "#dedcd6", "#e3a36f", "#b04a00"),
)

DARK_MAP = MapColours(
    sea="#0f151b",
    around="#1b2027",
    land="#2a313a",
    coast="#4c6172",
    state_line="#a3acb8",
    zone_line="#505a66",
    hatch="#6c7682",
    opened="#56b4e9",
    closed="#ff9a5c",
    lead="#d5dae0",
    shared="#56b4e9",
    withheld="#ff9a5c",
    tie="#52cfa8",
    groups=DARK.series[:4],
    sequence=LEVEL_COLOURS_DARK,
    diverging=("#7cc0f0", "#4d7ba3", "#565d66", "#a9703f", "#ff9a5c"),
)

MAP_COLOURS = {
    Mode.LIGHT: LIGHT_MAP,
    Mode.DARK: DARK_MAP,
    Mode.LIGHT_CONTRAST: LIGHT_MAP,
    Mode.DARK_CONTRAST: DARK_MAP,
}


def map_colours(theme: Theme) -> MapColours:
    """The map's colours that go with a design."""
    return MAP_COLOURS[theme.mode]


def blended(colours: Sequence[str], share: float) -> QColor:
    """The colour at a share from 0 to 1 of the way along evenly spaced colours."""
    place = min(max(share, 0.0), 1.0) * (len(colours) - 1)
    step = min(int(place), len(colours) - 2)
    first, second = list(pairwise(map(QColor, colours)))[step]
    part = place - step
    mixed = (
        round(one + (other - one) * part)
        for one, other in zip(first.getRgb()[:3], second.getRgb()[:3], strict=True)
    )
    return QColor(*mixed)
