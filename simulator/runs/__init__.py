"""Running scenarios: once, many times, and what came of it."""

from simulator.model.outcomes.declared import OUTCOMES

__all__ = ["OUTCOMES"]
