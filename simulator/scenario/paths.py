"""Which values of a setting a written path means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from simulator.kernel.errors import UnknownNameError
from simulator.model.setting import ENTITIES, GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from simulator.kernel.quantities import Quantity
    from simulator.model.setting import Setting

ANY = "*"


class Paths:
    """The values of one setting, to be found by what people write.

    `*` stands for any name of a kind, as in "relations.*.trust", or for a part of one, as in
    "programmes.morocco-*.intensity"; the two states of a relation may be written in either order.
    """

    def __init__(
        self, declared: Mapping[str, Quantity], pairs: Mapping[str, tuple[str, str]]
    ) -> None:
        self.declared = declared
        # A "*" stands only in the middle: what is before and behind it is found at once.
        self._by_ends: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for path in declared:
            self._by_ends[_ends(path.split("."))].append(path)
        self._canonical = {f"{second}-{first}": name for name, (first, second) in pairs.items()}

    @classmethod
    def of(cls, setting: Setting) -> Paths:
        """The values of a finished setting."""
        pairs = {name: (one.first, one.second) for name, one in setting.relations.items()}
        return cls(setting.paths(), pairs)

    @classmethod
    def named(
        cls, names: Mapping[str, Iterable[str]], pairs: Mapping[str, tuple[str, str]]
    ) -> Paths:
        """The values of a setting of which only the names of the entities are known."""
        declared = {
            f"{kind}.{name}.{value}": quantity
            for kind, entity in ENTITIES.items()
            for name in names.get(kind, ())
            for value, quantity in entity.declared().items()
        }
        for group, parameters in GROUPS.items():
            for value, quantity in parameters.declared().items():
                declared[f"{group}.{value}"] = quantity
        return cls(declared, pairs)

    def matching(self, written: str) -> tuple[str, ...]:
        """The paths that are meant.

        Raises:
            UnknownNameError: Nothing stands at that path.
        """
        parts = written.split(".")
        if parts[0] == "relations" and len(parts) == 3:  # noqa: PLR2004 - kind, name, value
            parts[1] = self._canonical.get(parts[1], parts[1])
        path = ".".join(parts)
        if path in self.declared:
            return (path,)
        near = self._by_ends.get(_ends(parts), ())
        found = tuple(known for known in near if _fits(parts, known))
        if found:
            return found
        raise UnknownNameError("value", written, self._near(parts))

    def number(self, path: str, value: object) -> float:
        """The value as the path's declaration has it: whole where only whole numbers make sense.

        Raises:
            QuantityError: The value is of the wrong kind or out of range.
        """
        declared = self.declared[path]
        declared.check(path, value)
        number: float = value  # type: ignore[assignment]  # checked in the line above
        return int(number) if declared.integral else float(number)

    def _near(self, parts: list[str]) -> Iterable[str]:
        """The names to choose from at the first part that is unknown, or all paths."""
        for length in range(1, len(parts) + 1):
            if not any(_begins(parts[:length], known) for known in self.declared):
                nearest = [known for known in self.declared if _begins(parts[: length - 1], known)]
                return _as_written(parts[: length - 1], nearest)
        return self.declared


def _ends(parts: list[str]) -> tuple[str, ...]:
    return (parts[0], parts[-1])


def _as_written(parts: list[str], paths: list[str]) -> list[str]:
    """Known paths that keep the part of the written one that is right, `*` included."""
    return [".".join([*parts, *known.split(".")[len(parts) :]]) for known in paths]


def _fits(parts: list[str], known: str) -> bool:
    return len(parts) == known.count(".") + 1 and _begins(parts, known)


def _begins(parts: list[str], known: str) -> bool:
    names = known.split(".")
    if len(parts) > len(names):
        return False
    return all(
        part == name or (ANY in part and number == 1 and names[0] in ENTITIES and _is_a(name, part))
        for number, (part, name) in enumerate(zip(parts, names, strict=False))
    )


def _is_a(name: str, written: str) -> bool:
    """Tell whether a name is one of those that are meant by a part with one `*`."""
    begin, _, end = written.partition(ANY)
    is_long_enough = len(name) >= len(begin) + len(end)
    return is_long_enough and name.startswith(begin) and name.endswith(end)
