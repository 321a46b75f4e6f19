"""Two people change one action at once: nothing that either wrote is lost."""

import json
from dataclasses import dataclass

from cpboard.exchange.dates import ReadDate, display_date
from cpboard.people.models import Person
from strategy import rating

# What the form for an action holds, and where two may differ.
SEVERAL = ["agencies", "joint_leads", "principles"]
DUE = "new_due"
BOXES = [
    "ref",
    "activity",
    "lead_officer",
    "lead_words",
    "other_plan_ref",
    "inspection_paragraph",
    *SEVERAL,
    DUE,
]


@dataclass(frozen=True)
class Conflict:
    """A box that two people filled differently."""

    name: str
    label: str
    theirs: str
    mine: str


class Both:
    """What the page showed, what was saved since, and what was typed.

    What the page showed travels with the form in its box "shown". A box that only one
    of the two changed takes that one's words. A box that both changed is a conflict:
    the form comes back with both texts, and whoever sends it again has chosen.
    """

    def __init__(self, form):
        self.form = form
        self.conflicts = []
        self.now = {name: self.saved(name) for name in BOXES}

    def who(self) -> str:
        """Who saved last, as far as it is known; one query."""
        last = self.form.instance.history.first()
        return str(last and last.history_user or "Somebody")

    def saved(self, name: str):
        """What is saved now, as JSON keeps it."""
        action, latest = self.form.instance, self.form.latest
        if name == DUE:
            return rating.due_in_words(latest) if latest else ""
        return plain(self.theirs(name)) if action.pk or name not in SEVERAL else []

    def theirs(self, name: str):
        """What is saved now, as the form's cleaned data has it."""
        value = getattr(self.form.instance, name)
        return value.all() if name in SEVERAL else value

    def mark(self) -> str:
        """What the page shows, to be sent back with it."""
        return json.dumps(self.now)

    def shown(self, data: dict) -> dict:
        """What the page had shown; a mark that is not ours tells nothing."""
        try:
            return self.now | json.loads(data.get("shown") or "{}")
        except (ValueError, TypeError):
            return self.now

    def bring_together(self, data: dict):
        """Put what others saved meanwhile beside what was typed."""
        shown = self.shown(data)
        keep = self.form.data.getlist("keep")
        taken = []
        for name in [name for name in BOXES if name in data]:
            moved_on = self.now[name] != shown[name]
            mine = plain(data[name])
            # An empty box for a date asks for nothing.
            is_mine = mine not in (shown[name], self.now[name]) and not (
                name == DUE and mine is None
            )
            if moved_on and is_mine:
                if name not in keep:
                    self.conflicts.append(self.conflict(name, mine))
                    continue
            elif not moved_on and name not in keep:
                continue
            data[name] = None if name == DUE else self.theirs(name)
            taken.append(name)
        if self.conflicts:
            self.show_again(taken)

    def conflict(self, name: str, mine) -> Conflict:
        """Both texts of a box, as they are read out."""
        label = str(self.form.fields[name].label)
        theirs, mine = self.told(name, self.now[name]), self.told(name, mine)
        return Conflict(name, label, theirs, mine)

    def told(self, name: str, value) -> str:
        """A value in words: rows by their names."""
        if name in SEVERAL:
            rows = self.form.fields[name].queryset.filter(pk__in=value)
            return ", ".join(map(str, rows)) or "None"
        if name == "lead_officer":
            return str(Person.objects.filter(pk=value).first() or "Nobody")
        return value or "Nothing"

    def show_again(self, taken: list[str]):
        """Send the form back: their words where only they wrote, ours where both."""
        form = self.form
        form.data = form.data.copy()
        form.data["shown"] = self.mark()
        form.data.setlist("keep", [])
        for name in taken:
            if name in SEVERAL:
                form.data.setlist(name, [str(pk) for pk in self.now[name]])
            else:
                form.data[name] = "" if name == DUE else self.now[name]
        form.add_error(
            None,
            f"{self.who()} changed this {form.words.one} while you were writing. "
            "Both texts are shown below: choose, then save again.",
        )


def plain(value):
    """A value of a form or an action as JSON keeps it."""
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, ReadDate):
        return display_date(value.on, value.precision, value.words)
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if hasattr(value, "pk"):
        return value.pk
    return sorted(row.pk for row in value)
