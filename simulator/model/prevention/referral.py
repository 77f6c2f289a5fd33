"""People at risk are referred to mentors, who are few, and sometimes the wrong people are."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from simulator.kernel.clock import DAYS_PER_MONTH, DAYS_PER_YEAR
from simulator.kernel.hazards import HazardClock
from simulator.kernel.servers import Servers
from simulator.model.kinds import (
    PERSON_MENTORED,
    PERSON_REFERRED,
    REFERRAL_LAPSED,
)
from simulator.model.mechanism import Mechanism
from simulator.model.prevention.programme import zones_of
from simulator.model.society.opinion import move_grievance

if TYPE_CHECKING:
    from simulator.kernel.hazards import Threshold
    from simulator.kernel.servers import Request
    from simulator.model.world import World, Zone


class Referral(Mechanism):
    """A mentoring programme is a queue: referrals wait for a place, lapse, or are mentored.

    Arrival:    rate × people at risk × grievance × intensity × reach, in each zone
    Mentoring:  exponential; with precision × success one more person at risk is protected
    Wrong:      with 1 - precision, grievance + stigma / population × (1 - grievance)
    Protection: fades at 1 / protection_years; formation × (1 - effect × share protected)
    Changes:    Zone.formation, Zone.grievance
    Records:    PERSON_REFERRED, PERSON_MENTORED, REFERRAL_LAPSED
    """

    name = "referral"
    reads = frozenset({"programmes", "referral", "zones"})

    def start(self) -> None:
        world = self.world
        self._desks = [
            Desk(world, name, places, zone)
            for name, programme in world.setting.programmes.items()
            if programme.kind == "mentoring"
            for places in [Servers(world.clock, 0)]
            for zone in zones_of(world, programme.place)
        ]
        self._desks_in: dict[Zone, list[Desk]] = {zone: [] for zone in world.zones.values()}
        for desk in self._desks:
            self._desks_in[desk.zone].append(desk)
        self.refresh()
        for desk in self._desks:
            self._await_next(desk)
        world.grievance_changed.append(self._follow_grievance)
        world.monthly.append(self._fade)

    def refresh(self) -> None:
        costs = dict.fromkeys((desk.zone.state for desk in self._desks), 0.0)
        for name in {desk.name: None for desk in self._desks}:
            programme = self.world.setting.programmes[name]
            state = zones_of(self.world, programme.place)[0].state
            costs[state] += programme.cost * programme.intensity
        for desk in self._desks:
            programme = self.world.setting.programmes[desk.name]
            desk.places.set_capacity(round(programme.places * programme.intensity))
            self._set_rate(desk)
        for state, cost in costs.items():
            state.costs[self.name] = cost

    def _follow_grievance(self, zone: Zone) -> None:
        for desk in self._desks_in[zone]:
            self._set_rate(desk)

    def _set_rate(self, desk: Desk) -> None:
        programme = self.world.setting.programmes[desk.name]
        parameters = self.world.setting.referral
        at_risk = parameters.at_risk_per_million * desk.zone.setting.population
        reached = programme.intensity * programme.reach
        rate = parameters.rate * at_risk * desk.zone.grievance * reached
        desk.clock.set_rate(rate / DAYS_PER_YEAR)

    def _await_next(self, desk: Desk) -> None:
        desk.clock.add(desk.luck.row(desk.referred)[Desk.GAP], 1.0, self._refer, desk)

    def _refer(self, desk: Desk) -> None:
        person = Person(desk, desk.referred)
        desk.referred += 1
        state = desk.zone.state
        person.record = self.world.history.record(PERSON_REFERRED, state.number, person)
        person.since = self.world.clock.now
        person.request = desk.places.request(self._begin, person)
        if person.request is not None:
            patience = self.world.setting.referral.patience_months * DAYS_PER_MONTH
            person.patience = state.time.wait(0.0, patience, self._lapse, person)
        self._await_next(desk)

    def _lapse(self, person: Person) -> None:
        if person.request is not None:
            person.desk.places.withdraw(person.request)
        place = person.desk.zone.state.number
        self.world.history.record(REFERRAL_LAPSED, place, person, person.record)

    def _begin(self, person: Person) -> None:
        if person.patience is not None:
            person.patience.cancel()
        luck = person.luck[Desk.WORK]
        days = luck * self.world.setting.referral.months * DAYS_PER_MONTH
        person.desk.zone.state.time.wait(luck, days, self._finish, person)

    def _finish(self, person: Person) -> None:
        parameters = self.world.setting.referral
        desk = person.desk
        zone = desk.zone
        desk.places.release()
        if person.luck[Desk.PRECISION] >= parameters.precision:
            share = min(1.0, parameters.stigma / max(zone.setting.population, parameters.stigma))
            move_grievance(self.world, zone, share, 1.0)
        elif person.luck[Desk.SUCCESS] < parameters.success:
            at_risk = max(1.0, parameters.at_risk_per_million * zone.setting.population)
            desk.protected += (1.0 - desk.protected) / at_risk
        days = self.world.clock.now - person.since
        self.world.history.record(PERSON_MENTORED, zone.state.number, person, person.record, days)

    def _fade(self) -> None:
        parameters = self.world.setting.referral
        kept = exp(-1.0 / (parameters.protection_years * 12.0))
        for desk in self._desks:
            if desk.protected > 0.0:
                desk.protected *= kept
                factor = 1.0 - parameters.effect * desk.protected
                desk.zone.formation.contribute(f"{self.name} {desk.name}", factor)


class Desk:
    """Where one programme takes referrals from one zone; its zones share the mentors' places.

    Attributes:
        places: The people whom mentors can look after at a time.
        referred: How many have been referred so far.
        protected: The share of the people at risk who are protected.
    """

    GAP, WORK, PRECISION, SUCCESS = 0, 1, 2, 3

    __slots__ = ("clock", "luck", "name", "places", "protected", "referred", "zone")

    def __init__(self, world: World, name: str, places: Servers, zone: Zone) -> None:
        self.name = name
        self.places = places
        self.zone = zone
        self.clock = HazardClock(world.clock, agenda=zone.state.agenda)
        self.luck = world.streams.table("referral", name, zone.name, exponentials=2, uniforms=2)
        self.referred = 0
        self.protected = 0.0


class Person:
    """Somebody who was referred; a number with luck of its own, and nothing else is known."""

    __slots__ = ("desk", "luck", "number", "patience", "record", "request", "since")

    def __init__(self, desk: Desk, number: int) -> None:
        self.desk = desk
        self.number = number
        self.luck = desk.luck.row(number)
        self.record = -1
        self.since = 0.0
        self.request: Request | None = None
        self.patience: Threshold | None = None

    @property
    def name(self) -> str:
        """The person's stable name."""
        return f"referral/{self.desk.name}/{self.desk.zone.name}/{self.number}"
