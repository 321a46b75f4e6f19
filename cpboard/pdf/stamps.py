"""Page numbers, blanks and tints: small content streams, marked as artifacts."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

A4 = (595.276, 841.89)
SIZE = 10.5
GAP = 16
FONT_NAME = "/CPBoardStamp"
TINT_NAME = "/CPBoardTint"
BLANK_WORDS = "This page is intentionally left blank"
# LOOK.md: the tint of an exempt page, #fde8ec.
TINT = "0.992 0.910 0.925 rg"
ARTIFACT = "/Artifact <</Type /Pagination{}>> BDC"


@dataclass(frozen=True)
class Spot:
    """Where the head of a page has room: points from its right and upper edge."""

    right: float = 36
    top: float = 20


HOUSE_SPOT = Spot()
# Where no place is free: the corner, over as little as can be.
CORNER_SPOT = Spot(right=8, top=4)


@dataclass(frozen=True)
class Sheet:
    """A page as a reader sees it: upright, cropped, in points."""

    width: float
    height: float
    matrix: tuple[float, ...]

    @property
    def scale(self):
        """A stamp is smaller on a small page and larger on one beyond A3."""
        if self.width < 300:
            return max(self.width / 300, 0.4)
        return max(1, min(self.width, self.height) / 842)


def sheet_of(page):
    """The visible sheet of a page object whose attributes stand on itself."""
    left, low, right, high = visible_box(page)
    unit = float(page.get("/UserUnit", 1)) or 1
    turn = int(page.get("/Rotate", 0)) % 360
    width, height = (right - left) * unit, (high - low) * unit
    one = 1 / unit
    if turn == 90:
        return Sheet(height, width, (0, one, -one, 0, right, low))
    if turn == 180:
        return Sheet(width, height, (-one, 0, 0, -one, right, high))
    if turn == 270:
        return Sheet(height, width, (0, -one, one, 0, left, high))
    return Sheet(width, height, (one, 0, 0, one, left, low))


def visible_box(page):
    """What of a page is seen, in its own space: the crop box within the media box."""
    media = rectangle(page.get("/MediaBox")) or (0, 0, *A4)
    crop = rectangle(page.get("/CropBox")) or media
    return _overlap(crop, media) or media


def rectangle(value):
    """Left, lower, right, upper of a box array, None where it is none."""
    if not isinstance(value, Array) or len(value) != 4:
        return None
    try:
        x1, y1, x2, y2 = (float(number) for number in value)
    except (TypeError, ValueError):
        return None
    box = min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
    return box if box[2] > box[0] and box[3] > box[1] else None


def _overlap(box, other):
    inner = (
        max(box[0], other[0]),
        max(box[1], other[1]),
        min(box[2], other[2]),
        min(box[3], other[3]),
    )
    return inner if inner[2] > inner[0] and inner[3] > inner[1] else None


class StampPress:
    """Stamps the pages of one pack: one font, one tint, one opening stream."""

    def __init__(self, pdf):
        self.pdf = pdf
        self.font = _embed_font(pdf)
        self.tint = pdf.make_indirect(
            Dictionary(Type=Name.ExtGState, BM=Name.Multiply, ca=1)
        )
        self.opening = Stream(pdf, b"q\n")
        self.furnished = set()

    def stamp(self, page, words, *, spot=HOUSE_SPOT, is_tinted=False):
        """Print words (left to right) in the head of a page, upright, on white."""
        sheet = sheet_of(page)
        self._furnish(page, is_tinted=is_tinted)
        drawing = _head(sheet, words, spot)
        if is_tinted:
            drawing += _tint(sheet)
        contents = page.get("/Contents", Array())
        parts = list(contents) if isinstance(contents, Array) else [contents]
        closing = Stream(self.pdf, f"\nQ\n{_framed(sheet, drawing)}".encode("latin-1"))
        page.Contents = Array([self.opening, *parts, closing])

    def blank(self, like, words):
        """A page of the same visible size that says it is intentional."""
        width, height = (like.width, like.height) if like else A4
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, round(width, 3), round(height, 3)]),
            Resources=Dictionary(Font=Dictionary({FONT_NAME: self.font})),
            Tabs=Name.S,
        )
        sheet = sheet_of(page)
        size = SIZE * 1.1 * sheet.scale
        x = (sheet.width - text_width(BLANK_WORDS) * size) / 2
        drawing = ARTIFACT.format("") + _text(BLANK_WORDS, x, sheet.height / 2, size)
        drawing += " EMC\n" + (_head(sheet, words, HOUSE_SPOT) if words else "")
        page.Contents = Stream(self.pdf, drawing.encode("latin-1"))
        return page

    def _furnish(self, page, *, is_tinted):
        """Put the font (and the tint) among the page's resources, once a set."""
        resources = page.Resources
        key = (resources.objgen, is_tinted)
        if resources.is_indirect and key in self.furnished:
            return
        self.furnished.add(key)
        _shelf(resources, "/Font")[FONT_NAME] = self.font
        if is_tinted:
            _shelf(resources, "/ExtGState")[TINT_NAME] = self.tint


def _shelf(resources, name):
    if not isinstance(resources.get(name), Dictionary):
        resources[name] = Dictionary()
    return resources[name]


def _framed(sheet, drawing):
    numbers = " ".join(f"{number:.6g}" for number in sheet.matrix)
    return f"q {numbers} cm\n{drawing}Q"


def head_box(sheet, width, spot):
    """Left, lower, right, upper of the white patch under a stamp of this width.

    Kept inside the visible page, whatever the spot says.
    """
    scale = sheet.scale
    right = min(max(sheet.width - spot.right * scale, width + 4), sheet.width - 2)
    upper = max(sheet.height - spot.top * scale, SIZE * 1.4 * scale)
    return right - width, upper - SIZE * 1.4 * scale, right, upper


def _head(sheet, words, spot):
    """The stamp: a white patch and the words on it, the last at the right."""
    size = SIZE * sheet.scale
    widths = [text_width(word) * size for word in words]
    gap, pad = GAP * sheet.scale, 3 * sheet.scale
    total = sum(widths) + gap * (len(words) - 1)
    if total > sheet.width - 8:
        size, gap = (value * (sheet.width - 8) / total for value in (size, gap))
        widths = [text_width(word) * size for word in words]
        total = sum(widths) + gap * (len(words) - 1)
    left, lower, _, upper = head_box(sheet, total, spot)
    drawing = ARTIFACT.format(" /Subtype /Header /Attached [/Top]")
    drawing += (
        f" 1 g {left - pad:.2f} {lower:.2f} {total + 2 * pad:.2f}"
        f" {upper - lower:.2f} re f"
    )
    x = left
    for word, width in zip(words, widths, strict=True):
        drawing += _text(word, x, lower + size * 0.38, size)
        x += width + gap
    return drawing + " EMC\n"


def _tint(sheet):
    area = f"0 0 {sheet.width:.2f} {sheet.height:.2f} re f"
    background = "/Artifact <</Type /Background>> BDC"
    return f"{background} {TINT_NAME} gs {TINT} {area} EMC\n"


def _text(words, x, y, size):
    shown = words.encode("cp1252", "replace").decode("latin-1")
    for sign in "\\()":
        shown = shown.replace(sign, f"\\{sign}")
    return f" BT 0 g {FONT_NAME} {size:.2f} Tf {x:.2f} {y:.2f} Td ({shown}) Tj ET"


def text_width(words):
    """Width in points of these words at one point."""
    widths = _font_facts()["widths"]
    return sum(widths[byte - 32] for byte in words.encode("cp1252", "replace")) / 1000


def _stamp_font():
    """The font of the package @fontsource/arimo, cut to what stamps print, as TrueType.

    bin/setup puts it into static/build; the bytes are the same at every call.
    """
    path = Path(__file__).parents[2] / "static" / "build" / "stamp.woff"
    font = TTFont(path, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, name_IDs=[1, 2, 6])
    cutter = Subsetter(options)
    cutter.populate(text=bytes(range(32, 256)).decode("cp1252", "ignore"))
    cutter.subset(font)
    font.flavor = None
    file = BytesIO()
    font.save(file)
    return font, file.getvalue()


@cache
def _font_facts():
    font, file = _stamp_font()
    per_em = 1000 / font["head"].unitsPerEm
    characters, advances = font.getBestCmap(), font["hmtx"]
    shown = [bytes([code]).decode("cp1252", "ignore") for code in range(32, 256)]
    glyphs = [characters.get(ord(sign)) if sign else None for sign in shown]
    box = font["head"]
    return {
        "widths": [
            round(advances[glyph][0] * per_em) if glyph else 0 for glyph in glyphs
        ],
        "box": [
            round(edge * per_em) for edge in (box.xMin, box.yMin, box.xMax, box.yMax)
        ],
        "ascent": round(font["hhea"].ascent * per_em),
        "descent": round(font["hhea"].descent * per_em),
        "capitals": round(font["OS/2"].sCapHeight * per_em),
        "file": file,
    }


def _embed_font(pdf):
    """The stamp's font as a font object: PDF/UA-1 (7.21.4) wants it embedded."""
    facts = _font_facts()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/CPBRDS+Arimo"),
        Flags=32,
        FontBBox=Array(facts["box"]),
        ItalicAngle=0,
        Ascent=facts["ascent"],
        Descent=facts["descent"],
        CapHeight=facts["capitals"],
        StemV=80,
        FontFile2=Stream(pdf, facts["file"], Length1=len(facts["file"])),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=descriptor.FontName,
            FirstChar=32,
            LastChar=255,
            Widths=Array(facts["widths"]),
            Encoding=Name.WinAnsiEncoding,
            FontDescriptor=pdf.make_indirect(descriptor),
        )
    )
