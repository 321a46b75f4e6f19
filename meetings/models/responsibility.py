"""The three levels of responsibility that corporate parents have.

National Children's Bureau and Local Government Association: universal for everybody,
targeted for those who sit on the board, specialist for those who lead the service.
"""

from django.db import models


class Responsibility(models.TextChoices):
    """How much a corporate parent has to know, and so which training they need."""

    BY_ROLE = "", "As their role on the board has it"
    NONE = "none", "None: nothing is asked of them"
    UNIVERSAL = "universal", "Universal: what everybody knows"
    TARGETED = "targeted", "Targeted: for those who sit on the board or visit homes"
    SPECIALIST = "specialist", "Specialist: for those who lead the service"

    @classmethod
    def levels(cls):
        """The three levels that a course can have."""
        return [
            (level.value, level.label)
            for level in (cls.UNIVERSAL, cls.TARGETED, cls.SPECIALIST)
        ]

    @classmethod
    def up_from(cls, level):
        """The level and those above it: a course of any of these will do."""
        values = [value for value, _ in cls.levels()]
        return values[values.index(level) :] if level in values else []
