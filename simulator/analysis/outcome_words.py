"""What every outcome is called, and what belongs together, once, in English.

The window translates these texts; its tool finds them here by the name of the marking function.
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

ATTACKS = {
    "attacks": QT_TRANSLATE_NOOP("Outcome", "Attacks"),
    "severity": QT_TRANSLATE_NOOP("Outcome", "Severity, summed"),
    "cells_formed": QT_TRANSLATE_NOOP("Outcome", "Cells formed"),
    "cells_active": QT_TRANSLATE_NOOP("Outcome", "Active cells"),
    "members": QT_TRANSLATE_NOOP("Outcome", "Members of cells"),
    "cells_dissolved": QT_TRANSLATE_NOOP("Outcome", "Cells that gave up"),
    "crossings": QT_TRANSLATE_NOOP("Outcome", "Border crossings by cells"),
    "cells_displaced": QT_TRANSLATE_NOOP("Outcome", "Cells displaced"),
    "cells_regrouped": QT_TRANSLATE_NOOP("Outcome", "Cells regrouped"),
    "splits": QT_TRANSLATE_NOOP("Outcome", "Splits and defections"),
    "returnees": QT_TRANSLATE_NOOP("Outcome", "Returnees"),
    "returnees_stopped": QT_TRANSLATE_NOOP("Outcome", "Returnees stopped"),
    "returnees_joined": QT_TRANSLATE_NOOP("Outcome", "Returnees who formed cells"),
    "departures_tried": QT_TRANSLATE_NOOP("Outcome", "Attempts to leave the region"),
}
LEADS = {
    "leads_received": QT_TRANSLATE_NOOP("Outcome", "Leads received"),
    "leads_expired": QT_TRANSLATE_NOOP("Outcome", "Leads expired"),
    "leads_waiting": QT_TRANSLATE_NOOP("Outcome", "Leads waiting"),
    "leads_shared": QT_TRANSLATE_NOOP("Outcome", "Leads shared"),
    "leads_withheld": QT_TRANSLATE_NOOP("Outcome", "Leads withheld"),
    "withheld_level": QT_TRANSLATE_NOOP("Outcome", "Withheld: too little agreed"),
    "withheld_relation": QT_TRANSLATE_NOOP("Outcome", "Withheld: states at odds"),
    "withheld_trust": QT_TRANSLATE_NOOP("Outcome", "Withheld: services distrust"),
    "withheld_source": QT_TRANSLATE_NOOP("Outcome", "Withheld: to protect a source"),
    "withheld_law": QT_TRANSLATE_NOOP("Outcome", "Withheld: laws do not fit"),
    "leads_bridged": QT_TRANSLATE_NOOP("Outcome", "Leads passed on by third parties"),
    "leads_leaked": QT_TRANSLATE_NOOP("Outcome", "Leads leaked"),
    "detection_days": QT_TRANSLATE_NOOP("Outcome", "Time to detection"),
}
OPERATIONS = {
    "action_days": QT_TRANSLATE_NOOP("Outcome", "Time from lead to action"),
    "cells_disrupted": QT_TRANSLATE_NOOP("Outcome", "Cells disrupted"),
    "disrupted_share": QT_TRANSLATE_NOOP("Outcome", "Share of cells disrupted"),
    "disrupted_early": QT_TRANSLATE_NOOP("Outcome", "Cells disrupted early"),
    "disrupted_late": QT_TRANSLATE_NOOP("Outcome", "Cells disrupted in the last phase"),
    "arrests": QT_TRANSLATE_NOOP("Outcome", "Arrests"),
    "cases_waiting": QT_TRANSLATE_NOOP("Outcome", "Cases waiting"),
    "convictions": QT_TRANSLATE_NOOP("Outcome", "Convictions"),
    "acquittals": QT_TRANSLATE_NOOP("Outcome", "Acquittals"),
    "verdict_days": QT_TRANSLATE_NOOP("Outcome", "Time to the verdict"),
    "court_queue": QT_TRANSLATE_NOOP("Outcome", "Trials waiting"),
    "releases": QT_TRANSLATE_NOOP("Outcome", "Releases"),
    "relapses": QT_TRANSLATE_NOOP("Outcome", "Relapses"),
}
COOPERATION = {
    "delivered_cooperation": QT_TRANSLATE_NOOP("Outcome", "Cooperation delivered"),
    "joint_proposed": QT_TRANSLATE_NOOP("Outcome", "Joint operations proposed"),
    "joint_refused": QT_TRANSLATE_NOOP("Outcome", "Joint operations refused"),
    "joint_done": QT_TRANSLATE_NOOP("Outcome", "Joint operations done"),
    "capacity_received": QT_TRANSLATE_NOOP("Outcome", "Capacity from others"),
    "decisions": QT_TRANSLATE_NOOP("Outcome", "Decisions taken"),
    "decisions_refused": QT_TRANSLATE_NOOP("Outcome", "Decisions refused"),
}
SOCIETY = {
    "public_trust": QT_TRANSLATE_NOOP("Outcome", "Public trust"),
    "grievance": QT_TRANSLATE_NOOP("Outcome", "Grievance"),
    "liberties": QT_TRANSLATE_NOOP("Outcome", "Civil liberties"),
    "social_tension": QT_TRANSLATE_NOOP("Outcome", "Social tension"),
    "cohesion": QT_TRANSLATE_NOOP("Outcome", "Cohesion"),
    "resilience": QT_TRANSLATE_NOOP("Outcome", "Resilience"),
    "people_mentored": QT_TRANSLATE_NOOP("Outcome", "People mentored"),
    "referrals_lapsed": QT_TRANSLATE_NOOP("Outcome", "Referrals without a mentor"),
    "reprisals": QT_TRANSLATE_NOOP("Outcome", "Reprisals"),
}
COSTS = {
    "spending": QT_TRANSLATE_NOOP("Outcome", "Spending on all measures"),
    "collection_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of collection"),
    "analysis_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of analysts"),
    "teams_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of teams"),
    "borders_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of border control"),
    "justice_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of courts and oversight"),
    "cooperation_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of cooperation"),
    "prevention_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of prevention"),
    "technology_cost": QT_TRANSLATE_NOOP("Outcome", "Cost of tools"),
}
CAPACITY = {
    "analyst_utilisation": QT_TRANSLATE_NOOP("Outcome", "Analysts at work"),
    "team_utilisation": QT_TRANSLATE_NOOP("Outcome", "Teams at work"),
    "court_utilisation": QT_TRANSLATE_NOOP("Outcome", "Courts at work"),
}
THEMES = {
    QT_TRANSLATE_NOOP("Theme", "Attacks and cells"): ATTACKS,
    QT_TRANSLATE_NOOP("Theme", "Leads"): LEADS,
    QT_TRANSLATE_NOOP("Theme", "Operations and justice"): OPERATIONS,
    QT_TRANSLATE_NOOP("Theme", "Cooperation"): COOPERATION,
    QT_TRANSLATE_NOOP("Theme", "Society"): SOCIETY,
    QT_TRANSLATE_NOOP("Theme", "Costs"): COSTS,
    QT_TRANSLATE_NOOP("Theme", "Capacity"): CAPACITY,
}
"""The outcomes by what they are about, each theme in the order in which one reads it."""

LABELS = {name: label for theme in THEMES.values() for name, label in theme.items()}
