"""Turns away what no page asks for, before anything of it is read or kept."""

from django.conf import settings
from django.http import HttpResponse

PLAIN = "text/plain; charset=utf-8"
# Forms without files are small; the parts round a file need some room too.
MOST_FORM_BYTES = 2 * 2**20


def gate(get_response):
    """Middleware: refuses bodies that are too long, and signs no address has.

    It stands behind the sign-in, because a stranger has no file to send, and before
    the check of forms, which would write a file of any size to the disk.
    """

    def check(request):
        if "%00" in request.META.get("QUERY_STRING", ""):
            # PostgreSQL takes no such sign, and answers with an error.
            return HttpResponse("There is no such address.", PLAIN, 400)
        length = body_length(request)
        if length > MOST_FORM_BYTES and length > most_bytes(request.user):
            return HttpResponse("This is larger than may be sent here.", PLAIN, 413)
        return get_response(request)

    return check


def body_length(request) -> int:
    """How many bytes the sender announces; without a number none are read."""
    length = request.META.get("CONTENT_LENGTH") or ""
    return int(length) if length.isascii() and length.isdigit() else 0


def most_bytes(user) -> int:
    """How long a request of somebody may be."""
    files = settings.MAX_UPLOAD_BYTES if user.is_authenticated else 0
    return files + MOST_FORM_BYTES
