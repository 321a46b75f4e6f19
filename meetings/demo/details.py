"""What the demo's plan has besides its rows: who approved it, principles, steps."""

from datetime import date, timedelta

from strategy.models import Action, Milestone, Principle, Strategy

from .days import working_day
from .people import person

# Objective number -> letters of the principles it serves as a whole. Nothing is
# ticked for help with services: the page has a gap to show.
SERVED = {1: "bc", 2: "f", 3: "f", 4: "a", 5: "e", 6: "g", 7: "af"}
# Ref of an action -> its steps: what, due in days from today, done in days or None.
STEPS = {
    "2": [
        ("Agree the script with every reviewing officer", -300, -290),
        ("Try it with twenty children", -120, -101),
        ("Ask the Lanterns whether it helped", 40, None),
    ],
    "4": [
        ("Write the first draft with Open Road", -60, -52),
        ("Bring it to the board", 25, None),
    ],
}


def load_details(today: date):
    """Add to the approved strategy what is written beside its rows."""
    strategy = Strategy.objects.get(slug="our-promise")
    strategy.approved_on = working_day(strategy.starts_on - timedelta(days=20))
    strategy.approved_by = "minute 7 of the Corporate Parenting Board"
    strategy.save()
    principles = {row.letter: row for row in Principle.objects.all()}
    for objective in strategy.objectives.all():
        letters = SERVED.get(objective.number, "")
        objective.principles.set([principles[letter] for letter in letters])
    actions = Action.objects.filter(objective__strategy=strategy)
    for ref, steps in STEPS.items():
        add_steps(actions.filter(ref=ref).first(), steps, today)
    shared = actions.filter(ref="2").first()
    shared.joint_leads.add(person("Yusuf Greenacre"))
    shared.inspection_paragraph = "Inspection of children's services, paragraph 31"
    shared.other_plan_ref = "Participation strategy, action 4"
    shared.save()


def add_steps(action: Action, steps: list, today: date):
    """Give an action its milestones."""
    for position, (what, due, done) in enumerate(steps, start=1):
        Milestone.objects.create(
            action=action,
            position=position,
            what=what,
            due_on=today + timedelta(days=due),
            done_on=None if done is None else today + timedelta(days=done),
        )
