"""Dates as the board prints them: 19 January 2021, 5.00pm."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
TIME_FORMAT = "g.ia"
DATETIME_FORMAT = "j F Y, g.ia"
SHORT_DATETIME_FORMAT = "j M Y, g.ia"
