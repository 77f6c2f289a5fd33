"""Looking ahead, and showing what was seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.workspaces.exercise.console_deeds_base import Deeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.widgets.late import Late
    from ui.workspaces.exercise.console_deeds_base import Pair
    from ui.workspaces.exercise.forecast_panel import ForecastPanel


class ForecastDeeds(Deeds):
    """Look ahead, show it."""

    def pairs(self) -> Iterator[Pair]:
        """The actions and their buttons."""
        action = self._action
        ahead, run = self.tr("Look ahead from this moment"), self._look_ahead
        yield (
            action("forecast", ahead, "Ctrl+R", run, self._cannot),
            lambda: self._bench.forecast.run,
        )
        show = self.tr("Show the forecast to those chosen")
        yield (
            action("forecast-show", show, "", self._show, self._nothing),
            lambda: self._bench.forecast.show_it,
        )

    @property
    def room(self) -> Late[ForecastPanel]:
        """Where the forecast lies."""
        return self._bench.forecast_room

    def _cannot(self) -> str:
        if self._console.desk.forecasting.is_running:
            return self.tr("A forecast is under way.")
        return self._over()

    def _nothing(self) -> str:
        if not self.room.is_made:
            return self.tr("Look ahead first.")
        return self._bench.forecast.obstacle

    def _look_ahead(self) -> None:
        panel = self._bench.forecast
        self._bench.tabs.setCurrentWidget(panel)
        self._console.desk.forecasting.run(panel.worlds.value(), panel.months.value())

    def _show(self) -> None:
        panel = self._bench.forecast
        fan = panel.shown
        if fan is not None:
            self._acts.show_forecast(panel.listeners, panel.told, fan)
