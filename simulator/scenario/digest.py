"""A fingerprint of everything in a setting that affects numbers."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

from simulator.model.setting import ENTITIES, GROUPS

if TYPE_CHECKING:
    from simulator.kernel.quantities import Parameters
    from simulator.model.setting import Setting

DIGEST_BYTES = 16
NAMES_FOR_PEOPLE = {"label", "code"}


def setting_digest(setting: Setting) -> str:
    """The hexadecimal BLAKE2 digest of a setting; equal on every platform and Python."""
    text = json.dumps(_canonical(setting), separators=(",", ":"), ensure_ascii=True)
    return hashlib.blake2b(text.encode("ascii"), digest_size=DIGEST_BYTES).hexdigest()


def _canonical(setting: Setting) -> list[object]:
    # Entities keep their order: places are reported in it.
    return [
        [[kind, [[n, _own(e)] for n, e in getattr(setting, kind).items()]] for kind in ENTITIES],
        [[group, _own(getattr(setting, group))] for group in GROUPS],
        sorted(setting.off),
        [list(dataclasses.astuple(cells)) for cells in setting.initial_cells],
        [[float(c.day).hex(), c.path, float(c.value).hex()] for c in setting.dated_changes],
        [float(setting.days).hex(), float(setting.warm_up_days).hex()],
    ]


def _own(parameters: Parameters) -> list[list[str]]:
    return [
        [one.name, _written(getattr(parameters, one.name))]
        for one in dataclasses.fields(parameters)
        if one.name not in NAMES_FOR_PEOPLE
    ]


def _written(value: float | str) -> str:
    # Hexadecimal is exact, and 3 and 3.0 are the same number; -0.0 would not be 0.0.
    return value if isinstance(value, str) else (float(value) + 0.0).hex()
