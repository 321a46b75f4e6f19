"""Walks a finished PDF and says what is wrong with its structure."""

import re
from io import BytesIO

import page as page_validation
import pikepdf
import pypdfium2
from pikepdf import Array, Dictionary, NumberTree

MARK = re.compile(rb"/(\w+)\s*<<[^>]*?/MCID (\d+)[^>]*?>>\s*BDC")


def validator_errors(data):
    """The rules of PDF/UA-1 that page-validation finds broken, in words."""
    report = page_validation.validate_pdf_bytes(
        data, profile=page_validation.ValidationProfile.PDF_UA_1
    )
    return [f"{failure.rule_id} {failure.message}" for failure in report.failures]


def structure_faults(data):
    """Everything in the tag tree that does not fit together, in words."""
    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root.StructTreeRoot
        faults, claimed, objects = [], {}, {}
        elements = _walk(root, faults, claimed, objects)
        parents = dict(NumberTree(root.ParentTree).items())
        faults += _page_faults(pdf, parents, claimed)
        faults += _object_faults(pdf, parents, objects)
        faults += [
            f"parent tree key {key} leads out of the tree"
            for key, value in parents.items()
            for element in (value if isinstance(value, Array) else [value])
            if isinstance(element, Dictionary) and element.objgen not in elements
        ]
        last = max(parents, default=-1)
        if root.get("/ParentTreeNextKey", last + 1) <= last:
            faults.append("the next key is taken")
        return faults


def _walk(root, faults, claimed, objects):
    seen, waiting = set(), [(kid, root) for kid in _kids(root)]
    while waiting:
        element, parent = waiting.pop()
        if element.objgen in seen:
            faults.append(f"{element.S} hangs twice")
            continue
        seen.add(element.objgen)
        if element.P.objgen != parent.objgen:
            faults.append(f"{element.S} has a wrong parent")
        for kid in _kids(element):
            if isinstance(kid, int):
                claimed[element.Pg.objgen, kid] = element.objgen
            elif "/S" in kid:
                waiting.append((kid, element))
            elif "/MCID" in kid:
                page = kid.get("/Pg", element.get("/Pg"))
                claimed[page.objgen, kid.MCID] = element.objgen
            else:
                objects[kid.Obj.objgen] = element.objgen
    return seen


def _kids(element):
    kids = element.get("/K")
    return list(kids) if isinstance(kids, Array) else [] if kids is None else [kids]


def _page_faults(pdf, parents, claimed):
    faults, keys = [], set()
    for number, page in enumerate(pdf.pages, start=1):
        page.contents_coalesce()
        marks = {int(mcid) for _, mcid in MARK.findall(page.Contents.read_bytes())}
        mine = {mcid: at for (key, mcid), at in claimed.items() if key == page.objgen}
        if marks != mine.keys():
            faults.append(f"page {number}: content {marks ^ mine.keys()} not in tree")
        key = page.obj.get("/StructParents")
        if (key is None) != (not mine) or (key is not None and key in keys):
            faults.append(f"page {number}: wrong key {key}")
        keys.add(key)
        entries = parents.get(key, [])
        found = {
            mcid: element.objgen
            for mcid, element in enumerate(entries)
            if element is not None
        }
        if found != mine:
            faults.append(f"page {number}: parent tree says otherwise")
    return faults


def _object_faults(pdf, parents, objects):
    faults, found = [], set()
    for number, page in enumerate(pdf.pages, start=1):
        for annotation in page.obj.get("/Annots", ()):
            found.add(annotation.objgen)
            element = parents.get(annotation.get("/StructParent"))
            if element is None or objects.get(annotation.objgen) != element.objgen:
                faults.append(f"page {number}: a link is not in the tree")
    if objects.keys() - found:
        faults.append("the tree speaks of annotations on no page")
    return faults


def page_texts(data):
    """The words of every page as a reader's program extracts them."""
    document = pypdfium2.PdfDocument(data)
    return [
        document[place].get_textpage().get_text_bounded()
        for place in range(len(document))
    ]


def page_labels(data):
    """What a viewer shows as the page's number."""
    document = pypdfium2.PdfDocument(data)
    return [document.get_page_label(place) for place in range(len(document))]


def bookmarks(data):
    """(depth, title, physical page) of every bookmark, in order."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for mark in document.get_toc():
        target = mark.get_dest()
        found.append((mark.level, mark.get_title(), target and target.get_index()))
    return found
