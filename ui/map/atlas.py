"""Fetches the geography without keeping anyone waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.map.geography import Geography, load_geography

if TYPE_CHECKING:
    from ui.jobs.job import Job
    from ui.jobs.workshop import Workshop


class Atlas(QObject):
    """Reads the map once, as an errand, and gives it to every map that asks.

    Connect `loaded` to `MapView.show_ground`, then ask with `load`.
    """

    loaded = Signal(object)
    failed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._job: Job | None = None
        self.geography: Geography | None = None

    @Slot()
    def load(self) -> None:
        """Read the files, or say at once what was read before."""
        if self.geography is not None:
            self.loaded.emit(self.geography)
        elif self._job is None:
            self._job = self._workshop.errand(lambda *_: load_geography())
            self._job.finished.connect(self._keep)
            self._job.failed.connect(self._give_up)

    @Slot(object)
    def _keep(self, geography: Geography) -> None:
        self.geography, self._job = geography, None
        self.loaded.emit(geography)

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
