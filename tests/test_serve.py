"""The one-machine server, started and stopped as ``make run`` does."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import pytest
from django.conf import settings

from tests.demo_copy import load_once

pytestmark = pytest.mark.once

SECONDS = 60


@pytest.fixture
def port():
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def loaded(tmp_path_factory, tmp_path):
    """The demo council stands already where the server keeps its data."""
    base = tmp_path_factory.getbasetemp()
    home = load_once(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)
    shutil.copytree(home / "files", tmp_path / "files")
    shutil.copy(home / "cpboard.sqlite3", tmp_path)


@pytest.fixture
def server(request, tmp_path, port):
    """Starts the server on data of its own; gives the process once it is up.

    A parameter is the hour after which it runs what is to run daily; never without.
    """
    environment = os.environ | {
        "CPBOARD_DEMO": "1",
        "CPBOARD_VAR": str(tmp_path),
        "CPBOARD_DAILY_HOUR": getattr(request, "param", "24"),
        "DATABASE_URL": "",
        "PORT": str(port),
        "PYTHONWARNINGS": "",
    }
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve"],
        cwd=settings.BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    yield process
    process.kill()
    process.stdout.close()
    process.wait()


def lines_until(process, words):
    """What the process prints up to the line with those words."""
    lines = []
    for line in process.stdout:
        lines.append(line)
        if words in line:
            return lines
    return pytest.fail("".join(lines))


def answer(port, path):
    """Status and headers of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    connection.close()
    return response.status, response.headers


def children_of(process):
    """The processes that it started and that still run."""
    listing = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process.pid)],
        capture_output=True,
        text=True,
    )
    return [int(pid) for pid in listing.stdout.split()]


def new_child_of(process, known):
    """The process that it starts next."""
    deadline = time.monotonic() + SECONDS
    while not (new := set(children_of(process)) - known):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    return new.pop()


def is_running(pid):
    """Whether there is such a process."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_server_shows_the_demo_replaces_a_dead_worker_and_stops(server, port):
    said = lines_until(server, "Administrator")
    web, worker = sorted(children_of(server))
    status, headers = answer(port, "/")
    os.kill(worker, signal.SIGKILL)
    replacement = new_child_of(server, {web, worker})
    server.send_signal(signal.SIGINT)
    server.wait(SECONDS)

    assert f"http://127.0.0.1:{port}/" in "".join(said)
    assert status == 200
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")
    assert server.returncode == 0
    assert [pid for pid in (web, replacement) if is_running(pid)] == []


def test_busy_port_is_said_in_a_sentence(server, port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()

        said, _ = server.communicate(timeout=SECONDS)

    assert "PORT=8001 make run" in said
    assert server.returncode == 1


@pytest.mark.parametrize("server", ["0"], indirect=True)
def test_server_reminds_leads_by_itself(loaded, server, tmp_path):
    lines_until(server, "Administrator")
    deadline = time.monotonic() + SECONDS
    while not (mails := list(tmp_path.glob("mail/*"))):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    server.send_signal(signal.SIGINT)
    server.wait(SECONDS)

    assert server.returncode == 0
    assert len(mails) == 1
