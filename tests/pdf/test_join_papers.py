"""The command join_papers."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.pdf import samples, walk

pytestmark = pytest.mark.once


@pytest.fixture
def folder(tmp_path):
    """Two good papers, a locked one and a letter that is no PDF."""
    (tmp_path / "homes.pdf").write_bytes(samples.paper(pages=3))
    (tmp_path / "old_letter.pdf").write_bytes(samples.booby_trapped())
    (tmp_path / "locked.pdf").write_bytes(samples.locked(user="secret"))
    (tmp_path / "letter.pdf").write_bytes(b"Dear all")
    return tmp_path


def run(folder, *names, **options):
    """The command's output for these files."""
    output = StringIO()
    files = [folder / name for name in names]
    call_command("join_papers", folder / "pack.pdf", *files, stdout=output, **options)
    return output.getvalue()


def test_the_answer_is_one_json_object(folder):
    answer = json.loads(
        run(
            folder,
            "homes.pdf",
            "locked.pdf",
            "old_letter.pdf",
            "letter.pdf",
            json=True,
            start=7,
            prefix="S1-",
        )
    )

    assert list(answer) == ["pages", "papers", "refused", "seconds"]
    assert answer["pages"] == 6
    assert [
        (paper["title"], paper["first"], paper["last"], paper["tagged"])
        for paper in answer["papers"]
    ] == [("Homes near school", 7, 10, True), ("old letter", 11, 12, False)]
    assert answer["papers"][1]["removed"][0] == "JavaScript"
    assert [one["reason"].split(".")[0] for one in answer["refused"]] == [
        "This PDF needs a password to open",
        "This is not a PDF file",
    ]
    pack = (folder / "pack.pdf").read_bytes()
    assert walk.page_labels(pack) == [f"S1-{number}" for number in range(7, 13)]


def test_the_screen_edition_leaves_the_blanks_out(folder):
    text = run(folder, "homes.pdf", "old_letter.pdf", edition="screen")

    assert text.splitlines()[:2] == [
        "Pages 1 - 4: Homes near school",
        "Pages 5 - 6: old letter, no tags",
    ]
    pack = (folder / "pack.pdf").read_bytes()
    assert walk.page_labels(pack) == ["1", "2", "3", "5"]


def test_a_pack_of_clean_papers_is_clean(folder):
    run(folder, "homes.pdf", "homes.pdf", title="Two homes")

    pack = (folder / "pack.pdf").read_bytes()
    assert walk.validator_errors(pack) == []


def test_a_missing_file_is_named(folder):
    answer = json.loads(run(folder, "homes.pdf", "gone.pdf", json=True))

    assert answer["refused"] == [
        {
            "file": str(folder / "gone.pdf"),
            "reason": "It could not be read: No such file or directory.",
        }
    ]


def test_nothing_to_join_is_an_error(folder):
    with pytest.raises(CommandError, match="No file could be joined"):
        run(folder, "letter.pdf")


def test_a_pack_that_cannot_be_written_is_an_error(folder):
    with pytest.raises(CommandError, match="could not be written"):
        call_command("join_papers", folder / "no" / "pack.pdf", folder / "homes.pdf")


def test_people_read_what_was_left_out_and_refused(folder):
    text = run(folder, "old_letter.pdf", "letter.pdf")

    assert text.splitlines()[1].startswith("  left out: JavaScript;")
    assert text.splitlines()[2].startswith(f"Refused: {folder / 'letter.pdf'}: This is")
