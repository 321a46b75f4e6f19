"""Stored files in whole and in part, and to those who have them already."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.db.models.fields.files import FieldFile
from django.test import RequestFactory

from cpboard.files import send_file
from meetings.models import Paper

DATA = bytes(range(100))
MARK = '"abc"'


def answer(**headers):
    """What a request with these headers gets of a file of 100 bytes."""
    storage = InMemoryStorage()
    storage.save("one.pdf", ContentFile(DATA))
    file = FieldFile(None, Paper._meta.get_field("file"), "one.pdf")
    file.storage = storage
    request = RequestFactory().get("/", headers=headers)
    return send_file(request, file, name="one.pdf", mark="abc")


def test_the_whole_file_has_its_mark_and_says_that_it_can_be_had_in_part():
    response = answer()

    assert response.status_code == 200
    assert response.getvalue() == DATA
    assert response["Content-Length"] == "100"
    assert response["ETag"] == MARK
    assert response["Accept-Ranges"] == "bytes"
    assert response["Content-Disposition"] == 'inline; filename="one.pdf"'


@pytest.mark.parametrize("mark", [MARK, f'"other", {MARK}', f"W/{MARK}", "*"])
def test_who_has_the_file_already_gets_nothing_again(mark):
    response = answer(if_none_match=mark)

    assert response.status_code == 304
    assert response.content == b""


def test_who_has_another_file_gets_this_one():
    response = answer(if_none_match='"other"')

    assert response.getvalue() == DATA


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-9", 0, 9),
        ("bytes=90-", 90, 99),
        ("bytes=-7", 93, 99),
        ("bytes=-700", 0, 99),
        ("bytes=95-200", 95, 99),
        ("bytes=99-99", 99, 99),
    ],
)
def test_a_part_is_exactly_the_bytes_asked_for(asked, first, last):
    response = answer(range=asked)

    assert response.status_code == 206
    assert response.getvalue() == DATA[first : last + 1]
    assert response["Content-Range"] == f"bytes {first}-{last}/100"
    assert response["Content-Length"] == str(last - first + 1)


@pytest.mark.parametrize("asked", ["bytes=100-", "bytes=200-300", "bytes=9-3"])
def test_a_part_that_is_not_there_is_refused_with_the_size(asked):
    response = answer(range=asked)

    assert response.status_code == 416
    assert response["Content-Range"] == "bytes */100"


@pytest.mark.parametrize("asked", ["bytes=0-1,4-5", "lines=1-2", "bytes=-", "nonsense"])
def test_what_is_not_one_range_gets_the_whole_file(asked):
    response = answer(range=asked)

    assert response.status_code == 200
    assert response.getvalue() == DATA


@pytest.mark.parametrize(("mark", "status"), [(MARK, 206), ('"older"', 200)])
def test_a_part_is_given_only_of_the_file_whose_beginning_one_has(mark, status):
    response = answer(range="bytes=50-", if_range=mark)

    assert response.status_code == status
