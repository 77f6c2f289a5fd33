"""What an ensemble is asked to run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.kernel.errors import QuantityError

if TYPE_CHECKING:
    from simulator.scenario.scenario import Scenario


# Beyond this the numbers of one ensemble would not fit into the memory of most machines.
MOST_REPLICATIONS = 100_000


@dataclass(frozen=True)
class Plan:
    """The same replications of one scenario or several, with common random numbers.

    Attributes:
        scenarios: What to run; a comparison takes the first as its baseline.
        replications: How many runs of each.
        seed: The seed of all of them; replication k of every scenario has the same luck.
        first: The number of the first replication.

    Raises:
        QuantityError: There is no scenario, or a number is out of range.
    """

    scenarios: tuple[Scenario, ...]
    replications: int
    seed: int
    first: int = 0

    def __post_init__(self) -> None:
        if not self.scenarios:
            raise QuantityError("scenarios", self.scenarios, "at least one scenario")
        if not 1 <= self.replications <= MOST_REPLICATIONS:
            expected = f"a whole number from 1 to {MOST_REPLICATIONS}"
            raise QuantityError("replications", self.replications, expected)
        for name in ("seed", "first"):
            if getattr(self, name) < 0:
                raise QuantityError(name, getattr(self, name), "a whole number from 0")

    @property
    def numbers(self) -> range:
        """The numbers of the replications of each scenario."""
        return range(self.first, self.first + self.replications)

    @property
    def runs(self) -> int:
        """How many runs there are in all."""
        return len(self.scenarios) * self.replications
