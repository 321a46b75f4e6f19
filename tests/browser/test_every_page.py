"""Every page of the demo council, for every role: axe finds nothing, nothing spills.

``make screenshots`` runs these with CPBOARD_SCREENSHOTS naming a folder.
"""

import os
import re
from pathlib import Path

import pytest

from tests.access.table import ANYONE, VISITORS, client_of, person_in
from tests.browser.checks import (
    WIDTHS,
    excess_width,
    listen_for_complaints,
    new_context,
    sign_in_browser,
    violations,
)
from tests.test_access import ROWS

pytestmark = [pytest.mark.once]


@pytest.fixture(scope="module")
def pages(demo_council, django_db_blocker):
    """The addresses of the table that answer a visitor with a page, by visitor.

    Pages end with a slash in this house; files and the like do not.
    """
    with django_db_blocker.unblock():
        read = [(row, row.address()) for row in ROWS if row.post is None]
    shown = [(row, url) for row, url in read if url.split("?")[0].endswith("/")]
    return {
        visitor: sorted(
            {url for row, url in shown if row.expected.split()[index] == "200"}
        )
        for index, visitor in enumerate(VISITORS)
    }


def main_content(page):
    """The page's own part, without what differs from request to request."""
    main = re.search("<main.*</main>", page, re.DOTALL).group()
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", main)


# In parts, so that all processes share the work.
PARTS = 8


@pytest.fixture
def sights(request, pages, django_db_blocker):
    """Who sees which addresses of a part, visitor -> addresses; seen alike, once."""
    seen = set()
    found = {visitor: [] for visitor in VISITORS}
    mine = set(sorted(set().union(*pages.values()))[request.param :: PARTS])
    with django_db_blocker.unblock():
        for visitor, addresses in pages.items():
            client = client_of(visitor)
            for address in filter(mine.__contains__, addresses):
                page = client.get(address).content.decode()
                if (sight := (address, main_content(page))) not in seen:
                    seen.add(sight)
                    found[visitor].append(address)
    return found


def file_of(address, visitor, width):
    """Where the screenshot goes; None where none was asked for."""
    folder = os.environ.get("CPBOARD_SCREENSHOTS")
    if not folder:
        return None
    name = address.strip("/").replace("/", "-").replace("?", "-") or "home"
    return Path(folder) / str(width) / visitor.lower().replace(" ", "-") / f"{name}.png"


@pytest.mark.parametrize("sights", range(PARTS), indirect=True)
def test_every_page_is_accessible_and_fits(chromium, demo_site, sights):
    problems = []
    for visitor, addresses in sights.items():
        context = new_context(chromium)
        if visitor != ANYONE:
            sign_in_browser(context, demo_site, person_in(visitor))
        page = context.new_page()
        listen_for_complaints(page, problems)
        for address in addresses:
            page.goto(demo_site + address)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                if file := file_of(address, visitor, width):
                    page.screenshot(path=file, full_page=True)
                where = f"{address} as {visitor} at {width} px"
                problems += [f"{where}: {violation}" for violation in violations(page)]
                if excess := excess_width(page):
                    problems.append(f"{where}: {excess} px too wide")
        context.close()

    assert problems == []


def test_every_visitor_has_pages_to_see(pages):
    assert [visitor for visitor, addresses in pages.items() if not addresses] == []
