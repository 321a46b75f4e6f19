"""The layout of the files that we write ourselves: headings by which they are known.

Whoever changes a heading changes what old files say: the reader knows them by it.
"""

from cpboard.exchange.shapes_out import writable

# Excel and CSV: a row an action, a column a field.
FLAT = {
    "objective": "Objective",
    "ref": "Ref",
    "activity": "Activity",
    "where_now": "Where are we now?",
    "reason": "Why this rating?",
    "next_steps": "What happens next?",
    "evidence": "Evidence",
    "lead": "Lead",
    "due": "Due",
    "rating": "Rating",
    "flags": "Beside the rating",
    "standing": "State",
    "first_due": "First due",
    "completed": "Completed",
    "rating_words": "The plan's own word",
    "agencies": "Lead agencies",
    "officer_told": "Lead officer",
}
# CSV has but one table, so each row says these too.
BESIDE = {
    "statement": "What the objective means",
    "how": "How we will achieve it",
    "plan": "Plan",
    "as_at": "As at",
}
OBJECTIVES = {
    "number": "Number",
    "objective": "Objective",
    "statement": "What it means",
    "how": "How we will achieve it",
}
# Word: seven columns that fit a page, so a cell says several things, line by line.
PAPER = {
    "ref": "Ref",
    "activity": "Activity",
    "progress": "Where are we now, why, and what next",
    "evidence": "Evidence",
    "leads": "Lead",
    "dates": "Due, first due, completed",
    "state": "Rating and state",
    "others": "Other columns of the plan",
}
# In place of "Lead" where the names of officers were left out.
NAMELESS = "Lead (without names)"
# No plan but ours has all of these side by side.
MARKS = {
    "flat": {FLAT[name] for name in ("objective", "activity", "rating", "flags")},
    "objectives": {*OBJECTIVES.values()},
    "paper": {PAPER[name] for name in ("activity", "progress", "dates", "state")},
}
LAYOUTS = {"flat": FLAT | BESIDE, "objectives": OBJECTIVES, "paper": PAPER}

# Each stands alone on a line, with a colon behind it, or more.
WHY, NEXT = "Why this rating", "What happens next"
FIRST_DUE, COMPLETED = "First due:", "Completed:"
STATE, OWN_WORD = "State:", "The plan's own word:"
AGENCIES, OFFICER = "Agencies:", "Officer:"
MEANS, HOW = "What this means", "How we will achieve it"
RATINGS = "What the ratings mean"
NO_DATE = "No date"
BETWEEN = "; "
STANDINGS = {
    "under_way": "Under way",
    "not_started": "Not started",
    "on_hold": "On hold",
    "withdrawn": "Withdrawn",
    "superseded": "Superseded",
}


def has_line(text: str, *labels: str) -> bool:
    """Whether one of the text's own lines begins as our labels do."""
    return any(line.strip().startswith(labels) for line in text.split("\n"))


def colons_of(line: str, label: str) -> int:
    """How many colons stand behind the label, if nothing else is on the line."""
    rest = line.strip().removeprefix(label)
    return len(rest) if line.strip() != rest and not rest.strip(":") else 0


def most_colons(text: str, *labels: str) -> int:
    """The most colons that stand behind one of the labels in the text."""
    lines = writable(text).split("\n")
    return max(colons_of(line, label) for line in lines for label in labels)
