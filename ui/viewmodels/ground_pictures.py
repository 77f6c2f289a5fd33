"""What the map of the draft shows: any value of states and zones, borders, names, cooperation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.map_pictures import Borders, Fill, Labels, Network, Scale, Stretch, Tie
from ui.viewmodels.place_words import kind_label, pillar_label, thing_label, value_label
from ui.viewmodels.words import unit_label

if TYPE_CHECKING:
    from ui.viewmodels.pillars import Pillars
    from ui.viewmodels.values import Values

FILLED = {"zones": "zone", "states": "state"}
Subject = tuple[str, str]


class GroundPictures(QObject):
    """Makes the pictures of the layers, each anew when it differs.

    Signals:
        changed: Some layer has another picture.
        options_changed: Other values can be chosen.
    """

    changed = Signal()
    options_changed = Signal()

    def __init__(self, values: Values, pillars: Pillars, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._pillars = pillars
        self._subject: Subject | None = None
        values.opened.connect(self._open)
        pillars.changed.connect(self.changed)

    @property
    def subject(self) -> Subject | None:
        """Kind and name of the value that colours the map; None for none."""
        return self._subject

    @property
    def options(self) -> tuple[Subject, ...]:
        """The values that can colour the map."""
        found: dict[Subject, None] = {}
        for path in self._values.declared:
            kind, *rest = path.split(".")
            if kind in FILLED:
                found[kind, rest[-1]] = None
        return tuple(sorted(found, key=lambda one: list(FILLED).index(one[0])))

    def option_label(self, subject: Subject) -> str:
        """What one of them is called."""
        return f"{kind_label(subject[0])}: {value_label(subject[1])}"

    @Slot(object)
    def colour_by(self, subject: Subject | None) -> None:
        """Colour the map by another value."""
        if subject != self._subject:
            self._subject = subject
            self.changed.emit()

    def fill(self) -> Fill | None:
        """The colours; None where nothing is chosen."""
        if self._subject is None or self._values.scenario is None:
            return None
        kind, field = self._subject
        names = getattr(self._values.scenario.setting, kind)
        paths = {name: f"{kind}.{name}.{field}" for name in names}
        declared = next((self._values.declared.get(path) for path in paths.values()), None)
        if declared is None:
            return None
        return Fill(
            {name: float(self._values.value(path)) for name, path in paths.items()},
            value_label(field),
            unit_label(declared.unit),
            FILLED[kind],
            Scale.DIVERGING if declared.low < 0 < declared.high else Scale.SEQUENCE,
        )

    def borders(self) -> Borders:
        """The border stretches: open or closed, and how well controlled from both sides."""
        scenario = self._values.scenario
        if scenario is None:
            return Borders({})
        return Borders({name: self._stretch(name) for name in scenario.setting.borders})

    def labels(self) -> Labels:
        """What places are called in the draft."""
        scenario = self._values.scenario
        if scenario is None:
            return Labels()
        kinds = ("states", "zones", "neighbours", "borders")
        return Labels(
            *(
                {
                    name: thing_label(kind, name, scenario)
                    for name in getattr(scenario.setting, kind)
                }
                for kind in kinds
            )
        )

    def network(self) -> Network:
        """The cooperation of the pillar that is shown."""
        pillars = self._pillars
        ties = tuple(
            Tie(
                name,
                *pair,
                float(pillars.level(pair) or 0),
                pillars.delivered(pair) or 0.0,
                pillars.sentence(pair),
            )
            for name, pair in pillars.pairs.items()
        )
        return Network(ties, pillar_label(pillars.pillar))

    def _stretch(self, name: str) -> Stretch:
        """How open and how controlled one stretch is: the mean of the sides that are states."""
        scenario = self._values.scenario
        if scenario is None:
            return Stretch(1.0, 0.0)
        setting = scenario.setting
        border = setting.borders[name]
        sides = (("first_staff", border.first), ("second_staff", border.second))
        controls = []
        for field, zone in sides:
            state = setting.zones[zone].state if zone in setting.zones else None
            if state is not None:
                control = self._values.value(f"states.{state}.border_control")
                staff = self._values.value(f"borders.{name}.{field}")
                controls.append(1.0 - (1.0 - control) ** staff)
        opened = float(self._values.value(f"borders.{name}.open") > 0)
        return Stretch(opened, sum(controls) / max(len(controls), 1))

    @Slot()
    def _open(self) -> None:
        if self._subject not in self.options:
            self._subject = None
        self.options_changed.emit()
