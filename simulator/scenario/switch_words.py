"""What a world is without each mechanism, in English.

The window translates these texts; its tool finds them here by the name of the marking function.
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

SOCIETY = {
    "society": QT_TRANSLATE_NOOP("Off", "Trust and grievance do not answer to what happens."),
    "intrusion": QT_TRANSLATE_NOOP(
        "Off", "Intrusive measures neither find more nor cost trust and liberties."
    ),
    "prevention": QT_TRANSLATE_NOOP("Off", "Prevention programmes have no effect."),
    "referral": QT_TRANSLATE_NOOP("Off", "Nobody is referred to a mentoring programme."),
    "backlash": QT_TRANSLATE_NOOP("Off", "No cell forms because another was broken up."),
    "deterrence": QT_TRANSLATE_NOOP("Off", "Cells broken up keep nobody from forming new ones."),
    "reprisals": QT_TRANSLATE_NOOP(
        "Off", "Nobody is punished for a tip; fear never silences tips."
    ),
}
POLITICS = {
    "politics": QT_TRANSLATE_NOOP(
        "Off", "Disputes cut no ties, nothing heals, and hostility draws no services away."
    ),
    "crises": QT_TRANSLATE_NOOP("Off", "No state has a domestic crisis."),
    "agreements": QT_TRANSLATE_NOOP(
        "Off", "What is agreed is delivered at once and whole, unless ties are cut."
    ),
    "exercises": QT_TRANSLATE_NOOP("Off", "Exercises and meetings build no trust."),
    "assistance": QT_TRANSLATE_NOOP("Off", "Help from partners and neighbours adds nothing."),
    "bridging": QT_TRANSLATE_NOOP(
        "Off", "What one state withholds reaches the other by no institution or partner."
    ),
    "partner_leads": QT_TRANSLATE_NOOP("Off", "Partners send no leads."),
}
MEANS = {
    "technology": QT_TRANSLATE_NOOP("Off", "Tools have no effect, wanted or unwanted."),
    "resources": QT_TRANSLATE_NOOP("Off", "Measures cost nothing; no service runs short of money."),
    "decisions": QT_TRANSLATE_NOOP("Off", "Nobody can take decisions during the run."),
    "policies": QT_TRANSLATE_NOOP("Off", "No state answers proposals or acts by a policy."),
    "calendar": QT_TRANSLATE_NOOP("Off", "The dated events of the scenario do not happen."),
}
CELLS = {
    "formation": QT_TRANSLATE_NOOP("Off", "No cells form; only those at the start exist."),
    "networks": QT_TRANSLATE_NOOP("Off", "New cells have no links to others."),
    "recruitment": QT_TRANSLATE_NOOP("Off", "Cells neither grow nor divide."),
    "life": QT_TRANSLATE_NOOP("Off", "Cells neither prepare, attack nor give up."),
    "dormancy": QT_TRANSLATE_NOOP("Off", "No cell lies low."),
    "adaptation": QT_TRANSLATE_NOOP("Off", "Cells learn nothing from pressure or encryption."),
    "factions": QT_TRANSLATE_NOOP("Off", "Money, rivals and interventions do not affect groups."),
    "splits": QT_TRANSLATE_NOOP("Off", "No group splits."),
    "displacement": QT_TRANSLATE_NOOP("Off", "Pressure in one state drives no cell to another."),
    "movement": QT_TRANSLATE_NOOP("Off", "Cells stay in the zone where they formed."),
    "departures": QT_TRANSLATE_NOOP("Off", "No cell tries to leave the region."),
    "returnees": QT_TRANSLATE_NOOP("Off", "Nobody returns from abroad."),
}
SERVICES = {
    "collection": QT_TRANSLATE_NOOP("Off", "Teams find no cells by their own search."),
    "tips": QT_TRANSLATE_NOOP("Off", "People report nothing."),
    "false_leads": QT_TRANSLATE_NOOP("Off", "No lead is false."),
    "grading": QT_TRANSLATE_NOOP("Off", "All leads count alike, whatever their source."),
    "assessment": QT_TRANSLATE_NOOP("Off", "Leads are taken for true at once, without analysts."),
    "sharing": QT_TRANSLATE_NOOP("Off", "No lead passes from one state to another."),
    "leaks": QT_TRANSLATE_NOOP("Off", "Nothing that is shared leaks."),
    "screening": QT_TRANSLATE_NOOP("Off", "Crossing a border never gives a cell away."),
    "interdiction": QT_TRANSLATE_NOOP("Off", "Teams take up no cases; no cell is broken up."),
    "joint_operations": QT_TRANSLATE_NOOP("Off", "States do not act together across a border."),
    "justice": QT_TRANSLATE_NOOP("Off", "There are no trials, sentences or relapses."),
    "detainees": QT_TRANSLATE_NOOP("Off", "Who is arrested tells nothing of linked cells."),
}
THEMES = {
    QT_TRANSLATE_NOOP("SwitchTheme", "Cells and groups"): CELLS,
    QT_TRANSLATE_NOOP("SwitchTheme", "Services and courts"): SERVICES,
    QT_TRANSLATE_NOOP("SwitchTheme", "Politics and partners"): POLITICS,
    QT_TRANSLATE_NOOP("SwitchTheme", "Society and prevention"): SOCIETY,
    QT_TRANSLATE_NOOP("SwitchTheme", "Means and decisions"): MEANS,
}
WITHOUT = {name: text for theme in THEMES.values() for name, text in theme.items()}
