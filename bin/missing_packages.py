"""Prints the Debian packages that this machine lacks, on one line; nothing if none.

Without an argument: only what the product cannot start without. With ``--tests``:
what makes the tests complete. Runs on the standard library alone.
"""

import ctypes
import shutil
import sys

# What WeasyPrint opens at import, and the package that brings each.
NEEDED = {
    "libgobject-2.0.so.0": "libpango-1.0-0",
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libharfbuzz.so.0": "libpangoft2-1.0-0",
    "libfontconfig.so.1": "libpangoft2-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
}
# Without it WeasyPrint warns and takes a slower way: no reason not to start.
SUBSET = {"libharfbuzz-subset.so.0": "libharfbuzz-subset0"}
FONTS = "fonts-liberation2"
BROWSER = "chromium"


class FontSet(ctypes.Structure):
    """The head of fontconfig's list of fonts."""

    _fields_ = (("number", ctypes.c_int),)


def packages_of(libraries):
    """The packages of those libraries that do not open."""
    return [name for library, name in libraries.items() if not opens(library)]


def opens(library):
    """Whether the shared library can be loaded."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font(family):
    """Whether fontconfig knows a font of the family; of any, where it is empty."""
    if not opens("libfontconfig.so.1"):
        return False
    fontconfig = ctypes.CDLL("libfontconfig.so.1")
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcObjectSetCreate.restype = ctypes.c_void_p
    fontconfig.FcFontList.argtypes = [ctypes.c_void_p] * 3
    fontconfig.FcFontList.restype = ctypes.POINTER(FontSet)
    pattern = fontconfig.FcNameParse(family.encode())
    fonts = fontconfig.FcFontList(None, pattern, fontconfig.FcObjectSetCreate())
    return bool(fonts) and fonts.contents.number > 0


def missing(*, for_tests):
    """Names of Debian packages, each once, in the order to install them."""
    needed = packages_of(NEEDED) + ([] if has_font("") else [FONTS])
    if for_tests or needed:
        # Page breaks are tested with the fonts that the papers are drawn in.
        needed += packages_of(SUBSET)
        needed += [] if has_font("Liberation Sans") else [FONTS]
    if for_tests and not shutil.which("chromium"):
        needed.append(BROWSER)
    return list(dict.fromkeys(needed))


if __name__ == "__main__":
    print(*missing(for_tests="--tests" in sys.argv[1:]))
