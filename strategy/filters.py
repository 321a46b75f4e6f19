"""What a reader can narrow the plan by; every choice stands in the address."""

import django_filters
from django import forms
from django.db.models import F, Q

from cpboard.people.models import Agency, Person
from strategy.models import Action, Standing
from strategy.rating import ORDER

# Agencies follow the words of the lead: beside other words they were others.
WORDS_ARE_THOSE = Q(lead_words=F("lead_words_then"))


class ActionFilter(django_filters.FilterSet):
    """Rating, state, objective, lead, overdue and words."""

    # So many words at most that a database can still ask for all of them.
    words = django_filters.CharFilter(
        label="Words", method="filter_words", max_length=200
    )
    objective = django_filters.ChoiceFilter(
        label="Objective", field_name="number_then", empty_label="All objectives"
    )
    lead = django_filters.ChoiceFilter(
        label="Lead", method="filter_lead", empty_label="Every lead"
    )
    state = django_filters.ChoiceFilter(
        label="State",
        field_name="standing",
        choices=Standing.choices,
        empty_label="Every state",
    )
    rating = django_filters.MultipleChoiceFilter(
        label="Rating",
        method="filter_rating",
        choices=[(value, value.label) for value in ORDER],
        widget=forms.CheckboxSelectMultiple,
    )
    overdue = django_filters.BooleanFilter(
        label="Overdue only", method="filter_overdue", widget=forms.CheckboxInput
    )

    class Meta:
        model = Action
        fields = ["words", "objective", "lead", "state", "rating", "overdue"]

    def __init__(self, data, *, plan, with_names=True):
        super().__init__(data, queryset=plan.actions)
        self.plan = plan
        self.filters["objective"].extra["choices"] = [
            (objective.number, f"{objective.number}. {objective.title:.60}")
            for objective in sorted(plan.objectives.values(), key=lambda o: o.number)
        ]
        self.filters["lead"].extra["choices"] = lead_choices(
            plan, with_names=with_names
        )

    def filter_words(self, queryset, name, value):
        """Every word somewhere in the row."""
        for word in value.split():
            queryset = queryset.filter(
                Q(ref_then__iexact=word)
                | Q(activity_then__icontains=word)
                | Q(where_now__icontains=word)
                | Q(evidence__icontains=word)
                | Q(lead_words_then__icontains=word)
            )
        return queryset

    def filter_lead(self, queryset, name, value):
        """By agency or by person, as the choice says."""
        kind, _, pk = value.partition("-")
        if kind == "agency":
            return queryset.filter(WORDS_ARE_THOSE, agencies=pk)
        return queryset.filter(lead_officer_then=pk)

    def filter_rating(self, queryset, name, values):
        """As the bar counts them: what was taken out of the plan has no rating."""
        if not values:
            return queryset
        return queryset.in_the_plan().filter(rating__in=values)

    def filter_overdue(self, queryset, name, value):
        """Only those overdue on the day the plan is read as at."""
        return queryset.overdue(self.plan.on) if value else queryset

    @property
    def is_narrowed(self):
        """Whether any filter is in use; a choice that is none narrows nothing."""
        self.form.full_clean()
        return any(self.form.cleaned_data.values())


def lead_choices(plan, *, with_names):
    """Agencies and people who lead something in this plan, in two groups.

    Without names there are no people to choose.
    """
    actions = plan.actions.order_by()
    led = actions.filter(WORDS_ARE_THOSE).values("pk")
    agencies = Agency.objects.filter(actions__in=led).distinct()
    people = Person.objects.filter(pk__in=actions.values("lead_officer_then"))
    people = people if with_names else people.none()
    groups = [
        ("Agencies", [(f"agency-{agency.pk}", agency.name) for agency in agencies]),
        ("People", [(f"person-{person.pk}", person.name) for person in people]),
    ]
    return [(label, choices) for label, choices in groups if choices]
