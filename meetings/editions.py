"""The two files of a publication: what the public reads, and the whole."""

from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256

from django.core.files.base import ContentFile

from meetings.models import Publication


@dataclass(frozen=True)
class Edition:
    """One finished file."""

    pdf: bytes
    pages: int
    sha256: str


def edition(pdf: bytes, pages: int) -> Edition:
    """The file with its page count and hash."""
    return Edition(pdf, pages, sha256(pdf).hexdigest())


@contextmanager
def editions_stored(publication: Publication, *, public: Edition, full: Edition):
    """Store both files, under names that tell what they are, while rows are saved.

    Whatever stops the saving, half a publication must not stay in storage.
    """
    stem = publication.file_stem()
    files = publication.public_file, publication.full_file
    try:
        files[0].save(f"{stem}.pdf", ContentFile(public.pdf), save=False)
        files[1].save(f"{stem}-full.pdf", ContentFile(full.pdf), save=False)
        yield
    except BaseException:
        for file in files:
            file.delete(save=False)
        raise
