"""Two people write one report at once: nothing that either wrote is lost."""

import json
from dataclasses import dataclass

from meetings.models import Report
from meetings.reports_sections import NAMES, RECOMMENDATIONS

ROWS = "recommendations"
BOXES = ["report_of", *NAMES, "principles", ROWS]


@dataclass(frozen=True)
class Conflict:
    """A part that two people wrote differently."""

    name: str
    label: str
    theirs: str
    mine: str


def saved(report: Report) -> dict:
    """What is saved now, as JSON keeps it; two queries."""
    rows = report.recommendations.order_by("position").values_list("text", "reason")
    words = {name: getattr(report, name) for name in ["report_of", *NAMES]}
    principles = report.principles.order_by("pk").values_list("pk", flat=True)
    return words | {"principles": list(principles), ROWS: [list(row) for row in rows]}


def plain(value):
    """What was typed, as JSON keeps it."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [list(row) for row in value]
    return sorted(row.pk for row in value)


class BothReports:
    """What the page showed, what was saved since, and what was typed.

    What the page showed travels with the form in its box "shown". A part that only
    one of the two changed takes that one's words. A part that both changed is a
    conflict: the form comes back with both, and whoever sends it again has chosen.
    """

    def __init__(self, form):
        self.form = form
        self.conflicts = []
        self.now = saved(form.instance)

    def who(self) -> str:
        """Who saved last, as far as it is known; one query."""
        last = self.form.instance.history.first()
        return str((last and last.history_user) or "Somebody")

    def mark(self) -> str:
        """What the page shows, to be sent back with it."""
        return json.dumps(self.now)

    def shown(self, sent: str) -> dict:
        """What the page had shown; a mark that is not ours tells nothing."""
        try:
            return self.now | json.loads(sent or "{}")
        except (ValueError, TypeError):
            return self.now

    def bring_together(self, data: dict):
        """Put what others saved meanwhile beside what was typed into ``data``."""
        shown = self.shown(data.get("shown"))
        keep = self.form.data.getlist("keep")
        taken = []
        for name in [name for name in BOXES if name in data]:
            moved_on = self.now[name] != shown[name]
            mine = plain(data[name])
            if moved_on and mine not in (shown[name], self.now[name]):
                if name not in keep:
                    self.conflicts.append(self.conflict(name, mine))
                    continue
            elif not moved_on and name not in keep:
                continue
            data[name] = self.theirs(name)
            taken.append(name)
        if self.conflicts:
            self.show_again(taken)

    def theirs(self, name: str):
        """What is saved now, as the form's cleaned data has it."""
        if name == "principles":
            return self.form.instance.principles.all()
        return (
            [tuple(row) for row in self.now[name]] if name == ROWS else self.now[name]
        )

    def conflict(self, name: str, mine) -> Conflict:
        """Both texts of a part, as they are read out."""
        label = RECOMMENDATIONS if name == ROWS else str(self.form.fields[name].label)
        return Conflict(
            name, label, self.told(name, self.now[name]), self.told(name, mine)
        )

    def told(self, name: str, value) -> str:
        """A part in words."""
        if name == ROWS:
            lines = [
                f"{number}. {text}" + (f" Reason: {reason}" if reason else "")
                for number, (text, reason) in enumerate(value, start=1)
            ]
            return "\n\n".join(lines) or "None"
        if name == "principles":
            rows = self.form.fields[name].queryset.filter(pk__in=value)
            return ", ".join(map(str, rows)) or "None"
        return value or "Nothing"

    def show_again(self, taken: list[str]):
        """Send the form back: their words where only they wrote, ours where both."""
        form = self.form
        form.data = form.data.copy()
        form.data["shown"] = self.mark()
        form.data.setlist("keep", [])
        for name in taken:
            if name == ROWS:
                form.show_rows(self.now[ROWS])
            elif name == "principles":
                form.data.setlist(name, [str(pk) for pk in self.now[name]])
            else:
                form.data[name] = self.now[name]
        form.add_error(
            None,
            f"{self.who()} changed this report while you were writing. Both texts are "
            "shown below: choose, then save again.",
        )
