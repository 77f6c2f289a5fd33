"""What nobody foresaw is told and written down; the window never dies in silence."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from simulator.kernel.errors import TaawunError

if TYPE_CHECKING:
    from types import TracebackType

LOG = logging.getLogger("taawun")


class Faults(QObject):
    """Catches every exception that nobody caught, in any thread."""

    told = Signal(str)
    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.catch
        threading.excepthook = self._catch_in_thread

    def stop(self) -> None:
        """Leave it to Python again."""
        sys.excepthook, threading.excepthook = self._before

    def catch(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log one exception and have it told on the GUI thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        LOG.error("unforeseen fault", exc_info=(kind, error, trace))
        self._happened.emit(f"{kind.__name__}: {error}")

    @Slot(object)
    def report(self, error: Exception) -> None:
        """Tell an exception that was caught; log it too unless it was foreseen."""
        if isinstance(error, TaawunError):
            self.told.emit(str(error))
            return
        self.catch(type(error), error, error.__traceback__)

    def _catch_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.catch(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str)
    def _tell(self, what: str) -> None:
        text = self.tr("Something went wrong that should not. Your work is kept. ({what})")
        self.told.emit(text.format(what=what))
