"""What the web server's own settings do."""

import runpy
import socket
import struct
from types import SimpleNamespace

import pytest

SETTINGS = runpy.run_path("gunicorn.conf.py")
LIMITS = [socket.SO_RCVTIMEO, socket.SO_SNDTIMEO]


@pytest.mark.parametrize("limit", LIMITS)
def test_a_client_that_falls_silent_does_not_hold_a_thread_for_good(limit):
    listening = socket.create_server(("127.0.0.1", 0))
    SETTINGS["when_ready"](SimpleNamespace(LISTENERS=[SimpleNamespace(sock=listening)]))
    client = socket.create_connection(listening.getsockname())

    accepted, _ = listening.accept()

    seconds, _ = struct.unpack("ll", accepted.getsockopt(socket.SOL_SOCKET, limit, 16))
    assert seconds == 15
    for each in (client, accepted, listening):
        each.close()
