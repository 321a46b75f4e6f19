"""Where links and bookmarks of a source go, once it is part of a pack."""

from contextlib import suppress

from pikepdf import Array, Dictionary, Name, NameTree, PdfError, String

# A link of our own papers that assemble turns into a jump: pack:item-4, pack:page-8,
# pack:front.
PACK_SCHEME = "pack:"
WEB_SCHEMES = ("http://", "https://", "mailto:", "tel:")
# Not StructParent: links that are in the tree get a new one.
LINK_WORDS = "Type Subtype Rect Border BS C H QuadPoints Contents F A Dest Lang"
LINK_KEYS = frozenset(f"/{word}" for word in LINK_WORDS.split())


class Destinations:
    """The places inside one source, found by name or given outright."""

    def __init__(self, pdf, pages):
        self.pages = pages
        self.known = {page.objgen for page in pages}
        self.names = _named_destinations(pdf)

    def find(self, value, depth=0):
        """The destination as an array that begins with a page object, or None."""
        if depth > 4:
            return None
        if isinstance(value, Dictionary):
            return self.find(value.get("/D"), depth + 1)
        if isinstance(value, String | Name):
            return self.find(self.names.get(str(value).lstrip("/")), depth + 1)
        if not isinstance(value, Array) or len(value) == 0:
            return None
        page = self._page(value[0])
        return page and Array([page, *_view(list(value)[1:])])

    def _page(self, target):
        if isinstance(target, Dictionary) and target.objgen in self.known:
            return target
        if isinstance(target, int) and 0 <= target < len(self.pages):
            return self.pages[target]
        return None


def _view(rest):
    """How the page is shown: a name and numbers, nothing else."""
    if not rest or not isinstance(rest[0], Name):
        return [Name.Fit]
    numbers = [
        None if isinstance(part, Array | Dictionary | Name | String) else part
        for part in rest[1:5]
    ]
    return [rest[0], *numbers]


def _named_destinations(pdf):
    """Every named destination, of the name tree and of the older dictionary."""
    found = {}
    older = pdf.Root.get("/Dests")
    if isinstance(older, Dictionary):
        found.update((name.lstrip("/"), place) for name, place in older.items())
    names = pdf.Root.get("/Names")
    tree = names.get("/Dests") if isinstance(names, Dictionary) else None
    if isinstance(tree, Dictionary):
        # A broken tree costs its links, not the paper.
        with suppress(PdfError, RuntimeError, ValueError):
            tree = tree if tree.is_indirect else pdf.make_indirect(tree)
            found.update(NameTree(tree).items())
    return found


def settle_link(annotation, destinations):
    """Make a link annotation safe and self-contained; False where it leads nowhere.

    Names become places, web and mail addresses stay, everything else (files,
    programs, scripts) is refused.
    """
    action = annotation.get("/A")
    place = destinations.find(annotation.get("/Dest"))
    kind = action.get("/S") if isinstance(action, Dictionary) else None
    if place is None and kind == Name.GoTo:
        place = destinations.find(action.get("/D"))
    address = web_address(action) if kind == Name.URI else None
    for key in annotation.keys() - LINK_KEYS | {"/A", "/Dest"}:
        if key in annotation:
            del annotation[key]
    if place is not None:
        annotation.Dest = place
    elif address is not None:
        annotation.A = Dictionary(S=Name.URI, URI=String(address))
    return place is not None or address is not None


def web_address(action):
    """The address of a URI action where it is one that a paper may hold."""
    address = action.get("/URI")
    address = str(address) if isinstance(address, String) else ""
    is_known = address.lower().startswith((*WEB_SCHEMES, PACK_SCHEME))
    return address if is_known else None


def pack_target(annotation):
    """What a link of the form pack:item-4 asks for ("item-4"), or None."""
    action = annotation.get("/A")
    if not isinstance(action, Dictionary):
        return None
    address = str(action.get("/URI", ""))
    if not address.startswith(PACK_SCHEME):
        return None
    return address.removeprefix(PACK_SCHEME)
