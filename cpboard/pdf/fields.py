"""Form fields, turned into fixed content that looks the same."""

from pikepdf import Annotation, Array, Dictionary, Name, Stream

PUSH_BUTTON = 1 << 16


def fix_field(pdf, page, widget, tree):
    """Draw a field's appearance into its page; True where it was a signature.

    In a tagged source the field's structure element then holds the fixed content.
    Buttons that only do something are left out: paper has nothing to press.
    """
    kind = _inherited(widget, "/FT")
    flags = _inherited(widget, "/Ff")
    is_button = kind == Name.Btn and isinstance(flags, int) and flags & PUSH_BUTTON
    if not is_button:
        _draw(pdf, page, widget, tree)
    return kind == Name.Sig


def _inherited(field, key):
    for _ in range(32):
        if key in field:
            return field[key]
        field = field.get("/Parent")
        if not isinstance(field, Dictionary):
            return None
    return None


def _draw(pdf, page, widget, tree):
    annotation = Annotation(widget)
    appearance = annotation.get_appearance_stream(Name.N)
    if appearance is None:
        return
    if not isinstance(page.Resources.get("/XObject"), Dictionary):
        page.Resources.XObject = Dictionary()
    name = f"/CPBoardField{len(page.Resources.XObject.keys())}"
    turn = page.get("/Rotate", 0)
    content = annotation.get_page_content_for_appearance(Name(name), turn)
    if not content:
        return
    appearance.Type, appearance.Subtype = Name.XObject, Name.Form
    page.Resources.XObject[name] = appearance
    if tree and widget.is_indirect and widget.objgen in tree.objects:
        mcid = tree.next_mcid(page)
        tree.swap(widget, page, mcid)
        content = b"/Form <</MCID %d>> BDC\n%s\nEMC" % (mcid, content)
    elif tree:
        content = b"/Artifact BMC\n%s\nEMC" % content
    contents = page.get("/Contents", Array())
    parts = list(contents) if isinstance(contents, Array) else [contents]
    page.Contents = Array(
        [Stream(pdf, b"q\n"), *parts, Stream(pdf, b"\nQ\n" + content + b"\n")]
    )
