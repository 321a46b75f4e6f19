"""What WeasyPrint 70 leaves undone for tagged papers, mended from outside."""

import pydyf


def _page_references(pdf):
    """The pages' references, built once a page count instead of once an element."""
    kids = pdf.pages["Kids"]
    known = pdf.__dict__.get("_known_page_references", ())
    if len(known) * 3 != len(kids):
        known = tuple(f"{number} 0 R".encode() for number in kids[::3])
        pdf.__dict__["_known_page_references"] = known
    return known


def cache_page_references():
    """Make tagged writing linear in pages: pydyf asks for this list per element."""
    pydyf.PDF.page_references = property(_page_references)


def mark_margins_as_artifacts(document, pdf):
    """Turn running heads and other margin text into artifacts.

    WeasyPrint marks margin boxes as content of elements that hang nowhere in the
    tree; PDF/UA-1 (7.1) wants content to be either in the tree or an artifact.
    """
    root = _resolve(pdf, pdf.catalog["StructTreeRoot"])
    reachable = _reachable(pdf, root["K"])
    nums = _resolve(pdf, root["ParentTree"])["Nums"]
    contents = [_resolve(pdf, page["Contents"]) for page in _pages(pdf)]
    for key, elements in zip(nums[::2], nums[1::2], strict=True):
        if key >= len(contents):
            continue
        orphans = {mcid for mcid, kid in enumerate(elements) if kid not in reachable}
        if orphans:
            _make_artifacts(contents[key].stream, orphans)
            elements[:] = [
                "null" if mcid in orphans else kid for mcid, kid in enumerate(elements)
            ]
            while elements and elements[-1] == "null":
                elements.pop()


def give_lists_their_bodies(pdf):
    """Put what stands in a list's item beside its label into one body.

    WeasyPrint hangs paragraphs and inner lists straight under the item; PDF/UA-1
    (ISO 32000-1, 14.8.4.3.3) knows only label and body there.
    """
    items = [
        element
        for element in pdf.objects
        if isinstance(element, pydyf.Dictionary) and element.get("S") == "/LI"
    ]
    for item in items:
        kids = [(_resolve(pdf, kid), kid) for kid in item["K"]]
        labels = [kid for element, kid in kids if element["S"] == "/Lbl"]
        rest = [(element, kid) for element, kid in kids if element["S"] != "/Lbl"]
        if [element["S"] for element, _ in rest] in ([], ["/LBody"]):
            continue
        body = pydyf.Dictionary(
            {"Type": "/StructElem", "S": "/LBody", "Pg": item["Pg"]}
            | {"P": item.reference, "K": pydyf.Array([kid for _, kid in rest])}
        )
        pdf.add_object(body)
        for element, _ in rest:
            element["P"] = body.reference
            if element["S"] == "/LBody":
                element["S"] = "/Div"
        item["K"] = pydyf.Array([*labels, body.reference])


def finish(document, pdf):
    """All mends that are made once WeasyPrint is done; given to it as ``finisher``."""
    mark_margins_as_artifacts(document, pdf)
    give_lists_their_bodies(pdf)


def _resolve(pdf, reference):
    return pdf.objects[int(reference.split()[0])]


def _pages(pdf):
    return [pdf.objects[number] for number in pdf.pages["Kids"][::3]]


def _reachable(pdf, kids):
    """References of every structure element below these kids."""
    found, waiting = set(), list(kids)
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes) and reference not in found:
            found.add(reference)
            waiting.extend(_resolve(pdf, reference).get("K", ()))
    return found


def _make_artifacts(tokens, mcids):
    """Rewrite the marks of these content ids in a page's tokens, in place."""
    for place, token in enumerate(tokens):
        mark = tokens[place - 1] if token == b"BDC" else None
        if isinstance(mark, pydyf.Dictionary) and mark.get("MCID") in mcids:
            tokens[place - 2] = b"/Artifact"
            tokens[place - 1] = b"<</Type /Pagination>>"
