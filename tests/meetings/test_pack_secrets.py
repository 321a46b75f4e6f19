"""Nothing exempt is in what the public can get: files, pages, addresses."""

import pytest

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from meetings.drafts import draft_pack
from meetings.packs import build, publish
from tests.meetings.makers import (
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    noon,
    stored,
)
from tests.meetings.pages import text_of
from tests.meetings.planted import found_in, planted
from tests.pdf.walk import (
    bookmarks,
    page_labels,
    page_texts,
    structure_faults,
    validator_errors,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

SECRET, OPEN = "Kestrel", "Plainly"
# What readers of a public paper see, and all that a pack takes over.
SHOWN = ["Alt", "Bookmark", "Heading", "Paper", "Text", "Title"]


def make_meeting_with_secret():
    """Public, exempt, public: the exempt paper in the middle, its word everywhere."""
    meeting = make_meeting(state="draft")
    first, middle, last = (make_item(meeting=meeting) for _ in range(3))
    make_paper(item=first, title=f"{OPEN}Paper", content=planted(OPEN))
    make_exempt_paper(
        item=middle,
        title=f"{SECRET}Paper",
        content=planted(SECRET),
        public_interest_test=f"{SECRET}Interest",
        exempt_paragraphs="3, 5",
    )
    make_paper(item=last, content=planted(OPEN))
    return meeting


def built_with_secret():
    """Both editions of that meeting's agenda."""
    draft = draft_pack(make_meeting_with_secret(), "agenda")
    return build(draft, published_at=noon(2031, 1, 1))


def test_the_public_edition_holds_no_word_of_an_exempt_paper():
    built = built_with_secret()

    assert found_in(planted(SECRET), SECRET) == [
        *("Alt", "Attachment", "Author", "Bookmark", "Element", "File", "Heading"),
        *("Label", "Note", "Piece", "Place", "Script", "Text", "Title", "Xfa", "Xmp"),
    ]
    assert found_in(built.full.pdf, SECRET) == SHOWN
    assert found_in(built.public.pdf, SECRET) == []


def test_both_editions_take_over_only_what_readers_see_of_a_public_paper():
    built = built_with_secret()

    assert found_in(built.full.pdf, OPEN) == SHOWN
    assert found_in(built.public.pdf, OPEN) == SHOWN


def test_numbers_are_the_same_in_both_editions_and_the_gap_is_explained():
    built = built_with_secret()

    assert page_labels(built.full.pdf)[2:] == ["1", "2", "3", "4", "5", "6"]
    assert page_labels(built.public.pdf)[2:] == ["1", "2", "5", "6"]
    front = " ".join(page_texts(built.public.pdf)[0].split())
    assert (
        "2. Thing 2 (Pages 3 - 4) Not for publication: exempt under paragraphs 3 and 5 "
        "of Schedule 12A to the Local Government Act 1972. These pages are not in this "
        "public copy. 3. Thing 3 (Pages 5 - 6)"
    ) in front
    assert [mark for mark in bookmarks(built.public.pdf) if mark[0] == 0] == [
        (0, "Agenda", 0),
        (0, "1. Thing 1", 2),
        (0, "3. Thing 3", 4),
    ]


def test_exempt_pages_say_so_in_the_full_edition():
    built = built_with_secret()

    texts = page_texts(built.full.pdf)
    stamps = ["Exempt: paragraphs 3 and 5" in text for text in texts]
    assert stamps == [False, False, False, False, True, True, False, False]


def test_the_public_edition_stays_accessible():
    built = built_with_secret()

    assert validator_errors(built.public.pdf) == []
    assert structure_faults(built.public.pdf) == []


def test_an_item_with_one_exempt_paper_of_two_keeps_the_other():
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting)
    make_exempt_paper(item=item, title=f"{SECRET}Paper", content=planted(SECRET))
    make_paper(item=item, title="For all", content=planted(OPEN))

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    assert page_labels(built.public.pdf)[2:] == ["3", "4"]
    front = " ".join(page_texts(built.public.pdf)[0].split())
    assert "Some of the pages are not in this public copy." in front
    assert "Agenda item 1 Page 3" in " ".join(page_texts(built.public.pdf)[2].split())
    assert found_in(built.public.pdf, SECRET) == []


def test_without_exempt_papers_both_editions_are_one_file():
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting))

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    assert built.public == built.full


ADDRESSES = [
    "/",
    "/meetings/",
    "/meetings/?board={board}",
    "/boards/",
    "/boards/{board}/",
    "/meetings/{board}/2031-01-01/",
    "/meetings/{board}/2031-01-01/publish/",
    "/meetings/{board}/2031-01-01/draft-public.pdf",
    "/meetings/{board}/2031-01-01/draft-full.pdf",
    "/publications/{publication}/public.pdf",
    "/publications/{publication}/full.pdf",
    "/papers/{paper}/file",
    "/papers/{paper}/edit/",
    "/papers/{paper}/remove/",
]


@pytest.mark.parametrize("role", [None, OFFICER, ADMINISTRATOR])
def test_no_address_gives_a_word_of_it_to_those_who_may_not_read_it(client, role):
    meeting = make_meeting_with_secret()
    publication = publish(meeting=meeting, kind="agenda")
    paper = meeting.items.get(number=2).papers.get()
    names = {"board": meeting.board.slug, "publication": publication.pk}
    if role:
        client.force_login(make_person(role))

    for address in ADDRESSES:
        response = client.get(address.format(**names, paper=paper.pk), follow=True)
        body = response.getvalue()
        told = f"{response.headers} {response.redirect_chain}"
        assert SECRET not in body.decode("latin-1") + told
        if response["Content-Type"] == "application/pdf":
            assert found_in(body, SECRET) == []


def test_those_who_may_read_it_find_it_in_the_full_edition_only(client):
    publication = publish(meeting=make_meeting_with_secret(), kind="agenda")
    client.force_login(make_person(MEMBER))

    full = client.get(f"/publications/{publication.pk}/full.pdf")
    public = client.get(f"/publications/{publication.pk}/public.pdf")

    assert full.getvalue() == stored(publication.full_file)
    assert full["Cache-Control"] == "private, no-store"
    assert "Kestrel" not in str(full.headers)
    assert found_in(public.getvalue(), SECRET) == []


def test_the_page_before_publishing_names_exempt_papers_only_to_those_who_may(client):
    meeting = make_meeting_with_secret()
    clerk, other = make_clerk(), make_person(ADMINISTRATOR)
    other.user_permissions.set(clerk.groups.get().permissions.filter(
        codename="publish_meeting"
    ))  # fmt: skip
    address = f"{meeting.get_absolute_url()}publish/"

    client.force_login(clerk)
    to_clerk = text_of(client.get(address))
    client.force_login(other)
    to_other = client.get(address)
    draft = client.get(f"{meeting.get_absolute_url()}draft-full.pdf")

    assert "KestrelPaper (2 pages)Exempt: paragraphs 3 and 5" in to_clerk
    assert "Kestrel" not in to_other.content.decode()
    assert "An exempt paper (2 pages)Exempt: paragraphs 3 and 5" in text_of(to_other)
    assert draft.status_code == 404
