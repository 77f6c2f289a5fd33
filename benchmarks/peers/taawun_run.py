"""Ours without the outcomes: the run and its history, as all other engines have them.

Not what anybody gets who uses the program, but what is to be set beside engines that work out none.
"""

from benchmarks.peers.problem import Result
from benchmarks.peers.taawun import SCENARIO, result_of
from simulator.kernel.garbage import without_garbage_collection
from simulator.model.simulation import build

NAME = "Taawun, no outcomes worked out"


def replicate(seed: int) -> Result:
    """Run the problem once."""
    with without_garbage_collection():
        world = build(SCENARIO.setting, seed)
        world.clock.run(SCENARIO.setting.days)
        history = world.history
        world.dismantle()
    return result_of(history)
