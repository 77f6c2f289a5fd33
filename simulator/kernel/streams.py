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

    def generator(self, *path: str) -> np.random.Generator:
        """The generator of one purpose and entity, e.g. `generator("cells", "rif", "alpha")`."""
        # NumPy takes any ISeedSequence; its type hints name only its own.
        state: Any = _Digest(self._named(path).digest())
        return np.random.Generator(np.random.PCG64(state))

    def table(self, *path: str, exponentials: int = 0, uniforms: int = 0) -> LuckTable:
        """A table of luck for entities that are numbered from 0 within a family."""
        return LuckTable(self.generator(*path), exponentials, uniforms)

    def lots(self, *path: str) -> Lots:
        """Lots for what few entities of one family need, or only now and then."""
        return Lots(self._named(("lots", *path)))

    def _named(self, path: tuple[str, ...]) -> hashlib.blake2b:
        named = self._root.copy()
        for name in path:
            encoded = name.encode()
            # The length keeps ("ab", "c") and ("a", "bc") apart.
            named.update(len(encoded).to_bytes(4, "little") + encoded)
        return named


class Lots:
    """Luck that is drawn one by one, each lot from a hash of its own name.

    A number costs more than in a table, but none is drawn for those who never ask.
    """

    __slots__ = ("_root",)

    def __init__(self, root: hashlib.blake2b) -> None:
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

    __slots__ = ("_exponentials", "_generator", "_rows", "_uniforms")

    def __init__(self, generator: np.random.Generator, exponentials: int, uniforms: int) -> None:
        self._generator = generator
        self._exponentials = exponentials
        self._uniforms = uniforms
        self._rows: list[list[float]] = []

    def row(self, number: int) -> list[float]:
        """The latent numbers of entity `number`."""
        while number >= len(self._rows):
            self._draw_block()
        return self._rows[number]

    def _draw_block(self) -> None:
        block = np.empty((ROWS_PER_BLOCK, self._exponentials + self._uniforms))
        split = self._exponentials
        if split:
            block[:, :split] = self._generator.standard_exponential((ROWS_PER_BLOCK, split))
        if self._uniforms:
            block[:, split:] = self._generator.random((ROWS_PER_BLOCK, self._uniforms))
        self._rows += block.tolist()
