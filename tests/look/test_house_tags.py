"""The small tags that every template shares."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string

from cpboard.templatetags.house import FILLS, bar_parts, breadcrumbs, navigation
from tests.look.components import Count
from tests.people.makers import make_person


def words_of(html):
    """The text a person reads, tags gone and spaces made one."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html)).strip()


def sections(rf, user, path="/"):
    request = rf.get(path)
    return navigation({"request": request, "user": user})["items"]


@pytest.mark.urls("tests.look.components")
def test_public_sees_the_public_sections(rf):
    items = sections(rf, AnonymousUser())

    assert [item["text"] for item in items] == ["Plans", "Meetings"]


@pytest.mark.django_db
@pytest.mark.urls("tests.look.components")
def test_officer_sees_their_actions_but_not_the_people(rf):
    items = sections(rf, make_person())

    assert [item["text"] for item in items] == ["Plans", "Meetings", "My actions"]


@pytest.mark.urls("tests.look.components")
def test_present_section_is_marked_also_from_a_page_inside_it(rf):
    page = sections(rf, AnonymousUser(), "/components/")
    inside = sections(rf, AnonymousUser(), "/components/promise/")

    assert [item["current"] for item in page] == ["page", ""]
    assert [item["current"] for item in inside] == ["true", ""]


def test_breadcrumbs_take_words_and_addresses_in_pairs():
    crumbs = breadcrumbs("Plans", "/plans/", "Our promise", "/plans/ours/")

    assert crumbs["crumbs"] == [
        {"text": "Plans", "url": "/plans/"},
        {"text": "Our promise", "url": "/plans/ours/"},
    ]


def test_bar_is_full_and_shows_one_action_in_five_hundred():
    parts = bar_parts(
        [Count("red", "Red", 1), Count("green", "Green", 499), Count("blue", "Blue", 0)]
    )

    assert [part["rating"] for part in parts] == ["red", "green"]
    assert parts[0]["x"] == "0.0"
    assert float(parts[0]["width"]) > 5
    assert float(parts[1]["x"]) + float(parts[1]["width"]) == pytest.approx(1000, 0.001)


def test_bar_without_actions_has_no_parts():
    assert bar_parts([Count("red", "Red", 0)]) == []


def test_bar_says_its_counts_in_words():
    counts = [Count("green", "Green", 42), Count("not_rated", "Not rated", 4)]

    html = render_to_string(
        "includes/plan_bar.html", {"counts": counts, "title": "46 actions"}
    )

    assert "<title>46 actions: 42 green, 4 not rated</title>" in html
    assert words_of(html.partition("</svg>")[2]) == "42 Green 4 Not rated"


def test_rating_and_its_flags_read_as_one_phrase():
    html = render_to_string(
        "includes/rating.html", {"rating": "green", "flags": ["overdue 50 days"]}
    )

    assert words_of(html) == "Green, overdue 50 days"


@pytest.mark.parametrize("rating", FILLS)
def test_every_rating_has_a_word_and_a_shape_of_its_own(rating):
    html = render_to_string("includes/rating.html", {"rating": rating})

    assert words_of(html) == rating.replace("_", " ").capitalize()
    assert html.count("<svg") == 1


def test_five_ratings_have_five_shapes():
    shapes = {render_to_string("includes/shape.html", {"rating": r}) for r in FILLS}

    assert len(shapes) == 5


def test_colours_of_charts_are_those_of_the_style_sheet():
    tokens = Path("static/scss/_tokens.scss").read_text()

    for rating in ("blue", "amber"):
        assert f'"{rating}": ({FILLS[rating]}' in tokens
    assert f"$green: {FILLS['green']}" in tokens
    assert f"$red: {FILLS['red']}" in tokens
