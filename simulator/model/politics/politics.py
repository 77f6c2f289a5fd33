"""Ties are strained, cut and restored; tension draws services away from their work."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.model.kinds import (
    TIES_CUT,
    TIES_RESTORED,
)
from simulator.model.mechanism import Mechanism
from simulator.model.politics.state import Relation

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.kernel.hazards import Threshold
    from simulator.kernel.streams import LuckTable
    from simulator.model.politics.state import Bond
    from simulator.model.world import World

# Strain that nobody would notice any more.
HEALED = 1e-6


class Politics(Mechanism):
    """Relations and ties fall at once and heal slowly; disputes cut them from time to time.

    Cut:     hazard rupture_rate × dispute; the relation falls by rupture_strain
    Restored: hazard (1 + mediation_gain × mediation) / spell_years, or by a dated change
    Month:   strain × exp(-healing_rate × (1 + mediation_gain × mediation) × month), unless cut
    Tension: 1 - diversion × hostility of the worst relation of a state is left of its services
    Changes: Bond.strain, Bond.broken, State.strength
    Records: TIES_CUT, TIES_RESTORED
    """

    name = "politics"
    reads = frozenset({"partners", "politics", "relations", "ties"})

    def start(self) -> None:
        world = self.world
        bonds: list[Bond] = [*world.relations.values(), *world.ties.values()]
        self._courses = {bond: Course(world, bond) for bond in bonds}
        for course in self._courses.values():
            if course.bond.ruptured:
                course.bond.strain = world.setting.politics.rupture_strain
            self._await_cut(course)
        world.monthly.append(self._heal)
        self._divert()

    def refresh(self) -> None:
        for bond, course in self._courses.items():
            course.follow_setting()
            if course.was_cut != bond.ruptured:
                self._answer(course, dated=True)
            if course.waits_for_repair and not bond.broken:
                course.waiting.cancel()
                self._await_cut(course)
            course.waiting.reweigh(self._weight(course))
        self._divert()

    def redraw(self, draw: Callable[[], float]) -> None:
        for course in self._courses.values():
            if not course.waiting.weight:
                course.waiting.redraw(draw)

    def _weight(self, course: Course) -> float:
        """The hazard, a day, of what a bond waits for: being cut, or being restored."""
        parameters = self.world.setting.politics
        bond = course.bond
        if bond.broken:
            faster = 1.0 + parameters.mediation_gain * mediation(self.world, bond)
            return faster / parameters.spell_years / DAYS_PER_YEAR
        if bond.ruptured:
            return 0.0
        return parameters.rupture_rate * bond.setting.dispute / DAYS_PER_YEAR

    def _await_cut(self, course: Course) -> None:
        luck = course.luck.row(course.spells)[0]
        course.waits_for_repair = False
        course.waiting = course.clock.add(luck, self._weight(course), self._cut, course)

    def _cut(self, course: Course) -> None:
        course.bond.broken = True
        luck = course.luck.row(course.spells)[1]
        course.spells += 1
        course.waits_for_repair = True
        course.waiting = course.clock.add(luck, self._weight(course), self._restore, course)
        self._answer(course, dated=False)

    def _restore(self, course: Course) -> None:
        course.bond.broken = False
        self._await_cut(course)
        self._answer(course, dated=False)

    def _answer(self, course: Course, *, dated: bool) -> None:
        """Let all know that ties were cut or restored."""
        bond, now = course.bond, self.world.clock.now
        if bond.ruptured == course.was_cut:
            return
        course.was_cut = bond.ruptured
        if bond.ruptured:
            bond.strain = max(bond.strain, self.world.setting.politics.rupture_strain)
            course.cut_at = now
            kind, detail = TIES_CUT, float(dated)
        else:
            kind, detail = TIES_RESTORED, (now - course.cut_at) / DAYS_PER_YEAR
        self.world.history.record(kind, -1, bond.name, detail=detail)
        self._divert()
        for listener in self.world.bond_changed:
            listener(bond)

    def _heal(self) -> None:
        parameters = self.world.setting.politics
        strained = [bond for bond in self._courses if bond.strain > 0.0 and not bond.ruptured]
        for bond in strained:
            faster = 1.0 + parameters.mediation_gain * mediation(self.world, bond)
            years = DAYS_PER_MONTH / DAYS_PER_YEAR
            bond.strain *= exp(-parameters.healing_rate * faster * years)
            if bond.strain < HEALED:
                bond.strain = 0.0
            for listener in self.world.bond_changed:
                listener(bond)
        # Mediation moves what waits for repair; what waits to be cut moves with the setting alone.
        for course in self._courses.values():
            if course.bond.broken:
                course.waiting.reweigh(self._weight(course))
        if strained:
            self._divert()

    def _divert(self) -> None:
        """Let each state's most hostile relation draw on its services."""
        tension = dict.fromkeys(self.world.states, 0.0)
        for relation in self.world.relations.values():
            for name in (relation.setting.first, relation.setting.second):
                tension[name] = max(tension[name], -relation.political)
        diversion = self.world.setting.politics.diversion
        for name, state in self.world.states.items():
            state.strength.contribute(self.name, 1.0 - diversion * tension[name])


class Course:
    """How one bond fares: what it waits for, by luck and a clock of its own.

    Attributes:
        spells: How often the course of politics has cut it.
        was_cut: Whether it was cut when all were last told.
        cut_at: The day on which it was cut last.
        waiting: What will cut or restore it.
    """

    waiting: Threshold
    waits_for_repair = False
    spells = 0

    def __init__(self, world: World, bond: Bond) -> None:
        kind = "relations" if isinstance(bond, Relation) else "ties"
        self.bond = bond
        self.clock = HazardClock(world.clock, rate=1.0)
        self.luck: LuckTable = world.streams.table("politics", kind, bond.name, exponentials=2)
        self.was_cut = bond.ruptured
        self.cut_at = world.clock.now
        self._allowed = bond.setting.relation

    def follow_setting(self) -> None:
        """Take up what both sides allow now: less at once, more only as the strain heals."""
        allowed = self.bond.setting.relation
        if allowed != self._allowed:
            before = max(-1.0, self._allowed - self.bond.strain)
            self.bond.strain = max(0.0, allowed - before)
            self._allowed = allowed


def mediation(world: World, bond: Bond) -> float:
    """How well others mediate between two states, from 0 to 1: the best whom both accept."""
    if not isinstance(bond, Relation) or not bond.setting.mediation:
        return 0.0
    best = 0.0
    for one in world.states[bond.setting.first].ties:
        for other in world.states[bond.setting.second].ties:
            if one.partner == other.partner:
                skill = world.setting.partners[one.partner].mediation
                best = max(best, skill * min(one.willingness, other.willingness))
    return bond.setting.mediation * best
