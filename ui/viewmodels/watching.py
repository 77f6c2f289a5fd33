"""Which world is watched, and everything that is made of its recording."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from ui.jobs.recording import record_world
from ui.viewmodels.event_words import Sentences
from ui.viewmodels.feed import Feed
from ui.viewmodels.live import Curve, curves
from ui.viewmodels.playback import Playback
from ui.viewmodels.scenes import Scene
from ui.viewmodels.stories import Story
from ui.viewmodels.ties import Ties
from ui.viewmodels.watch_fills import WatchFills

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.runs.executors import Pool
    from simulator.runs.recording import Recording
    from simulator.runs.sample import Ensemble
    from simulator.scenario.scenario import Scenario
    from ui.jobs.job import Cancelled, Job, Report
    from ui.jobs.workshop import Workshop
    from ui.viewmodels.study import Study

LARGEST_SEED = 2**31 - 1
MOST_WORLDS = 5_000
REGION = "region"
CASES = ("typical", "best", "worst")
"""What can be asked of the worlds in Compare: by the attacks in them."""


class Watching(QObject):
    """Has worlds recorded and hands them to the clock, the feed and the story.

    Signals:
        offered: There are other scenarios to choose from.
        changed: Another world is chosen, recording has begun or ended.
        shown: There is another scene: another recording, or other eyes.
        failed: Recording failed for a reason that nobody foresaw; the exception.
    """

    offered = Signal()
    changed = Signal()
    shown = Signal()
    failed = Signal(object)

    def __init__(self, study: Study, workshop: Workshop, pool: Pool) -> None:
        super().__init__()
        self._study = study
        self._workshop = workshop
        self._pool = pool
        self._scenarios: dict[str, Scenario] = {}
        self._key = ""
        self._luck = (1, 0)
        self._job: Job | None = None
        self._scene: Scene | None = None
        self._curves: tuple[Curve, ...] = ()
        self.playback = Playback(self)
        self.feed = Feed(workshop, self)
        self.story = Story(self)
        self.ties = Ties(self)
        self.fills = WatchFills(self)
        self.playback.viewed.connect(self._look)
        self.feed.changed.connect(self._stop_at)
        self.feed.failed.connect(self.failed)
        study.changed.connect(self.changed)

    @property
    def scenarios(self) -> Mapping[str, Scenario]:
        """What can be watched, by key."""
        return self._scenarios

    @property
    def key(self) -> str:
        """The chosen scenario."""
        return self._key

    @property
    def seed(self) -> int:
        return self._luck[0]

    @property
    def replication(self) -> int:
        """Which world of the seed."""
        return self._luck[1]

    @property
    def recording_now(self) -> bool:
        """Whether a world is being recorded."""
        return self._job is not None

    @property
    def obstacle(self) -> str:
        """Why no world can be recorded; empty when one can."""
        if self.recording_now:
            return self.tr("A world is being recorded.")
        if not self._key:
            return self.tr("The scenarios are still being read.")
        return ""

    @property
    def scene(self) -> Scene | None:
        """What the map draws from; None before the first recording."""
        return self._scene

    @property
    def curves(self) -> tuple[Curve, ...]:
        return self._curves

    def offer(self, scenarios: Mapping[str, Scenario]) -> None:
        """Let one choose among these."""
        self._scenarios = dict(scenarios)
        if self._key not in self._scenarios:
            self._key = next(iter(self._scenarios), "")
        self.offered.emit()
        self.changed.emit()

    def choose(
        self, key: str | None = None, seed: int | None = None, replication: int | None = None
    ) -> None:
        """Choose another world; it is recorded when asked."""
        self._key = self._key if key is None else key
        self._luck = (
            self.seed if seed is None else seed,
            self.replication if replication is None else replication,
        )
        self.changed.emit()

    def replication_of(self, case: str) -> int | None:
        """The typical world in Compare, or that with the fewest or the most attacks."""
        ensemble = self._ensemble()
        return None if ensemble is None else world_of(ensemble, case)

    def choose_case(self, case: str) -> None:
        """Choose the typical world, or an extreme one, of those in Compare."""
        ensemble = self._ensemble()
        if ensemble is not None:
            self.choose(seed=ensemble.seed, replication=world_of(ensemble, case))

    @Slot()
    def record(self) -> None:
        """Record the chosen world and show it."""
        if self.obstacle:
            return
        scenario, luck, pool = self._scenarios[self._key], self._luck, self._pool

        def work(_report: Report, cancelled: Cancelled) -> Recording | None:
            return record_world(scenario, luck, pool, cancelled)

        self._job = self._workshop.errand(work)
        self._job.finished.connect(self.show_recording)
        self._job.failed.connect(self._fail)
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        """Record nothing; what was shown stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.changed.emit()

    @Slot(object)
    def show_recording(self, recording: Recording | None) -> None:
        """Show a world from its first day; nothing, where its recording was cancelled."""
        self._job = None
        if recording is not None:
            self.playback.open(recording)
            self._look()
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self.failed.emit(error)
        self.changed.emit()

    @Slot()
    def _look(self) -> None:
        """Make everything anew for the recording and the eyes that look on."""
        recording = self.playback.recording
        if recording is None:
            return
        sentences = Sentences(recording, self.playback.view)
        self._scene = Scene(recording, sentences)
        self._curves = curves(recording, self.playback.view)
        self.story.show(recording, sentences)
        self.feed.show(recording, sentences)
        self.ties.show(recording, self.playback.view)
        self.fills.show(recording, self.playback.view)
        self.shown.emit()

    @Slot()
    def _stop_at(self) -> None:
        self.playback.set_stops(self.feed.days)

    def _ensemble(self) -> Ensemble | None:
        """The worlds of the chosen scenario in Compare, if they are there."""
        picture, scenario = self._study.picture, self._scenarios.get(self._key)
        if picture is None or scenario is None:
            return None
        found = [one for one in picture.ensembles if one.scenario.digest == scenario.digest]
        return found[0] if found and len(found[0].numbers) else None


def world_of(ensemble: Ensemble, case: str) -> int:
    """The number of the world nearest the median of all attacks, or with the fewest or the most."""
    attacks = ensemble.total("attacks", REGION)
    if case == "best":
        return int(ensemble.numbers[attacks.argmin()])
    if case == "worst":
        return int(ensemble.numbers[attacks.argmax()])
    return int(ensemble.numbers[np.abs(attacks - np.median(attacks)).argmin()])
