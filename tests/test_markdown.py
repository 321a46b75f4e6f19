"""Words with marks become HTML that is safe and that a screen reader can use."""

import pytest

from cpboard.markdown import faults, plain_words, to_html


def test_headings_stand_below_that_of_their_section_whatever_they_begin_with():
    assert to_html("## Costs\n\n### Fares") == "<h3>Costs</h3>\n<h4>Fares</h4>\n"


def test_a_table_says_which_column_a_heading_heads():
    html = to_html("|Year|Cost|\n|---|--:|\n|1|£5|")

    assert '<th scope="col">Year</th>' in html
    assert '<th class="number" scope="col">Cost</th>' in html
    assert '<td class="number">£5</td>' in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("<script>\nx\n</script>", "<p>&lt;script&gt;\nx\n&lt;/script&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](ftp://a.example)", '<p><a rel="noopener noreferrer">x</a></p>'),
    ],
)
def test_what_is_typed_is_never_a_page_s_own_code(text, html):
    assert to_html(text).strip() == html


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "# A\n\n### B",
            "The heading “B” skips a level: write it with 2 × #, not 3.",
        ),
        ("#\n\nA", "A heading has no words."),
        ("[](https://a.example)", "The link to https://a.example has no words."),
        (
            "[here](https://a.example)",
            "The link “here” does not say where it leads: write the name of the page.",
        ),
        (
            "[Our plan](/plans/)",
            "The link “Our plan” needs its whole address, beginning with https://.",
        ),
        ("| |B|\n|---|---|\n|1|2|", "A column of a table has no heading."),
        ("a <b> c", "“<b>” is HTML: it is printed as it stands. Take it out."),
        (
            "![Map](https://a.example/map.png)",
            "A picture is left out: describe in words what it shows.",
        ),
    ],
)
def test_what_is_hard_to_use_is_told_in_a_sentence(text, fault):
    assert faults(text) == [fault]


def test_good_words_have_no_fault():
    text = "# A\n\n## B\n\n# C\n\n[Our plan](https://a.example)\n\n|A|\n|---|\n|1|\n"

    assert faults(text) == []


def test_plain_words_leave_the_marks_out():
    text = "# Costs\n\n- **Fares** and\n  [food](https://a.example)"

    assert plain_words(text) == "Costs\nFares and food"
