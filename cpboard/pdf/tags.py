"""The structure tree of one source: read, cut to what a pack may hold, numbered."""

from pikepdf import Array, Dictionary, Name, Object, Stream, String

# A page with more marked contents than this is hostile, not long.
MOST_MCIDS = 100_000
ELEMENT_WORDS = "Type S P ID Pg K A C R T Lang Alt E ActualText NS"
ELEMENT_KEYS = frozenset(f"/{word}" for word in ELEMENT_WORDS.split())
CELLS = frozenset({"/TD", "/TH"})


class Tree:
    """What hangs in a source's structure tree, and where its contents are.

    ``pages`` and ``streams`` map an object's id to {mcid: element}; ``objects`` maps
    the id of an annotation or picture to (element, object).
    """

    def __init__(self):
        self.tops = []
        self.pages = {}
        self.streams = {}
        self.objects = {}
        self.types = {}
        self.ids = []
        self.headers = []
        self.classed = []

    @property
    def holders(self):
        """Ids of every stream that the tree speaks of."""
        return self.streams.keys() | self.objects.keys()

    def next_mcid(self, page):
        """The first content id not yet used on a page."""
        return max(self.pages.get(page.objgen, {-1: None})) + 1

    def drop_objects(self, kept):
        """Cut the references to annotations that do not go into the pack.

        ``kept`` are the ids of those that do.
        """
        for key in sorted(self.objects.keys() - kept):
            element, _ = self.objects.pop(key)
            cut_reference(element, key)

    def swap(self, annotation, page, mcid):
        """Let the element of a form field hold the fixed content in its place."""
        element, _ = self.objects.pop(annotation.objgen)
        fixed = Dictionary(Type=Name.MCR, Pg=page, MCID=mcid)
        element.K = Array(
            [
                fixed if _is(kid, annotation.objgen) else kid
                for kid in _kids(element.get("/K"))
            ]
        )
        self.pages.setdefault(page.objgen, {})[mcid] = element


def read_tree(pdf, pages):
    """Walk the structure tree of a source; None where it has none worth the name.

    The walk also mends: kids that lead nowhere, come twice or belong to other pages
    are dropped, parents are set right, keys that are no part of structure go.
    """
    root = pdf.Root.get("/StructTreeRoot")
    if not isinstance(root, Dictionary):
        return None
    walk = _Walk(pdf, {page.objgen: page for page in pages})
    walk.run(root)
    has_content = walk.tree.pages or walk.tree.streams
    return walk.tree if walk.tree.tops and has_content else None


class _Walk:
    def __init__(self, pdf, known_pages):
        self.pdf = pdf
        self.known = known_pages
        self.tree = Tree()
        self.seen = set()
        self.waiting = []

    def run(self, root):
        kids = [_indirect(self.pdf, kid) for kid in _kids(root.get("/K"))]
        self.tree.tops = [kid for kid in kids if self._adopt(kid)]
        self.waiting = [(top, None) for top in self.tree.tops]
        while self.waiting:
            self._visit(*self.waiting.pop())

    def _adopt(self, kid):
        is_new = (
            isinstance(kid, Dictionary)
            and not isinstance(kid, Stream)
            and isinstance(kid.get("/S"), Name)
            and kid.objgen not in self.seen
        )
        if is_new:
            self.seen.add(kid.objgen)
        return is_new

    def _visit(self, element, page):
        keys = element.keys()
        for key in keys - ELEMENT_KEYS:
            del element[key]
        self._note(element, keys)
        own = element.get("/Pg") if "/Pg" in keys else None
        if isinstance(own, Dictionary):
            page = own.objgen if own.objgen in self.known else None
        # A page that was meant by the element above must stand on this one.
        if page is not None and own is None:
            element.Pg = self.known[page]
        elif page is None and "/Pg" in keys:
            del element["/Pg"]
        before = _kids(element.get("/K"))
        after = [kept for kid in before if (kept := self._keep(element, kid, page))]
        after = [kid[0] for kid in after]
        if len(after) != len(before):
            element.K = Array(after)

    def _note(self, element, keys):
        kind = str(element.S)
        if "/NS" not in keys:
            self.tree.types.setdefault(kind, []).append(element)
        if "/ID" in keys and isinstance(element.ID, String):
            self.tree.ids.append(element)
        if "/C" in keys:
            self.tree.classed.append(element)
        if "/A" in keys and kind in CELLS:
            self.tree.headers.extend(
                attributes
                for attributes in _kids(element.A)
                if isinstance(attributes, Dictionary) and "/Headers" in attributes
            )

    def _keep(self, element, kid, page):
        """The kid in a one-tuple (0 is a kid too) where it may stay, else ()."""
        if isinstance(kid, int):
            is_kept = page and _claim(self.tree.pages, page, kid, element)
            return (kid,) if is_kept else ()
        if not isinstance(kid, Dictionary):
            return ()
        if "/S" in kid:
            return self._keep_element(element, kid, page)
        if "/MCID" in kid:
            return (kid,) if self._claim_reference(element, kid, page) else ()
        target = kid.get("/Obj")
        return (kid,) if self._claim_object(element, target) else ()

    def _keep_element(self, element, kid, page):
        if not kid.is_indirect or not self._adopt(kid):
            return ()
        parent = kid.get("/P")
        if not isinstance(parent, Dictionary) or parent.objgen != element.objgen:
            kid.P = element
        self.waiting.append((kid, page))
        return (kid,)

    def _claim_object(self, element, target):
        if not isinstance(target, Dictionary | Stream) or not target.is_indirect:
            return False
        if target.objgen in self.tree.objects:
            return False
        self.tree.objects[target.objgen] = (element, target)
        return True

    def _claim_reference(self, element, kid, page):
        own = kid.get("/Pg")
        if isinstance(own, Dictionary):
            page = own.objgen if own.objgen in self.known else None
        stream, mcid = kid.get("/Stm"), kid.get("/MCID")
        if page is None or not isinstance(mcid, int):
            return False
        if isinstance(stream, Stream):
            return _claim(self.tree.streams, stream.objgen, mcid, element)
        return _claim(self.tree.pages, page, mcid, element)


def _claim(places, key, mcid, element):
    """Note whose content this id is; the first element to claim it has it."""
    contents = places.setdefault(key, {})
    if not 0 <= mcid < MOST_MCIDS or mcid in contents:
        return False
    contents[mcid] = element
    return True


def _kids(value):
    if isinstance(value, Array):
        return list(value)
    return [] if value is None else [value]


def _indirect(pdf, kid):
    if isinstance(kid, Object) and not kid.is_indirect:
        return pdf.make_indirect(kid)
    return kid


def cut_reference(element, key):
    """Take an annotation out of its element.

    A Link without its annotation becomes a Span: PDF/UA-1 (7.18.5) wants a Link to
    hold one.
    """
    kids = [kid for kid in _kids(element.get("/K")) if not _is(kid, key)]
    element.K = Array(kids)
    if element.S in (Name.Link, Name.Annot, Name.Form):
        element.S = Name.Span


def _is(kid, key):
    target = kid.get("/Obj") if isinstance(kid, Dictionary) else None
    return isinstance(target, Dictionary | Stream) and target.objgen == key


def number_contents(pdf, pages, tree, first_key):
    """Give pages, streams and annotations fresh keys of the parent tree.

    Returns the parent tree's entries, [key, elements or element, ...], for these.
    """
    entries, key = [], first_key
    for page in pages:
        key = _number(entries, key, page, tree.pages.get(page.objgen), "/StructParents")
    for place, contents in tree.streams.items():
        stream = pdf.get_object(place)
        key = _number(entries, key, stream, contents, "/StructParents")
    for element, target in tree.objects.values():
        target.StructParent = key
        entries += [key, element]
        key += 1
    return entries


def _number(entries, key, holder, contents, name):
    if not contents:
        if name in holder:
            del holder[name]
        return key
    holder[name] = key
    elements = [contents.get(mcid) for mcid in range(max(contents) + 1)]
    entries += [key, Array(elements)]
    return key + 1


def part_element(pdf, tree, *, title, language):
    """The one element that stands for a whole paper in the pack's tree."""
    tops = tree.tops
    if len(tops) == 1 and tops[0].S in (Name.Document, Name.Part):
        part = tops[0]
        part.S = Name.Part
    else:
        part = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, K=Array(tops))
        )
        for top in tops:
            top.P = part
    part.T = String(title)
    if language and "/Lang" not in part:
        part.Lang = String(language)
    return part
