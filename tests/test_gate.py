"""What is turned away before any page is asked."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from tests.meetings.makers import make_clerk, make_item

LONG = b"x" * (2 * 2**20 + 1)


@pytest.mark.django_db
def test_a_stranger_cannot_fill_the_disk(client):
    response = client.post(
        "/account/login/", {"login": SimpleUploadedFile("large.bin", LONG)}
    )

    assert response.status_code == 413


@pytest.mark.django_db
def test_an_officer_can_send_a_file_as_long_as_uploads_may_be(client):
    client.force_login(make_clerk())
    item = make_item()

    response = client.post(
        f"/items/{item.pk}/new-paper/", {"file": SimpleUploadedFile("large.pdf", LONG)}
    )

    assert response.status_code == 200


@pytest.mark.django_db
@override_settings(MAX_UPLOAD_BYTES=2**10)
def test_an_officer_cannot_send_more(client):
    client.force_login(make_clerk())

    response = client.post(
        "/import-plan/", {"file": SimpleUploadedFile("large.csv", 2 * LONG)}
    )

    assert response.status_code == 413
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db
def test_an_address_with_a_sign_that_no_database_takes_is_refused(client):
    response = client.get("/meetings/?board=%00")

    assert response.status_code == 400


@pytest.mark.django_db
def test_a_length_that_is_no_number_is_none(client):
    response = client.get("/boards/", CONTENT_LENGTH="²")

    assert response.status_code == 200
