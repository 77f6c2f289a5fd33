"""How colours look to people who lack one of the three kinds of cones.

The matrices are those of Machado, Oliveira and Fernandes (2009), "A physiologically-based model for
simulation of color vision deficiency", for the full deficiency; they act on linear light. How far
two colours are apart is their distance in CIE Lab: 2.3 can just be told apart side by side.
"""

from __future__ import annotations

from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

JUST_NOTICED = 2.3
"""The distance of two colours that can just be told apart side by side."""


class Vision(Enum):
    """Full colour vision, and what one sees without the red, green or blue cones."""

    FULL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    PROTANOPIA = (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    )
    DEUTERANOPIA = (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    )
    TRITANOPIA = (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    )


def seen(colour: QColor | str, vision: Vision) -> QColor:
    """The colour as it looks with such eyes."""
    light = np.clip(np.array(vision.value) @ linear(QColor(colour)), 0.0, 1.0)
    curved = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return QColor.fromRgbF(*curved.tolist())


def linear(colour: QColor) -> NDArray[np.float64]:
    """Red, green and blue as amounts of light."""
    parts = np.array(colour.getRgbF()[:3])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(colour: QColor) -> NDArray[np.float64]:
    """The colour in CIE Lab under daylight."""
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    x, y, z = (
        part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29
        for part in to_xyz @ linear(colour) / (0.95047, 1.0, 1.08883)
    )
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one: QColor | str, other: QColor | str, vision: Vision = Vision.FULL) -> float:
    """How far two colours are apart with such eyes."""
    return float(np.linalg.norm(lab(seen(one, vision)) - lab(seen(other, vision))))


def smallest_distance(colours: Iterable[QColor | str], vision: Vision = Vision.FULL) -> float:
    """How far the two most alike of some colours are apart."""
    return min(distance(one, other, vision) for one, other in combinations(colours, 2))
