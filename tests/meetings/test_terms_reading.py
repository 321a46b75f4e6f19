"""What a text of terms of reference is read as: headings, paragraphs, points."""

import pytest

from meetings.terms_reading import read_terms


def rows(text):
    """What was read, as plain rows."""
    return [(each.kind, each.number, each.text) for each in read_terms(text)]


def test_word_s_paste_without_empty_lines_is_read_by_its_numbers_and_bullets():
    text = "1. Name\n1.1 The board.\n2. Who\n2.1 It has:\n•\tcarers\n•\tpartners\n"

    assert rows(text) == [
        ("heading", "1.", "Name"),
        ("text", "1.1", "The board."),
        ("heading", "2.", "Who"),
        ("text", "2.1", "It has:"),
        ("point", "", "carers"),
        ("point", "", "partners"),
    ]


def test_a_list_of_whole_sentences_is_no_list_of_headings():
    text = "The board:\n1. hears young people\n2. asks questions\n3. decides"

    assert [kind for kind, *_ in rows(text)] == ["text", "point", "point", "point"]


def test_a_number_alone_on_its_line_takes_the_next_line():
    assert rows("4.\nQuorum\n4.1\nThree members.") == [
        ("heading", "4.", "Quorum"),
        ("text", "4.1", "Three members."),
    ]


def test_lines_broken_at_a_column_are_one_paragraph():
    text = (
        "The board speaks for the children in our care and for care leavers.\n"
        "It meets four times a year, in public unless the law lets a paper be\n"
        "private.\n\nA second paragraph.\n"
    )

    assert [words for *_, words in rows(text)] == [
        "The board speaks for the children in our care and for care leavers. It meets "
        "four times a year, in public unless the law lets a paper be private.",
        "A second paragraph.",
    ]


def test_marks_of_layout_go_and_words_stay():
    assert rows("## **Purpose**\n\nIt costs 5 * 3 and is *ours*.") == [
        ("heading", "", "Purpose"),
        ("text", "", "It costs 5 * 3 and is ours."),
    ]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b", "###"])
def test_a_text_without_words_has_no_paragraphs(text):
    assert [row for row in rows(text) if row[2].strip("#")] == []
