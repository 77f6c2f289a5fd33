"""Starts the worker processes before anybody asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.runs.executors import Pool
    from ui.jobs.job import Cancelled, Report, Work


def warming(pool: Pool) -> Work:
    """The work of starting the processes of a pool."""

    def start(_report: Report, _cancelled: Cancelled) -> None:
        pool.warm()

    return start
