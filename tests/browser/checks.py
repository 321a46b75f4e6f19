"""What every page in a browser must pass, and how a browser is made ready."""

import os

from django.conf import settings
from django.test import Client

CHROMIUM_FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
if hasattr(os, "geteuid") and os.geteuid() == 0:
    CHROMIUM_FLAGS.append("--no-sandbox")

# A desk and a phone, in pixels.
WIDTHS = [1280, 390]
MILLISECONDS_TO_WAIT = 60_000


def new_context(chromium, *, width=1280, scripts=True):
    """A browser without a past, at a width in pixels."""
    context = chromium.new_context(
        viewport={"width": width, "height": 900},
        java_script_enabled=scripts,
        reduced_motion="reduce",
        locale="en-GB",
        timezone_id="Europe/London",
    )
    context.set_default_timeout(MILLISECONDS_TO_WAIT)
    return context


def sign_in_browser(context, site, person):
    """Give the browser the session that signing in would give it."""
    client = Client()
    client.force_login(person)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": site}])


def listen_for_complaints(page, complaints):
    """Add to the list what scripts throw and what the content policy refuses."""
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: (
            complaints.append(f"{page.url}: {message.text}")
            if "Content Security Policy" in message.text
            else None
        ),
    )


# Passes are not asked for: telling of them takes longer than finding violations.
AXE_RUN = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"


def violations(page):
    """What axe finds against WCAG 2.2 AA and good practice, a line each."""
    from axe_playwright_python.base import AXE_SCRIPT

    page.wait_for_load_state()
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{rule['id']}: {rule['help']} ({', '.join(map(str, node['target']))})"
        for rule in page.evaluate(AXE_RUN)
        for node in rule["nodes"]
    ]


def excess_width(page):
    """By how many pixels the page is wider than its window."""
    # A click comes back when the next page begins: its document may still be empty.
    page.wait_for_load_state()
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def assert_accessible(page):
    """No violation by axe on the page as it stands now."""
    assert violations(page) == []


def assert_fits(page):
    """The page itself never scrolls sideways."""
    assert excess_width(page) == 0
