"""The pack while it is being made: pages, bookmarks, labels, catalogue."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Stream, String

from .layers import write_layers
from .outline import Bookmark, write_outline
from .pack_tags import PackTags
from .stamps import CORNER_SPOT, HOUSE_SPOT, StampPress

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"{claim}>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
CLAIM = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"'

ROMAN = (
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True)
class PackPage:
    """One page of a finished pack, as the page map keeps it.

    ``kind`` is front, paper or blank; ``label`` is what the page and the PDF's page
    label say; ``number`` is None where none is printed.
    """

    index: int
    label: str
    number: int | None
    kind: str
    item: str | None = None
    title: str = ""


class Pack:
    """A pack in the making; assemble drives it."""

    def __init__(self, *, title, language, blanks, label):
        self.title, self.language, self.blanks = title, language, blanks
        self.label = label
        self.pdf = pikepdf.new()
        self.press = StampPress(self.pdf)
        self.tags = PackTags()
        self.pages = []
        self.bookmarks = []
        self.links = []
        self.layers = []
        self.targets = {}
        self.last_sheet = None
        self.front_pages = 0
        self.are_worthy = True

    def add_front(self, source):
        """The unnumbered front sheet, and a blank behind it where its back is free."""
        pages, sheets = self._take(source)
        self.are_worthy &= source.is_tagged and source.claims_ua
        for page in pages:
            self._place(page, number=None, kind="front", title=source.title)
        self.targets["front"] = pages[0]
        self.bookmarks.append(Bookmark(source.title, Array([pages[0], Name.Fit])))
        self.last_sheet = sheets[-1]
        self.front_pages = len(pages)
        if self.blanks and len(pages) % 2:
            self._blank(number=None)
            self.front_pages += 1

    def add_paper(self, part, source, planned):
        """A paper with its printed numbers, from the planned first one on."""
        pages, sheets = self._take(source)
        is_new = part.item is not None and f"item-{part.item}" not in self.targets
        claims = source.claims_ua if part.accessible is None else part.accessible
        self.are_worthy &= source.is_tagged and bool(claims)
        for offset, page in enumerate(pages):
            number = planned.first + offset
            words = [
                part.exempt,
                f"Agenda item {part.item}" if is_new and offset == 0 else "",
                f"Page {self.label(number)}",
            ]
            spot = HOUSE_SPOT
            if offset < len(part.spots):
                spot = part.spots[offset] or CORNER_SPOT
            self.press.stamp(
                page,
                [word for word in words if word],
                spot=spot,
                is_tinted=bool(part.exempt),
            )
            self._place(
                page, number=number, kind="paper", item=part.item, title=part.title
            )
            self.targets[f"page-{self.label(number)}"] = page
        if is_new:
            self.targets[f"item-{part.item}"] = pages[0]
        self._bookmark(part, source, pages[0], is_new=is_new)
        self.last_sheet = sheets[-1]

    def end_item(self, planned):
        """Close an item: the next one starts on a right-hand page."""
        numbered = len(self.pages) - self.front_pages
        if self.blanks and numbered % 2:
            has_number = planned.end > planned.last
            self._blank(number=planned.end if has_number else None)

    def finish(self, *, prefix):
        """Write what belongs to the whole; True where the pack may claim PDF/UA-1."""
        self._settle_pack_links()
        write_outline(self.pdf, self.bookmarks)
        write_layers(self.pdf, self.layers)
        self.tags.write(self.pdf)
        root = self.pdf.Root
        root.PageLabels = Dictionary(Nums=Array(self._label_runs(prefix)))
        root.Lang = String(self.language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.PageMode = Name.UseOutlines
        root.Metadata = Stream(self.pdf, self._xmp(), Type=Name.Metadata)
        root.Metadata.Subtype = Name.XML
        self.pdf.docinfo["/Title"] = self.title
        return self.are_worthy

    def _take(self, source):
        """Copy a source's pages into the pack; the copies and their sheets."""
        sheets = source.sheets()
        pages = source.copy_into(self.pdf, self.tags)
        self.layers.append(source.layers)
        self.links += [
            (pages[place], pages[place].Annots[index], target)
            for place, index, target in source.pack_links
        ]
        return pages, sheets

    def _place(self, page, *, number, kind, item=None, title=""):
        index = len(self.pages)
        label = roman(index + 1) if kind == "front" else self.label(number)
        self.pdf.pages.append(Page(page))
        self.pages.append(PackPage(index, label, number, kind, item, title))

    def _blank(self, *, number):
        last = self.pages[-1]
        words = [f"Page {self.label(number)}"] if number is not None else []
        page = self.press.blank(self.last_sheet, words)
        self.pdf.pages.append(Page(self.pdf.make_indirect(page)))
        index = len(self.pages)
        label = self.label(number) if number is not None else ""
        if last.kind == "front":
            label = roman(index + 1)
        item = last.item if number is not None else None
        self.pages.append(PackPage(index, label, number, "blank", item))

    def _bookmark(self, part, source, page, *, is_new):
        """Hang a paper, and below it its own bookmarks, under its item."""
        place = Array([page, Name.Fit])
        own = source.bookmarks
        if len(own) == 1 and own[0].title == part.title:
            own = own[0].children
        paper = Bookmark(part.title, place, own)
        if part.item is None:
            self.bookmarks.append(paper)
            return
        if is_new:
            name = f"{part.item}. {part.item_title}"
            if not part.item_title:
                name = f"Agenda item {part.item}"
            self.bookmarks.append(Bookmark(name, place, is_open=True))
        self.bookmarks[-1].children.append(paper)

    def _settle_pack_links(self):
        """Turn pack: links into jumps; one to what this edition lacks becomes text."""
        for page, annotation, target in self.links:
            if target in self.targets:
                del annotation["/A"]
                annotation.Dest = Array([self.targets[target], Name.Fit])
                annotation.Contents = String(_link_words(target))
            else:
                self.tags.forget(annotation)
                page.Annots = Array(
                    [one for one in page.Annots if one.objgen != annotation.objgen]
                )

    def _label_runs(self, prefix):
        """The page label ranges: roman for the front, then the printed numbers."""
        runs, before = [], None
        for page in self.pages:
            if page.number is not None:
                style, start = "/D", page.number
            elif page.label:
                style, start = "/r", page.index + 1
            else:
                style, start = "", 0
            if before != (style, start - 1):
                label = Dictionary(S=Name(style), St=start) if style else Dictionary()
                if style == "/D" and prefix:
                    label.P = String(prefix)
                runs += [page.index, label]
            before = (style, start)
        return runs

    def _xmp(self):
        return XMP.format(
            claim=CLAIM if self.are_worthy else "",
            title=escape(self.title),
            language=escape(self.language),
        ).encode()


def _link_words(target):
    """What a jump says of itself to somebody who cannot see it."""
    kind, _, which = target.partition("-")
    if kind == "item":
        return f"Go to agenda item {which}"
    return f"Go to page {which}" if kind == "page" else "Go to the front sheet"


def roman(number):
    """A small roman numeral, as page labels of the front sheet print it."""
    words = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        words += sign * count
    return words
