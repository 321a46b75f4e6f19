"""How easy words are to read: the Flesch-Kincaid grade, said as an age.

Grade = 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others,
1975); a reader of grade n is n + 5 years old. A guide for a writer, no measure of
sense.
"""

import re
from dataclasses import dataclass
from functools import cache

import pyphen

# Young people of twelve should be able to read what is written to them.
AIM = 12
YOUNGEST, OLDEST = 6, 18
NUMBERS = ["six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
# A full stop inside a number ends nothing; a line break ends a heading or an item.
END = re.compile(r"[.!?…]+(?=\s|[\"'”’)]|$)|\n+")
VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöûü]+")


@dataclass(frozen=True)
class Readability:
    """The age at which most people can read a text, and what that means."""

    age: int

    @property
    def is_easy(self):
        """Whether a twelve-year-old can read it."""
        return self.age <= AIM

    @property
    def says(self):
        """In a sentence, with what to do where it is hard."""
        if self.is_easy:
            number = NUMBERS[self.age - YOUNGEST]
            article = "An" if number[0] == "e" else "A"
            return f"{article} {number}-year-old can read this."
        told = f"{OLDEST} or over" if self.age == OLDEST else self.age
        return f"Reads like age {told}: shorten sentences, use everyday words."


def readability(*texts: str) -> Readability | None:
    """How easy the texts are together; None where they have no word."""
    text = "\n".join(texts)
    words = WORD.findall(text)
    if not words:
        return None
    sentences = sum(bool(WORD.search(part)) for part in END.split(text))
    syllables = sum(map(count_syllables, words))
    grade = 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59
    return Readability(age=min(max(round(grade + 5), YOUNGEST), OLDEST))


def count_syllables(word: str) -> int:
    """About how many syllables a word has; a number has one.

    Vowels that stand together are one, silent endings none. Where the hyphenation
    of the word has more parts (cre-ate), that many.
    """
    word = word.casefold().replace("’", "'").removesuffix("'s")
    stem = word
    if re.search(r"[^aeiouytd]ed$|[^aeiouylcgszx]es$", word):
        stem = word[:-2]  # moved, homes; but wanted, and houses
    elif re.search(r"[^aeiouyl]e$|[aeiouy]le$", word):
        stem = word[:-1]  # home, while; but table
    parts = hyphenation().positions(word)
    return max(len(VOWELS.findall(stem)), len(parts) + 1, 1)


@cache
def hyphenation():
    """The British hyphenation that comes with pyphen; read once."""
    return pyphen.Pyphen(lang="en_GB")
