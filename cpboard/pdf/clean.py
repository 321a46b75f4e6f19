"""What an upload may not bring into a pack: scripts, programs, files, forms, notes."""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, PdfError, Stream

from .fields import fix_field
from .links import settle_link

# Keys by which something can hide in any object of a PDF.
HIDING_KEYS = frozenset(
    {"/EF", "/RF", "/AF", "/AA", "/JS", "/PieceInfo", "/Metadata", "/OPI"}
)
MARKING_KEYS = frozenset({"/StructParent", "/StructParents"})
MEDIA = frozenset({"/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"})
SCRIPTS = frozenset({"/JavaScript", "/Rendition"})

# What the uploader is told, for one and for many.
WORDS = {
    "script": ("JavaScript", "JavaScript"),
    "launch": ("an action that starts a program", "{} actions that start a program"),
    "file": ("an embedded file", "{} embedded files"),
    "xfa": ("an XFA form", "an XFA form"),
    "field": (
        "a form field (it stays as it looks)",
        "{} form fields (they stay as they look)",
    ),
    "signature": (
        "a digital signature (joining breaks it)",
        "{} digital signatures (joining breaks them)",
    ),
    "comment": ("a comment", "{} comments"),
    "media": ("sound, film or 3D", "sound, film or 3D"),
    "version": ("an earlier version of the file", "earlier versions of the file"),
    "link": ("a link that leads nowhere", "{} links that lead nowhere"),
}


@dataclass
class Cleaned:
    """What was taken out of a source, and what stayed of its annotations."""

    counts: Counter = field(default_factory=Counter)
    files: set = field(default_factory=set)
    kept: set = field(default_factory=set)
    marked: list = field(default_factory=list)

    @property
    def removed(self):
        """One plain phrase for each kind of thing taken out."""
        return [
            one if self.counts[kind] == 1 else many.format(self.counts[kind])
            for kind, (one, many) in WORDS.items()
            if self.counts[kind]
        ]


def clean(pdf, pages, destinations, tree=None):
    """Take out of an open source, in place, all that a pack may not hold.

    ``pages`` are its page objects with inherited attributes already on them. The
    source is good for joining afterwards, not for saving. Returns what was removed.
    """
    cleaned = Cleaned()
    _read_catalogue(pdf, cleaned)
    prepare_fields(pdf)
    for page in pages:
        _clean_annotations(pdf, page, destinations, tree, cleaned)
    _empty_hiding_places(pdf, cleaned)
    cleaned.counts["file"] = len(cleaned.files)
    return cleaned


def prepare_fields(pdf):
    """Draw form fields that were left for the viewer to draw."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and form.get("/NeedAppearances") is True:
        # A field that cannot be drawn is left out; the paper still goes in.
        with suppress(PdfError, RuntimeError, ValueError):
            pdf.generate_appearance_streams()


def _read_catalogue(pdf, cleaned):
    """Count what stands in the catalogue, which itself never goes into a pack."""
    if _was_saved_again(pdf):
        cleaned.counts["version"] += 1
    names = pdf.Root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        cleaned.counts["script"] += 1
    # A broken list of attachments is none: the files are found again below.
    with suppress(PdfError, RuntimeError, ValueError):
        for attachment in pdf.attachments.values():
            _note_files(attachment.obj, cleaned)
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and "/XFA" in form:
        cleaned.counts["xfa"] += 1
    _count_action(pdf.Root.get("/OpenAction"), cleaned)


def _was_saved_again(pdf):
    """Whether the file may still hold what was deleted or blacked out in it since.

    A linearized file has two parts of one version, and so has one that Word writes.
    """
    is_of_word = "/XRefStm" in pdf.trailer
    return "/Prev" in pdf.trailer and not (is_of_word or pdf.is_linearized)


def _note_files(specification, cleaned):
    """Remember the streams of a file specification, each counted once."""
    if not isinstance(specification, Dictionary):
        return
    files = specification.get("/EF")
    for stream in files.values() if isinstance(files, Dictionary) else ():
        cleaned.files.add(stream.objgen)


def _count_action(action, cleaned):
    if not isinstance(action, Dictionary):
        return
    kind = str(action.get("/S", ""))
    if kind in SCRIPTS or "/JS" in action:
        cleaned.counts["script"] += 1
    elif kind == "/Launch":
        cleaned.counts["launch"] += 1


def _clean_annotations(pdf, page, destinations, tree, cleaned):
    annotations = page.get("/Annots")
    if annotations is None:
        return
    kept = []
    for annotation in annotations if isinstance(annotations, Array) else ():
        if not isinstance(annotation, Dictionary) or isinstance(annotation, Stream):
            continue
        _count_actions(annotation, cleaned)
        kind = str(annotation.get("/Subtype", ""))
        if kind == "/Link":
            if settle_link(annotation, destinations):
                kept.append(_indirect(pdf, annotation))
                cleaned.kept.add(kept[-1].objgen)
            else:
                cleaned.counts["link"] += 1
        elif kind == "/Widget":
            is_signature = fix_field(pdf, page, annotation, tree)
            cleaned.counts["signature" if is_signature else "field"] += 1
        else:
            _count_note(kind, cleaned)
            _note_files(annotation.get("/FS"), cleaned)
            _empty(annotation)
    if kept:
        page.Annots = Array(kept)
    else:
        del page["/Annots"]


def _count_actions(annotation, cleaned):
    _count_action(annotation.get("/A"), cleaned)
    more = annotation.get("/AA")
    for action in more.values() if isinstance(more, Dictionary) else ():
        _count_action(action, cleaned)


def _count_note(kind, cleaned):
    if kind in MEDIA:
        cleaned.counts["media"] += 1
    elif kind not in ("/Popup", "/FileAttachment"):
        cleaned.counts["comment"] += 1


def _indirect(pdf, thing):
    return thing if thing.is_indirect else pdf.make_indirect(thing)


def _empty(dictionary):
    for key in list(dictionary.keys()):
        del dictionary[key]


def _empty_hiding_places(pdf, cleaned):
    """Visit every object once: nothing that hides may be reached from a page."""
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        keys = thing.keys()
        if isinstance(thing, Stream) and not MARKING_KEYS.isdisjoint(keys):
            cleaned.marked.append(thing)
        found = HIDING_KEYS & keys
        if "/EF" in found:
            _note_files(thing, cleaned)
        if "/JS" in found and not cleaned.counts["script"]:
            cleaned.counts["script"] += 1
        for key in found:
            del thing[key]
