"""Every page of the demo council, for every role: axe finds nothing, nothing spills.

``make screenshots`` runs these with CPBOARD_SCREENSHOTS naming a folder.
"""

import os
import re
from pathlib import Path

import pytest

from tests.access.table import ANYONE, VISITORS, person_in
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


def pages_for(visitor):
    """The addresses of the table that answer the visitor with a page.

    Pages end with a slash in this house; files and the like do not.
    """
    index = VISITORS.index(visitor)
    addresses = {
        row.address()
        for row in ROWS
        if row.post is None and row.expected.split()[index] == "200"
    }
    return sorted(url for url in addresses if url.split("?")[0].endswith("/"))


def main_content(page):
    """The page's own part, without what differs from request to request."""
    return re.sub(
        r'name="csrfmiddlewaretoken" value="\w+"', "", page.locator("main").inner_html()
    )


def file_of(address, visitor, width):
    """Where the screenshot goes; None where none was asked for."""
    folder = os.environ.get("CPBOARD_SCREENSHOTS")
    if not folder:
        return None
    name = address.strip("/").replace("/", "-").replace("?", "-") or "home"
    return Path(folder) / str(width) / visitor.lower().replace(" ", "-") / f"{name}.png"


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_accessible_and_fits(chromium, demo_site, width):
    problems = []
    seen = set()
    for visitor in VISITORS:
        context = new_context(chromium, width=width)
        if visitor != ANYONE:
            sign_in_browser(context, demo_site, person_in(visitor))
        page = context.new_page()
        listen_for_complaints(page, problems)
        for address in pages_for(visitor):
            page.goto(demo_site + address)
            if file := file_of(address, visitor, width):
                page.screenshot(path=file, full_page=True)
            where = f"{address} as {visitor} at {width} px"
            # What two roles see alike need not be examined twice.
            if (content := (address, main_content(page))) not in seen:
                seen.add(content)
                problems += [f"{where}: {violation}" for violation in violations(page)]
            if excess := excess_width(page):
                problems.append(f"{where}: {excess} px too wide")
        context.close()

    assert problems == []
