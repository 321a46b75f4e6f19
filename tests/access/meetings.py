"""Boards, meetings, papers and packs."""

ROWS = []
