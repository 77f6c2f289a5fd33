"""What lies under a pixel, and what there is to say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.map.names import place_name, title_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPointF

    from ui.map.layer import Layer, Subject
    from ui.map.stage import Stage
    from ui.viewmodels.map_pictures import Labels

PLACES = ("zone", "state", "neighbour", "disputed", "border")


def subject_at(stage: Stage, layers: Mapping[str, Layer], point: QPointF) -> Subject | None:
    """The uppermost thing at a pixel."""
    for layer in reversed(layers.values()):
        found = layer.at(stage, point) if layer.is_drawn else None
        if found:
            return found
    return stage.sheet.area_at(*stage.frame.plane(point.x(), point.y()))


def words_about(
    labels: Labels, layers: Mapping[str, Layer], subject: Subject, state: str = ""
) -> str:
    """What hovering says: the name, then what each layer adds; `state` is that of a zone."""
    kind, name = subject
    told = [title_of(labels, kind, name)] if kind in PLACES else []
    for layer in layers.values():
        if layer.is_drawn:
            told.append(layer.words(kind, name))
            told.append(_of_state(labels, layer, state))
    return "\n".join(text for text in told if text)


def _of_state(labels: Labels, layer: Layer, state: str) -> str:
    """What a layer says of the state that a zone lies in."""
    words = layer.words("state", state) if state else ""
    return f"{place_name(labels, 'state', state)}: {words}" if words else ""


def summary(layers: Mapping[str, Layer]) -> list[str]:
    """What the layers show, a sentence each."""
    return [text for layer in layers.values() if layer.is_drawn and (text := layer.summary())]
