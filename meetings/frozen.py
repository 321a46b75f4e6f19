"""Whether what was published is still what it was: stored files and their hashes."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest

from meetings.models import Publication, PublishedPaper

FOLDER = "publications"


@dataclass(frozen=True)
class Fault:
    """A stored file that is not what a publication says; the sentence says how."""

    file: str
    publication: int | None
    sentence: str


def faults() -> Iterator[Fault]:
    """Files that were changed or are gone, and files that no publication names.

    Reads every byte of every publication: for a nightly job, not for a page.
    """
    named = set()
    for publication in Publication.objects.select_related("meeting__board"):
        for file, sha256 in files_of(publication):
            named.add(file.name)
            if said := fault_of(file, sha256):
                words = f"{publication} of {publication.meeting}: {said}"
                yield Fault(file.name, publication.pk, words)
    for row in PublishedPaper.objects.exclude(source="").select_related(
        "publication__meeting__board"
    ):
        if said := fault_of(row.source, row.sha256):
            words = f"{row.publication} of {row.publication.meeting}: {said}"
            yield Fault(row.source.name, row.publication_id, words)
    storage = Publication._meta.get_field("public_file").storage
    for name in sorted(stored_names(storage) - named):
        yield Fault(name, None, f"{name}: no publication names this file.")


def files_of(publication: Publication) -> list[tuple]:
    """Both files, each with its hash."""
    return [
        (publication.public_file, publication.public_sha256),
        (publication.full_file, publication.full_sha256),
    ]


def fault_of(file, sha256: str) -> str:
    """What is wrong with a stored file; "" where its hash is the one recorded."""
    try:
        with file.open("rb") as stored:
            found = file_digest(stored, "sha256").hexdigest()
    except (OSError, ValueError):
        return f"{file.name or 'a file'} is gone."
    return "" if found == sha256 else f"{file.name} was changed after it went out."


def stored_names(storage) -> set[str]:
    """Every file in the folders of publications."""
    if not storage.exists(FOLDER):
        return set()
    years = [f"{FOLDER}/{year}" for year in storage.listdir(FOLDER)[0]]
    return {f"{year}/{name}" for year in years for name in storage.listdir(year)[1]}
