"""Static files, gathered under hashed names when their sources changed."""

import hashlib

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

STAMP = settings.VAR_DIR / "static.stamp"


def signature_of_sources():
    """A checksum of the names, sizes and times of every static file."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=[]):
            facts = (path, storage.size(path), storage.get_modified_time(path))
            digest.update(repr(facts).encode())
    return digest.hexdigest()


def collect_when_changed():
    """Collect the static files unless what stands there is of the same sources.

    Returns whether it collected.
    """
    signature = signature_of_sources()
    if STAMP.exists() and STAMP.read_text() == signature:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    STAMP.write_text(signature)
    return True
