"""Adding papers to an item: a file, its place kept, the live plan; exempt or not."""

import hashlib
from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings.agenda import remove_paper
from meetings.models import Paper
from tests.meetings.makers import (
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    make_publication,
    pdf,
    pdf_with_attachment,
    upload,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person
from tests.strategy.makers import make_strategy

pytestmark = pytest.mark.django_db

FORM = {"title": "The report", "public_interest_test": "", "exempt_review_on": ""}
UNTAGGED = "It has no tags, so a screen reader cannot tell headings and tables."
STAYS = (
    "This paper has been published and stays as it went out. If something in it is "
    "wrong, add another paper to the item and publish it in a supplement."
)


def exempt(**fields):
    """A form that marks its paper exempt, with all four reasons."""
    return (
        FORM
        | {
            "is_exempt": "on",
            "exempt_paragraphs": ["1", "3"],
            "public_interest_test": "The contract is not signed yet.",
            "exempt_author": make_person().pk,
            "exempt_review_on": "1 June 2031",
        }
        | fields
    )


def add(clerk, item, **fields):
    """Send the form that adds an uploaded paper."""
    return clerk.post(f"/items/{item.pk}/new-paper/", FORM | fields, follow=True)


def test_an_uploaded_paper_is_kept_to_the_byte_with_what_is_known_of_it(clerk):
    item = make_item()

    page = add(clerk, item, file=upload(pdf(pages=3), "Final v2 (JS).pdf"))

    paper = Paper.objects.get()
    with paper.file.open() as kept:
        assert kept.read() == pdf(pages=3)
    assert paper.sha256 == hashlib.sha256(pdf(pages=3)).hexdigest()
    assert (paper.pages, paper.size) == (3, len(pdf(pages=3)))
    assert (paper.original_name, paper.is_tagged) == ("Final v2 (JS).pdf", False)
    assert page.redirect_chain == [(item.get_absolute_url(), 302)]
    assert told(page)[:2] == [
        "The paper is saved. It goes out with the agenda.",
        UNTAGGED,
    ]


def test_a_paper_added_after_publication_goes_out_with_a_supplement(clerk):
    item = make_item(meeting=make_meeting())
    make_publication(meeting=item.meeting)

    page = add(clerk, item, file=upload())

    assert told(page)[0] == (
        "The paper is saved. It goes out when you publish a supplement."
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"PK\x03\x04 a Word file",
            "This is not a PDF file. Save the paper as PDF and upload that.",
        ),
        (
            b"%PDF-1.7\nand nothing more",
            "This PDF is damaged or was cut off on its way. Export it again and upload "
            "the new file.",
        ),
        (b"", "The file is empty"),
    ],
)
def test_a_refused_file_says_why_and_the_rest_of_the_form_is_kept(
    clerk, content, message
):
    form = exempt(file=upload(content))

    page = clerk.post(f"/items/{make_item().pk}/new-paper/", form)

    kept = page.context["form"]
    assert kept.errors == {"file": [message]}
    assert kept["title"].value() == "The report"
    assert kept["exempt_paragraphs"].value() == ["1", "3"]
    assert not Paper.objects.exists()


def test_a_paper_without_a_file_is_to_follow_and_gets_it_later(clerk):
    item = make_item()

    first = add(clerk, item)
    paper = Paper.objects.get()
    awaited = paper.is_to_follow
    clerk.post(f"/papers/{paper.pk}/edit/", FORM | {"file": upload()})

    paper.refresh_from_db()
    assert told(first) == [
        "The paper is listed as “to follow”. Add its file when it comes."
    ]
    assert awaited
    assert not paper.is_to_follow


def test_another_file_takes_the_place_of_a_draft_s_and_the_old_one_goes(
    clerk, django_capture_on_commit_callbacks
):
    paper = make_paper()
    old = paper.file.name

    with django_capture_on_commit_callbacks(execute=True):
        clerk.post(f"/papers/{paper.pk}/edit/", FORM | {"file": upload(pdf(2))})

    paper.refresh_from_db()
    assert (paper.pages, paper.title) == (2, "The report")
    assert paper.file.storage.exists(paper.file.name)
    assert not paper.file.storage.exists(old)


def test_a_file_that_another_paper_names_too_stays(
    clerk, django_capture_on_commit_callbacks
):
    paper = make_paper()
    make_paper(item=paper.item, has_file=False, file=paper.file.name)

    with django_capture_on_commit_callbacks(execute=True):
        clerk.post(f"/papers/{paper.pk}/remove/")

    assert paper.file.storage.exists(paper.file.name)


def test_a_title_is_edited_and_the_file_stays(clerk):
    paper = make_paper()

    clerk.post(f"/papers/{paper.pk}/edit/", FORM)

    edited = Paper.objects.get()
    assert (edited.title, edited.file) == ("The report", paper.file)


def test_an_exempt_paper_has_all_four_reasons(clerk):
    form = exempt()

    add(clerk, make_item(), **form)

    paper = Paper.objects.get()
    assert (paper.is_exempt, paper.exempt_paragraphs) == (True, "1, 3")
    assert paper.public_interest_test == "The contract is not signed yet."
    assert paper.exempt_author.pk == form["exempt_author"]
    assert paper.exempt_review_on == date(2031, 6, 1)


@pytest.mark.parametrize(
    ("field", "message"),
    [
        (
            "exempt_paragraphs",
            "Choose the paragraph of Schedule 12A that lets it be exempt",
        ),
        (
            "public_interest_test",
            "Write why keeping it private outweighs publishing it",
        ),
        ("exempt_author", "Choose who decided that it is exempt"),
        ("exempt_review_on", "Enter when the decision is looked at again"),
    ],
)
def test_a_paper_is_not_exempt_without_each_of_the_four(clerk, field, message):
    form = exempt(file=upload()) | {field: ""}
    if field == "exempt_paragraphs":
        del form[field]

    page = clerk.post(f"/items/{make_item().pk}/new-paper/", form)

    assert page.context["form"].errors == {field: [message]}
    assert not Paper.objects.exists()


@pytest.mark.parametrize(
    ("field", "hostile"),
    [
        ("exempt_paragraphs", ["8"]),
        ("exempt_paragraphs", ["1; DROP TABLE"]),
        ("exempt_author", "999999"),
        ("exempt_review_on", "never"),
        ("public_interest_test", " \n "),
    ],
)
def test_a_reason_that_is_none_is_refused(clerk, field, hostile):
    page = add(clerk, make_item(), **exempt(**{field: hostile}))

    assert list(page.context["form"].errors) == [field]


def test_the_decision_is_looked_at_again_on_a_day_to_come(clerk):
    yesterday = timezone.localdate() - timedelta(days=1)
    paper = make_exempt_paper(exempt_review_on=yesterday)
    earlier = exempt(exempt_review_on=str(yesterday - timedelta(days=1)))

    refused = clerk.post(f"/papers/{paper.pk}/edit/", earlier)
    kept = clerk.post(
        f"/papers/{paper.pk}/edit/", exempt(exempt_review_on=str(yesterday))
    )

    assert refused.context["form"].errors == {
        "exempt_review_on": ["The day to look at it again has passed"]
    }
    assert kept.status_code == 302


def test_a_paper_that_is_exempt_no_longer_loses_its_reasons(clerk):
    paper = make_exempt_paper()
    form = exempt(exempt_review_on="nonsense")
    del form["is_exempt"]

    clerk.post(f"/papers/{paper.pk}/edit/", form)

    paper.refresh_from_db()
    assert not paper.is_exempt
    assert (paper.exempt_paragraphs, paper.public_interest_test) == ("", "")
    assert (paper.exempt_author, paper.exempt_review_on) == (None, None)


def test_the_form_of_an_exempt_paper_shows_its_paragraphs(clerk):
    paper = make_exempt_paper(exempt_paragraphs="1, 3")

    page = clerk.get(f"/papers/{paper.pk}/edit/")

    assert page.context["form"]["exempt_paragraphs"].value() == ["1", "3"]


def test_the_live_plan_becomes_a_paper(clerk):
    item, strategy = make_item(), make_strategy()

    clerk.post(
        f"/items/{item.pk}/new-plan-paper/",
        FORM | {"strategy": strategy.pk, "as_at": "19 1 2021"},
    )

    paper = Paper.objects.get()
    assert (paper.kind, paper.strategy) == ("plan", strategy)
    assert paper.as_at == date(2021, 1, 19)


def test_a_plan_paper_names_its_strategy(clerk):
    page = clerk.post(f"/items/{make_item().pk}/new-plan-paper/", FORM)

    assert page.context["form"].errors == {
        "strategy": ["Choose whose delivery plan it is"]
    }
    assert "Add the delivery plan" in text_of(page)


def test_a_plan_paper_is_read_as_at_another_day(clerk):
    paper = make_plan_paper()

    clerk.post(
        f"/papers/{paper.pk}/edit/",
        FORM | {"strategy": paper.strategy.pk, "as_at": "31 12 2030"},
    )

    paper.refresh_from_db()
    assert paper.as_at == date(2030, 12, 31)


@pytest.mark.parametrize("action", ["edit", "remove"])
def test_a_published_paper_stays_as_it_went_out(clerk, action):
    item = make_item(meeting=make_meeting())
    paper = make_paper(item=item)
    make_publication(meeting=item.meeting, papers=[paper])

    page = clerk.post(
        f"/papers/{paper.pk}/{action}/", FORM | {"file": upload()}, follow=True
    )

    assert told(page) == [STAYS]
    assert Paper.objects.get().title == "Paper 1"


@pytest.mark.parametrize(
    ("place", "to", "titles"),
    [
        (1, "up", ["Paper 2", "Paper 1", "Paper 3"]),
        (1, "down", ["Paper 1", "Paper 3", "Paper 2"]),
        (0, "up", ["Paper 1", "Paper 2", "Paper 3"]),
        (2, "down", ["Paper 1", "Paper 2", "Paper 3"]),
    ],
)
def test_papers_of_an_item_change_places(clerk, place, to, titles):
    item = make_item()
    papers = [make_paper(item=item, has_file=False) for _ in range(3)]

    clerk.post(f"/papers/{papers[place].pk}/move/", {"to": to})

    papers = item.papers.order_by("position")
    assert [paper.title for paper in papers] == titles


def test_a_draft_paper_does_not_move_before_a_published_one(clerk):
    item = make_item(meeting=make_meeting())
    published = make_paper(item=item)
    make_publication(meeting=item.meeting, papers=[published])
    draft = make_paper(item=item)

    page = clerk.post(f"/papers/{draft.pk}/move/", {"to": "up"}, follow=True)

    assert told(page) == ["That paper cannot move further."]
    assert list(item.papers.order_by("position")) == [published, draft]


def test_a_draft_paper_and_its_file_are_removed(
    clerk, django_capture_on_commit_callbacks
):
    paper = make_paper()

    asked = clerk.get(f"/papers/{paper.pk}/remove/")
    with django_capture_on_commit_callbacks(execute=True):
        page = clerk.post(f"/papers/{paper.pk}/remove/", follow=True)

    assert "Its file report.pdf is deleted here: keep your own copy." in text_of(asked)
    assert told(page) == [
        "The paper is taken off. Add it again if you need it after all."
    ]
    assert not Paper.objects.exists()
    assert not paper.file.storage.exists(paper.file.name)


def test_a_paper_to_follow_is_removed_without_a_file(clerk):
    paper = make_paper(has_file=False)

    clerk.post(f"/papers/{paper.pk}/remove/")

    assert not Paper.objects.exists()


def test_a_paper_published_in_the_meantime_is_not_removed():
    item = make_item(meeting=make_meeting())
    paper = make_paper(item=item)
    make_publication(meeting=item.meeting, papers=[paper])

    assert not remove_paper(paper=paper)
    assert Paper.objects.get() == paper


def test_what_a_pack_will_leave_out_is_told_at_once(clerk):
    page = add(clerk, make_item(), file=upload(pdf_with_attachment()))

    paper = Paper.objects.get()
    assert paper.left_out == "an embedded file"
    assert "Left out of what is published: an embedded file." in told(page)
