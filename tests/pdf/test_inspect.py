"""What an upload is, and which files are refused in which words."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from cpboard.pdf import inspect as inspecting
from cpboard.pdf.ink import find_spots
from cpboard.pdf.inspect import RefusedUpload, Upload, inspect
from cpboard.pdf.probe import Refusal, find_problems, main, probe
from cpboard.pdf.stamps import Spot, sheet_of
from tests.pdf import samples

pytestmark = pytest.mark.once

REAL = Path(__file__).parents[3] / "shared" / "inputs" / "pdfs"


def refusal(data, **limits):
    """The sentence with which a file is refused."""
    with pytest.raises(RefusedUpload) as refused:
        inspect(data, **limits)
    return str(refused.value)


def test_a_tagged_paper_is_known_for_what_it_is():
    upload = inspect(samples.paper(pages=2))

    assert (upload.pages, upload.title, upload.language) == (
        2,
        "Homes near school",
        "en-GB",
    )
    assert upload.is_tagged is True
    assert upload.is_accessible is True
    assert upload.has_bookmarks is True
    assert upload.spots == (Spot(36, 20), Spot(36, 20))
    assert upload.notes == []
    assert Upload.from_dict(json.loads(json.dumps(upload.as_dict()))) == upload


def test_bytes_paths_and_open_files_are_all_read(tmp_path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(samples.plain())

    with path.open("rb") as file:
        uploads = [inspect(path), inspect(path.read_bytes()), inspect(file)]

    assert [upload.pages for upload in uploads] == [1, 1, 1]
    assert uploads[0].sizes == ((595.0, 842.0),)


def test_sizes_are_what_a_reader_sees():
    turned = samples.plain(box=(0, 0, 842, 1191), Rotate=270)

    assert inspect(turned).sizes == ((1191.0, 842.0),)


@pytest.mark.parametrize(
    ("make", "start"),
    [
        (lambda: b"", "This is not a PDF file."),
        (lambda: b"PK\x03\x04 a Word file", "This is not a PDF file."),
        (lambda: samples.plain()[:300], "This PDF is damaged or was cut off"),
        (lambda: b"%PDF-1.7\n" + b"nonsense " * 40, "This PDF is damaged"),
        (lambda: samples.locked(user="secret"), "This PDF needs a password"),
        (samples.page_tree_loop, "This PDF is damaged"),
        (samples.deep_page_tree, "This PDF is damaged"),
        (lambda: samples.plain(0), "This PDF has no pages."),
        (
            lambda: samples.plain(2, box=(0, 0, 595, 0)),
            "Page 1 of this PDF has no size",
        ),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(make, start):
    assert refusal(make()).startswith(start)


def test_a_file_nested_absurdly_deep_does_no_harm():
    upload = inspect(samples.deep_array())

    assert upload.pages == 1


def test_limits_of_size_and_pages_are_said():
    assert refusal(samples.plain(3), most_pages=2) == (
        "This PDF has 3 pages; a paper may have 2."
    )
    assert refusal(bytes(2**20 + 1), most_bytes=2**20) == (
        "This file has 2 MB; an upload may have 1 MB."
    )


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(inspecting, "PATIENCE", 0.01)

    assert refusal(samples.plain()).startswith("This PDF takes too long")


def test_a_lock_against_changes_is_opened():
    upload = inspect(samples.locked())

    assert upload.was_encrypted is True
    assert upload.notes[0] == ("It was locked against changes; the pack's copy is not.")


def test_the_uploader_is_told_what_is_left_out():
    upload = inspect(samples.booby_trapped())

    assert upload.removed == (
        "JavaScript",
        "an action that starts a program",
        "an embedded file",
        "an XFA form",
        "a form field (it stays as it looks)",
        "a comment",
        "sound, film or 3D",
        "a link that leads nowhere",
    )
    assert upload.notes[0].startswith("Left out of what is published: JavaScript;")


def test_a_head_full_of_words_moves_the_number():
    words = samples.new_pdf()
    contents = b"BT /F1 10 Tf 400 808 Td (A running head of the department) Tj ET"
    words.pages[0].obj.Contents = pikepdf.Stream(words, contents)

    upload = inspect(samples.saved(words))

    assert upload.spots == (Spot(36, 5),)


def test_a_head_without_room_is_said():
    full = samples.new_pdf()
    stripes = b"".join(b"0 %d 595 1 re f " % y for y in range(700, 842, 3))
    full.pages[0].obj.Contents = pikepdf.Stream(full, stripes)

    upload = inspect(samples.saved(full))

    assert upload.spots == (None,)
    assert upload.notes[-1] == (
        "The head has no room for a page number, which will cover something, on page 1."
    )


def test_an_untagged_and_a_faulty_paper_are_said():
    with pikepdf.open(io.BytesIO(samples.paper())) as pdf:
        pdf.pages[0].contents_add(pdf.make_stream(b"q 1 0 0 rg 0 0 9 9 re f Q"))
        faulty = samples.saved(pdf)

    assert inspect(samples.plain()).notes == [
        "It has no tags, so a screen reader cannot tell headings and tables."
    ]
    assert inspect(faulty).notes == [
        "It has tags, but not all of its content is accessible."
    ]


def probed(path, data, most_pages=10):
    """What the child process would answer, asked in this one."""
    path.write_bytes(data)
    return probe(path, most_pages)


def test_the_child_reads_what_the_parent_tells(tmp_path):
    answer = probed(tmp_path / "paper.pdf", samples.paper())

    assert Upload.from_dict(answer) == inspect(samples.paper())


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"no", "not-pdf"),
        (lambda: b"%PDF-1.7", "damaged"),
        (lambda: samples.locked(user="secret"), "locked"),
        (lambda: samples.plain(0), "empty"),
        (lambda: samples.plain(11), "pages"),
        (lambda: samples.plain(box=(9, 9, 9, 9)), "flat"),
    ],
)
def test_the_child_names_the_refusal(tmp_path, make, reason):
    with pytest.raises(Refusal, match=reason):
        probed(tmp_path / "paper.pdf", make())


@pytest.mark.parametrize(
    ("make", "refused"),
    [(lambda: b"no", "not-pdf"), (lambda: samples.plain(), None)],
)
def test_the_child_prints_one_object(tmp_path, monkeypatch, capsys, make, refused):
    path = tmp_path / "paper.pdf"
    path.write_bytes(make())
    monkeypatch.setattr("sys.argv", ["probe", str(path), "10"])
    monkeypatch.setattr("resource.setrlimit", lambda *limits: None)

    main()

    assert json.loads(capsys.readouterr().out).get("refused") == refused


def test_a_child_that_is_killed_means_a_slow_file(monkeypatch):
    killed = subprocess.CompletedProcess([], returncode=-9, stdout=b"", stderr=b"")
    monkeypatch.setattr("subprocess.run", lambda *args, **options: killed)

    assert refusal(samples.plain()).startswith("This PDF takes too long")


def test_a_head_as_high_as_the_page_is_searched_to_its_end():
    low = samples.plain(box=(0, 0, 400, 20), text="")

    assert inspect(low).spots == (Spot(36, 5),)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real papers are not on this machine")
def test_of_the_twelve_real_files_nine_are_taken_and_three_refused():
    taken, refused = [], []
    for path in sorted(REAL.glob("*.pdf")):
        try:
            taken.append(inspect(path).pages)
        except RefusedUpload as refusal:
            refused.append(str(refusal).split(".")[0])

    assert taken == [3, 1, 2, 1, 3, 1, 1, 4, 117]
    assert refused == [
        "This PDF needs a password to open",
        "This PDF is damaged or was cut off on its way",
        "This is not a PDF file",
    ]


def test_a_checker_that_is_absent_or_cannot_read_says_so(tmp_path, monkeypatch):
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"no PDF")
    unread = find_problems(path)

    monkeypatch.setitem(sys.modules, "page", None)

    assert unread == ["The checker could not read it."]
    assert find_problems(path) is None


def test_a_file_that_eats_all_memory_is_slow(tmp_path, monkeypatch):
    def hungry(*args, **options):
        raise MemoryError

    monkeypatch.setattr("cpboard.pdf.source.Source", hungry)

    with pytest.raises(Refusal, match="slow"):
        probed(tmp_path / "paper.pdf", samples.plain())


@pytest.mark.parametrize(
    ("height", "lines", "spots"),
    [(842, [], [(36, 20)]), (20, [], [(36, 5)]), (842, range(700, 842, 3), [None])],
)
def test_spots_are_looked_for_from_the_house_place_on(tmp_path, height, lines, spots):
    pdf = samples.new_pdf(box=(0, 0, 595, height), text="")
    stripes = b"".join(b"0 %d 595 1 re f " % y for y in lines)
    pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, stripes)
    path = tmp_path / "paper.pdf"
    path.write_bytes(samples.saved(pdf))

    assert find_spots(path, [sheet_of(pdf.pages[0].obj)]) == spots
