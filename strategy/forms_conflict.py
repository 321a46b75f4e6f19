"""Two people rated one action: both texts side by side, and whose to keep.

The page carries on what the second one typed, box by box, as the rating form sent
it. So nothing is lost, and what comes out goes through the rating form again.
"""

from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField

from cpboard.forms import check_is_not_endless
from cpboard.keys import is_key
from strategy import rating
from strategy.models import ProgressUpdate, Rating, Standing

THEIRS, MINE, ANEW = "theirs", "mine", "anew"
LABELS = {
    "rating": "Rating",
    "standing": "Is work under way?",
    "completed_on": "When was it completed?",
    "where_now": "Where are we now?",
    "evidence": "Evidence",
    "reason": "Why this rating?",
    "next_steps": "What happens next?",
    "new_due": "Due date",
}
WRITTEN = ["where_now", "evidence", "reason", "next_steps"]
# Boxes that mean nothing without the rating that asked for them.
OF_THE_RATING = ["completed_on", "reason", "next_steps"]
OF_THE_DATE = ["new_due", "redate_reason", "redate_agreed_on", "review_on"]
# The mark of a draft that is being sent goes along.
OF_THE_PAGE = ["draft"]


@dataclass(frozen=True)
class Box:
    """One thing that the two said differently."""

    name: str
    label: str
    theirs: str
    mine: str
    choice: BoundField
    anew: BoundField | None


def value_of(update: ProgressUpdate, name: str) -> str:
    """What an update says in a box, as the rating form would send it."""
    if name == "new_due":
        return rating.due_in_words(update)
    value = getattr(update, name)
    return f"{value:%d %m %Y}" if name == "completed_on" and value else str(value or "")


def in_words(name: str, value: str) -> str:
    """A value of a box for readers."""
    kinds = {"rating": Rating, "standing": Standing}
    if name in kinds and value in kinds[name].values:
        return kinds[name](value).label
    return value


def bare(name: str) -> str:
    """What a box is called in the middle of a sentence."""
    return LABELS[name].rstrip("?")


class ConflictForm(forms.Form):
    """For each box in which the two differ: theirs, mine, or words written anew.

    ``mine`` is what the rating form sent, ``theirs`` the last update and ``before``
    the one that both began from, None where nobody knows it.
    """

    choosing = forms.CharField(initial="1", widget=forms.HiddenInput)
    seen = forms.IntegerField(widget=forms.HiddenInput)
    began = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, mine, theirs, before):
        self.mine = {
            name: (mine.get(name) or "").strip().replace("\r\n", "\n")
            for name in [*LABELS, *OF_THE_DATE, *OF_THE_PAGE]
        }
        self.theirs, self.before = theirs, before
        initial = {"seen": theirs.pk, "began": before and before.pk}
        super().__init__(data, initial=initial)
        self.names = [name for name in LABELS if self.differs(name)]
        if theirs.source == ProgressUpdate.Source.EDIT and not self.says_news():
            # Only the plan's own words changed: that speaks against nothing of mine.
            self.names = []
        for name in self.names:
            self.add_choice(name)

    def differs(self, name):
        """Whether I said something here, and they something else."""
        mine, theirs = self.mine[name], value_of(self.theirs, name)
        if name == "new_due":
            # Only where both moved the date is there anything to choose.
            return bool(mine) and (
                self.before is None or theirs != value_of(self.before, name)
            )
        if name == "rating" and theirs == Rating.NOT_RATED:
            return False
        return bool(mine) and mine != theirs

    def add_choice(self, name):
        """The radios for a box, and for words a box to write them anew."""
        choices = [(THEIRS, "Keep theirs"), (MINE, "Use mine")]
        if name in WRITTEN:
            choices.append((ANEW, "Write it anew"))
            self.fields[f"anew_{name}"] = forms.CharField(
                label=f"{bare(name)}, in new words",
                required=False,
                validators=[check_is_not_endless],
                initial=self.mine[name],
                widget=forms.Textarea(attrs={"rows": 4}),
            )
        self.fields[f"choose_{name}"] = forms.ChoiceField(
            label=f"{bare(name)}: whose words count?",
            choices=choices,
            initial=self.likely(name),
            widget=forms.RadioSelect,
            error_messages={"required": "Choose theirs or yours"},
        )

    def likely(self, name):
        """The one of the two who changed the box, if only one did."""
        if self.before is None or name in ("rating", "new_due"):
            return None
        said_before = value_of(self.before, name)
        if value_of(self.theirs, name) == said_before:
            return MINE
        return THEIRS if self.mine[name] == said_before else None

    def boxes(self):
        """What the page shows, in the order of the rating form."""
        return [
            Box(
                name=name,
                label=LABELS[name],
                theirs=self.their_words(name),
                mine=in_words(name, self.mine[name]),
                choice=self[f"choose_{name}"],
                anew=self[f"anew_{name}"] if name in WRITTEN else None,
            )
            for name in self.names
        ]

    def their_words(self, name):
        """What they said in a box; beside a rating also what goes with it."""
        words = [in_words(name, value_of(self.theirs, name))]
        if name == "rating":
            words += [
                f"{LABELS[other]} {value_of(self.theirs, other)}"
                for other in OF_THE_RATING
                if other not in self.names and value_of(self.theirs, other)
            ]
        return "\n\n".join(words)

    def kept(self):
        """What else the other said that I left empty: it stays, (label, words)."""
        return [
            (label, in_words(name, value_of(self.theirs, name)))
            for name, label in LABELS.items()
            if name not in self.names
            and self.is_news(name)
            # These stand beside the rating, and go where it goes.
            and not ("rating" in self.names and name in OF_THE_RATING)
        ]

    def mine_alone(self):
        """What only I said: it needs no choice and is saved, (label, words)."""
        return [
            (label, in_words(name, self.mine[name]))
            for name, label in LABELS.items()
            if name not in self.names
            and self.mine[name] not in ("", value_of(self.theirs, name))
        ]

    def is_news(self, name):
        """Whether the other said something here that was not said before."""
        theirs = value_of(self.theirs, name)
        said_before = self.before and value_of(self.before, name)
        return bool(theirs) and theirs not in (said_before, self.mine[name])

    def says_news(self):
        """Whether the other's update says anything new of progress."""
        return any(self.is_news(name) for name in LABELS)

    def carried(self):
        """What I typed, to go with the page: (box, words)."""
        return [(name, words) for name, words in self.mine.items() if words]

    def clean(self):
        data = super().clean()
        for name in WRITTEN:
            wants = data.get(f"choose_{name}") == ANEW
            # Words that were refused are not there either, and are told of already.
            if wants and data.get(f"anew_{name}") == "":
                self.add_error(f"anew_{name}", "Write it anew, or choose one of both")
        return data

    def settled(self):
        """The boxes of the rating form as they were chosen."""
        data = self.cleaned_data
        takes_mine = data.get("choose_rating") == MINE
        settled = {"seen": data["seen"]} | self.mine
        for name in LABELS:
            choice = data.get(f"choose_{name}")
            if name == "new_due" and choice == THEIRS:
                settled |= dict.fromkeys(OF_THE_DATE, "")
            elif choice == ANEW:
                settled[name] = data[f"anew_{name}"]
            elif choice == THEIRS or (
                name in OF_THE_RATING and not self.mine[name] and not takes_mine
            ):
                settled[name] = value_of(self.theirs, name)
        return settled


def conflict_of(form, sent) -> ConflictForm:
    """The page for a rating form that somebody else's update has overtaken."""
    seen = form.cleaned_data.get("seen")
    before = form.action.updates.filter(pk=seen).first()
    return ConflictForm(mine=sent, theirs=form.latest, before=before)


def conflict_from(sent, action) -> ConflictForm:
    """The page as it came back, beside the update that it was made for."""
    updates = action.updates.select_related("author")
    theirs = updates.filter(pk=whole(sent.get("seen"))).first() or updates.latest()
    before = updates.filter(pk=whole(sent.get("began"))).first()
    return ConflictForm(sent, mine=sent, theirs=theirs, before=before)


def whole(words) -> int | None:
    """The number that a hidden box holds, None where somebody put other words."""
    return int(words) if words and is_key(words) else None
