"""What the list of people can be narrowed by."""

import django_filters
from django.contrib.auth.models import Group
from django.db.models import Q

from cpboard.people.models import Agency, Person
from cpboard.people.roles import ROLES


class PersonFilter(django_filters.FilterSet):
    """Words, role and agency."""

    # So many words at most that a database can still ask for all of them.
    words = django_filters.CharFilter(
        label="Name or job", method="filter_words", max_length=200
    )
    groups = django_filters.ModelChoiceFilter(
        label="Role", queryset=Group.objects.filter(name__in=ROLES), empty_label="Any"
    )
    agency = django_filters.ModelChoiceFilter(
        label="Agency", queryset=Agency.objects.all(), empty_label="Any"
    )

    class Meta:
        model = Person
        fields = ["words", "groups", "agency"]

    def filter_words(self, queryset, name, value):
        """Every word somewhere in name, job title or address."""
        for word in value.split():
            queryset = queryset.filter(
                Q(name__icontains=word)
                | Q(job_title__icontains=word)
                | Q(email__icontains=word)
            )
        return queryset
