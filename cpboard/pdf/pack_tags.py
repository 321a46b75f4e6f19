"""The structure tree of a pack, grown paper by paper."""

from pikepdf import Array, Dictionary, Name, String

from .tags import cut_reference, number_contents, part_element

# Structure types of ISO 32000-1, 14.8.4: a pack's role map never renames one.
STANDARD_WORDS = """
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
Figure Formula Form
"""
STANDARD = frozenset(f"/{word}" for word in STANDARD_WORDS.split())


class PackTags:
    """What the papers' trees share: keys, roles, classes, identifiers."""

    def __init__(self):
        self.next_key = 0
        self.roles = {}
        self.unmapped = set()
        self.classes = {}
        self.class_objects = {}
        self.ids = []
        self.known_ids = set()
        self.nums = {}
        self.parts = []
        self.namespaces = []

    def prepare(self, pdf, pages, tree, *, title, language):
        """Settle a source's tree against the papers before it; what is to be copied."""
        root = pdf.Root.get("/StructTreeRoot", Dictionary())
        mark = f"p{len(self.parts) + 1}-"
        self._settle_roles(root, tree, mark)
        new_classes = self._settle_classes(root, tree, mark)
        self._settle_ids(tree, mark.encode())
        entries = number_contents(pdf, pages, tree, self.next_key)
        self.next_key += len(entries) // 2
        return Dictionary(
            Part=part_element(pdf, tree, title=title, language=language),
            Nums=Array(entries),
            Ids=Array(tree.ids),
            Classes=Dictionary(new_classes),
            Namespaces=_namespaces(root),
        )

    def adopt(self, copied):
        """Take over what was prepared, now that it lives in the pack."""
        self.parts.append(copied.Part)
        nums = list(copied.Nums)
        self.nums.update(zip(map(int, nums[::2]), nums[1::2], strict=True))
        self.ids.extend((bytes(element.ID), element) for element in copied.Ids)
        self.class_objects.update(copied.Classes.items())
        self.namespaces.extend(copied.Namespaces)

    def forget(self, annotation):
        """Cut a link out of the tree again: its element becomes plain text."""
        if "/StructParent" in annotation:
            element = self.nums.pop(int(annotation.StructParent))
            cut_reference(element, annotation.objgen)

    def write(self, pdf):
        """Hang everything under one Document in the pack's catalogue."""
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=root)
        )
        for part in self.parts:
            part.P = document
        document.K = Array(self.parts)
        root.K = Array([document])
        nums = [part for key in sorted(self.nums) for part in (key, self.nums[key])]
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(nums)))
        root.ParentTreeNextKey = self.next_key
        if self.roles:
            names = {name: Name(role) for name, role in sorted(self.roles.items())}
            root.RoleMap = Dictionary(names)
        if self.class_objects:
            root.ClassMap = Dictionary(self.class_objects)
        if self.ids:
            root.IDTree = pdf.make_indirect(_id_tree(self.ids))
        if self.namespaces:
            root.Namespaces = Array(self.namespaces)
        pdf.Root.StructTreeRoot = root

    def _settle_roles(self, root, tree, mark):
        """Merge the source's role map; a name that means two things is renamed."""
        source = root.get("/RoleMap")
        source = _names(source) if isinstance(source, Dictionary) else {}
        for kind, elements in tree.types.items():
            role = _final_role(kind, source)
            if kind in STANDARD and role == kind:
                continue
            if kind in STANDARD:
                _rename(elements, role)
            elif role is None and kind in self.roles:
                _rename(elements, f"/{mark}{kind[1:]}")
            elif role is None:
                self.unmapped.add(kind)
            elif kind in self.unmapped or self.roles.get(kind, role) != role:
                fresh = f"/{mark}{kind[1:]}"
                _rename(elements, fresh)
                self.roles[fresh] = role
            else:
                self.roles[kind] = role

    def _settle_classes(self, root, tree, mark):
        """Merge the source's class map; returns the classes it adds."""
        source = root.get("/ClassMap")
        if not isinstance(source, Dictionary) or not tree.classed:
            return {}
        fresh, renamed = {}, {}
        for name, value in source.items():
            meaning = value.unparse(resolved=True)
            if self.classes.get(name, meaning) != meaning:
                renamed[name] = f"/{mark}{name[1:]}"
            fresh[renamed.get(name, name)] = value
            self.classes[renamed.get(name, name)] = meaning
        if renamed:
            for element in tree.classed:
                element.C = _renamed_classes(element.C, renamed)
        return fresh

    def _settle_ids(self, tree, mark):
        """Prefix the source's identifiers where an earlier paper has one of them."""
        own = {bytes(element.ID) for element in tree.ids}
        if own & self.known_ids:
            for element in tree.ids:
                element.ID = String(mark + bytes(element.ID))
            for attributes in tree.headers:
                attributes.Headers = Array(
                    [String(mark + bytes(name)) for name in attributes.Headers]
                )
            own = {mark + name for name in own}
        self.known_ids |= own


def _names(role_map):
    return {key: str(role) for key, role in role_map.items() if isinstance(role, Name)}


def _final_role(kind, roles):
    """What a type stands for at the end of its chain; None where it ends nowhere."""
    for _ in range(len(roles) + 1):
        if kind not in roles:
            return kind if kind in STANDARD else None
        kind = roles[kind]
    return None


def _rename(elements, kind):
    for element in elements:
        element.S = Name(kind)


def _renamed_classes(value, renamed):
    if isinstance(value, Array):
        return Array([_renamed_classes(part, renamed) for part in value])
    return (
        Name(renamed.get(str(value), str(value))) if isinstance(value, Name) else value
    )


def _namespaces(root):
    found = root.get("/Namespaces")
    return found if isinstance(found, Array) else Array()


def _id_tree(ids):
    """A name tree of one leaf; of two elements with one identifier the first stays."""
    unique = {}
    for name, element in ids:
        unique.setdefault(name, element)
    leaf = [part for name in sorted(unique) for part in (String(name), unique[name])]
    return Dictionary(Names=Array(leaf), Limits=Array([leaf[0], leaf[-2]]))
