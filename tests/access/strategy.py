"""Plans, actions and their ratings."""

ROWS = []
