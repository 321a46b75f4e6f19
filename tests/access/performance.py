"""Indicators, figures and scorecards."""

ROWS = []
