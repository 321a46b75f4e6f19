"""Forms for members as parents: courses, who did them, champions and their plans."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.keys import RowsField
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.models import Champion, ChampionTask, Course, Training


class CourseForm(forms.ModelForm):
    """A course, its level, and when it has to be done again."""

    class Meta:
        model = Course
        fields = ["title", "level", "renew_after_months", "about", "is_offered"]
        widgets = {
            "level": forms.RadioSelect,
            "about": forms.Textarea(attrs={"rows": 4}),
            "renew_after_months": forms.NumberInput(
                attrs={"class": "govuk-input--width-3"}
            ),
        }
        error_messages = {
            "title": {"unique": "There is a course of this title already"}
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(
            self,
            title="Enter what the course is called",
            level="Choose the level of responsibility that it is for",
        )
        self.fields["level"].choices = Course._meta.get_field("level").choices
        self.fields["renew_after_months"].min_value = 1
        self.fields["about"].validators.append(check_is_not_endless)
        self.helper = helper(*self.fields, button="Save this course")

    def clean_renew_after_months(self):
        """A month at least, a hundred years at most."""
        months = self.cleaned_data["renew_after_months"]
        if months is not None and not 1 <= months <= 1200:
            raise forms.ValidationError("Enter a number of months, for example 24")
        return months


class TrainingForm(forms.Form):
    """Who did a course on a day: several at once, as on the evening itself."""

    course = forms.ModelChoiceField(
        Course.objects.all(),
        label="Which course?",
        empty_label="Choose",
        error_messages={"required": "Choose the course"},
    )
    done_on = HouseDateField(
        label="On which day?", error_messages={"required": "Enter the day"}
    )
    people = RowsField(
        Person.objects.none(),
        label="Who did it?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one person"},
    )

    def __init__(self, *args, board, **kwargs):
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        seats = board.memberships.on(today)
        self.fields["people"].queryset = Person.objects.filter(
            pk__in=seats.values("person")
        )
        self.fields["course"].queryset = Course.objects.filter(is_offered=True)
        self.helper = helper("course", "done_on", "people", button="Record it")

    def clean_done_on(self):
        """A day that has come."""
        return not_ahead(self.cleaned_data["done_on"])

    def save(self) -> int:
        """Record each person once; gives how many are new."""
        data = self.cleaned_data
        made = [
            Training.objects.get_or_create(
                course=data["course"], person=person, done_on=data["done_on"]
            )[1]
            for person in data["people"]
        ]
        return sum(made)


class ChampionForm(forms.ModelForm):
    """Who champions what, from when to when."""

    starts_on = HouseDateField(
        label="From", error_messages={"required": "Enter the day it starts"}
    )
    ends_on = HouseDateField(
        label="To", required=False, help_text="Leave it empty while they go on."
    )

    class Meta:
        model = Champion
        fields = ["person", "subject", "starts_on", "ends_on"]
        labels = {"person": "Who?"}
        help_texts = {"subject": "For example, Health, or Homes for care leavers"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = Person.objects.filter(memberships__board=self.instance.board)
        self.fields["person"].queryset = people.distinct()
        self.fields["person"].empty_label = "Choose"
        if not self.instance.pk:
            self.initial["starts_on"] = timezone.localdate()
        plain_required(self, person="Choose who it is", subject="Enter what it is")
        self.helper = helper(*self.fields, button="Save this champion")

    def clean(self):
        data = super().clean()
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "It ends before it starts")
        return data


class ChampionTaskForm(forms.ModelForm):
    """A line of a champion's work plan."""

    due_on = HouseDateField(label="By when?", required=False)

    class Meta:
        model = ChampionTask
        fields = ["what", "due_on"]
        labels = {"what": "What?"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(self, what="Say what is to be done")
        self.helper = helper("what", "due_on", button="Add this line")


def not_ahead(day):
    """The day, which cannot be one to come."""
    if day and day > timezone.localdate():
        raise forms.ValidationError(f"{long_date(day)} is still ahead")
    return day
