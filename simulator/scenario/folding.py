"""Says many like changes in one: "relations.*.joint_operations = 2" instead of ten lines."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from simulator.kernel.errors import UnknownNameError
from simulator.scenario.paths import ANY, Paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from simulator.model.setting import Setting
    from simulator.scenario.changes import Change

Valued = tuple[str, float]
FEWEST = 3


def folded(setting: Setting, changes: Iterable[Change]) -> tuple[Valued, ...]:
    """The changes as written paths with values, each set of like ones as one path with `*`.

    Reading what is written gives the same changes again. The order is that of the first change
    of each.
    """
    paths = Paths.of(setting)
    values = {change.path: change.value for change in changes}
    said: set[str] = set()
    result: list[Valued] = []
    for path, value in values.items():
        if path not in said:
            written, covered = _widest(path, value, values, paths)
            said |= covered
            result.append((written, value))
    return tuple(result)


def _widest(
    path: str, value: float, values: dict[str, float], paths: Paths
) -> tuple[str, frozenset[str]]:
    """The path with `*` that says most and nothing that does not hold, and what it covers."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for written in _candidates(path):
        try:
            covered = frozenset(paths.matching(written))
        except UnknownNameError:
            continue
        if len(covered) >= FEWEST and all(values.get(one) == value for one in covered):
            found[written] = covered
    return max(found.items(), key=lambda one: len(one[1]), default=(path, frozenset({path})))


def _candidates(path: str) -> Iterator[str]:
    """Wider ways to write a path: any name, and each name of several words cut before or after."""
    parts = path.split(".")
    if len(parts) != 3:  # noqa: PLR2004 - kind, name, value
        return
    kind, name, value = parts
    yield f"{kind}.{ANY}.{value}"
    words = name.split("-")
    for cut in range(1, len(words)):
        yield f"{kind}.{ANY}-{'-'.join(words[cut:])}.{value}"
        yield f"{kind}.{'-'.join(words[:cut])}-{ANY}.{value}"
