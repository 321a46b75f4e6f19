"""Form controls, tables and pages as HTML."""

import pytest
from django import forms
from django.template import engines

from cpboard.forms import RadiosWithHints

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.look.components")]


def render(source, **context):
    return engines["django"].from_string(source).render(context)


class Question(forms.Form):
    rating = forms.ChoiceField(
        choices=[("red", "Red"), ("green", "Green")],
        widget=RadiosWithHints(hints={"red": "Off track"}),
    )
    reason = forms.CharField(help_text="In a sentence")


def test_hint_and_error_are_tied_to_their_field():
    form = Question({"rating": "red"})

    html = render("{% load crispy_forms_tags %}{{ form|crispy }}", form=form)

    assert 'aria-describedby="id_reason_helptext id_reason_error"' in html
    assert '<div id="id_reason_helptext" class="govuk-hint">' in html
    assert '<div id="id_reason_error">' in html


def test_chosen_radio_is_checked_and_tied_to_its_own_hint():
    form = Question({"rating": "red"})

    html = render(
        "{% load crispy_forms_tags %}{{ field|as_crispy_field }}", field=form["rating"]
    )

    assert 'checked required aria-describedby="id_rating_0_hint"' in html
    assert html.count('class="govuk-hint govuk-radios__hint"') == 1


def test_errors_of_a_second_form_can_be_shown_where_it_stands():
    form = Question({})

    html = render("{% load crispy_forms_tags %}{{ form|as_crispy_errors }}", form=form)

    assert 'href="#id_rating_0"' in html
    assert 'href="#id_reason"' in html


def test_formset_shows_every_form_and_its_own_errors():
    QuestionSet = forms.formset_factory(Question, extra=0, min_num=2, validate_min=True)
    formset = QuestionSet({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0"})

    html = render("{% load crispy_forms_tags %}{% crispy formset %}", formset=formset)

    assert "Please submit at least 2 forms." in html
    assert 'name="form-0-rating"' in html


def test_sorting_keeps_the_filters_and_goes_back_to_the_first_page(client):
    response = client.get("/components/?rating=red&page=3")

    assert 'href="?rating=red&amp;sort=due"' in response.text
    assert 'href="?rating=red&amp;page=4"' in response.text


def test_sorted_column_says_so(client):
    response = client.get("/components/?sort=-due")

    assert response.text.count('aria-sort="descending"') == 1
    assert response.text.count('aria-sort="none"') == 1


def test_empty_table_says_why_and_offers_a_way_on(client):
    response = client.get("/components/")

    assert 'fits these filters. <a href="?">Show every promise</a>' in response.text


def test_signed_in_person_signs_out_by_a_form(client, django_user_model):
    person = django_user_model.objects.create_user("a@example.org", name="Priya Shah")
    client.force_login(person)

    response = client.get("/components/")

    assert '<form method="post" action="/account/logout/">' in response.text
    assert "Priya Shah" in response.text


@pytest.mark.parametrize(
    ("address", "status"), [("/forbidden/", 403), ("/nowhere/", 404), ("/broken/", 500)]
)
def test_page_of_a_failure_offers_a_way_on(client, address, status):
    client.raise_request_exception = False

    response = client.get(address)

    assert response.status_code == status
    assert "Go to the first page" in response.text
