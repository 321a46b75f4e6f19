"""What the council promises its children."""
