"""The table of people; its row's markup is in templates/people/."""

import django_tables2 as tables
from django.urls import reverse_lazy

from cpboard.people.models import Person


class PersonTable(tables.Table):
    """Everybody the board knows, by name."""

    caption = "People"
    empty_url = reverse_lazy("person_list")
    empty_link = "See everybody"

    name = tables.Column()
    job_title = tables.Column("Job")
    agency = tables.Column(order_by=["agency__name", "name"])
    roles = tables.Column("May do", accessor="groups", orderable=False)
    email = tables.Column("Sign-in")

    class Meta:
        model = Person
        fields = ["name", "job_title", "agency", "roles", "email"]
        order_by = ["name"]
        template_name = "people/_person_table.html"
        empty_text = "Nobody by these words."
