"""What conditions, levels, decisions and effects of a plan are called, once, in English.

The window translates these texts; its tool finds them here by the name of the marking function.
A name in braces is filled in after translation.
"""

from __future__ import annotations

from simulator.kernel.marked_words import QT_TRANSLATE_NOOP

BEGINS = QT_TRANSLATE_NOOP("Condition", "when turn {turn} begins")
FROM_DAY = QT_TRANSLATE_NOOP("Condition", "from day {day} of turn {turn}")
DECIDED = QT_TRANSLATE_NOOP("Condition", "once {seat} has decided: {decision}")
REGARDING = QT_TRANSLATE_NOOP("Condition", "once {seat} has decided: {decision} ({other})")
ABOVE = QT_TRANSLATE_NOOP("Condition", "while “{level}” ({place}) is above {value}")
BELOW = QT_TRANSLATE_NOOP("Condition", "while “{level}” ({place}) is below {value}")
UNANSWERED = QT_TRANSLATE_NOOP(
    "Condition", "if nobody has answered inject {inject} within {minutes} min"
)
AND = QT_TRANSLATE_NOOP("Condition", "{first} and {then}")
OR = QT_TRANSLATE_NOOP("Condition", "{first} or {then}")
WITHIN = QT_TRANSLATE_NOOP("Condition", "({condition})")
REGION = QT_TRANSLATE_NOOP("Place", "the region")

CHANGED = QT_TRANSLATE_NOOP("Effect", "{effect}: {place}.")
CHANGED_FOR = QT_TRANSLATE_NOOP("Effect", "{effect}: {place} for {days} days.")
CHANGED_BY = QT_TRANSLATE_NOOP("Effect", "{effect}: {place}, by {amount}.")
CHANGED_BY_FOR = QT_TRANSLATE_NOOP("Effect", "{effect}: {place}, by {amount} for {days} days.")
PER_CENT = QT_TRANSLATE_NOOP("Effect", "{share}%")
RUMOURS = QT_TRANSLATE_NOOP(
    "Effect", "{effect}: {place}, false leads rise by {amount} for {days} days."
)

DECISIONS = {
    "FundHeading": QT_TRANSLATE_NOOP("Decision", "fund a heading of the budget"),
    "SetStaff": QT_TRANSLATE_NOOP("Decision", "set staff"),
    "SetMeasure": QT_TRANSLATE_NOOP("Decision", "set a measure"),
    "FundProgramme": QT_TRANSLATE_NOOP("Decision", "fund a programme of prevention"),
    "AdoptTool": QT_TRANSLATE_NOOP("Decision", "adopt a tool"),
    "Propose": QT_TRANSLATE_NOOP("Decision", "propose a level of cooperation"),
    "Accept": QT_TRANSLATE_NOOP("Decision", "accept a proposal"),
    "Decline": QT_TRANSLATE_NOOP("Decision", "decline a proposal"),
    "Suspend": QT_TRANSLATE_NOOP("Decision", "suspend what is agreed"),
    "CutTies": QT_TRANSLATE_NOOP("Decision", "cut ties"),
    "ProposeTies": QT_TRANSLATE_NOOP("Decision", "propose to restore ties"),
    "ProposeExercise": QT_TRANSLATE_NOOP("Decision", "propose a joint exercise"),
    "ProposeTraining": QT_TRANSLATE_NOOP("Decision", "propose joint training"),
    "OfferMediation": QT_TRANSLATE_NOOP("Decision", "offer to mediate"),
    "ProposeTaskForce": QT_TRANSLATE_NOOP("Decision", "propose a task force for a border"),
    "ProposePatrols": QT_TRANSLATE_NOOP("Decision", "propose joint patrols"),
    "StaffBorder": QT_TRANSLATE_NOOP("Decision", "staff a border"),
    "OpenBorder": QT_TRANSLATE_NOOP("Decision", "open a border"),
    "CloseBorder": QT_TRANSLATE_NOOP("Decision", "close a border"),
    "AcceptOffer": QT_TRANSLATE_NOOP("Decision", "accept an offer of help"),
    "RefuseOffer": QT_TRANSLATE_NOOP("Decision", "refuse an offer of help"),
    "PassLead": QT_TRANSLATE_NOOP("Decision", "pass a lead on"),
    "OfferHelp": QT_TRANSLATE_NOOP("Decision", "offer help"),
    "WithdrawHelp": QT_TRANSLATE_NOOP("Decision", "withdraw help"),
}
"""What a kind of decision is called, by the name of its class."""
READINGS = {
    "attacks": QT_TRANSLATE_NOOP("Reading", "Attacks since the exercise began"),
    "disruptions": QT_TRANSLATE_NOOP("Reading", "Cells broken up since the exercise began"),
    "leaks": QT_TRANSLATE_NOOP("Reading", "Shared leads that got out since the exercise began"),
    "decisions": QT_TRANSLATE_NOOP("Reading", "Decisions taken since the exercise began"),
    "grievance": QT_TRANSLATE_NOOP("Reading", "Grievance of the public"),
    "public_trust": QT_TRANSLATE_NOOP("Reading", "Public trust in the services"),
    "liberties": QT_TRANSLATE_NOOP("Reading", "Civil liberties that measures leave"),
    "leads_waiting": QT_TRANSLATE_NOOP("Reading", "Leads that wait for an analyst"),
    "cases_waiting": QT_TRANSLATE_NOOP("Reading", "Cases that wait for a team"),
    "court_queue": QT_TRANSLATE_NOOP("Reading", "Trials that wait for a court"),
    "spending": QT_TRANSLATE_NOOP("Reading", "Spending on all measures"),
    "delivered_cooperation": QT_TRANSLATE_NOOP("Reading", "Delivered level of cooperation"),
    "instability": QT_TRANSLATE_NOOP("Reading", "Crisis at home"),
    "teams": QT_TRANSLATE_NOOP("Reading", "Teams"),
    "analysts": QT_TRANSLATE_NOOP("Reading", "Analysts"),
    "political_relation": QT_TRANSLATE_NOOP("Reading", "Political relation"),
    "services_trust": QT_TRANSLATE_NOOP("Reading", "Trust between the services"),
    "sharing": QT_TRANSLATE_NOOP("Reading", "Agreed sharing"),
    "ties_cut": QT_TRANSLATE_NOOP("Reading", "Whether ties are cut (1) or not (0)"),
}
"""What a level is that conditions look at, by its name."""
EFFECTS = {
    "grievance-rises": QT_TRANSLATE_NOOP("Effect", "Public grievance rises"),
    "grievance-eases": QT_TRANSLATE_NOOP("Effect", "Public grievance eases"),
    "trust-rises": QT_TRANSLATE_NOOP("Effect", "The public trusts the services more"),
    "trust-falls": QT_TRANSLATE_NOOP("Effect", "The public trusts the services less"),
    "hardship-rises": QT_TRANSLATE_NOOP("Effect", "Hard times"),
    "services-trust-rises": QT_TRANSLATE_NOOP("Effect", "The services come to trust each other"),
    "services-trust-falls": QT_TRANSLATE_NOOP("Effect", "The services come to distrust each other"),
    "relation-eases": QT_TRANSLATE_NOOP("Effect", "Two states draw closer"),
    "relation-strained": QT_TRANSLATE_NOOP("Effect", "Relations are strained"),
    "partner-relation-strained": QT_TRANSLATE_NOOP(
        "Effect", "Relations with a partner are strained"
    ),
    "commitment-renewed": QT_TRANSLATE_NOOP("Effect", "Both sides renew what they agreed"),
    "government-distracted": QT_TRANSLATE_NOOP("Effect", "The government has other worries"),
    "will-falls": QT_TRANSLATE_NOOP("Effect", "The will to carry out what was agreed falls"),
    "analysts-absent": QT_TRANSLATE_NOOP("Effect", "Analysts are absent"),
    "teams-absent": QT_TRANSLATE_NOOP("Effect", "Teams are absent"),
    "courts-absent": QT_TRANSLATE_NOOP("Effect", "Courts stand still"),
    "budget-cut": QT_TRANSLATE_NOOP("Effect", "The budget is cut"),
    "budget-raised": QT_TRANSLATE_NOOP("Effect", "The budget is raised"),
    "border-staff-away": QT_TRANSLATE_NOOP("Effect", "Border staff are called away"),
    "appeal-rises": QT_TRANSLATE_NOOP("Effect", "The appeal of a family of groups rises"),
    "appeal-falls": QT_TRANSLATE_NOOP("Effect", "The appeal of a family of groups falls"),
    "pressure-from-outside": QT_TRANSLATE_NOOP("Effect", "More pressure from beyond the region"),
    "returns-rise": QT_TRANSLATE_NOOP("Effect", "More people come home from fighting abroad"),
    "border-closes": QT_TRANSLATE_NOOP("Effect", "A border is closed"),
    "border-opens": QT_TRANSLATE_NOOP("Effect", "A border is opened"),
    "ties-suspended": QT_TRANSLATE_NOOP("Effect", "Ties are suspended"),
    "ties-resumed": QT_TRANSLATE_NOOP("Effect", "Ties are resumed"),
    "rumours": QT_TRANSLATE_NOOP("Effect", "Rumours spread"),
}
"""What happens by an effect, by its name."""
