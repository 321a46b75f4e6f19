"""Papers without tags: wrapped so that the pack's tree stays valid and honest."""

from pikepdf import Array, Dictionary, Name, Stream, String

from .tags import Tree


def invent_tree(pdf, pages, *, title):
    """A tree for a paper without tags: one element a page, holding all of it.

    A page with text is a paragraph in the order it was drawn, which is all that is
    known; a page without is a figure whose alternative text says so.
    """
    tree = Tree()
    for place, page in enumerate(pages, start=1):
        element = Dictionary(Type=Name.StructElem, S=Name.P, Pg=page, K=0)
        if not has_text(page):
            element.S = Name.Figure
            element.Alt = String(
                f"Page {place} of {title}: a picture of a page. Its words cannot be"
                " read aloud."
            )
        _wrap(pdf, page, str(element.S), f"/CPBoardPage{place}")
        element = pdf.make_indirect(element)
        tree.tops.append(element)
        tree.types.setdefault(str(element.S), []).append(element)
        tree.pages[page.objgen] = {0: element}
        _tag_links(pdf, page, tree)
    return tree


def _tag_links(pdf, page, tree):
    """Hang a page's links into the tree too: they work for everybody then."""
    for link in page.get("/Annots", ()):
        reference = Dictionary(Type=Name.OBJR, Obj=link, Pg=page)
        element = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Link, Pg=page, K=reference)
        )
        if "/Contents" not in link:
            action = link.get("/A", Dictionary())
            link.Contents = String(str(action.get("/URI", "Go to the place meant")))
        tree.tops.append(element)
        tree.objects[link.objgen] = (element, link)


def has_text(page):
    """Whether a page (or a form drawn on it) has a font to write with."""
    waiting, seen = [page.get("/Resources")], set()
    while waiting:
        resources = waiting.pop()
        if not isinstance(resources, Dictionary):
            continue
        fonts = resources.get("/Font")
        if isinstance(fonts, Dictionary) and fonts.keys():
            return True
        forms = resources.get("/XObject")
        for form in forms.values() if isinstance(forms, Dictionary) else ():
            if isinstance(form, Stream) and form.objgen not in seen:
                seen.add(form.objgen)
                waiting.append(form.get("/Resources"))
    return False


def _wrap(pdf, page, kind, name):
    """Draw the whole page as one marked form.

    The form keeps stray content ids and unbalanced states of the source to itself.
    """
    form = _as_one_stream(pdf, page.get("/Contents"))
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = page.MediaBox
    form.Resources = page.Resources
    page.Resources = Dictionary(XObject=Dictionary({name: form}))
    marked = f"{kind} <</MCID 0>> BDC q {name} Do Q EMC"
    page.Contents = Stream(pdf, marked.encode())


def _as_one_stream(pdf, contents):
    """A copy of a page's contents as a single stream, packed as it was if it can be."""
    if isinstance(contents, Stream):
        copy = Stream(pdf, contents.read_raw_bytes())
        for key in ("/Filter", "/DecodeParms"):
            if key in contents:
                copy[key] = contents[key]
        return copy
    parts = contents if isinstance(contents, Array) else []
    return Stream(
        pdf, b"\n".join(part.read_bytes() for part in parts if isinstance(part, Stream))
    )
