"""One paper on its way into a pack: opened, cleaned, made ready to copy."""

import re
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from .clean import clean
from .links import Destinations, pack_target
from .outline import places_of, read_outline
from .stamps import rectangle, sheet_of, visible_box
from .tags import read_tree
from .untagged import invent_tree

INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")
PAGE_WORDS = """
Resources MediaBox CropBox TrimBox BleedBox ArtBox Rotate UserUnit Contents Annots
Group StructParents
"""
PAGE_KEYS = frozenset(f"/{word}" for word in PAGE_WORDS.split())
CLAIM = re.compile(rb"pdfuaid:part\s*(?:=\s*[\"']|>)\s*1\b")


def open_pdf(source):
    """Open bytes or a path with pikepdf; the caller closes it."""
    return pikepdf.open(BytesIO(source) if isinstance(source, bytes) else source)


def count_pages(source):
    """How many pages a PDF has, given as bytes or a path."""
    with open_pdf(source) as pdf:
        return len(pdf.pages)


class Source:
    """A paper's PDF, cut down to what a pack may hold.

    ``bookmarks``, ``removed``, ``is_tagged``, ``language`` and ``claims_ua`` (its own
    metadata say PDF/UA-1) are for the pack to read; copy_into brings it over.
    """

    def __init__(self, source, *, title, language=""):
        self.title = title
        self.pdf = open_pdf(source)
        root = self.pdf.Root
        self.pages = [page.obj for page in self.pdf.pages]
        self.flat_page = _flat_page(self.pages)
        for page in self.pages:
            settle_page(page)
        self.language = language or _words(root.get("/Lang"))
        self.own_title = _words(self.pdf.docinfo.get("/Title")).strip()
        self.claims_ua = _claims_ua(root) and self.pdf.pdf_version < "2.0"
        destinations = Destinations(self.pdf, self.pages)
        self.bookmarks = read_outline(self.pdf, destinations)
        tree = read_tree(self.pdf, self.pages)
        self.is_tagged = tree is not None
        cleaned = clean(self.pdf, self.pages, destinations, tree)
        self.removed = cleaned.removed
        self.tree = tree or invent_tree(self.pdf, self.pages, title=title)
        self._forget_strangers(cleaned)
        self.pack_links = [
            (place, index, target)
            for place, page in enumerate(self.pages)
            for index, annotation in enumerate(page.get("/Annots", ()))
            if (target := pack_target(annotation))
        ]

    def __enter__(self):
        """Open until the pack is saved: copied pages are read out of it then."""
        return self

    def __exit__(self, *error):
        self.pdf.close()

    def sheets(self):
        """The visible sheet of every page."""
        return [sheet_of(page) for page in self.pages]

    def copy_into(self, pack, tags):
        """Copy pages, tags and places in one go, so that what they share stays one.

        Returns the copied pages; the bookmarks' places now lie in the pack.
        """
        places = places_of(self.bookmarks)
        structure = tags.prepare(
            self.pdf, self.pages, self.tree, title=self.title, language=self.language
        )
        bundle = Dictionary(
            Pages=Array(self.pages),
            Structure=structure,
            Places=Array([bookmark.place for bookmark in places]),
            Layers=_layers(self.pdf.Root),
        )
        # qpdf follows references to pages only where they do not look like pages.
        for page in self.pages:
            for key in page.keys() - PAGE_KEYS:
                del page[key]
        copied = pack.copy_foreign(self.pdf.make_indirect(bundle))
        tags.adopt(copied.Structure)
        for bookmark, place in zip(places, copied.Places, strict=True):
            bookmark.place = place
        for page in copied.Pages:
            page.Type = Name.Page
            page.Tabs = Name.S
        self.layers = copied.Layers
        return list(copied.Pages)

    def _forget_strangers(self, cleaned):
        """Drop what the tree says of annotations and streams that do not come along."""
        streams = {thing.objgen for thing in cleaned.marked}
        pictures = {
            key
            for key, (_, target) in self.tree.objects.items()
            if isinstance(target, Stream)
        }
        if self.is_tagged:
            self.tree.drop_objects(cleaned.kept | pictures)
        known = self.tree.holders
        for thing in cleaned.marked:
            if thing.objgen in streams - known:
                for key in ("/StructParent", "/StructParents"):
                    if key in thing:
                        del thing[key]


def _flat_page(pages):
    """The number of the first page whose own size is nothing, or None."""
    for number, page in enumerate(pages, start=1):
        if "/MediaBox" in page and rectangle(page.MediaBox) is None:
            return number
    return None


def settle_page(page):
    """Put inherited attributes on the page itself and mend what cannot be."""
    parent = page.get("/Parent")
    for _ in range(64):
        if not isinstance(parent, Dictionary):
            break
        for key in INHERITED:
            if key in parent and key not in page:
                page[key] = parent[key]
        parent = parent.get("/Parent")
    if not isinstance(page.get("/Resources"), Dictionary):
        page.Resources = Dictionary()
    turn = page.get("/Rotate", 0)
    page.Rotate = round(int(turn) / 90) * 90 % 360 if _is_number(turn) else 0
    if not _is_number(page.get("/UserUnit", 1)) or page.get("/UserUnit", 1) <= 0:
        del page["/UserUnit"]
    visible = visible_box(page)
    media = rectangle(page.get("/MediaBox")) or visible
    page.MediaBox = Array([round(edge, 4) for edge in media])
    if "/CropBox" in page:
        page.CropBox = Array([round(edge, 4) for edge in visible])


def _is_number(value):
    return not isinstance(value, str | bool | pikepdf.Object)


def _words(value):
    return str(value) if isinstance(value, pikepdf.String) else ""


def _claims_ua(root):
    metadata = root.get("/Metadata")
    if not isinstance(metadata, Stream):
        return False
    mark = root.get("/MarkInfo")
    is_marked = isinstance(mark, Dictionary) and mark.get("/Marked") is True
    return is_marked and CLAIM.search(metadata.read_bytes()) is not None


def _layers(root):
    """The source's layers, or an empty dictionary where it has none."""
    layers = root.get("/OCProperties")
    return layers if isinstance(layers, Dictionary) else Dictionary()
