"""What there is in this process: objects of Qt by kind, windows, threads, processes, memory."""

import multiprocessing
import os
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

MEGABYTE = 2**20
PROCESS = Path("/proc/self")


@dataclass(frozen=True)
class Census:
    """What was counted.

    Attributes:
        objects: Objects of Qt that Python knows, by their class.
        others: Everything else that ends with the window or is a leak, by name.
        megabytes: The memory of this process; None where the system does not tell.
    """

    objects: Counter[str]
    others: Counter[str]
    megabytes: float | None

    def beyond(self, before: "Census") -> list[str]:
        """What there is more of than before, in words."""
        more = (self.objects - before.objects) + (self.others - before.others)
        return [f"{count} {name}" for name, count in more.most_common()]

    def __str__(self) -> str:
        told = [f"{self.objects.total()} objects of Qt"]
        told += [f"{count} {name}" for name, count in self.others.items()]
        if self.megabytes is not None:
            told.append(f"{self.megabytes:.0f} MB")
        return ", ".join(told)


def census(application: QApplication) -> Census:
    """Count what there is now."""
    known = [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QObject)]
    others = {
        "timers at work": sum(isinstance(one, QTimer) and one.isActive() for one in known),
        "widgets": len(application.allWidgets()),
        "windows": len(application.topLevelWindows()),
        "threads": threading.active_count(),
        "processes": len(multiprocessing.active_children()),
        "threads of the system": _entries("task"),
        "open files": _entries("fd"),
    }
    kinds = Counter(type(one).__name__ for one in known)
    return Census(kinds, Counter(others), resident_megabytes())


def resident_megabytes() -> float | None:
    """The memory that this process holds; None where the system does not tell."""
    try:
        pages = int((PROCESS / "statm").read_text("ascii").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def _entries(folder: str) -> int:
    try:
        return sum(1 for _ in (PROCESS / folder).iterdir())
    except OSError:
        return 0
