"""What a map can be given to draw: frozen, and nothing but names, numbers and words.

Places are named as in the region file: zones, states, neighbours and border stretches.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from math import isnan
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray


class Scale(Enum):
    """How values become colours: from little to much, or to both sides of zero."""

    SEQUENCE = auto()
    DIVERGING = auto()


class ArcKind(Enum):
    """What went, or did not go, from one place to another."""

    LEAD = auto()
    SHARED = auto()
    WITHHELD = auto()


@dataclass(frozen=True)
class Fill:
    """Areas coloured by a value.

    Attributes:
        values: By the name of the area; an area without one, or with NaN, is drawn as such.
        label: What the value is.
        unit: Its unit; empty for a pure number.
        kind: Which areas are coloured, "zone" or "state".
        scale: How values become colours.
        low, high: The ends of the scale; those of the values when left out. A diverging scale
            reaches equally far to both sides.
    """

    values: Mapping[str, float]
    label: str
    unit: str = ""
    kind: str = "zone"
    scale: Scale = Scale.SEQUENCE
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Stretch:
    """One border stretch: how open it is and how well controlled, both from 0 to 1.

    The control of a stretch is not a number where the reader may not know it.
    """

    open: float
    control: float
    words: str = ""

    @property
    def is_told(self) -> bool:
        """Whether its control is known to the reader."""
        return not isnan(self.control)


@dataclass(frozen=True)
class Borders:
    """Border stretches by name."""

    stretches: Mapping[str, Stretch]


@dataclass(frozen=True)
class Tie:
    """Cooperation of two places, agreed and delivered, both on the levels 0 to 4."""

    name: str
    first: str
    second: str
    agreed: float
    delivered: float
    words: str = ""


@dataclass(frozen=True)
class Network:
    """All ties that are drawn; `label` says what flows through them."""

    ties: tuple[Tie, ...]
    label: str = ""


def _nothing() -> NDArray[np.float64]:
    return np.zeros(0)


@dataclass(frozen=True)
class Cells:
    """Cells, one row each; where in its zone a cell is drawn has no meaning.

    Attributes:
        names: Of the cells.
        zones: The zone, state or neighbour each is in.
        members: How many people each has.
        phases: Which of `phase_words` each is in, integers.
        groups: Which of `group_words` each belongs to, integers.
        onward: Where each is going; empty for those that stay. All stay when left out.
        progress: How much of the way it has gone, from 0 to 1.
        phase_words, group_words: What the phases and groups are called, in order.
    """

    names: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    members: NDArray[np.float64] = field(default_factory=_nothing)
    phases: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    groups: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    onward: tuple[str, ...] = ()
    progress: NDArray[np.float64] = field(default_factory=_nothing)
    phase_words: tuple[str, ...] = ()
    group_words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Arc:
    """A lead, shared knowledge or a refusal between two places; `age` 0 is now, 1 is gone."""

    name: str
    kind: ArcKind
    origin: str
    target: str
    age: float = 0.0
    words: str = ""


@dataclass(frozen=True)
class Ring:
    """A joint operation at a place; `age` 0 is now, 1 is gone."""

    name: str
    place: str
    age: float = 0.0
    words: str = ""


@dataclass(frozen=True)
class Arcs:
    """What happens at this moment."""

    arcs: tuple[Arc, ...] = ()
    rings: tuple[Ring, ...] = ()


@dataclass(frozen=True)
class Labels:
    """What places are called, on the map, on hovering and to a screen reader."""

    states: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)
    neighbours: Mapping[str, str] = field(default_factory=dict)
    borders: Mapping[str, str] = field(default_factory=dict)
    cities: bool = True


MapPicture = Fill | Borders | Network | Cells | Arcs | Labels
"""Whatever a layer draws."""
