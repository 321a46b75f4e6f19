"""PDFs with a word planted wherever a PDF can keep one, and a search for it."""

import re
from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Stream, String

from tests.pdf import samples
from tests.pdf.walk import page_texts

PICTURE = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42m"
    "P8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


@cache
def planted(word):
    """A tagged paper of 2 pages with the word in every place, visible or hidden."""
    body = (
        f'<h2>{word}Heading</h2><p>{word}Text</p><img src="{PICTURE}" alt="{word}Alt">'
    )
    pdf = pikepdf.open(BytesIO(samples.paper(f"{word}Title", pages=2, body=body)))
    page = pdf.pages[0].obj
    with pdf.open_metadata() as xmp:
        xmp["dc:creator"] = [f"{word}Author"]
        xmp["dc:description"] = f"{word}Xmp"
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(f"{word}Bookmark", 0))
    pdf.attachments[f"{word}File.txt"] = f"{word}Attachment".encode()
    script = Dictionary(S=Name.JavaScript, JS=String(f"{word}Script"))
    pdf.Root.OpenAction = script
    pdf.Root.Names.Dests = Dictionary(
        Names=Array([String(f"{word}Place"), Array([page, Name.Fit])])
    )
    pdf.Root.PageLabels = Dictionary(
        Nums=Array([0, Dictionary(P=String(f"{word}Label"))])
    )
    pdf.Root.AcroForm = Dictionary(XFA=Stream(pdf, f"{word}Xfa".encode()))
    page.PieceInfo = Dictionary(X=Dictionary(Private=String(f"{word}Piece")))
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Rect=Array([80, 80, 100, 100]),
        Contents=String(f"{word}Note"),
    )
    page.Annots = Array([*page.get("/Annots", ()), pdf.make_indirect(note)])
    pdf.Root.StructTreeRoot.K[0].T = String(f"{word}Element")
    return samples.saved(pdf)


def found_in(data, word):
    """Where the word stands in a file: everything decompressed, every string read.

    Names each place by what follows the word: ["Author", "Text"].
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        texts = [data.decode("latin-1"), *page_texts(data)]
        for thing in pdf.objects:
            if isinstance(thing, Stream):
                texts.append(thing.read_bytes().decode("latin-1"))
            texts += strings(thing)
        texts += strings(pdf.trailer)
    return sorted(set(re.findall(f"{word}([A-Z]?[a-z]*)", "\n".join(texts))))


def strings(thing, depth=0):
    """Every string and name in an object, those it holds included."""
    if isinstance(thing, String):
        return [str(thing), bytes(thing).decode("latin-1")]
    if isinstance(thing, Name):
        return [str(thing)]
    if depth and getattr(thing, "is_indirect", False):
        return []
    if isinstance(thing, Array):
        return [text for part in thing for text in strings(part, depth + 1)]
    if isinstance(thing, Dictionary | Stream):
        return [
            text
            for key, part in thing.items()
            for text in [key, *strings(part, depth + 1)]
        ]
    return []
