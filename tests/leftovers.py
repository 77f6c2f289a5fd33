"""Finding and ending what a test forgot to end."""

from __future__ import annotations

import multiprocessing
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QThread
    from PySide6.QtWidgets import QApplication, QWidget

GRACE_SECONDS = 10.0
"""What ends at all ends within this, on a machine that is busy with other tests as well."""


class Leftovers:
    """The Python threads and worker processes that were not there before."""

    def __init__(self) -> None:
        self._threads = set(threading.enumerate())
        self._processes = set(multiprocessing.active_children())

    def clear(self) -> list[str]:
        """End what is left and name it; an empty list is what a good test leaves."""
        return [*self._end_processes(), *self._await_threads()]

    def _end_processes(self) -> list[str]:
        left = [child for child in multiprocessing.active_children() if self._outlives(child)]
        for child in left:
            child.kill()
            child.join(GRACE_SECONDS)
        return [f"process {child.name}" for child in left]

    def _outlives(self, child: multiprocessing.process.BaseProcess) -> bool:
        """Tell whether a worker goes on although it had time to end."""
        if child in self._processes:
            return False
        child.join(GRACE_SECONDS)
        return child.is_alive()

    def _await_threads(self) -> list[str]:
        left = []
        for thread in set(threading.enumerate()) - self._threads:
            if thread.daemon:
                continue
            thread.join(GRACE_SECONDS)
            if thread.is_alive():
                left.append(f"thread {thread.name}")
        return left


class QtLeftovers(Leftovers):
    """The same, and the Qt threads and visible windows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._windows = application.topLevelWidgets()
        self._started: list[QThread] = []

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note every QThread that is started meanwhile; Qt itself cannot list them."""
        from PySide6.QtCore import QThread  # noqa: PLC0415 - Qt tests only

        start = QThread.start

        def noted_start(thread: QThread, *arguments: object) -> None:
            self._started.append(thread)
            start(thread, *arguments)

        QThread.start = noted_start
        try:
            yield
        finally:
            QThread.start = start

    def clear(self) -> list[str]:
        """End what is left and name it; windows first, because closing them may end threads."""
        windows = self._close_windows()
        return [*windows, *self._end_qt_threads(), *super().clear()]

    def _close_windows(self) -> list[str]:
        left = [window for window in self._application.topLevelWidgets() if self._is_left(window)]
        names = [f"window {type(window).__name__} {window.objectName()!r}" for window in left]
        for window in left:
            window.close()
            window.deleteLater()
        self._deliver_deletions()
        return names

    def _is_left(self, window: QWidget) -> bool:
        return window not in self._windows and window.parent() is None and window.isVisible()

    def _deliver_deletions(self) -> None:
        from PySide6.QtCore import QEvent  # noqa: PLC0415 - Qt tests only

        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._application.processEvents()

    def _end_qt_threads(self) -> list[str]:
        from PySide6.QtCore import QThreadPool  # noqa: PLC0415 - Qt tests only
        from shiboken6 import isValid  # noqa: PLC0415 - Qt tests only

        milliseconds = int(GRACE_SECONDS * 1_000)
        pool_is_done = QThreadPool.globalInstance().waitForDone(milliseconds)
        left = [thread for thread in self._started if isValid(thread) and thread.isRunning()]
        for thread in left:
            thread.requestInterruption()
            thread.quit()
            thread.wait(milliseconds)
        names = [f"QThread {thread.objectName()!r}" for thread in left]
        return names if pool_is_done else [*names, "work in the global QThreadPool"]
