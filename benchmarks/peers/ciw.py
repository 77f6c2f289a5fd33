"""Ciw: a queueing network whose routing decides what becomes of a cell.

The states are customer classes, so that two nodes serve all five: one in which cells are undetected
and one in which teams are busy with them. Ciw looks at every node after every event, so fewer nodes
are faster.
"""

import ciw

from benchmarks.peers.problem import (
    ATTACK,
    DETECTION,
    EXIT,
    FORMATION,
    INTERDICTION,
    STATES,
    TEAMS,
    YEARS,
    Result,
    Tally,
)

NAME = "Ciw, custom routing"

_NAMES = [f"state {state}" for state in range(STATES)]
_NUMBERS = {name: state for state, name in enumerate(_NAMES)}


class Undetected(ciw.dists.Exponential):
    """The time until a cell attacks or may be detected; notes a cell that has just formed."""

    def sample(self, t: float, ind: ciw.individual.Individual) -> float:
        if not ind.data_records:
            self.simulation.tally.formed(t, ind.id_number, _NUMBERS[ind.customer_class])
        return super().sample(t, ind)


class Fate(ciw.routing.NodeRouting):
    """After each wait a cell attacks, is detected, or goes on."""

    def next_node(self, ind: ciw.individual.Individual) -> ciw.node.Node:
        region = self.simulation
        state = _NUMBERS[ind.customer_class]
        fate = ciw.auxiliary.random.random() * EXIT
        if fate < ATTACK:
            region.tally.attacked(region.current_time, ind.id_number, state)
            return region.nodes[-1]
        if fate < ATTACK + DETECTION * region.free[state]:
            region.tally.detected(region.current_time, ind.id_number, state)
            region.free[state] -= 1
            return region.nodes[2]
        return region.nodes[1]


class Disruption(ciw.routing.NodeRouting):
    """A disrupted cell leaves and frees its team."""

    def next_node(self, ind: ciw.individual.Individual) -> ciw.node.Node:
        region = self.simulation
        state = _NUMBERS[ind.customer_class]
        region.tally.disrupted(region.current_time, ind.id_number, state)
        region.free[state] += 1
        return region.nodes[-1]


class Region(ciw.Simulation):
    """The five states and their teams."""

    def __init__(self, network: ciw.network.Network) -> None:
        self.free = [TEAMS] * STATES
        self.tally = Tally()
        super().__init__(network)


def _network() -> ciw.network.Network:
    arrivals = [ciw.dists.Exponential(FORMATION), None]
    services = [Undetected(EXIT), ciw.dists.Exponential(INTERDICTION)]
    return ciw.create_network(
        arrival_distributions=dict.fromkeys(_NAMES, arrivals),
        service_distributions=dict.fromkeys(_NAMES, services),
        routing={name: ciw.routing.NetworkRouting([Fate(), Disruption()]) for name in _NAMES},
        number_of_servers=[float("inf"), float("inf")],
    )


_NETWORK = _network()


def replicate(seed: int) -> Result:
    """Run the problem once."""
    ciw.seed(seed)
    region = Region(_NETWORK)
    region.simulate_until_max_time(YEARS)
    return region.tally.result()
