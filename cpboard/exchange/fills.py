"""Colours of cells: what a workbook's styles and theme come to as hex."""

import colorsys
import re
from typing import NamedTuple

from openpyxl.styles.colors import COLOR_INDEX, Color
from openpyxl.styles.numbers import BUILTIN_FORMATS
from openpyxl.styles.stylesheet import Stylesheet

from .opening import parse

HEX = re.compile(r"(?:[0-9A-Fa-f]{2})?([0-9A-Fa-f]{6})")
# The order in which cells count theme colours, which is not the file's own.
THEME_ORDER = (
    "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink"
)
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


class Style(NamedTuple):
    """A cell style's fill as six hex digits or None, and its number format."""

    fill: str | None
    number_format: str


def styles(parts: dict[str, bytes]) -> list[Style]:
    """The workbook's cell styles by index; none where it has no readable styles.

    Colours are a help, never the plan: styles that cannot be read cost no words.
    """
    part = next((parts[name] for name in parts if name.endswith("xl/styles.xml")), b"")
    try:
        sheet = Stylesheet.from_tree(parse(part))
        theme = theme_colours(parts)
        return [
            Style(
                fill_of(sheet.fills[style.fillId], theme),
                number_format(sheet, style.numFmtId),
            )
            for style in sheet.cell_styles
        ]
    # openpyxl raises what it likes over styles that other programmes wrote.
    except Exception:
        return []


def number_format(sheet: Stylesheet, number: int) -> str:
    """The format's own words, of the workbook or of Excel."""
    # openpyxl moves the workbook's own formats to numbers from 164 on.
    own = sheet.number_formats
    if number >= 164 and number - 164 < len(own):
        return own[number - 164]
    return BUILTIN_FORMATS.get(number, "General")


def theme_colours(parts: dict[str, bytes]) -> list[str | None]:
    """The theme's twelve colours in the order in which cells count them."""
    part = next((parts[n] for n in sorted(parts) if "xl/theme/theme" in n), b"")
    if not part:
        return []
    scheme = parse(part).find(f".//{DRAWING}clrScheme")
    colours = {}
    for entry in scheme:
        value = entry[0].get("lastClr") or entry[0].get("val")
        colours[entry.tag.removeprefix(DRAWING)] = value
    return [colours.get(name) for name in THEME_ORDER.split()]


def fill_of(fill, theme: list[str | None]) -> str | None:
    """Six capital hex digits of a plain fill; None without one."""
    if fill.tagname != "patternFill" or fill.fill_type in {None, "none", "gray125"}:
        return None
    colour = hex_of(fill.fgColor, theme)
    return colour.upper() if colour else None


def hex_of(colour: Color, theme: list[str | None]) -> str | None:
    """A colour given by value, by index or by theme and tint."""
    if colour.type == "rgb":
        match = HEX.fullmatch(colour.rgb)
        return match and match[1]
    if colour.type == "indexed":
        known = colour.indexed < len(COLOR_INDEX)
        return COLOR_INDEX[colour.indexed][2:] if known else None
    if colour.theme >= len(theme) or not theme[colour.theme]:
        return None
    return tinted(theme[colour.theme], colour.tint)


def tinted(colour: str, tint: float) -> str:
    """The colour made lighter (tint above 0) or darker, as Excel does it."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    mixed = colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation)
    return "".join(f"{round(part * 255):02X}" for part in mixed)
