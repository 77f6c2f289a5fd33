"""Everything a run needs to know before it starts, frozen and checked."""

from __future__ import annotations

import dataclasses
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.kernel.errors import UnknownNameError
from simulator.model.borders.parameters import (
    DisplacementParameters,
    MovementParameters,
    ReturneeParameters,
    ScreeningParameters,
)
from simulator.model.cells.growth_parameters import DormancyParameters, RecruitmentParameters
from simulator.model.cells.parameters import (
    AdaptationParameters,
    FormationParameters,
    LifeParameters,
    NetworkParameters,
)
from simulator.model.decisions.parameters import DecisionParameters
from simulator.model.entities import (
    BorderSetting,
    GroupSetting,
    NeighbourSetting,
    RelationSetting,
    StateSetting,
    ZoneSetting,
)
from simulator.model.groups.entities import StanceSetting
from simulator.model.groups.parameters import (
    FactionParameters,
    ReprisalParameters,
    SplitParameters,
)
from simulator.model.intelligence.parameters import (
    AssessmentParameters,
    CollectionParameters,
    FalseLeadParameters,
    SharingParameters,
    TipParameters,
)
from simulator.model.intelligence.quality_parameters import GradingParameters, LeakParameters
from simulator.model.justice.parameters import DetaineeParameters, JusticeParameters
from simulator.model.operations.parameters import InterdictionParameters, JointOperationParameters
from simulator.model.partners.entities import (
    InstitutionSetting,
    PartnerSetting,
    SeatSetting,
    TieSetting,
)
from simulator.model.partners.parameters import (
    AssistanceParameters,
    BridgingParameters,
    ExerciseParameters,
    PartnerLeadParameters,
)
from simulator.model.politics.parameters import (
    AgreementParameters,
    CrisisParameters,
    PoliticsParameters,
)
from simulator.model.prevention.entities import ProgrammeSetting
from simulator.model.prevention.parameters import PreventionParameters, ReferralParameters
from simulator.model.resources.parameters import ResourceParameters
from simulator.model.society.parameters import (
    BacklashParameters,
    DeterrenceParameters,
    IntrusionParameters,
    SocietyParameters,
)
from simulator.model.technology.entities import EquipmentSetting, ToolSetting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from simulator.kernel.quantities import Parameters, Quantity

# The kinds of entity that a scenario file may hold, by the first word of their paths.
ENTITIES: dict[str, type[Parameters]] = {
    "states": StateSetting,
    "zones": ZoneSetting,
    "neighbours": NeighbourSetting,
    "borders": BorderSetting,
    "relations": RelationSetting,
    "groups": GroupSetting,
    "stances": StanceSetting,
    "partners": PartnerSetting,
    "ties": TieSetting,
    "institutions": InstitutionSetting,
    "seats": SeatSetting,
    "programmes": ProgrammeSetting,
    "tools": ToolSetting,
    "equipment": EquipmentSetting,
}

# The parameter groups of the mechanisms, by the first word of their paths.
GROUPS: dict[str, type[Parameters]] = {
    "formation": FormationParameters,
    "networks": NetworkParameters,
    "life": LifeParameters,
    "movement": MovementParameters,
    "displacement": DisplacementParameters,
    "screening": ScreeningParameters,
    "returnees": ReturneeParameters,
    "collection": CollectionParameters,
    "tips": TipParameters,
    "false_leads": FalseLeadParameters,
    "assessment": AssessmentParameters,
    "sharing": SharingParameters,
    "interdiction": InterdictionParameters,
    "joint_operations": JointOperationParameters,
    "society": SocietyParameters,
    "intrusion": IntrusionParameters,
    "backlash": BacklashParameters,
    "deterrence": DeterrenceParameters,
    "adaptation": AdaptationParameters,
    "prevention": PreventionParameters,
    "referral": ReferralParameters,
    "politics": PoliticsParameters,
    "crises": CrisisParameters,
    "agreements": AgreementParameters,
    "exercises": ExerciseParameters,
    "assistance": AssistanceParameters,
    "partner_leads": PartnerLeadParameters,
    "bridging": BridgingParameters,
    "grading": GradingParameters,
    "leaks": LeakParameters,
    "justice": JusticeParameters,
    "detainees": DetaineeParameters,
    "dormancy": DormancyParameters,
    "recruitment": RecruitmentParameters,
    "factions": FactionParameters,
    "splits": SplitParameters,
    "reprisals": ReprisalParameters,
    "resources": ResourceParameters,
    "decisions": DecisionParameters,
}


@dataclass(frozen=True)
class DatedChange:
    """A value that changes on a day of the run, counted from the scenario's start."""

    day: float
    path: str
    value: float
    title: str


@dataclass(frozen=True)
class InitialCells:
    """Cells that exist when the run starts; with `linked_zone`, each has a linked twin there."""

    zone: str
    group: str
    count: int
    linked_zone: str | None = None


@dataclass(frozen=True)
class Setting:
    """The whole input of a run: entities, parameters, what is switched off, and the calendar.

    Attributes:
        off: Names of the mechanisms that are switched off.
        days: Length of the measured time, in days.
        warm_up_days: Length of the unmeasured time before it, in days.
    """

    states: Mapping[str, StateSetting]
    zones: Mapping[str, ZoneSetting]
    groups: Mapping[str, GroupSetting]
    neighbours: Mapping[str, NeighbourSetting] = field(default_factory=dict)
    borders: Mapping[str, BorderSetting] = field(default_factory=dict)
    stances: Mapping[str, StanceSetting] = field(default_factory=dict)
    relations: Mapping[str, RelationSetting] = field(default_factory=dict)
    partners: Mapping[str, PartnerSetting] = field(default_factory=dict)
    ties: Mapping[str, TieSetting] = field(default_factory=dict)
    institutions: Mapping[str, InstitutionSetting] = field(default_factory=dict)
    seats: Mapping[str, SeatSetting] = field(default_factory=dict)
    programmes: Mapping[str, ProgrammeSetting] = field(default_factory=dict)
    tools: Mapping[str, ToolSetting] = field(default_factory=dict)
    equipment: Mapping[str, EquipmentSetting] = field(default_factory=dict)
    formation: FormationParameters = field(default_factory=FormationParameters)
    networks: NetworkParameters = field(default_factory=NetworkParameters)
    life: LifeParameters = field(default_factory=LifeParameters)
    movement: MovementParameters = field(default_factory=MovementParameters)
    displacement: DisplacementParameters = field(default_factory=DisplacementParameters)
    screening: ScreeningParameters = field(default_factory=ScreeningParameters)
    returnees: ReturneeParameters = field(default_factory=ReturneeParameters)
    collection: CollectionParameters = field(default_factory=CollectionParameters)
    tips: TipParameters = field(default_factory=TipParameters)
    false_leads: FalseLeadParameters = field(default_factory=FalseLeadParameters)
    assessment: AssessmentParameters = field(default_factory=AssessmentParameters)
    sharing: SharingParameters = field(default_factory=SharingParameters)
    interdiction: InterdictionParameters = field(default_factory=InterdictionParameters)
    joint_operations: JointOperationParameters = field(default_factory=JointOperationParameters)
    society: SocietyParameters = field(default_factory=SocietyParameters)
    intrusion: IntrusionParameters = field(default_factory=IntrusionParameters)
    backlash: BacklashParameters = field(default_factory=BacklashParameters)
    deterrence: DeterrenceParameters = field(default_factory=DeterrenceParameters)
    adaptation: AdaptationParameters = field(default_factory=AdaptationParameters)
    prevention: PreventionParameters = field(default_factory=PreventionParameters)
    referral: ReferralParameters = field(default_factory=ReferralParameters)
    politics: PoliticsParameters = field(default_factory=PoliticsParameters)
    crises: CrisisParameters = field(default_factory=CrisisParameters)
    agreements: AgreementParameters = field(default_factory=AgreementParameters)
    exercises: ExerciseParameters = field(default_factory=ExerciseParameters)
    assistance: AssistanceParameters = field(default_factory=AssistanceParameters)
    partner_leads: PartnerLeadParameters = field(default_factory=PartnerLeadParameters)
    bridging: BridgingParameters = field(default_factory=BridgingParameters)
    grading: GradingParameters = field(default_factory=GradingParameters)
    leaks: LeakParameters = field(default_factory=LeakParameters)
    justice: JusticeParameters = field(default_factory=JusticeParameters)
    detainees: DetaineeParameters = field(default_factory=DetaineeParameters)
    dormancy: DormancyParameters = field(default_factory=DormancyParameters)
    recruitment: RecruitmentParameters = field(default_factory=RecruitmentParameters)
    factions: FactionParameters = field(default_factory=FactionParameters)
    splits: SplitParameters = field(default_factory=SplitParameters)
    reprisals: ReprisalParameters = field(default_factory=ReprisalParameters)
    resources: ResourceParameters = field(default_factory=ResourceParameters)
    decisions: DecisionParameters = field(default_factory=DecisionParameters)
    off: frozenset[str] = frozenset()
    initial_cells: tuple[InitialCells, ...] = ()
    dated_changes: tuple[DatedChange, ...] = ()
    days: float = 5 * 365.25
    warm_up_days: float = 0.0

    def paths(self) -> dict[str, Quantity]:
        """Every value's path, such as "relations.algeria-morocco.trust", with its declaration."""
        found = {}
        for kind, cls in ENTITIES.items():
            for name in getattr(self, kind):
                for value, declared in cls.declared().items():
                    found[f"{kind}.{name}.{value}"] = declared
        for group, cls in GROUPS.items():
            for value, declared in cls.declared().items():
                found[f"{group}.{value}"] = declared
        return found

    def value(self, path: str) -> float:
        """The value at a path.

        Raises:
            UnknownNameError: Nothing stands at that path.
        """
        self.declaration(path)
        first, *middle, name = path.split(".")
        part: Any = getattr(self, first)
        value: float = getattr(part[middle[0]] if middle else part, name)
        return value

    def declaration(self, path: str) -> Quantity:
        """What is declared of the value at a path.

        Raises:
            UnknownNameError: Nothing stands at that path.
        """
        first, *middle, name = path.split(".")
        declared = None
        # Without listing all paths, of which there are thousands.
        if first in ENTITIES and len(middle) == 1 and middle[0] in getattr(self, first):
            declared = ENTITIES[first].declared().get(name)
        elif first in GROUPS and not middle:
            declared = GROUPS[first].declared().get(name)
        if declared is None:
            raise UnknownNameError("value", path, self.paths())
        return declared

    def with_values(self, values: Mapping[str, float]) -> Setting:
        """A copy with other values at some paths.

        Raises:
            UnknownNameError: Nothing stands at one of the paths.
            QuantityError: A value is of the wrong kind or out of range.
        """
        changed = copy(self)
        # Written past what keeps others from changing it: to replace one of fifty fields costs
        # more than all the rest.
        parts: dict[str, Any] = vars(changed)
        for path, value in values.items():
            self.declaration(path).check(path, value)
            first, *middle, name = path.split(".")
            part = parts[first]
            owner = dataclasses.replace(part[middle[0]] if middle else part, **{name: value})
            parts[first] = {**part, middle[0]: owner} if middle else owner
        return changed


def relation_name(first: str, second: str) -> str:
    """The name of the relation between two states: both names in alphabetical order."""
    return "-".join(sorted((first, second)))
