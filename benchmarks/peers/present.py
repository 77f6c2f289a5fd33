"""Which engines can be run here, and how much faster than each the project means to be."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.peers.problem import Result

OURS = "taawun"

BARS: dict[str, float | None] = {
    OURS: None,
    "taawun_run": None,
    "bare_heapq": 0.4,
    "bare_heapq_records": 0.4,
    "simpy_process": None,
    "simpy_polling": None,
    "mesa_events": 2.2,
    "mesa_daily": 8.0,
    "salabim": 8.0,
    "ciw": 8.0,
    "agentpy_daily": 8.0,
}
"""Modules in this folder, and how many times as fast ours means to be; None: nothing is claimed.

The bar of the bare loop stands beside both of its variants: the plain one solves the same problem,
the other yields all that ours yields besides."""

TICKING = {"simpy_polling", "mesa_daily", "agentpy_daily"}
"""Engines that live in whole days, and so answer with an error of the order of a day."""


@dataclass(frozen=True)
class Engine:
    """An engine that can be imported here."""

    module: str
    name: str
    bar: float | None
    replicate: Callable[[int], Result]

    @property
    def ticks(self) -> bool:
        return self.module in TICKING


def present() -> tuple[list[Engine], list[str]]:
    """The engines that can be imported, and a sentence for each that cannot."""
    engines: list[Engine] = []
    missing: list[str] = []
    for module, bar in BARS.items():
        try:
            peer = importlib.import_module(f"benchmarks.peers.{module}")
        except ImportError as error:
            missing.append(f"{module} is left out: {error}.")
            continue
        engines.append(Engine(module, peer.NAME, bar, peer.replicate))
    return engines, missing


HOW_TO_GET_THEM = (
    "To have every engine, make an environment of their own: "
    "python3 -m venv peers && peers/bin/pip install -r benchmarks/requirements.txt, "
    "then run peers/bin/python benchmarks/engine.py."
)
