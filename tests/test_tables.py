"""Lists in pages, whatever the address asks for."""

import pytest

from tests.meetings.makers import make_meeting


@pytest.mark.django_db
@pytest.mark.parametrize("length", ["-5", "0", "1000000", "x", "2"])
def test_a_page_of_a_list_has_the_houses_own_length(client, length):
    make_meeting()

    response = client.get("/meetings/", {"per_page": length})

    assert response.status_code == 200
    assert response.context["table"].paginator.per_page == 50


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["0", "-1", "99", "x"])
def test_a_page_that_is_not_there_is_no_error(client, page):
    make_meeting()

    response = client.get("/meetings/", {"page": page})

    assert response.status_code == 200
