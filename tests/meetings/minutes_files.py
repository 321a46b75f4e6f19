"""Samples of minutes in our own words, and what a test compares."""

from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples" / "minutes"
NAMES = ["roman", "nested", "bullets"]


def sample(name):
    """The text of a sample."""
    return (SAMPLES / f"{name}.txt").read_text(encoding="utf-8")


def letters(text):
    """Every letter and sign of a text in order, spaces aside."""
    return "".join(text.split())


def decided(read):
    """Number, text and numbers below of each thing decided."""
    return [
        (row["number"], row["text"], [below["number"] for below in row["clauses"]])
        for row in read.as_json()["resolutions"]
    ]
