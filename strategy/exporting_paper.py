"""The plan's rows for Word: seven columns of a page, several facts to a cell."""

from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.exchange.shapes_out import Column, Lines, Table, writable
from cpboard.people.models import Agency
from strategy.reading.layout import (
    AGENCIES,
    BETWEEN,
    COMPLETED,
    FIRST_DUE,
    NAMELESS,
    NEXT,
    OFFICER,
    OWN_WORD,
    PAPER,
    STATE,
    WHY,
    has_line,
    most_colons,
)
from strategy.reading.leads import Leads

WIDTHS = {
    "ref": 1.2,
    "activity": 6.2,
    "progress": 7,
    "evidence": 3.7,
    "leads": 3.4,
    "dates": 2.5,
    "state": 2.7,
}
OTHERS_WIDTH = 3


def table_of(export, objective, leads: "WordsOfLeads") -> Table:
    """The table of one objective; further columns only where the plan has any."""
    widths = dict(WIDTHS)
    if any(row.others for row in export.rows):
        widths["activity"] -= OTHERS_WIDTH / 2
        widths["progress"] -= OTHERS_WIDTH / 2
        widths["others"] = OTHERS_WIDTH
    headings = PAPER if export.with_names else PAPER | {"leads": NAMELESS}
    rows = []
    for row in export.rows:
        if row.objective.pk == objective.pk:
            cells = cells_of(row, leads)
            rows.append(tuple(cells[name] for name in widths))
    return Table(
        f"Actions of objective {objective.number}",
        tuple(Column(headings[name], width) for name, width in widths.items()),
        tuple(rows),
        nothing="No actions yet.",
    )


def cells_of(row, leads: "WordsOfLeads") -> dict:
    """The cells of a row by the names of ``layout.PAPER``."""
    told = row.told
    return {
        "ref": told["ref"],
        "activity": told["activity"],
        "progress": progress_cell(told),
        "evidence": told["evidence"],
        "leads": lead_cell(told, leads),
        "dates": dates_cell(told),
        "state": state_cell(told),
        "others": others_cell(row.others),
    }


def progress_cell(told: dict) -> Lines:
    """Where we are now; why and what next beneath their labels."""
    words = (told["where_now"], told["reason"], told["next_steps"])
    # Words copied from such a cell hold the labels: ours get a colon more, and all
    # of them are written.
    colons = most_colons("\n".join(words), WHY, NEXT) + 1
    labels = [f"{label}{':' * colons}" for label in (WHY, NEXT)]
    lines = [words[0]] if words[0] else []
    for label, text in zip(labels, words[1:], strict=True):
        if text or colons > 1:
            lines += [label, text]
    return Lines(tuple(lines), frozenset(labels))


def lead_cell(told: dict, leads: "WordsOfLeads") -> Lines:
    """The plan's words; agencies and officer where the words do not say them."""
    lines = [told["lead"]] if told["lead"] else []
    is_unclear = has_line(told["lead"], AGENCIES, OFFICER)
    if is_unclear or not leads.name_agencies(told):
        lines.append(f"{AGENCIES} {BETWEEN.join(told['agencies'])}")
    if "officer_told" in told and (is_unclear or not leads.name_officer(told)):
        lines.append(f"{OFFICER} {told['officer_told']}")
    return Lines(tuple(lines))


def dates_cell(told: dict) -> Lines:
    """Due, then the first due date and the day of completion with their labels."""
    lines = [in_house_form(told["due"])]
    for label, value in (
        (FIRST_DUE, told["first_due"]),
        (COMPLETED, told["completed"]),
    ):
        if value:
            lines.append(f"{label} {in_house_form(value)}")
    return Lines(tuple(lines))


def in_house_form(value) -> str:
    """A day as papers print it, words as they are."""
    return long_date(value) if isinstance(value, date) else value


def state_cell(told: dict) -> Lines:
    """The rating on its colour, then what stands beside it."""
    lines = [told["rating"].text]
    if told["standing"]:
        lines.append(f"{STATE} {told['standing']}")
    if told["rating_words"]:
        lines.append(f"{OWN_WORD} {told['rating_words']}")
    if told["flags"]:
        lines.append(told["flags"])
    return Lines(tuple(lines), shaded=told["rating"])


def others_cell(others) -> Lines:
    """Each further column: its heading in brackets, then its words."""
    lines = [line for heading, text in others for line in (f"[{heading}]", text)]
    return Lines(tuple(lines), frozenset(f"[{heading}]" for heading, _ in others))


class WordsOfLeads:
    """Whether the words of a lead are read as the agencies and the officer it has."""

    def __init__(self, export):
        texts = [writable(row.told["lead"]) for row in export.rows]
        known = [*Agency.objects.values_list("name", flat=True)]
        # Whoever brings the file in may know all of the agencies, or none.
        self.readers = [Leads(texts, known), Leads(texts)]

    def readings(self, told: dict) -> list:
        """The lead as each reader reads its words."""
        words = writable(told["lead"])
        return [reader.read(words)[0] for reader in self.readers]

    def name_agencies(self, told: dict) -> bool:
        """Whether the words name the agencies, and no other."""
        named = [sorted(read.agencies) for read in self.readings(told)]
        return all(names == sorted(told["agencies"]) for names in named)

    def name_officer(self, told: dict) -> bool:
        """Whether the words name the lead officer, and nobody else."""
        officers = [[told["officer_told"]] if told["officer_told"] else []] * 2
        return [list(read.people) for read in self.readings(told)] == officers
