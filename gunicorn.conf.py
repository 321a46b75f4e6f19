"""How the web server runs; gunicorn reads this file by itself."""

import os
import socket
import struct

host = os.environ.get("HOST") or "127.0.0.1"
port = os.environ.get("PORT") or "8000"

wsgi_app = "cpboard.wsgi:application"
bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
# Pages wait for the database, packs are made by the background worker: one process
# with threads serves a council. More processes want PostgreSQL.
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
threads = 8
timeout = 60
graceful_timeout = 5
keepalive = 5
loglevel = "warning"
# A socket in somebody's home for a control program that we do not use.
control_socket_disable = True

# Seconds in which a client has to send or take something.
patience = 15


def when_ready(server):
    """Part with clients that fall silent: each would hold a thread for good.

    A telephone that loses its signal in the middle of an upload is enough. What we
    accept takes these limits over from what we listen on.
    """
    limit = struct.pack("ll", patience, 0)
    for listener in server.LISTENERS:
        listener.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)
        listener.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)
