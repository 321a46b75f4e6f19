"""Stored files as an answer: whole, in part, or "you have it already"."""

import re

from django.http import FileResponse, HttpResponse
from django.utils.cache import get_conditional_response

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


class Part:
    """So many bytes of an open file, from where it stands, and no more."""

    def __init__(self, file, length):
        self.file, self.left = file, length

    def read(self, size=-1):
        """The next bytes; none once the part is at its end."""
        size = self.left if size < 0 else min(size, self.left)
        data = self.file.read(size)
        self.left -= len(data)
        return data

    def close(self):
        """Close the whole file."""
        self.file.close()


def send_file(request, file, *, name, mark, content_type="application/pdf"):
    """A stored file under a name, as a browser asks for it (RFC 9110).

    ``mark`` is the file's hash and never changes with the same bytes: 304 to who has
    them (If-None-Match), 206 to who asks for one range, 416 where there is no such.
    Several ranges at once get the whole file, as the standard allows.
    """
    etag = f'"{mark}"' if mark else None
    had = get_conditional_response(request, etag=etag)
    if had is not None:
        return had
    wanted = wanted_range(request, etag, file.size)
    if wanted == ():
        headers = {"Content-Range": f"bytes */{file.size}"}
        return HttpResponse(status=416, headers=headers, content_type="text/plain")
    opened = file.open("rb")
    if wanted is None:
        response = FileResponse(opened, filename=name, content_type=content_type)
    else:
        response = partly(opened, wanted, file.size, name, content_type)
    response["Accept-Ranges"] = "bytes"
    if etag:
        response["ETag"] = etag
    return response


def wanted_range(request, etag, size):
    """(first, last) byte asked for; None for the whole file, () for none of it."""
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    unless = request.headers.get("If-Range")
    if not asked or asked.group(0) == "bytes=-" or (unless and unless != etag):
        return None
    first, last = asked.groups()
    if not first:
        # The last so many bytes.
        first, last = max(0, size - int(last)), size - 1
    else:
        first, last = int(first), min(int(last) if last else size, size - 1)
    return (first, last) if first <= last else ()


def partly(opened, wanted, size, name, content_type):
    """206: the bytes from the first to the last, both included."""
    first, last = wanted
    opened.seek(first)
    response = FileResponse(
        Part(opened, last - first + 1),
        filename=name,
        content_type=content_type,
        status=206,
    )
    response["Content-Length"] = last - first + 1
    response["Content-Range"] = f"bytes {first}-{last}/{size}"
    return response
