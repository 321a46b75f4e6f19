"""Forms for writing minutes: a minute, a resolution and its clauses, comments."""

from hashlib import sha256

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from meetings.forms.fields import helper, plain_required
from meetings.models import Clause, Minute, Minutes, MinutesComment, Resolution

DEPTHS = [(0, "A clause"), (1, "Below a clause"), (2, "Below one of those")]


def is_not_endless(form, *fields):
    """Refuse what no box should hold."""
    for name in fields:
        form.fields[name].validators.append(check_is_not_endless)


class SeenForm(forms.ModelForm):
    """A form that notices when somebody else has saved the row meanwhile."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.mark = self.mark_of(self.instance)
        self.initial["seen"] = self.mark

    def mark_of(self, row):
        """Differs as soon as a field of the row does."""
        said = [str(getattr(row, name)) for name in self._meta.fields]
        return sha256("\0".join(said).encode()).hexdigest()[:16]

    def is_overtaken(self):
        """Whether the row says something else than when the form was opened."""
        return self.is_bound and self.data.get(self.add_prefix("seen")) != self.mark


class MinuteForm(SeenForm):
    """The words of one minute, and what the public reads where it is exempt."""

    class Meta:
        model = Minute
        fields = [
            "text",
            "heading",
            "number",
            "asked",
            "is_exempt",
            "exempt_paragraphs",
            "public_summary",
        ]
        labels = {
            "text": "What was said",
            "heading": "Heading",
            "number": "Number",
            "is_exempt": "Not for publication (exempt)",
            "exempt_paragraphs": "Paragraphs of Schedule 12A",
        }
        help_texts = {
            "text": "An empty line starts a new paragraph; a line that begins with a "
            "hyphen or • is a point of a list.",
            "number": "As it is printed.",
            "asked": "Left empty, what the agenda says.",
            "exempt_paragraphs": "For example, 3 or 1, 3",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 14}),
            "asked": forms.Textarea(attrs={"rows": 2}),
            "public_summary": forms.Textarea(attrs={"rows": 4}),
            "number": forms.TextInput(attrs={"class": "govuk-input--width-5"}),
            "exempt_paragraphs": forms.TextInput(
                attrs={"class": "govuk-input--width-5"}
            ),
        }

    def __init__(self, *args, may_see_exempt=True, **kwargs):
        super().__init__(*args, **kwargs)
        is_not_endless(self, "text", "asked", "public_summary")
        if not may_see_exempt:
            # Who marks it must be able to read it afterwards.
            for name in ("is_exempt", "exempt_paragraphs", "public_summary"):
                del self.fields[name]

    def clean_exempt_paragraphs(self):
        """Numbers 1 to 7, in order, as the rest of the product writes them."""
        words = self.cleaned_data["exempt_paragraphs"].replace("and", ",")
        numbers = {part.strip() for part in words.split(",") if part.strip()}
        if numbers - set("1234567"):
            raise forms.ValidationError(
                "Enter paragraphs of Schedule 12A as numbers from 1 to 7, for "
                "example 1, 3"
            )
        return ", ".join(sorted(numbers))

    def clean(self):
        """Exempt only under a paragraph (Local Government Act 1972, Schedule 12A)."""
        data = super().clean()
        is_named = data.get("exempt_paragraphs") or self.errors
        if data.get("is_exempt") and not is_named:
            self.add_error(
                "exempt_paragraphs", "Enter the paragraph that makes it exempt"
            )
        return data


class ResolutionForm(SeenForm):
    """How a decision opens, why it was made, and who moved it."""

    class Meta:
        model = Resolution
        fields = ["opening", "reason", "mover", "seconder", "recommended"]
        labels = {
            "opening": "The words that open it",
            "mover": "Moved by",
            "seconder": "Seconded by",
        }
        help_texts = {
            "opening": "For example, “Resolved:”",
            "recommended": "Where the board changed it, both are shown side by side. "
            "A clause a line, with its number.",
        }
        widgets = {
            "opening": forms.Textarea(attrs={"rows": 2}),
            "reason": forms.Textarea(attrs={"rows": 2}),
            "recommended": forms.Textarea(attrs={"rows": 6}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        is_not_endless(self, "opening", "reason", "recommended")
        plain_required(self, opening="Enter the words that open it")

    def clean(self):
        """A seconder seconds somebody."""
        data = super().clean()
        if data.get("seconder") and not data.get("mover"):
            self.add_error("mover", "Enter who moved it")
        return data


class WrittenClauseForm(forms.ModelForm):
    """One clause: its number, its words, how deep it stands."""

    depth = forms.TypedChoiceField(
        label="Where it stands", choices=DEPTHS, coerce=int, initial=0
    )

    class Meta:
        model = Clause
        fields = ["number", "text", "depth"]
        labels = {"number": "Number", "text": "Clause"}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            "number": forms.TextInput(attrs={"class": "govuk-input--width-5"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        is_not_endless(self, "text")
        if self.instance.pk and self.instance.depth > DEPTHS[-1][0]:
            self.fields["depth"].choices = [
                *DEPTHS,
                (self.instance.depth, "As deep as it is"),
            ]

    def has_changed(self):
        """An empty row behind the last clause is no clause."""
        if self.instance.pk:
            return super().has_changed()
        return bool(self.data.get(self.add_prefix("text"), "").strip())


class ClausesFormSet(forms.BaseModelFormSet):
    """The clauses of a resolution in their order; one below another needs it."""

    def add_fields(self, form, index):
        """A box to take a clause away, where there is one."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = "Take this clause out"

    def kept(self):
        """The forms whose clauses stay, in order."""
        forms_ = [form for form in self.forms if form.cleaned_data.get("text")]
        return [form for form in forms_ if not form.cleaned_data.get("DELETE")]

    def clean(self):
        """Each clause at most one step deeper than the one before it."""
        if any(self.errors):
            return
        before = -1
        for form in self.kept():
            depth = form.cleaned_data["depth"]
            if depth > before + 1:
                form.add_error("depth", "There is no clause above that it stands below")
            before = depth


ClauseForms = forms.modelformset_factory(
    Clause,
    form=WrittenClauseForm,
    formset=ClausesFormSet,
    extra=1,
    can_delete=True,
    can_delete_extra=False,
)


class CirculateForm(forms.ModelForm):
    """Until when members may comment on a draft."""

    comments_until = HouseDateField(
        label="Comments until", error_messages={"required": "Enter a day"}
    )

    class Meta:
        model = Minutes
        fields = ["comments_until"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper("comments_until", button="Send them to the members")

    def clean_comments_until(self):
        """Today or later."""
        day = self.cleaned_data["comments_until"]
        if day < timezone.localdate():
            raise forms.ValidationError(f"{long_date(day)} is over")
        return day


class CommentForm(forms.ModelForm):
    """What a member says of a minute."""

    class Meta:
        model = MinutesComment
        fields = ["words"]
        labels = {"words": "What should it say instead?"}
        widgets = {"words": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        is_not_endless(self, "words")
        plain_required(self, words="Enter your comment")
        self.helper = helper("words", button="Send this comment")


class AnswerForm(forms.ModelForm):
    """Whether the clerk takes a comment, with a word."""

    class Meta:
        model = MinutesComment
        fields = ["verdict", "answer"]
        labels = {"verdict": "Is it taken?", "answer": "A word to whoever said it"}
        widgets = {
            "verdict": forms.RadioSelect,
            "answer": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["verdict"].choices = MinutesComment.Verdict.choices
        self.fields["verdict"].required = self.fields["answer"].required = True
        is_not_endless(self, "answer")
        plain_required(
            self,
            verdict="Choose whether the comment is taken",
            answer="Say in a word why, or what it says now",
        )
        self.helper = helper("verdict", "answer", button="Answer this comment")
