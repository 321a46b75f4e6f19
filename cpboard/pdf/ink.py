"""Where the head of a page has room for its number: looked at, not guessed."""

import pypdfium2

from .stamps import HOUSE_SPOT, SIZE

# The head that is searched, and the width of the longest usual stamp, in points.
HEAD = 64
WIDTH = 150
TOPS = (20, 12, 5, 30, 40)
# So much may the grey of plain paper vary.
PLAIN = 24


def find_spots(path, sheets):
    """For each page (right, top) of a free place in its head, or None.

    Draws the head at a pixel a point and looks for a plain patch, nearest to where
    our own papers have the number.
    """
    document = pypdfium2.PdfDocument(path)
    return [_spot(document[place], sheet) for place, sheet in enumerate(sheets)]


def _spot(page, sheet):
    scale = sheet.scale
    head = min(HEAD * scale, sheet.height)
    shown = page.get_height() or sheet.height
    zoom = sheet.height / shown
    below = (sheet.height - head) / zoom
    image = page.render(
        scale=zoom / scale, crop=(0, below, 0, 0), grayscale=True
    ).to_pil()
    box_width, box_height = min(WIDTH, image.width - 8), round(SIZE * 1.4)
    for right, top in _candidates(image.width, box_width):
        left = image.width - right - box_width
        if top + box_height > image.height:
            continue
        patch = image.crop((left - 3, top, left + box_width + 3, top + box_height))
        lightest = patch.getextrema()
        if lightest[1] - lightest[0] <= PLAIN:
            return right, top
    return None


def _candidates(width, box_width):
    """Places to try, in points from the right and upper edges, the best first."""
    near = [(round(HOUSE_SPOT.right), top) for top in TOPS]
    edge = [(14, top) for top in TOPS]
    along = [
        (right, top)
        for top in TOPS
        for right in range(50, max(int(width) - box_width - 6, 50), 12)
    ]
    return [spot for spot in near + edge + along if spot[0] + box_width + 3 <= width]
