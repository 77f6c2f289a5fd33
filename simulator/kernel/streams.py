"""Luck found by name: each entity draws from streams of its own.

Policy changes what an entity's luck leads to, never the luck itself. A stream is found by the
seed, the replication, a purpose and an entity, hashed with BLAKE2, so that it is the same in
every process, on every platform, whatever else is drawn.
"""

from __future__ import annotations

import hashlib
from math import log1p
from struct import Struct
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.random.bit_generator import ISeedSequence

if TYPE_CHECKING:
    from numpy.typing import DTypeLike

ROWS_PER_BLOCK = 32

# Between one float of 53 bits and the next.
STEP = 2.0**-53
_words = Struct("<3Q").unpack


class _Digest(ISeedSequence):
    """Hands a hash to a bit generator as its initial state; mixing it again would be waste."""

    def __init__(self, digest: bytes) -> None:
        self._digest = digest

    def generate_state(self, n_words: int, dtype: DTypeLike = np.uint32) -> np.ndarray:
        return np.frombuffer(self._digest, dtype=dtype, count=n_words)


class Streams:
    """All luck of one world.

    Args:
        seed: The seed of a whole study, from 0 to 2**64 - 1.
        replication: Which world of that study.
    """

    def __init__(self, seed: int, replication: int = 0) -> None:
        self._root = hashlib.blake2b(
            key=seed.to_bytes(8, "little") + replication.to_bytes(8, "little"), person=b"taawun"
        )
        self._tables: list[tuple[LuckTable, tuple[str, ...]]] = []
        self._lots: list[tuple[Lots, tuple[str, ...]]] = []

    def generator(self, *path: str) -> np.random.Generator:
        """The generator of one purpose and entity, e.g. `generator("cells", "rif", "alpha")`."""
        return _generator(self._named(path))

    def table(self, *path: str, exponentials: int = 0, uniforms: int = 0) -> LuckTable:
        """A table of luck for entities that are numbered from 0 within a family."""
        table = LuckTable(self._named(path), exponentials, uniforms)
        self._tables.append((table, path))
        return table

    def lots(self, *path: str) -> Lots:
        """Lots for what few entities of one family need, or only now and then."""
        path = ("lots", *path)
        lots = Lots(self._named(path))
        self._lots.append((lots, path))
        return lots

    def reseed(self, salt: str) -> None:
        """Let all luck that nobody has asked for yet be other luck from now on.

        Tables and lots that were handed out change in place: whoever holds a row and has not used
        all of it finds other luck in it.

        Args:
            salt: Which other luck; the same salt at the same moment gives the same.
        """
        self._root = self._root.copy()
        # No name is so long: what is drawn now never meets what was drawn before.
        self._root.update(b"\xff\xff\xff\xff" + salt.encode())
        luck = self.generator("rows")
        for table, path in self._tables:
            table.redraw(luck, self._named(path))
        for lots, path in self._lots:
            lots.reseed(self._named(path))

    def close(self) -> None:
        """Let go of what was handed out, when time is over."""
        self._tables.clear()
        self._lots.clear()

    def _named(self, path: tuple[str, ...]) -> hashlib.blake2b:
        named = self._root.copy()
        for name in path:
            encoded = name.encode()
            # The length keeps ("ab", "c") and ("a", "bc") apart.
            named.update(len(encoded).to_bytes(4, "little") + encoded)
        return named


def _generator(named: hashlib.blake2b) -> np.random.Generator:
    # NumPy takes any ISeedSequence; its type hints name only its own.
    state: Any = _Digest(named.digest())
    return np.random.Generator(np.random.PCG64(state))


class Lots:
    """Luck that is drawn one by one, each lot from a hash of its own name.

    A number costs more than in a table, but none is drawn for those who never ask.
    """

    __slots__ = ("_root",)

    def __init__(self, root: hashlib.blake2b) -> None:
        self._root = root

    def reseed(self, root: hashlib.blake2b) -> None:
        """Draw from other hashes from now on."""
        self._root = root

    def lot(self, name: str) -> tuple[float, float, float]:
        """A unit exponential and two uniforms on [0, 1)."""
        named = self._root.copy()
        named.update(name.encode())
        first, second, third = _words(named.digest()[:24])
        return -log1p((first >> 11) * -STEP), (second >> 11) * STEP, (third >> 11) * STEP


class LuckTable:
    """The latent numbers of entities 0, 1, 2 ... of one family, one row each.

    A row holds unit exponentials first, then uniforms on [0, 1). Rows are drawn in blocks and in
    order, so a row depends on the family's name and its own number alone.
    """

    __slots__ = ("_block", "_exponentials", "_generator", "_named", "_rows", "_uniforms")

    def __init__(self, named: hashlib.blake2b, exponentials: int, uniforms: int) -> None:
        self._named = named
        self._generator: np.random.Generator | None = None
        self._exponentials = exponentials
        self._uniforms = uniforms
        self._rows: list[list[float]] = []
        self._block = np.empty((0, 0))

    def row(self, number: int) -> list[float]:
        """The latent numbers of entity `number`."""
        rows = self._rows
        while number >= len(rows):
            place = len(rows) % ROWS_PER_BLOCK
            if place == 0 or not len(self._block):
                self._draw_block()
            # Most rows of the last block are never asked for, and stay numbers of few bytes.
            rows.append(self._block[place].tolist())
        return rows[number]

    def drop(self, number: int) -> None:
        """Let go of a row that nobody will ask for again, as its entity has ended."""
        self._rows[number] = []

    def redraw(self, luck: np.random.Generator, named: hashlib.blake2b) -> None:
        """Put other luck into all rows asked for, and draw those to come by another name."""
        self._named = named
        self._generator = None
        self._block = np.empty((0, 0))
        held = [row for row in self._rows if row]
        for row, other in zip(held, self._drawn(luck, len(held)), strict=True):
            row[:] = other.tolist()

    def _draw_block(self) -> None:
        if self._generator is None:
            self._generator = _generator(self._named)
        self._block = self._drawn(self._generator, ROWS_PER_BLOCK)

    def _drawn(self, luck: np.random.Generator, rows: int) -> np.ndarray:
        block = np.empty((rows, self._exponentials + self._uniforms))
        split = self._exponentials
        if split:
            block[:, :split] = luck.standard_exponential((rows, split))
        if self._uniforms:
            block[:, split:] = luck.random((rows, self._uniforms))
        return block
