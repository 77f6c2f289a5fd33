"""A fingerprint of a world at a moment, by which a replay is held against what was played."""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from simulator.runs.subjects import named
from simulator.scenario.digest import setting_digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from simulator.model.world import World

DIGEST_BYTES = 16
_numbers = struct.Struct("<diid").pack


class Digesting:
    """Takes up a world's history as it grows, and how things stand whenever it is asked.

    Args:
        world: The world.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._history = hashlib.blake2b(digest_size=DIGEST_BYTES, person=b"taawun world")
        self._taken = 0

    def digest(self) -> str:
        """The fingerprint now; equal wherever the same has happened and things stand the same."""
        self._take_up()
        whole = self._history.copy()
        whole.update(setting_digest(self._world.setting).encode())
        for line in self._standing():
            whole.update(line.encode())
        return whole.hexdigest()

    def _take_up(self) -> None:
        history = self._world.history
        for number in range(self._taken, len(history)):
            event = history.event(number)
            self._history.update(_numbers(event.day, event.kind, event.place, event.detail))
            self._history.update("\0".join(named(event.subject, self._world)).encode())
        self._taken = len(history)

    def _standing(self) -> Iterator[str]:
        world = self._world
        yield world.clock.now.hex()
        for zone in world.zones.values():
            yield f"{zone.name} {zone.trust.hex()} {zone.grievance.hex()}"
        for relation in world.relations.values():
            levels = " ".join(float(level).hex() for level in relation.delivered)
            bond = f"{relation.trust.hex()} {relation.commitment.hex()} {relation.strain.hex()}"
            yield f"{relation.name} {relation.ruptured} {bond} {levels}"
        for state in world.states.values():
            yield f"{state.name} {state.analysts.waiting} {state.teams.busy} {state.strength.value}"
            for cell in state.cells:
                yield f"{cell.name} {cell.zone.name} {cell.phase} {cell.members} {cell.group}"
        for number, proposal in sorted(world.docket.proposals.items()):
            yield f"{number} {proposal.by} {proposal.to} {proposal.until.hex()}"
        yield repr(sorted(world.docket.coming.items()))
        if world.docket.offered:
            yield repr(sorted(world.docket.offered.items()))
