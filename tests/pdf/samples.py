"""PDFs made in code: our own papers, and uploads with every oddity we know."""

from functools import cache
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from cpboard.pdf.render import html_to_pdf

WORDS = "What we promised our care leavers, and what was done about it. "


@cache
def paper(title="Homes near school", *, pages=1, rows=3, body=""):
    """A tagged paper of our own with headings, a table, a list and links."""
    table = "".join(
        f"<tr><td>{row}</td><td>Visit the home before moving in</td></tr>"
        for row in range(rows)
    )
    rest = "".join(
        f'<h2 id="part-{page}" style="break-before: page">Part {page} of {title}</h2>'
        f"<p>{WORDS * 3}</p>"
        for page in range(2, pages + 1)
    )
    last = f'<a href="#part-{pages}">the last part</a>' if pages > 1 else "no parts"
    return html_to_pdf(
        f'<!doctype html><html lang="en-GB"><title>{title}</title>'
        f'<body data-running-head="{title}"><h1>{title}</h1><p>{WORDS}</p>'
        f'<p>See {last}, or <a href="https://council.example/homes">our page</a>.</p>'
        '<table><thead><tr><th scope="col">Ref</th><th scope="col">Activity</th></tr>'
        f"</thead><tbody>{table}</tbody></table><ul><li>One</li><li>Two</li></ul>"
        f"{body}{rest}</body></html>"
    )


@cache
def front_sheet(*, pages=1, links=("item-4", "item-5")):
    """A front sheet of so many pages with links to items."""
    shown = "".join(f'<p><a href="pack:{link}">{link}</a></p>' for link in links)
    more = '<p style="break-before: page">More of the notice.</p>' * (pages - 1)
    return html_to_pdf(
        '<!doctype html><html lang="en-GB"><title>Agenda</title><body data-running-head'
        f'=""><h1>Agenda</h1>{shown}{more}</body></html>'
    )


def new_pdf(pages=1, *, box=(0, 0, 595, 842), text="Plain words", **attributes):
    """An untagged PDF as an old program writes it, open for further harm."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    )
    for _ in range(pages):
        page = Dictionary(
            Type=Name.Page,
            MediaBox=Array(list(box)),
            Resources=Dictionary(Font=Dictionary(F1=font)),
            Contents=Stream(pdf, f"BT /F1 20 Tf 80 300 Td ({text}) Tj ET".encode()),
            **attributes,
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf


def saved(pdf):
    """The bytes of an open PDF."""
    output = BytesIO()
    pdf.save(output, deterministic_id=True)
    return output.getvalue()


def plain(pages=1, **options):
    """The bytes of an untagged PDF."""
    return saved(new_pdf(pages, **options))


def booby_trapped():
    """Scripts, programs, files, forms, notes and media in every place they hide."""
    pdf = new_pdf()
    page = pdf.pages[0].obj
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('planted-script')"))
    launch = Dictionary(S=Name.Launch, F=String("planted-program.exe"))
    file = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String("planted.txt"),
            UF=String("planted.txt"),
            EF=Dictionary(F=Stream(pdf, b"planted-file", Type=Name.EmbeddedFile)),
        )
    )
    pdf.Root.OpenAction = script
    pdf.Root.AA = Dictionary(WC=pdf.make_indirect(script))
    pdf.Root.Names = Dictionary(
        EmbeddedFiles=Dictionary(Names=Array([String("planted.txt"), file])),
        JavaScript=Dictionary(Names=Array([String("a"), pdf.make_indirect(script)])),
    )
    pdf.Root.Metadata = Stream(pdf, b"planted-metadata", Type=Name.Metadata)
    page.AA = Dictionary(O=script)
    page.PieceInfo = Dictionary(Planted=Dictionary(Private=String("planted-piece")))
    rect = Array([80, 80, 200, 100])
    field = pdf.make_indirect(_text_field(pdf, rect))
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([field]), XFA=Stream(pdf, b"<xdp>planted-xfa</xdp>")
    )
    page.Annots = Array(
        [
            _annotation(pdf, Name.Link, rect, A=launch),
            _annotation(pdf, Name.Text, rect, Contents=String("planted-comment")),
            _annotation(pdf, Name.FileAttachment, rect, FS=file),
            _annotation(pdf, Name.Screen, rect, A=script),
            _annotation(
                pdf,
                Name.Link,
                rect,
                A=Dictionary(S=Name.URI, URI=String("https://council.example/")),
                AA=Dictionary(E=script),
            ),
            field,
        ]
    )
    return saved(pdf)


def _annotation(pdf, kind, rect, **more):
    return pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=kind, Rect=rect, **more)
    )


def _text_field(pdf, rect):
    look = Stream(pdf, b"/Tx BMC BT /F1 12 Tf 2 4 Td (Filled in) Tj ET EMC")
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, 120, 20])
    look.Resources = pdf.pages[0].obj.Resources
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=String("name"),
        V=String("Filled in"),
        Rect=rect,
        F=4,
        AP=Dictionary(N=look),
        AA=Dictionary(K=Dictionary(S=Name.JavaScript, JS=String("planted-key"))),
    )


def saved_twice(*, linearized=False):
    """A paper whose words were replaced; what it said before is still in the file."""
    first = BytesIO()
    with new_pdf(text="planted before") as pdf:
        pdf.save(first, linearize=linearized)
    data = first.getvalue()
    with pikepdf.open(first) as pdf:
        number, root = pdf.pages[0].Contents.objgen[0], pdf.Root.objgen[0]
        size = len(pdf.objects) + 1
    before = int(data.rpartition(b"startxref")[2].split()[0])
    words = b"%d 0 obj\n<</Length 0>>stream\n\nendstream\nendobj\n" % number
    return data + b"".join(
        [
            words,
            b"xref\n%d 1\n%010d 00000 n \n" % (number, len(data)),
            b"trailer\n<</Size %d /Root %d 0 R /Prev %d>>\n" % (size, root, before),
            b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(words)),
        ]
    )


def page_tree_loop():
    """A page tree whose branch is its own child."""
    return b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
trailer <</Root 1 0 R/Size 4>>
%%EOF"""


def deep_page_tree(depth=200_000):
    """A page tree so deep that reading it the plain way breaks the reader."""
    branches = b"".join(
        b"%d 0 obj <</Type/Pages/Count 1/Kids[%d 0 R]>> endobj\n" % (place, place + 1)
        for place in range(2, depth)
    )
    return (
        b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
        + branches
        + b"%d 0 obj <</Type/Page/MediaBox[0 0 200 200]>> endobj\n" % depth
        + b"trailer <</Root 1 0 R/Size %d>>\n%%%%EOF" % (depth + 1)
    )


def deep_array():
    """An object nested so deep that a parser may run out of stack."""
    nested = b"[" * 500_000 + b"]" * 500_000
    return plain().replace(b"%%EOF", b"9 0 obj " + nested + b" endobj\n%%EOF")


def locked(*, user="", owner="owner"):
    """A PDF behind passwords."""
    output = BytesIO()
    new_pdf().save(output, encryption=pikepdf.Encryption(user=user, owner=owner))
    return output.getvalue()
