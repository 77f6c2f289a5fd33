"""How far a slider goes and in what steps: from a declaration, and from what the value was."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.kernel.quantities import Quantity

NARROW = 20.0
"""Ranges up to this length are shown whole."""
ROOM = 4.0
"""How far wider ranges are shown, as a multiple of what was."""
STEPS = 100
NICE = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True)
class Reach:
    """The values that a slider can take: so many steps of one length from the lowest.

    Attributes:
        low: The lowest.
        step: The length of a step.
        steps: How many there are.
        integral: Whether only whole numbers make sense.
    """

    low: float
    step: float
    steps: int
    integral: bool

    @classmethod
    def of(cls, declared: Quantity, was: float) -> Reach:
        """The reach that suits a value: all of a narrow range, some room in a wide one."""
        top = declared.high
        if declared.high - declared.low > NARROW:
            top = min(declared.high, max(was - declared.low, NARROW / ROOM) * ROOM + declared.low)
        step = _nice((top - declared.low) / STEPS)
        if declared.integral:
            step = max(1.0, float(round(step)))
        steps = max(1, math.floor((top - declared.low) / step + 1e-9))
        return cls(declared.low, step, steps, declared.integral)

    def value(self, number: int) -> float:
        """The value at a step."""
        value = self.low + number * self.step
        return round(value) if self.integral else float(f"{value:.10g}")

    def number(self, value: float) -> int:
        """The step nearest to a value; the last one for what lies beyond."""
        return min(max(round((value - self.low) / self.step), 0), self.steps)


def _nice(length: float) -> float:
    """The next length that people count in: one, two or five of something."""
    if length <= 0:
        return 1.0
    scale = 10.0 ** math.floor(math.log10(length))
    factor = next(one for one in NICE if one * scale >= length * (1 - 1e-9))
    return float(f"{factor * scale:.10g}")
