"""The map of the draft, and what it is coloured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.map.view import MapView
from ui.widgets.showing import showing
from ui.widgets.stagger import Stagger

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme.wardrobe import Wardrobe
    from ui.viewmodels.ground_pictures import GroundPictures

LEAST = QSize(280, 220)


class MapPanel(QFrame):
    """Shows `GroundPictures`; what is picked on `map` is for others to hear."""

    def __init__(
        self, pictures: GroundPictures, wardrobe: Wardrobe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._pictures = pictures
        self.map = MapView(wardrobe)
        self.map.setMinimumSize(LEAST)
        self.fill = QComboBox()
        self.fill.setAccessibleName(self.tr("What colours the map"))
        self.fill.setToolTip(self.fill.accessibleName())
        self.fill.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fill.setMinimumContentsLength(12)
        self.fill.currentIndexChanged.connect(self._choose)
        self.ties = self._switch(self.tr("Cooperation"), "network")
        self.borders = self._switch(self.tr("Borders"), "borders")
        self._arrange()
        self.redraw = Stagger([self._draw_ties, self._draw_ground], self)
        pictures.changed.connect(self.redraw.request)
        pictures.changed.connect(self._mark)
        pictures.options_changed.connect(self._offer)
        self._offer()

    def _switch(self, name: str, layer: str) -> QCheckBox:
        box = QCheckBox(name)
        box.setChecked(True)
        box.setToolTip(self.tr("Show or hide this layer of the map"))
        box.toggled.connect(lambda on: self.map.set_layer_visible(layer, on))
        return box

    def _button(self, text: str, name: str, action: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(action)
        return button

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.fill, 1)
        bar.addWidget(self.ties)
        bar.addWidget(self.borders)
        bar.addWidget(self._button("+", self.tr("Zoom in (+)"), self.map.zoom_in))
        bar.addWidget(self._button("−", self.tr("Zoom out (−)"), self.map.zoom_out))
        bar.addWidget(self._button("◻", self.tr("Show all of the map (0)"), self.map.fit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self.map, 1)

    @Slot()
    def _offer(self) -> None:
        with showing(self.fill):
            self.fill.clear()
            self.fill.addItem(self.tr("No colours"), None)
            for subject in self._pictures.options:
                self.fill.addItem(self._pictures.option_label(subject), subject)
                if subject == self._pictures.subject:
                    self.fill.setCurrentIndex(self.fill.count() - 1)
        self.map.show_layer("labels", self._pictures.labels())
        self.redraw.request()

    @Slot()
    def _mark(self) -> None:
        """Mark in the list what colours the map now."""
        subjects = [None, *self._pictures.options]
        if self.fill.count() == len(subjects):
            with showing(self.fill):
                self.fill.setCurrentIndex(subjects.index(self._pictures.subject))

    @Slot()
    def _choose(self) -> None:
        subject = self.fill.currentData()
        self._pictures.colour_by(tuple(subject) if subject else None)

    def _draw_ties(self) -> None:
        self.map.show_layer("network", self._pictures.network())

    def _draw_ground(self) -> None:
        self.map.show_layer("borders", self._pictures.borders())
        self.map.show_layer("fill", self._pictures.fill())
