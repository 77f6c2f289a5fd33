"""Drawing the map on the screen: what lies still is kept as an image."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.map import painting
from ui.map.conventions import Convention
from ui.map.handling import HandledMap
from ui.map.kept import KeptImages
from ui.map.legend import paint_message
from ui.map.placing import placed
from ui.map.pointing import subject_at
from ui.map.registry import LAYERS
from ui.map.stage import Frame, Place, Stage
from ui.theme.fonts import BODY_POINTS
from ui.viewmodels.map_pictures import Labels

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ui.map.layer import Layer, Subject
    from ui.map.sheet import Sheet
    from ui.theme.wardrobe import Wardrobe

SMALLEST = QSize(320, 240)
REST = 90
"""Milliseconds without a move, after which the ground is drawn anew."""


class DrawnMap(HandledMap):
    """Paints the ground and the layers, and only what has changed.

    Attributes:
        layers: Every layer by name, from the lowest up.
    """

    def __init__(self, wardrobe: Wardrobe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._sheet: Sheet | None = None
        self._convention = Convention.HATCHED
        self._kept = KeptImages()
        self._place: Place | None = None
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self.update)
        self.layers: dict[str, Layer[Any]] = {name: made() for name, made in LAYERS.items()}
        self.layers["labels"].show(Labels())
        self.setMinimumSize(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        wardrobe.changed.connect(self.draw_again)

    @property
    def labels(self) -> Labels:
        """What places are called."""
        return self.layers["labels"].picture or Labels()

    def subject_at(self, point: QPointF) -> Subject | None:
        stage = self.stage()
        if stage is None or stage.legend_strip.contains(point):
            return None
        return subject_at(stage, self.layers, point)

    def frame(self, size: QSize | None = None) -> Frame:
        """What is in view, here or in a picture of another size; the legend hides no state."""
        whole = size or self.size()
        return self.camera.frame(whole.width(), whole.height(), self._legend_place(size))

    def stage(self, size: QSize | None = None) -> Stage | None:
        """All that layers need to know, here or for a picture; nothing before there is ground."""
        if self._sheet is None:
            return None
        return self._stage_in(self._sheet, self.frame(size), self._legend_place(size))

    def moved_on(self) -> None:
        self._resting.start()
        super().moved_on()

    @Slot()
    def draw_again(self) -> None:
        """Draw everything again."""
        self._kept.forget()
        self._place = None
        self.looked_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        stage = self.stage()
        if stage is None:
            text = self.tr("The map is being read …")
            paint_message(painter, QRectF(self.rect()), text, self._wardrobe.theme.faint)
        else:
            # While one pans or zooms, the old ground moves along; once one rests, it is made anew.
            if not (self._resting.isActive() and self._kept.paint_moved(painter, stage)):
                self._kept.paint_ground(painter, stage, self.layers, self.devicePixelRatioF())
            painting.paint_marked(painter, stage, self.selected, self.focused)
            painting.paint_moving(painter, stage, self.layers)
            self._kept.paint_legend(painter, self.height())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self.draw_again()

    def _legend_place(self, size: QSize | None) -> Place:
        """Where the legend stands, which is sought again only when something has changed."""
        if size is not None:
            return self._sought_place(size)
        if self._place is None:
            self._place = self._sought_place(self.size())
        return self._place

    def _sought_place(self, size: QSize) -> Place:
        sheet = self._sheet
        if sheet is None:
            return Place()

        def stand(place: Place) -> Stage:
            frame = self.camera.whole(size.width(), size.height(), place)
            return self._stage_in(sheet, frame, place)

        return placed(stand, self.layers)

    def _stage_in(self, sheet: Sheet, frame: Frame, legend: Place) -> Stage:
        return Stage(
            sheet=sheet,
            frame=frame,
            theme=self._wardrobe.theme,
            convention=self._convention,
            labels=self.labels,
            text=max(self.font().pointSizeF(), 1.0) / BODY_POINTS,
            mirrored=self.layoutDirection() is Qt.LayoutDirection.RightToLeft,
            legend=legend,
        )
