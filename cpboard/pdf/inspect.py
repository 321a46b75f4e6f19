"""What an upload is, decided by its content, without risk to the caller."""

import json
import logging
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings

from .stamps import Spot

# Seconds of the clock that one file may take; its child process gets less of the CPU.
PATIENCE = 60
CHILD = "from cpboard.pdf.probe import main; main()"
logger = logging.getLogger(__name__)
REFUSALS = {
    "not-pdf": "This is not a PDF file. Save the paper as PDF and upload that.",
    "damaged": (
        "This PDF is damaged or was cut off on its way. Export it again and upload the"
        " new file."
    ),
    "locked": ("This PDF needs a password to open. Upload a copy without a password."),
    "empty": "This PDF has no pages.",
    "flat": "Page {page} of this PDF has no size, so nobody could see it.",
    "pages": "This PDF has {pages} pages; a paper may have {most}.",
    "bytes": "This file has {size} MB; an upload may have {most} MB.",
    "slow": (
        "This PDF takes too long or too much memory to read. Export it again, or print"
        " it to a new PDF, and upload that."
    ),
}


class RefusedUpload(Exception):
    """A file that cannot go into a pack; the message says why in plain words."""


@dataclass(frozen=True)
class Upload:
    """What a PDF is, as the page about a paper shows it and a pack uses it.

    ``sizes`` are the visible sizes in points, one a page; ``removed`` is what will be
    left out of what is published; ``spots`` say where each page's head has room for a
    number (None where it has none); ``problems`` are what a checker of PDF/UA-1 found
    wrong with the content, None where no checker is installed or there are no tags.
    """

    pages: int
    sizes: tuple[tuple[float, float], ...]
    title: str
    language: str
    is_tagged: bool
    claims_ua: bool
    has_bookmarks: bool
    was_encrypted: bool
    removed: tuple[str, ...]
    spots: tuple[Spot | None, ...]
    problems: tuple[str, ...] | None

    def as_dict(self):
        """Plain values for a JSON column; from_dict reads them back."""
        spots = [spot and (spot.right, spot.top) for spot in self.spots]
        return {**asdict(self), "spots": spots}

    @classmethod
    def from_dict(cls, values):
        """An upload as as_dict wrote it."""
        problems = values["problems"]
        return cls(
            **{
                **values,
                "sizes": tuple(tuple(size) for size in values["sizes"]),
                "removed": tuple(values["removed"]),
                "spots": tuple(spot and Spot(*spot) for spot in values["spots"]),
                "problems": None if problems is None else tuple(problems),
            }
        )

    @property
    def is_accessible(self):
        """Whether a pack with this paper may still claim PDF/UA-1."""
        return self.is_tagged and self.problems == ()

    @property
    def notes(self):
        """What the uploader should know, one plain sentence each."""
        notes = []
        if self.was_encrypted:
            notes.append("It was locked against changes; the pack's copy is not.")
        if self.removed:
            notes.append(f"Left out of what is published: {'; '.join(self.removed)}.")
        if not self.is_tagged:
            notes.append(
                "It has no tags, so a screen reader cannot tell headings and tables."
            )
        elif self.problems:
            notes.append("It has tags, but not all of its content is accessible.")
        covered = [str(page) for page, spot in enumerate(self.spots, 1) if spot is None]
        if covered:
            notes.append(
                "The head has no room for a page number, which will cover something,"
                f" on page {', '.join(covered[:10])}."
            )
        return notes


def inspect(file, *, most_bytes=None, most_pages=None) -> Upload:
    """Say what a file is, or raise RefusedUpload with one clear sentence.

    ``file`` is bytes, a path or an open binary file. The parsing happens in a process
    of its own with limits on time and memory, so a hostile file costs an answer, not
    the server. Limits come from settings where not given.
    """
    most_bytes = most_bytes or settings.MAX_UPLOAD_BYTES
    most_pages = most_pages or settings.MAX_UPLOAD_PAGES
    if isinstance(file, str | Path):
        _check_size(Path(file).stat().st_size, most_bytes)
        return _probe(Path(file), most_pages)
    data = file if isinstance(file, bytes) else file.read(most_bytes + 1)
    _check_size(len(data), most_bytes)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as copy:
        copy.write(data)
        copy.flush()
        return _probe(Path(copy.name), most_pages)


def _check_size(size, most):
    if size > most:
        refuse("bytes", size=round(size / 2**20 + 0.5), most=most // 2**20)


def refuse(reason, **facts):
    """Raise the refusal of this name."""
    raise RefusedUpload(REFUSALS[reason].format(**facts))


def _probe(path, most_pages):
    try:
        child = subprocess.run(
            [sys.executable, "-c", CHILD, path.resolve(), str(most_pages)],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        refuse("slow")
    try:
        answer = json.loads(child.stdout)
    # A child that was killed says nothing: by its limits, or by the file's own fault.
    except ValueError:
        logger.warning("Reading an upload ended with %s: %s", *_last_words(child))
        refuse("slow" if child.returncode in _LIMIT_SIGNALS else "damaged")
    if "refused" in answer:
        refuse(answer["refused"], **answer.get("facts", {}))
    return Upload.from_dict(answer)


def _last_words(child):
    return child.returncode, child.stderr.decode(errors="replace")[-500:]


# SIGKILL and SIGXCPU: the limits of time; a Python child says MemoryError itself.
_LIMIT_SIGNALS = (-9, -24)
