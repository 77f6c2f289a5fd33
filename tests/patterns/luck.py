"""What common luck gains in the patterns: listens which worlds their tests hold side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import wraps
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from simulator.analysis.pairs import Pairs
from simulator.scenario.digest import setting_digest
from tests.patterns import pairs
from tests.patterns.page import described, number, pattern_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from simulator.model.setting import Setting


@dataclass(frozen=True)
class Gain:
    """What common luck gains for one outcome of two worlds.

    Attributes:
        correlation: That of the outcome in the one world and the other; NaN if it never varies.
        reduction: The variance of the difference of independent worlds, divided by that of pairs.
        pairs: How many pairs there were.
    """

    correlation: float
    reduction: float
    pairs: int

    @classmethod
    def of(cls, first: np.ndarray, second: np.ndarray) -> Gain:
        """What is gained between two arrays over replications."""
        both = Pairs.of(first, second)
        apart = float(both.first_spread) ** 2 + float(both.second_spread) ** 2
        together = float(both.spread) ** 2
        return cls(float(both.correlation), apart / together if together else np.nan, int(both.n))


@dataclass(frozen=True)
class Row:
    """A gain, and the pattern, claim and outcome that it was seen in."""

    pattern: int
    claim: str
    what: str
    gain: Gain


class Seen(np.ndarray):
    """An outcome in each replication of one world, which tells when it is held against another.

    Attributes:
        world: The digest of the world's setting.
        what: The outcome, and where and when it was looked at.
        tell: Is called with the earlier and the later of two worlds.
    """

    world: str
    what: str
    tell: Callable[[Seen, Seen], None]

    @classmethod
    def of(
        cls, values: np.ndarray, world: str, what: str, tell: Callable[[Seen, Seen], None]
    ) -> Seen:
        """Make one of an array."""
        made = values.view(cls)
        made.world, made.what, made.tell = world, what, tell
        return made

    def __array_ufunc__(self, ufunc: np.ufunc, method: str, *inputs: Any, **options: Any) -> Any:
        """Work with plain arrays, but look at what is divided and taken away."""
        plain = [np.asarray(one) if isinstance(one, Seen) else one for one in inputs]
        found = getattr(ufunc, method)(*plain, **options)
        if method != "__call__" or not all(isinstance(one, Seen) for one in inputs):
            return found
        if ufunc is np.subtract and inputs[0].world != inputs[1].world:
            self.tell(inputs[1], inputs[0])
        if ufunc is np.divide and inputs[0].world == inputs[1].world:
            what = f"{inputs[0].what} / {inputs[1].what}"
            return Seen.of(found, self.world, what, self.tell)
        return found


@dataclass
class Listener:
    """Notes, while pytest runs, what is gained wherever a test looks at a difference.

    A test that works with single worlds of its own, as for the days between two events, is not
    heard; nor is the last pattern, which holds one world against published figures.
    """

    rows: dict[tuple[str, frozenset[str], int], Row] = field(default_factory=dict)
    _pattern: int = 0
    _claim: str = ""

    def listen(self) -> None:
        """Hear of every look at a world; to be called before the tests are imported."""
        pairs.seen = self._heard(pairs.seen)

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._pattern = number(item.path)
        self._claim = item.name.removeprefix("test_").replace("_", " ")

    def _heard(self, look: Callable[..., np.ndarray]) -> Callable[..., np.ndarray]:
        @wraps(look)
        def heard(
            setting: Setting,
            outcome: str,
            places: tuple[str, ...],
            months: tuple[int, int] | None,
            replications: int,
        ) -> np.ndarray:
            values = look(setting, outcome, places, months, replications)
            what = described(outcome, places=places, months=months)
            return Seen.of(values, setting_digest(setting), what, self._note)

        return heard

    def _note(self, first: Seen, second: Seen) -> None:
        gain = Gain.of(np.asarray(first), np.asarray(second))
        key = (second.what, frozenset((first.world, second.world)), gain.pairs)
        row = Row(self._pattern, self._claim, second.what, gain)
        self.rows.setdefault(key, row)


def gains(numbers: tuple[int, ...] = ()) -> Iterator[Row]:
    """Run the tests of some patterns, or of all, and give what was gained in each, in order."""
    listener = Listener()
    listener.listen()
    files = [str(file) for file in pattern_files() if not numbers or number(file) in numbers]
    # Slow machines may take their time here.
    pytest.main([*files, "-p", "no:cacheprovider", "--timeout=0"], plugins=[listener])
    yield from listener.rows.values()
