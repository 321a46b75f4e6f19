"""Tags: what sources share is merged, what clashes is renamed, what is broken goes."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, NameTree, Stream, String

from cpboard.pdf.assemble import Part, assemble
from tests.pdf import samples, walk

pytestmark = pytest.mark.once


def tagged(*, kind="/P", roles=None, classes=None, identifier=None, extra=None):
    """A one-page tagged PDF from elsewhere, its paragraph of the type given."""
    pdf = samples.new_pdf()
    page = pdf.pages[0].obj
    page.Contents = Stream(
        pdf, f"{kind} <</MCID 0>> BDC BT /F1 20 Tf (Words) Tj ET EMC".encode()
    )
    page.StructParents = 7
    element = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name(kind), Pg=page, K=0)
    )
    if classes:
        element.C = Name("/Wide")
    if identifier:
        element.ID = String(identifier)
    for key, value in (extra or {}).items():
        element[key] = value
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([element])))
    element.P = root
    root.ParentTree = Dictionary(Nums=Array([7, Array([element])]))
    if roles:
        names = {name: Name(role) for name, role in roles.items()}
        root.RoleMap = Dictionary(names)
    if classes:
        root.ClassMap = Dictionary({"/Wide": classes})
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String("cy")
    return samples.saved(pdf)


def joined(*sources):
    """The pack of these sources, open, and its bytes."""
    parts = [
        Part(source=source, title=f"Paper {place}")
        for place, source in enumerate(sources, start=1)
    ]
    data = assemble(parts, title="Pack", blanks=False).pdf
    return pikepdf.open(io.BytesIO(data)), data


def kinds(pdf):
    """The types of each paper's elements."""
    document = pdf.Root.StructTreeRoot.K[0]
    return [[str(kid.S) for kid in part.K] for part in document.K]


def test_papers_hang_as_parts_under_one_document():
    pdf, data = joined(tagged(), samples.paper())

    document = pdf.Root.StructTreeRoot.K[0]
    assert str(document.S) == "/Document"
    assert [(str(part.S), str(part.T)) for part in document.K] == [
        ("/Part", "Paper 1"),
        ("/Part", "Paper 2"),
    ]
    assert [str(part.Lang) for part in document.K] == ["cy", "en-GB"]
    assert walk.structure_faults(data) == []


def test_role_maps_are_merged():
    pdf, _ = joined(
        tagged(kind="/Body", roles={"/Body": "/P"}),
        tagged(kind="/Body", roles={"/Body": "/P"}),
    )

    assert {
        key: str(role) for key, role in pdf.Root.StructTreeRoot.RoleMap.items()
    } == {"/Body": "/P"}


def test_a_name_with_two_meanings_is_renamed():
    pdf, data = joined(
        tagged(kind="/Body", roles={"/Body": "/P"}),
        tagged(kind="/Body", roles={"/Body": "/Own", "/Own": "/Quote"}),
        tagged(kind="/Body"),
    )

    assert kinds(pdf) == [["/Body"], ["/p2-Body"], ["/p3-Body"]]
    assert str(pdf.Root.StructTreeRoot.RoleMap["/p2-Body"]) == "/Quote"
    assert walk.structure_faults(data) == []


def test_a_standard_type_keeps_its_meaning_for_the_other_papers():
    pdf, _ = joined(tagged(kind="/Note", roles={"/Note": "/P"}), tagged(kind="/Note"))

    assert kinds(pdf) == [["/P"], ["/Note"]]
    assert "/RoleMap" not in pdf.Root.StructTreeRoot


def test_classes_with_two_meanings_are_renamed():
    pdf, _ = joined(
        tagged(classes=Dictionary(O=Name.Layout, SpaceBefore=4)),
        tagged(classes=Dictionary(O=Name.Layout, SpaceBefore=9)),
    )

    classes = pdf.Root.StructTreeRoot.ClassMap
    assert {name: int(value.SpaceBefore) for name, value in classes.items()} == {
        "/Wide": 4,
        "/p2-Wide": 9,
    }
    document = pdf.Root.StructTreeRoot.K[0]
    assert [str(part.K[0].C) for part in document.K] == ["/Wide", "/p2-Wide"]


def test_identifiers_are_unique_and_listed():
    pdf, _ = joined(tagged(identifier="a"), tagged(identifier="a"))

    names = NameTree(pdf.Root.StructTreeRoot.IDTree)
    document = pdf.Root.StructTreeRoot.K[0]
    assert [str(part.K[0].ID) for part in document.K] == ["a", "p2-a"]
    assert list(names.keys()) == ["a", "p2-a"]


def test_cells_still_find_their_headers():
    same = samples.paper("Twice")
    pdf, data = joined(same, same)

    tables = list(pdf.Root.StructTreeRoot.K[0].K)
    assert walk.structure_faults(data) == []
    assert walk.validator_errors(data) == []
    cells = [_first(part, "/TD") for part in tables]
    headers = [str(cell.A.Headers[0]) for cell in cells]
    assert headers[1] == f"p2-{headers[0]}"
    names = NameTree(pdf.Root.StructTreeRoot.IDTree)
    assert [str(names[header].S) for header in headers] == ["/TH", "/TH"]


def _first(element, kind):
    waiting = [element]
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, Dictionary) and element.get("/S") == kind:
            return element
        if isinstance(element, Dictionary):
            kids = element.get("/K", Array())
            waiting += list(kids) if isinstance(kids, Array) else [kids]
    return None


def test_a_paper_without_tags_is_wrapped_and_named():
    pack = assemble(
        [
            Part(source=samples.paper(), title="Homes"),
            Part(source=samples.plain(2), title="Old letter"),
        ],
        title="Pack",
    )

    assert pack.untagged == ["Old letter"]
    assert pack.is_pdfua is False
    assert walk.structure_faults(pack.pdf) == []
    assert b"pdfuaid" not in _metadata(pack.pdf)
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        assert kinds(pdf)[1] == ["/P", "/P"]


def test_a_page_without_text_is_a_figure_that_says_so():
    pdf = samples.new_pdf()
    pdf.pages[0].obj.Resources = Dictionary()
    pdf.pages[0].obj.Contents = Stream(pdf, b"0 0 10 10 re f")

    pack, data = joined(samples.saved(pdf))

    figure = pack.Root.StructTreeRoot.K[0].K[0].K[0]
    assert str(figure.S) == "/Figure"
    assert str(figure.Alt).startswith("Page 1 of Paper 1: a picture of a page.")
    assert walk.structure_faults(data) == []


def test_stray_content_ids_of_an_untagged_paper_do_no_harm():
    pdf = samples.new_pdf()
    page = pdf.pages[0].obj
    page.StructParents = 3
    page.Contents = Array(
        [
            Stream(pdf, b"q q /P <</MCID 0>> BDC BT /F1 20 Tf (Lost)"),
            Stream(pdf, b"Tj ET EMC"),
        ]
    )

    _, data = joined(samples.saved(pdf))

    assert walk.structure_faults(data) == []
    assert "Lost" in walk.page_texts(data)[0]


def test_links_of_an_untagged_paper_are_in_the_tree():
    pdf = samples.new_pdf(2)
    pages = [page.obj for page in pdf.pages]
    pages[0].Annots = Array(
        [
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([0, 0, 9, 9]),
                Dest=Array([pages[1], Name.Fit]),
            )
        ]
    )

    pack, data = joined(samples.saved(pdf))

    assert walk.structure_faults(data) == []
    assert kinds(pack) == [["/P", "/Link", "/P"]]
    assert pack.pages[0].Annots[0].Dest[0].objgen == pack.pages[1].objgen


def broken_trees():
    """Trees that loop, lie about parents, or speak of what is not there."""
    yield "loop", lambda pdf, root: setattr(root.K[0], "K", Array([root.K[0], 0]))
    yield "twice", lambda pdf, root: setattr(root, "K", Array([root.K[0], root.K[0]]))
    yield "parent", lambda pdf, root: setattr(root.K[0], "P", pdf.Root)
    yield "huge id", lambda pdf, root: setattr(root.K[0], "K", Array([0, 2**30]))
    yield (
        "no page",
        lambda pdf, root: root.K.append(pdf.make_indirect(Dictionary(S=Name.P, K=5))),
    )
    yield (
        "page elsewhere",
        lambda pdf, root: setattr(root.K[0], "Pg", Dictionary(Type=Name.Page)),
    )
    yield "words", lambda pdf, root: root.K.append(String("not an element"))
    yield "no parent tree", lambda pdf, root: root.__delitem__("/ParentTree")
    yield (
        "lost note",
        lambda pdf, root: setattr(
            root.K[0],
            "K",
            Array([0, Dictionary(Type=Name.OBJR, Obj=pdf.make_indirect(Dictionary()))]),
        ),
    )


@pytest.mark.parametrize(
    "harm", [pytest.param(harm, id=name) for name, harm in broken_trees()]
)
def test_a_broken_tree_is_mended(harm):
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        harm(pdf, pdf.Root.StructTreeRoot)
        source = samples.saved(pdf)

    _, data = joined(source, samples.paper())

    assert walk.structure_faults(data) == []


def test_contents_of_forms_and_pictures_keep_their_place():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        page, element = pdf.pages[0].obj, pdf.Root.StructTreeRoot.K[0]
        form = Stream(pdf, b"/P <</MCID 0>> BDC BT /F1 9 Tf (In a form) Tj ET EMC")
        form.Type, form.Subtype, form.StructParents = Name.XObject, Name.Form, 9
        form.BBox, form.Resources = Array([0, 0, 99, 99]), page.Resources
        stray = Stream(pdf, b"", Subtype=Name.Form, StructParent=9, Type=Name.XObject)
        stray.BBox = Array([0, 0, 1, 1])
        page.Resources.XObject = Dictionary(F=form, S=stray)
        element.K = Array([0, Dictionary(Type=Name.MCR, Pg=page, Stm=form, MCID=0)])
        source = samples.saved(pdf)

    pack, _ = joined(samples.paper(), source)

    forms = pack.pages[1].Resources.XObject
    parents = pikepdf.NumberTree(pack.Root.StructTreeRoot.ParentTree)
    assert str(parents[int(forms.F.StructParents)][0].S) == "/P"
    assert "/StructParent" not in forms.S


def test_namespaces_are_kept():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        space = pdf.make_indirect(
            Dictionary(Type=Name.Namespace, NS=String("http://iso.org/pdf2/ssn"))
        )
        root = pdf.Root.StructTreeRoot
        root.Namespaces = Array([space])
        root.K[0].NS = space
        source = samples.saved(pdf)

    pack, _ = joined(source)

    root = pack.Root.StructTreeRoot
    assert root.Namespaces[0].objgen == root.K[0].K[0].K[0].NS.objgen


def _metadata(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return pdf.Root.Metadata.read_bytes()


def test_a_tagged_paper_that_does_not_claim_pdfua_takes_the_claim_away():
    parts = [Part(source=tagged(), title="Letter")]

    assert b"pdfuaid" not in _metadata(assemble(parts, title="Pack").pdf)


def test_a_checked_paper_may_have_the_claim():
    parts = [Part(source=samples.paper(), title="Homes", accessible=True)]

    assert b"pdfuaid" in _metadata(assemble(parts, title="Pack").pdf)


def test_roles_that_loop_mean_nothing():
    pdf, data = joined(tagged(kind="/A", roles={"/A": "/B", "/B": "/A"}))

    assert kinds(pdf) == [["/A"]]
    assert "/RoleMap" not in pdf.Root.StructTreeRoot
    assert walk.structure_faults(data) == []


def test_several_classes_of_one_element_are_renamed_together():
    sources = []
    for space in (4, 9):
        with pikepdf.open(
            io.BytesIO(tagged(classes=Dictionary(O=Name.Layout, SpaceBefore=space)))
        ) as pdf:
            pdf.Root.StructTreeRoot.K[0].C = Array([Name.Wide, 0, Name.Other])
            sources.append(samples.saved(pdf))

    pdf, _ = joined(*sources)

    element = pdf.Root.StructTreeRoot.K[0].K[1].K[0]
    assert [str(part) for part in element.C] == ["/p2-Wide", "0", "/Other"]


def test_an_element_finds_its_page_through_the_one_above():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        top = pdf.Root.StructTreeRoot.K[0]
        inner = pdf.make_indirect(Dictionary(S=Name.Span, P=top, K=0))
        top.K = Array([inner])
        top.Junk = String("no part of structure")
        source = samples.saved(pdf)

    pdf, data = joined(source)

    top = pdf.Root.StructTreeRoot.K[0].K[0].K[0]
    assert "/Junk" not in top
    assert top.K[0].Pg.objgen == pdf.pages[0].objgen
    assert walk.structure_faults(data) == []


def test_a_link_outside_the_tree_keeps_no_old_key():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, StructParent=0)
        link.Rect = Array([0, 0, 9, 9])
        link.A = Dictionary(S=Name.URI, URI=String("pack:item-99"))
        other = Dictionary(link)
        other.A = Dictionary(S=Name.URI, URI=String("https://council.example/"))
        pdf.pages[0].obj.Annots = Array([link, other])
        source = samples.saved(pdf)

    pdf, _ = joined(source)

    kept = pdf.pages[0].Annots
    assert [str(link.A.URI) for link in kept] == ["https://council.example/"]
    assert "/StructParent" not in kept[0]


def odd_kids(page):
    """Kids that name nothing a pack could hold."""
    yield Dictionary(Type=Name.MCR, Pg=page, MCID=String("x"))
    yield Dictionary(Type=Name.OBJR, Obj=Dictionary())
    yield Dictionary(Nothing=1)
    yield Dictionary(Type=Name.MCR, MCID=3, Pg=Dictionary(Type=Name.Page))
    yield Dictionary(Type=Name.StructElem, S=Name.P)
    yield String("x")


def test_odd_kids_are_dropped():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        element = pdf.Root.StructTreeRoot.K[0]
        element.K = Array([0, *odd_kids(pdf.pages[0].obj)])
        source = samples.saved(pdf)

    pdf, data = joined(source)

    assert [str(kid) for kid in pdf.Root.StructTreeRoot.K[0].K[0].K[0].K] == ["0"]
    assert walk.structure_faults(data) == []


def test_a_tree_given_inline_is_read_too():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        root = pdf.Root.StructTreeRoot
        page = pdf.pages[0].obj
        root.K = Dictionary(Type=Name.StructElem, S=Name.P, Pg=page)
        root.K.K = Dictionary(Type=Name.MCR, Pg=page, MCID=0)
        source = samples.saved(pdf)

    pdf, data = joined(source)

    assert kinds(pdf) == [["/P"]]
    assert walk.structure_faults(data) == []


def test_text_in_a_form_is_text():
    pdf = samples.new_pdf()
    page = pdf.pages[0].obj
    form = Stream(pdf, b"BT /F1 9 Tf (Words) Tj ET", Subtype=Name.Form)
    form.Type, form.BBox, form.Resources = Name.XObject, page.MediaBox, page.Resources
    page.Resources = Dictionary(XObject=Dictionary(F=form, G=form))
    page.Contents = Stream(pdf, b"/F Do")

    pack, _ = joined(samples.saved(pdf))

    assert kinds(pack) == [["/P"]]


def test_a_link_claimed_twice_belongs_to_the_first():
    with pikepdf.open(io.BytesIO(samples.paper())) as pdf:
        document = pdf.Root.StructTreeRoot.K[0]
        link = pdf.pages[0].obj.Annots[0]
        again = Dictionary(Type=Name.StructElem, S=Name.Link, P=document)
        again.K = Dictionary(Type=Name.OBJR, Obj=link, Pg=pdf.pages[0].obj)
        document.K.append(pdf.make_indirect(again))
        source = samples.saved(pdf)

    _, data = joined(source)

    assert walk.structure_faults(data) == []


def test_a_tagged_page_without_resources_is_stamped():
    with pikepdf.open(io.BytesIO(tagged())) as pdf:
        del pdf.pages[0].obj["/Resources"]
        pdf.pages[0].obj.Contents = Stream(pdf, b"/P <</MCID 0>> BDC EMC")
        source = samples.saved(pdf)

    _, data = joined(source)

    assert walk.page_texts(data) == ["Page 1"]
