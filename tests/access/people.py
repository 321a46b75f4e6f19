"""People, their roles and the link that lets them in."""

from cpboard.people.models import Person
from tests.access.table import Row

KEEPERS = "login 403 403 403 200 200"


def a_carer():
    """Somebody of the demo council whose password nobody knows."""
    return Person.objects.get(name="Ruth Applegarth").pk


ROWS = [
    Row("person_list", KEEPERS),
    Row("person_create", KEEPERS),
    Row("person_create", KEEPERS, state="empty", post={}),
    Row("person_create", "login 403 403 403 302 302", post={"name": "New Person"}),
    Row("person_edit", KEEPERS, pk=a_carer),
    Row("person_edit", KEEPERS, state="empty", pk=a_carer, post={}),
    Row("person_edit", "login 403 403 403 404 404", state="nobody", pk=0),
    Row("person_send_link", "login 403 403 403 302 302", pk=a_carer, post={}),
]
