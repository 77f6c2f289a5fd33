"""Every layer of the map, by name and from the lowest up: one line adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.map.layers.arcs import ArcsLayer
from ui.map.layers.borders import BordersLayer
from ui.map.layers.cells import CellsLayer
from ui.map.layers.fill import FillLayer
from ui.map.layers.labels import LabelsLayer
from ui.map.layers.network import NetworkLayer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.map.layer import Layer

LAYERS: Mapping[str, type[Layer]] = {
    "fill": FillLayer,
    "borders": BordersLayer,
    "network": NetworkLayer,
    "labels": LabelsLayer,
    "arcs": ArcsLayer,
    "cells": CellsLayer,
}

NAMES = "labels"
"""The layer whose most important names are written above what moves."""

AREAS = ("fill",)
"""Layers below the lines of zones and states."""
