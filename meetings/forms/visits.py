"""Forms for visits and the homes that members visit."""

from datetime import timedelta

from django import forms
from django.db.models import Q
from django.utils import timezone

from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.keys import RowsField
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.forms.parents import not_ahead
from meetings.models import FollowUp, Home, Visit
from meetings.visits import WORDS, address_in, naming
from strategy.forms_warning import must_warn, names_of_nobody
from strategy.identifying import could_identify
from strategy.models import Action

NO_ADDRESS = "Leave out “{}”: where children live is never written down here"
# What only officers say: a member writes what they saw.
OFFICERS_PART = ("outcome", "follow_up", "action", "is_public")


class HomeForm(forms.ModelForm):
    """A home or service, as the board names it and as the public reads it."""

    class Meta:
        model = Home
        fields = [
            "name",
            "is_named_in_public",
            "public_name",
            "visit_every_months",
            "is_visited",
        ]
        help_texts = {
            "name": "As the board calls it. Never an address.",
            "is_named_in_public": "Leave it empty where somebody could find a child "
            "by the name.",
            "public_name": "Stands wherever the home is not named.",
            "visit_every_months": "Left empty, as often as members wish.",
        }
        widgets = {
            "visit_every_months": forms.NumberInput(
                attrs={"class": "govuk-input--width-3"}
            )
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(
            self,
            name="Enter what the board calls it",
            public_name="Enter what the public reads, for example: A children’s home",
        )
        self.fields["visit_every_months"].min_value = 1
        self.helper = helper(*self.fields, button="Save")

    def clean_name(self):
        """A name that the board does not have yet, and no address."""
        name = no_address(self.cleaned_data["name"])
        others = self.instance.board.homes.exclude(pk=self.instance.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError("A home of this name is on the list already")
        return name

    def clean_public_name(self):
        """No address."""
        return no_address(self.cleaned_data["public_name"])

    def clean_visit_every_months(self):
        """A month at least."""
        months = self.cleaned_data["visit_every_months"]
        if months is not None and not 1 <= months <= 1200:
            raise forms.ValidationError("Enter a number of months, for example 6")
        return months

    def clean(self):
        data = super().clean()
        said = {name: data.get(name, "") for name in ("name", "public_name")}
        if all(said.values()) and not data.get("is_named_in_public"):
            home = Home(name=said["name"])
            if naming(home).search(said["public_name"]):
                self.add_error("public_name", "This is the name that is not to be said")
        return data


def seats_lately(board):
    """The seats of those who sit on the board, or did within the last year."""
    a_year_ago = timezone.localdate() - timedelta(days=365)
    return board.memberships.filter(Q(ends_on=None) | Q(ends_on__gte=a_year_ago))


def no_address(text):
    """The text, unless it holds an address."""
    if found := address_in(text):
        raise forms.ValidationError(NO_ADDRESS.format(found))
    return text


class VisitForm(forms.ModelForm):
    """The report of a visit; officers say too what came of it and who may read it.

    Public words by which a child or a home might be known are shown once before they
    are saved; ``warned`` is the mark of the warnings that were seen.
    """

    visited_on = HouseDateField(
        label="When?", error_messages={"required": "Enter the day of the visit"}
    )
    visitors = RowsField(
        Person.objects.none(),
        label="Who was there for the board?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one person"},
    )
    warned = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Visit
        fields = ["home", "visited_on", "visitors", *WORDS]
        fields += [name for name in OFFICERS_PART if name not in WORDS]
        labels = {"home": "Which home or service?"}
        help_texts = {
            "saw": "A few sentences. Leave out names of children.",
            "children_said": "In their own words where you can; never who said it.",
            "asked": "What should change, and who should change it?",
            "is_public": "With the home’s name only where it may be named in public.",
        }
        widgets = {name: forms.Textarea(attrs={"rows": 4}) for name in WORDS}

    def __init__(self, *args, board, user, **kwargs):
        super().__init__(*args, **kwargs)
        homes = board.homes.filter(is_visited=True)
        if self.instance.pk:
            homes |= board.homes.filter(pk=self.instance.home_id)
        self.fields["home"].queryset = homes
        self.fields["home"].empty_label = "Choose"
        people = Person.objects.filter(pk__in=seats_lately(board).values("person"))
        if self.instance.pk:
            people |= Person.objects.filter(pk__in=self.instance.visitors.values("pk"))
        self.fields["visitors"].queryset = people
        for name in WORDS:
            self.fields[name].validators.append(check_is_not_endless)
        if user.has_perm("meetings.record_parenting"):
            self.set_choices(board, user)
        else:
            for name in OFFICERS_PART:
                del self.fields[name]
        plain_required(self, home="Choose where you were", saw="Write what you saw")
        fields = [name for name in self.fields if name != "warned"]
        self.helper = helper("warned", *fields, button="Save this visit")

    def set_choices(self, board, user):
        """What an officer can link a visit to: what they may know of themselves."""
        follow_ups = FollowUp.objects.visible_to(user).of_board(board)
        self.fields["follow_up"].queryset = follow_ups.select_related("clause")
        self.fields["follow_up"].empty_label = "Nothing on the board’s list"
        actions = Action.objects.visible_to(user).in_force()
        self.fields["action"].queryset = actions.select_related("objective__strategy")
        self.fields["action"].empty_label = "No action of a plan"

    def clean_visited_on(self):
        """A day that has come."""
        return not_ahead(self.cleaned_data["visited_on"])

    def clean(self):
        data = super().clean()
        if self.is_public():
            for name in WORDS:
                if found := address_in(data.get(name) or ""):
                    self.add_error(name, NO_ADDRESS.format(found))
        home, day = data.get("home"), data.get("visited_on")
        same = Visit.objects.filter(home=home, visited_on=day)
        if home and day and same.exclude(pk=self.instance.pk).exists():
            self.add_error(
                "visited_on", "A visit there on this day is on record: add to that one"
            )
        return data

    def is_public(self):
        """Whether everybody may read it once it is saved."""
        return self.cleaned_data.get("is_public", self.instance.is_public)

    def warnings(self):
        """What in the words might tell who a child is, or which home it was."""
        words = "\n".join(self.cleaned_data.get(name) or "" for name in WORDS)
        home = self.cleaned_data["home"]
        known = [*names_of_nobody(), home.name]
        known += [person.name for person in self.cleaned_data["visitors"]]
        found = could_identify(words, known)
        if not home.is_named_in_public and naming(home).search(words):
            found.append(
                f"“{home}” is not to be named: the public reads “{home.public_name}”."
            )
        return found

    def must_warn(self, warnings):
        """Whether these warnings have to be seen before everybody may read it."""
        return must_warn(self, warnings, is_public=self.is_public())
