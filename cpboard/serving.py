"""The processes that serve the product, started, watched and ended together.

The background worker is a process beside the web server, not a thread in it: making
a pack keeps a processor busy for seconds, and a thread would hold up every page
meanwhile; memory that a large upload took goes back when the worker is replaced;
and a crash in a PDF library ends a task, not the web server.
"""

import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from threading import Event

from django.conf import settings

from cpboard.daily import Daily

SECONDS_TO_START = 30
SECONDS_TO_FINISH = 8
SECONDS_BETWEEN_WORKERS = 5
TELL_WHEN_PARENT_DIES = 1  # PR_SET_PDEATHSIG of prctl(2)


def why_not_listen(host, port):
    """Why nothing can listen there, in a sentence; empty where it can."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except (OSError, OverflowError) as error:
        return f"Cannot listen on {host}, port {port}: {error}."
    return ""


def start(*command):
    """Start a child in a session of its own, so that a signal reaches it only from us.

    Ctrl-C and the closing of a terminal go to all processes of the session, and
    gunicorn takes the latter for a wish to reload.
    """
    return subprocess.Popen(
        [sys.executable, *command],
        cwd=settings.BASE_DIR,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=end_with_parent,
    )


def end_with_parent():
    """Have the kernel end this process when its parent is killed outright."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(TELL_WHEN_PARENT_DIES, signal.SIGTERM)


def start_web_server():
    """Start gunicorn; ``gunicorn.conf.py`` says how."""
    return start("-m", "gunicorn")


def start_worker():
    """Start the process that runs the queued tasks."""
    return start(
        *("manage.py", "db_worker", "--skip-checks"),
        *("--no-startup-delay", "--verbosity=0"),
    )


def event_of_signals():
    """An event that is set when this process is asked to stop."""
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    return stop


def answers(host, port):
    """Whether the web server answers anything at all."""
    connection = http.client.HTTPConnection(host, port, timeout=SECONDS_TO_START)
    try:
        connection.request("GET", "/healthz")
        connection.getresponse()
    except OSError:
        return False
    finally:
        connection.close()
    return True


def wait_until_up(host, port, web, stop):
    """Wait for the first answer; returns whether it came."""
    within_reach = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 read, not bound
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and web.poll() is None and not stop.wait(0.05):
        if answers(within_reach, port):
            return True
    return False


def watch(web, worker, stop):
    """Replace the worker when it ends; return when asked to, or the server ended.

    Returns the worker that runs now. The demo also ends when ``make`` is gone. What
    is to run once a day is started from here too.
    """
    parent, daily = os.getppid(), Daily(start)
    while not stop.wait(0.5) and web.poll() is None:
        if settings.DEMO and os.getppid() != parent:
            stop.set()
        if worker.poll() is not None and not stop.wait(SECONDS_BETWEEN_WORKERS):
            worker = start_worker()
        daily.tick()
    finish(*daily.running)
    return worker


def finish(*children):
    """Ask all to end, ask again those that take too long, then end them.

    A worker that is asked twice records its task as failed; killed it could not.
    """
    for child in children:
        child.terminate()
    for seconds, insist in (
        (SECONDS_TO_FINISH, subprocess.Popen.terminate),
        (2, subprocess.Popen.kill),
    ):
        deadline = time.monotonic() + seconds
        for child in children:
            try:
                child.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                insist(child)
    for child in children:
        child.wait()
