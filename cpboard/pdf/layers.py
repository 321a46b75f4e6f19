"""Layers (optional content): what a source hides stays hidden in the pack."""

from pikepdf import Array, Dictionary, Name, String


def write_layers(pdf, found):
    """Join the layers of all sources in the pack's catalogue, where there are any.

    ``found`` are the sources' copied OCProperties. Only on and off is kept: usage
    rules (/AS) may not stand in PDF/UA-1 (7.10).
    """
    groups, hidden = [], []
    for properties in found:
        own = properties.get("/OCGs")
        if isinstance(own, Array):
            groups.extend(own)
            hidden.extend(_hidden(properties, own))
    if not groups:
        return
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(groups),
        D=Dictionary(Name=String("Layers"), OFF=Array(hidden), Order=Array(groups)),
    )


def _hidden(properties, groups):
    default = properties.get("/D")
    if not isinstance(default, Dictionary):
        return []
    if default.get("/BaseState") == Name.OFF:
        shown = {group.objgen for group in default.get("/ON", ())}
        return [group for group in groups if group.objgen not in shown]
    return list(default.get("/OFF", ()))
