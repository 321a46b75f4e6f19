"""How the council knows whether it keeps its promises."""
