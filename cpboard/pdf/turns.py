"""One paper at a time for all who ask for one while they wait for the page."""

from contextlib import contextmanager
from threading import BoundedSemaphore

from django.http import HttpResponse
from django.shortcuts import render

# Of the web server's eight threads: the others go on answering whoever reads.
MOST_WAITING = 4
SECONDS_TO_WAIT = 30

PLACES = BoundedSemaphore(MOST_WAITING)
PRESS = BoundedSemaphore(1)


class PressIsBusy(Exception):
    """So many papers are being made that this one would keep others from reading."""


@contextmanager
def a_turn():
    """Wait for a turn to make a paper; raises PressIsBusy where too many wait.

    Papers made side by side are no sooner ready: one processor makes them all.
    """
    if not PLACES.acquire(blocking=False):
        raise PressIsBusy
    try:
        with PRESS:
            yield
    finally:
        PLACES.release()


def try_again(request):
    """The answer to somebody who has to come back: 503, and in how many seconds."""
    response = render(request, "503.html", status=503)
    response["Retry-After"] = str(SECONDS_TO_WAIT)
    return response


def printed(request, name, make):
    """The paper that ``make`` gives, when the press is free, under its name."""
    try:
        with a_turn():
            paper = make()
    except PressIsBusy:
        return try_again(request)
    return HttpResponse(
        paper,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )
