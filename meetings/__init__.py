"""Where the council answers for its promises."""
