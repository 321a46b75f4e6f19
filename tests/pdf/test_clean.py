"""What a source may not bring into a pack."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from cpboard.pdf.assemble import Part, assemble
from tests.pdf import samples, walk

pytestmark = pytest.mark.once


def every_byte(data):
    """All objects and decoded streams of a PDF as one text."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return b"".join(
            thing.unparse(resolved=True)
            + (thing.read_bytes() if isinstance(thing, Stream) else b"")
            for thing in pdf.objects
        )


def test_nothing_planted_arrives():
    data = samples.booby_trapped()
    assert every_byte(data).count(b"planted") > 9

    pack = assemble([Part(source=data, title="Letter")], title="Pack")

    everything = every_byte(pack.pdf)
    for word in (b"planted", b"JavaScript", b"Launch", b"EmbeddedFile", b"/AA", b"XFA"):
        assert word not in everything
    assert len(pack.papers[0].removed) == 8
    assert walk.structure_faults(pack.pdf) == []


@pytest.mark.parametrize("linearized", [False, True])
def test_what_a_file_said_before_it_was_saved_again_is_left_out(linearized):
    data = samples.saved_twice(linearized=linearized)

    pack = assemble([Part(source=data, title="Letter")], title="Pack")

    assert b"planted" not in every_byte(pack.pdf)
    assert pack.papers[0].removed == ("an earlier version of the file",)


def test_a_linearized_file_has_one_version():
    with samples.new_pdf() as pdf:
        linearized = io.BytesIO()
        pdf.save(linearized, linearize=True)

    pack = assemble([Part(source=linearized.getvalue(), title="Letter")], title="Pack")

    assert pack.papers[0].removed == ()


def test_the_two_parts_of_a_file_of_word_are_one_version():
    data = samples.plain()
    before = int(data.rpartition(b"startxref")[2].split()[0])
    again = b"xref\n0 0\ntrailer\n<</Size 6 /Root 1 0 R /Prev %d /XRefStm %d>>\n"
    data += again % (before, before) + b"startxref\n%d\n%%%%EOF\n" % len(data)

    pack = assemble([Part(source=data, title="Letter")], title="Pack")

    assert pack.papers[0].removed == ()


def test_a_filled_field_stays_readable():
    pack = assemble(
        [Part(source=samples.booby_trapped(), title="Letter")], title="Pack"
    )

    assert "Filled in" in walk.page_texts(pack.pdf)[0]
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        kinds = [str(one.Subtype) for one in pdf.pages[0].Annots]
        assert kinds == ["/Link"]
        assert "/AcroForm" not in pdf.Root


def tagged_form(*, kind=Name.Tx, flags=0, needs_look=False):
    """A tagged paper with one field, which has a Form element."""
    pdf = pikepdf.open(io.BytesIO(samples.paper()))
    page = pdf.pages[0].obj
    look = Stream(pdf, b"/Tx BMC BT 0 g /F1 12 Tf 2 4 Td (Signed by hand) Tj ET EMC")
    look.Type, look.Subtype = Name.XObject, Name.Form
    look.BBox = Array([0, 0, 120, 20])
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    look.Resources = Dictionary(Font=Dictionary(F1=font))
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=kind,
            Ff=flags,
            F=4,
            Rect=Array([80, 100, 200, 120]),
            T=String("who"),
            V=String("Signed by hand"),
            DA=String("/F1 12 Tf 0 g"),
            StructParent=99,
        )
    )
    pdf.Root.AcroForm = Dictionary(
        Fields=Array([field]), NeedAppearances=needs_look, DR=look.Resources
    )
    if not needs_look:
        field.AP = Dictionary(N=look)
    page.Annots = Array([*page.get("/Annots", ()), field])
    document = pdf.Root.StructTreeRoot.K[0]
    form = Dictionary(Type=Name.StructElem, S=Name.Form, P=document, Pg=page)
    form.K = Array([Dictionary(Type=Name.OBJR, Obj=field, Pg=page)])
    document.K.append(pdf.make_indirect(form))
    return samples.saved(pdf)


@pytest.mark.parametrize("needs_look", [False, True])
def test_a_field_of_a_tagged_paper_stays_in_the_tree(needs_look):
    source = tagged_form(needs_look=needs_look)

    pack = assemble([Part(source=source, title="Form")], title="Pack")

    assert walk.structure_faults(pack.pdf) == []
    assert "Signed by hand" in walk.page_texts(pack.pdf)[0]
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        form = pdf.Root.StructTreeRoot.K[0].K[0].K[-1]
        assert (str(form.S), "/MCID" in form.K[0]) == ("/Form", True)


def test_a_signature_is_said_to_break():
    source = tagged_form(kind=Name.Sig)

    pack = assemble([Part(source=source, title="Form")], title="Pack")

    assert pack.papers[0].removed == ("a digital signature (joining breaks it)",)


def test_a_button_is_left_out():
    source = tagged_form(kind=Name.Btn, flags=1 << 16)

    pack = assemble([Part(source=source, title="Form")], title="Pack")

    assert "Signed by hand" not in walk.page_texts(pack.pdf)[0]
    assert walk.structure_faults(pack.pdf) == []


def links_of(*actions):
    """A two-page PDF whose first page has a link of each kind."""
    pdf = samples.new_pdf(2)
    second = pdf.pages[1].obj
    pdf.Root.Dests = Dictionary(Old=Array([second, Name.XYZ, 10, 20, None]))
    names = Array([String("new"), Dictionary(D=Array([second, Name.FitH, 9]))])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))
    pdf.pages[0].obj.Annots = Array(
        [
            Dictionary(
                Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **action
            )
            for action in actions
        ]
    )
    return samples.saved(pdf)


def goto(place):
    """An action that jumps within the file."""
    return Dictionary(S=Name.GoTo, D=place)


@pytest.mark.parametrize(
    ("action", "view"),
    [
        ({"Dest": Name("/Old")}, ["/XYZ", "10", "20", "None"]),
        ({"Dest": String("new")}, ["/FitH", "9"]),
        ({"A": goto(String("new"))}, ["/FitH", "9"]),
        ({"A": goto(Array([1, Name.Fit]))}, ["/Fit"]),
        ({"A": goto(Array([1]))}, ["/Fit"]),
    ],
)
def test_a_link_to_a_name_or_page_becomes_a_place(action, view):
    pack = assemble([Part(source=links_of(action), title="Links")], title="Pack")

    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        place = pdf.pages[0].Annots[0].Dest
        assert place[0].objgen == pdf.pages[1].objgen
        assert [str(part) for part in list(place)[1:]] == view


@pytest.mark.parametrize(
    "action",
    [
        {"Dest": String("unknown")},
        {"Dest": Array([7, Name.Fit])},
        {"Dest": Array([])},
        {"A": Dictionary(S=Name.URI, URI=String("file:///etc/passwd"))},
        {"A": Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))},
        {"A": Dictionary(S=Name.GoToR, F=String("other.pdf"))},
        {"A": Dictionary(S=Name.Named, N=Name.Print)},
        {},
    ],
)
def test_a_link_that_leads_nowhere_good_is_left_out(action):
    pack = assemble([Part(source=links_of(action), title="Links")], title="Pack")

    assert pack.papers[0].removed == ("a link that leads nowhere",)
    assert walk.structure_faults(pack.pdf) == []


def test_a_pack_link_to_an_absent_item_is_left_out_with_its_tag():
    pack = assemble(
        [Part(source=samples.paper(), title="Homes", item="4")],
        title="Agenda",
        front=samples.front_sheet(links=("item-4", "item-9", "page-1", "front")),
    )

    assert walk.validator_errors(pack.pdf) == []
    assert walk.structure_faults(pack.pdf) == []
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        assert [str(link.Contents) for link in pdf.pages[0].Annots] == [
            "Go to agenda item 4",
            "Go to page 1",
            "Go to the front sheet",
        ]


def test_a_hidden_layer_stays_hidden():
    pdf = samples.new_pdf()
    layers = [
        pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name)))
        for name in ("Shown", "Hidden")
    ]
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(layers), D=Dictionary(BaseState=Name.OFF, ON=Array([layers[0]]))
    )
    other = samples.new_pdf()
    group = other.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
    other.Root.OCProperties = Dictionary(
        OCGs=Array([group]), D=Dictionary(OFF=Array([group]))
    )

    parts = [
        Part(source=samples.saved(pdf), title="One"),
        Part(source=samples.saved(other), title="Two"),
    ]
    pack = assemble(parts, title="Pack")

    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        layers = pdf.Root.OCProperties
        assert [str(one.Name) for one in layers.OCGs] == ["Shown", "Hidden", "Draft"]
        assert [str(one.Name) for one in layers.D.OFF] == ["Hidden", "Draft"]


def test_bookmarks_that_loop_or_say_nothing_are_left_out():
    pdf = samples.new_pdf(2)
    page = pdf.pages[1].obj
    good = pdf.make_indirect(
        Dictionary(Title=String("Good"), A=goto(Array([page, Name.Fit])))
    )
    empty = pdf.make_indirect(Dictionary(Title=String("Nowhere")))
    nameless = pdf.make_indirect(Dictionary(First=good))
    good.Next = empty
    empty.Next = nameless
    nameless.Next = good
    pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=good))

    pack = assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")

    assert walk.bookmarks(pack.pdf) == [(0, "Letter", 0), (1, "Good", 1)]


def harmed(harm):
    """A plain PDF after this harm, joined."""
    pdf = samples.new_pdf()
    harm(pdf, pdf.pages[0].obj)
    return assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")


@pytest.mark.parametrize("annotations", [Array([String("x"), 4]), Name.Nothing])
def test_annotations_that_are_none_are_left_out(annotations):
    pack = harmed(lambda pdf, page: setattr(page, "Annots", annotations))

    assert pack.papers[0].removed == ()
    assert walk.structure_faults(pack.pdf) == []


def test_a_script_deep_inside_is_found():
    def plant(pdf, page):
        script = Dictionary(S=Name.JavaScript, JS=String("planted"))
        page.Resources.Properties = Dictionary(Deep=pdf.make_indirect(script))

    pack = harmed(plant)

    assert pack.papers[0].removed == ("JavaScript",)
    assert b"planted" not in every_byte(pack.pdf)


def test_a_field_takes_its_kind_from_its_parent():
    def plant(pdf, page):
        parent = pdf.make_indirect(Dictionary(FT=Name.Sig))
        rect = Array([0, 0, 9, 9])
        field = Dictionary(Subtype=Name.Widget, Parent=parent, Rect=rect)
        page.Annots = Array([pdf.make_indirect(field)])
        pdf.Root.AcroForm = Dictionary(Fields=Array([page.Annots[0]]))

    pack = harmed(plant)

    assert pack.papers[0].removed == ("a digital signature (joining breaks it)",)


def test_fields_whose_parents_loop_end():
    def plant(pdf, page):
        field = pdf.make_indirect(Dictionary(Subtype=Name.Widget))
        field.Parent = field
        page.Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))

    assert harmed(plant).papers[0].removed == ("a form field (it stays as it looks)",)


def test_a_field_outside_the_tree_is_an_artifact():
    with pikepdf.open(io.BytesIO(tagged_form())) as pdf:
        pdf.Root.StructTreeRoot.K[0].K[-1].K = Array()
        source = samples.saved(pdf)

    pack = assemble([Part(source=source, title="Form")], title="Pack")

    assert "Signed by hand" in walk.page_texts(pack.pdf)[0]
    assert walk.structure_faults(pack.pdf) == []


def test_a_hidden_field_stays_hidden_and_a_bare_page_gets_what_it_needs():
    with pikepdf.open(io.BytesIO(samples.booby_trapped())) as pdf:
        field = pdf.pages[0].obj.Annots[-1]
        del pdf.pages[0].obj["/Resources"]
        shown = samples.saved(pdf)
        field.F = 2
        hidden = samples.saved(pdf)

    texts = [
        walk.page_texts(
            assemble([Part(source=source, title="Letter")], title="Pack").pdf
        )[0]
        for source in (shown, hidden)
    ]

    assert ["Filled in" in text for text in texts] == [True, False]


def test_names_that_chase_each_other_lead_nowhere():
    source = links_of({"Dest": String("a")})
    with pikepdf.open(io.BytesIO(source)) as pdf:
        pdf.Root.Dests = Dictionary(a=String("b"), b=String("a"))
        source = samples.saved(pdf)

    pack = assemble([Part(source=source, title="Links")], title="Pack")

    assert pack.papers[0].removed == ("a link that leads nowhere",)


def test_layers_without_a_setting_all_show():
    def plant(pdf, page):
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([group]))

    with pikepdf.open(io.BytesIO(harmed(plant).pdf)) as pdf:
        assert len(pdf.Root.OCProperties.D.OFF) == 0


def test_a_bookmark_without_a_place_still_holds_those_below():
    def plant(pdf, page):
        below = pdf.make_indirect(
            Dictionary(Title=String("Below"), Dest=Array([page, Name.Fit]))
        )
        above = pdf.make_indirect(Dictionary(Title=String("Above"), First=below))
        pdf.Root.Outlines = pdf.make_indirect(Dictionary(First=above))

    assert walk.bookmarks(harmed(plant).pdf) == [
        (0, "Letter", 0),
        (1, "Above", None),
        (2, "Below", 0),
    ]
