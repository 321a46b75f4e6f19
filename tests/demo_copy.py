"""The demo council for tests: loaded once in a test run, copied for each module.

Loading it draws some thirty papers and takes a dozen seconds; a copy takes none.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.test import override_settings

TEMPLATE = "test_cpboard_demo"


@contextmanager
def demo_copy(shared, folder, name):
    """Have this process work on a copy of the loaded demo council.

    ``shared`` is a folder of all processes of the test run, ``folder`` an empty one
    of the caller's; ``name`` tells copies in one database server apart.
    """
    loaded = load_once(shared)
    shutil.copytree(loaded / "files", folder / "files")
    if connection.vendor == "sqlite":
        database = str(folder / "demo.sqlite3")
        shutil.copy(loaded / "cpboard.sqlite3", database)
    else:
        database = f"{TEMPLATE}_{name}"
        in_server(f'CREATE DATABASE "{database}" TEMPLATE "{TEMPLATE}"')
    with working_on(database), override_settings(MEDIA_ROOT=folder / "files"):
        yield
    if connection.vendor != "sqlite":
        in_server(f'DROP DATABASE "{database}" WITH (FORCE)')


def load_once(shared):
    """The folder of the loaded demo; whoever comes first loads it, others wait."""
    home = shared / "demo"
    home.mkdir(exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "done").exists():
            environment = os.environ | {"CPBOARD_VAR": str(home)}
            if connection.vendor == "sqlite":
                environment["DATABASE_URL"] = ""
            else:
                in_server(f'DROP DATABASE IF EXISTS "{TEMPLATE}" WITH (FORCE)')
                in_server(f'CREATE DATABASE "{TEMPLATE}"')
                url = urlsplit(os.environ["DATABASE_URL"])._replace(path=TEMPLATE)
                environment["DATABASE_URL"] = url.geturl()
            for command in ("migrate", "createcachetable", "demo"):
                subprocess.run(
                    [sys.executable, "manage.py", command, "--verbosity=0"],
                    cwd=settings.BASE_DIR,
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    check=True,
                )
            (home / "done").touch()
    return home


def in_server(statement):
    """Run a statement outside any transaction, as making a database needs."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def working_on(database):
    """Point the one connection, and those of later threads, at another database."""
    own = connection.settings_dict["NAME"]
    turn_to(database)
    try:
        yield
    finally:
        turn_to(own)


def turn_to(database):
    """Close what is open; the next query opens the database."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()
    connection.settings_dict["NAME"] = database
