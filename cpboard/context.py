"""What every template may name."""

from django.conf import settings


def house(request):
    """The council's name, for the head and the foot of every page."""
    return {"council_name": settings.COUNCIL_NAME, "is_demo": settings.DEMO}
