"""What the page is made of; importing it takes as long as half the window, so it comes late."""

from ui.viewmodels.exercise.plans import Plan
from ui.workspaces.exercise.console import Console
from ui.workspaces.exercise.cover import Covered
from ui.workspaces.exercise.hot_seat_panel import HotSeatPanel
from ui.workspaces.exercise.planning import PlanningPanel
from ui.workspaces.exercise.projector import ProjectorWindow
from ui.workspaces.exercise.steps import Steps

__all__ = [
    "Console",
    "Covered",
    "HotSeatPanel",
    "Plan",
    "PlanningPanel",
    "ProjectorWindow",
    "Steps",
]
