"""What a lead officer says of an action, and what we say when it is wrong."""

from datetime import date

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import read_date
from cpboard.forms import HouseDateField, RadiosWithHints, check_is_not_endless
from strategy import rating, recording
from strategy.models import ENDED, Precision, ProgressUpdate, Rating, Standing
from strategy.moved_dates import check_new_date, check_review, meetings_to_choose
from strategy.rating_layout import rating_helper

SETTLED = [Rating.GREEN, Rating.AMBER, Rating.RED, Rating.BLUE]
# What a lead may say; to take an action out of the plan is for its owner.
OPEN = [Standing.UNDER_WAY, Standing.NOT_STARTED, Standing.ON_HOLD]
# What a rating or a state asks for, and the end of "Amber needs ...".
NEEDED = {"reason": "a reason", "next_steps": "what happens next"}


OUT_OF_THE_PLAN = (
    "{} now and cannot be rated any more. Your words are still in the boxes: copy "
    "what you need."
)


def ended(said) -> str:
    """What became of an action that is out of the plan: "Action 4 is withdrawn"."""
    return f"{said.action} is {said.get_standing_display().lower()}"


class RatingForm(forms.Form):
    """How an action stands, by the rules for ratings (DESIGN: ratings).

    Empty boxes for progress and evidence keep the last words, so that nobody
    retypes what they wrote before.
    """

    rating = forms.ChoiceField(
        label="Rating",
        choices=[(value, value.label) for value in SETTLED],
        error_messages={"required": "Choose a rating"},
    )
    standing = forms.ChoiceField(
        label="Is work under way?",
        required=False,
        choices=[(value, value.label) for value in OPEN],
        widget=forms.RadioSelect,
    )
    where_now = forms.CharField(
        label="Where are we now?",
        validators=[check_is_not_endless],
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    evidence = forms.CharField(
        label="Evidence",
        validators=[check_is_not_endless],
        required=False,
        help_text="What shows it: a figure, a document, what young people say.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    reason = forms.CharField(
        label="Why this rating?",
        validators=[check_is_not_endless],
        required=False,
        help_text=(
            "Amber, Red and on hold need it, and Green when the due date has passed."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    next_steps = forms.CharField(
        label="What happens next?",
        validators=[check_is_not_endless],
        required=False,
        help_text="Amber, Red and on hold need it: who will do what, and by when.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    completed_on = HouseDateField(label="When was it completed?", required=False)
    new_due = forms.CharField(
        label="New due date",
        required=False,
        max_length=100,
        help_text=(
            "A day, a month such as March 2027, or Ongoing. "
            "The first due date stays on record."
        ),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20"}),
    )
    redate_reason = forms.CharField(
        label="Why does the date move?",
        validators=[check_is_not_endless],
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    redate_agreed_on = forms.ChoiceField(
        label="Which meeting agreed to it?", required=False
    )
    review_on = HouseDateField(
        label="When is it reviewed next?",
        required=False,
        help_text="Only for ongoing work. After that day the plan says that it is due.",
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, data=None, *, action, author):
        self.action, self.author = action, author
        self.today = timezone.localdate()
        self.latest = action.updates.select_related("author").latest()
        self.is_overtaken = False
        self.is_late_as_green = (
            rating.days_overdue(self.update(rating=Rating.GREEN), self.today) > 0
        )
        super().__init__(data, initial=self.words_before())
        self.fields["rating"].widget = RadiosWithHints(
            choices=self.fields["rating"].choices,
            hints=action.objective.strategy.rating_meanings(),
        )
        meetings = meetings_to_choose(self.today, author)
        self.fields["redate_agreed_on"].choices = meetings
        self.helper = self.make_helper()

    def make_helper(self):
        """The layout of the form's page."""
        return rating_helper(self)

    def words_before(self):
        """What stands in the boxes at first: the state, and words that still count."""
        initial = {"seen": self.latest.pk, "standing": self.latest.standing}
        is_on_hold = self.latest.standing == Standing.ON_HOLD
        if is_on_hold or self.latest.rating in (Rating.AMBER, Rating.RED):
            initial |= {name: getattr(self.latest, name) for name in NEEDED}
        return initial

    def tells_of_date(self):
        """Whether the folded boxes hold something to look at."""
        names = ["new_due", "redate_reason", "redate_agreed_on"]
        if self.latest.due_precision != Precision.ONGOING:
            names.append("review_on")
        return any(self[name].value() or self[name].errors for name in names)

    def clean_new_due(self):
        """The words read as a date; words that are no date are sent back."""
        words = self.cleaned_data["new_due"].strip()
        if not words:
            return None
        due = read_date(words)
        if due.on is None and due.precision != Precision.ONGOING:
            raise forms.ValidationError(
                "Enter a date such as 31 March 2027, or a month such as March 2027"
            )
        return due

    def clean_redate_agreed_on(self):
        """The day of the meeting that was chosen; None where none was."""
        chosen = self.cleaned_data["redate_agreed_on"]
        return date.fromisoformat(chosen) if chosen else None

    def clean_review_on(self):
        """A review date that has passed already would say nothing."""
        review_on = self.cleaned_data["review_on"]
        if review_on and review_on <= self.today:
            raise forms.ValidationError("Enter a review date that is still ahead")
        return review_on

    def clean(self):
        data = super().clean()
        self.check_seen(data)
        self.check_standing(data)
        check_new_date(self, data)
        check_review(self, data)
        self.check_blue(data)
        self.check_reasons(data)
        return data

    def check_seen(self, data):
        """Somebody else's update in between is shown before ours is saved."""
        if self.is_ended:
            self.add_error(None, OUT_OF_THE_PLAN.format(ended(self.latest)))
        elif data.get("seen") != self.latest.pk:
            self.is_overtaken = True
            self.show_latest()

    def show_latest(self):
        """Say who was quicker, and take what is shown from now on as seen."""
        who = self.latest.author or "Somebody"
        self.data = self.data.copy()
        self.data["seen"] = self.latest.pk
        self.add_error(
            None,
            f"{who} rated this action while you were writing. Their words are shown "
            "below; yours are still in the boxes. Save again to add yours.",
        )

    @property
    def is_ended(self):
        """Whether the plan owner has taken the action out of the plan."""
        return self.latest.standing in ENDED

    def check_standing(self, data):
        """A state that was not chosen stays; Blue is under way, or it were not done."""
        standing = data.get("standing") or self.latest.standing
        data["standing"] = recording.standing_with(data.get("rating"), standing)

    def check_blue(self, data):
        """Blue needs a completion date, not in the future, and evidence."""
        done = data.get("completed_on")
        if data.get("rating") != Rating.BLUE:
            data["completed_on"] = None
            return
        if not done and "completed_on" not in self.errors:
            self.add_error("completed_on", "Blue needs the day it was completed")
        elif done and done > self.today:
            self.add_error("completed_on", "The day it was completed is still ahead")
        if not (data.get("evidence") or self.latest.evidence):
            self.add_error("evidence", "Blue needs evidence that it was done")

    def check_reasons(self, data):
        """Red, Amber and on hold say why and what next; Green while overdue says why.

        What they said before is no word of a Green or a Blue, unless it is needed; a
        draft's reason why it is not done yet is none of a Blue at all.
        """
        chosen, needed = data.get("rating"), ()
        if chosen in (Rating.RED, Rating.AMBER):
            needed, who = NEEDED, Rating(chosen).label
        elif data["standing"] == Standing.ON_HOLD:
            needed, who = NEEDED, Standing.ON_HOLD.label
        elif chosen and (days := rating.days_overdue(self.preview(), self.today)):
            needed = ["reason"]
            if not data.get("reason"):
                self.add_error(
                    "reason",
                    f"It is {days} day{'' if days == 1 else 's'} overdue: "
                    "say why it is Green all the same, or move the date",
                )
        for name, words in NEEDED.items():
            if needed is NEEDED and not data.get(name):
                self.add_error(name, f"{who} needs {words}")
            elif name not in needed and (
                chosen == Rating.BLUE or name not in self.changed_data
            ):
                data[name] = ""

    def said(self):
        """The fields of the update that the form makes."""
        data = self.cleaned_data
        said = {
            name: data.get(name) or ""
            for name in ("rating", "standing", *NEEDED, "redate_reason")
        }
        said["where_now"] = data.get("where_now") or self.latest.where_now
        said["evidence"] = data.get("evidence") or self.latest.evidence
        said["completed_on"] = data.get("completed_on")
        said["redate_agreed_on"] = data.get("redate_agreed_on")
        if due := data.get("new_due"):
            said |= {
                "due_on": due.on,
                "due_precision": str(due.precision),
                "due_words": due.words,
            }
        return said

    def update(self, **said):
        """What was said on top of the due date and state that it carries on."""
        carried = {name: getattr(self.latest, name) for name in recording.CARRIED}
        return ProgressUpdate(action=self.action, **(carried | said))

    def preview(self):
        """The update as it would be saved, for what the board will read."""
        said = self.said()
        proposed = recording.is_proposal(self.action, self.author, said["rating"])
        return self.update(is_proposed=proposed, **said)

    def what_happens_next(self, update):
        """The sentence that follows the saving."""
        if update.is_proposed:
            owner = self.action.objective.strategy.owner or "the plan owner"
            return (
                f"{self.action} is proposed as complete. Its Blue says so until "
                f"{owner} confirms it."
            )
        return (
            f"{self.action} is rated {update.get_rating_display()}. "
            "The board sees it on the plan from now on."
        )
