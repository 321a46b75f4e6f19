"""Forms for answers: a text or a document, and who may read it."""

from django import forms

from cpboard.forms import check_is_not_endless
from cpboard.pdf.inspect import RefusedUpload, inspect
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.forms.follow_ups import clause_in_words, clauses_of
from meetings.models import Answer, Minutes
from strategy.forms_warning import must_warn, names_of_nobody
from strategy.identifying import could_identify

OFFICE = (".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".pptx")
AS_PDF = (
    "This is an office file. Save it as PDF and upload that: every member can open a "
    "PDF, and nothing hidden goes out with it."
)


class AnswerForm(forms.ModelForm):
    """What the board is answered: words, or a PDF file."""

    file = forms.FileField(
        label="A document (PDF)",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={"empty": "The file is empty"},
    )
    is_all = forms.BooleanField(
        label="This is all that was asked for: say that it is done", required=False
    )
    # What ``inspect`` says of the file.
    found = None

    class Meta:
        model = Answer
        fields = ["kind", "title", "text", "clause"]
        labels = {
            "kind": "What is it?",
            "title": "What is it called?",
            "text": "The answer in words",
            "clause": "The decision that answers it",
        }
        help_texts = {
            "text": "Leave it empty where the document says everything.",
            "clause": "Its words are taken over; it is public in those minutes.",
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 6}),
            "kind": forms.RadioSelect,
        }

    field_order = ["kind", "title", "text", "file", "clause", "is_all"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(self, title="Enter what the answer is called")
        self.fields["text"].validators.append(check_is_not_endless)
        self.offer_decisions()
        self.helper = helper(*self.fields, button="Save this answer")

    def offer_decisions(self):
        """Decisions of the board that was asked, from its public minutes."""
        follow_up = self.instance.follow_up
        if follow_up.referred_to is None:
            del self.fields["clause"]
            kinds = self.fields["kind"].choices
            decision = Answer.Kind.DECISION
            self.fields["kind"].choices = [k for k in kinds if k[0] != decision]
            return
        field = self.fields["clause"]
        asked_on = follow_up.meeting().meets_on
        field.queryset = clauses_of(follow_up.referred_to, after=asked_on).filter(
            resolution__minute__minutes__in=Minutes.objects.public(),
            resolution__minute__is_exempt=False,
        )
        field.label_from_instance = clause_in_words
        field.empty_label = "None"

    def clean_file(self):
        """A file that every member can open; a refused one says why."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        if file.name.lower().endswith(OFFICE):
            raise forms.ValidationError(AS_PDF)
        try:
            self.found = inspect(file)
        except RefusedUpload as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return file

    def clean(self):
        """Words, a document, or another board's decision."""
        data = super().clean()
        if clause := data.get("clause"):
            data["text"] = f"{data.get('text') or ''}\n\n{clause}".strip()
        if not self.errors and not (data["text"] or data["file"]):
            self.add_error("text", "Write the answer, or choose a document")
        return data


class AnswerReadersForm(forms.ModelForm):
    """Who may read an answer: the members, or everybody."""

    is_public = forms.TypedChoiceField(
        label="Who may read it?",
        choices=[("", "The members of the board"), ("yes", "Everybody")],
        coerce=bool,
        empty_value=False,
        required=False,
        widget=forms.RadioSelect,
    )
    has_read = forms.BooleanField(
        label="I have read the document: no child could be known by it",
        required=False,
    )
    warned = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Answer
        fields = ["title", "text", "is_public"]
        labels = {"title": "What it is called", "text": "The answer in words"}
        widgets = {"text": forms.Textarea(attrs={"rows": 6})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["is_public"] = "yes" if self.instance.is_public else ""
        plain_required(self, title="Enter what the answer is called")
        self.fields["text"].validators.append(check_is_not_endless)
        if not self.instance.file:
            del self.fields["has_read"]

    def clean(self):
        """A document is opened to everybody by somebody who has read it."""
        data = super().clean()
        if data.get("is_public") and not data.get("has_read", True):
            self.add_error("has_read", "Read the document before everybody can")
        if not self.errors and not (data["text"] or self.instance.file):
            self.add_error("text", "Write the answer: it has no document")
        return data

    def warnings(self):
        """What in the words might tell who a child is, a sentence each."""
        known = names_of_nobody()
        known += Person.objects.values_list("name", flat=True)
        texts = [self.cleaned_data["title"], self.cleaned_data["text"]]
        return could_identify("\n".join(texts), known)

    def must_warn(self, warnings):
        """Whether these warnings have to be seen before everybody may read it."""
        return must_warn(self, warnings, is_public=self.cleaned_data["is_public"])
