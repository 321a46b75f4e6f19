"""``manage.py import_plan``: what scripts and administrators rely on."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from strategy.models import Action, ProgressUpdate, Strategy
from tests.strategy.files import SAMPLES, plan_file, row
from tests.strategy.makers import make_strategy

pytestmark = pytest.mark.django_db
PLAN = ["Objective 1 - Heard", row("1", "Ask"), row("2", "Answer", brag="")]


@pytest.fixture
def file(tmp_path):
    """Writes a plan of these rows to the disk and gives its path."""

    def written(*rows):
        path = tmp_path / "our-plan.csv"
        path.write_bytes(plan_file(*rows))
        return path

    return written


def run(path, **options):
    """What the command prints."""
    output = StringIO()
    call_command("import_plan", path, stdout=output, **{"strategy": "plan"} | options)
    return output.getvalue()


def run_json(path, **options):
    """The one object that the command prints, also where it refuses."""
    output = StringIO()
    options = {"strategy": "plan", "json": True} | options
    try:
        call_command("import_plan", path, stdout=output, **options)
    except CommandError as error:
        return json.loads(output.getvalue()), error.returncode
    return json.loads(output.getvalue()), 0


def test_a_slug_not_known_yet_makes_a_draft_titled_from_the_file(file):
    printed = run(file(*PLAN))

    strategy = Strategy.objects.get()
    assert (strategy.slug, strategy.title, strategy.state) == (
        "plan",
        "Our plan",
        "draft",
    )
    assert printed.splitlines() == [
        "row 4, BRAG: No rating: read as not rated.",
        "The plan is saved. Actions: 2 added, 0 changed, 0 as they were.",
    ]


def test_a_known_slug_gets_the_plan(file):
    strategy = make_strategy(slug="plan", title="Kept")

    run(file(*PLAN))

    assert strategy.objectives.get().actions.count() == 2
    assert Strategy.objects.get().title == "Kept"


def test_json_has_the_keys_that_scripts_rely_on(file):
    told, code = run_json(file(*PLAN))

    assert code == 0
    assert told == {
        "objectives": 1,
        "actions": 2,
        "ratings": {"blue": 0, "red": 0, "amber": 0, "green": 1, "not_rated": 1},
        "warnings": [
            {
                "row": 4,
                "column": "BRAG",
                "value": "",
                "message": "No rating: read as not rated.",
            }
        ],
        "errors": [],
        "created": 2,
        "updated": 0,
        "unchanged": 0,
    }


def test_a_dry_run_says_the_same_and_saves_nothing(file):
    told, code = run_json(file(*PLAN), dry_run=True)

    assert (told["created"], code) == (2, 0)
    assert Strategy.objects.count() == 0
    assert "Nothing was saved. The plan" not in run(file(*PLAN))


def test_a_dry_run_tells_a_person_that_nothing_was_saved(file):
    printed = run(file(*PLAN), dry_run=True)

    assert printed.splitlines()[-1] == (
        "Nothing was saved. As the file is now: 2 added, 0 changed, 0 as they were."
    )


def test_twice_changes_nothing_and_a_changed_file_becomes_updates(file):
    run(file(*PLAN))
    again, _ = run_json(file(*PLAN))
    changed, _ = run_json(file(PLAN[0], row("1", "Ask", brag="Red"), PLAN[2]))

    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 2)
    assert (changed["created"], changed["updated"], changed["unchanged"]) == (0, 1, 1)
    told = Action.objects.get(ref="1").updates
    assert [update.rating for update in told.all()] == ["green", "red"]


def test_an_unknown_rating_word_is_an_error_with_its_place(file):
    told, code = run_json(file(PLAN[0], row("1", "Ask", brag="Lilac"), PLAN[2]))

    assert code == 1
    assert [(e["row"], e["column"], e["value"]) for e in told["errors"]] == [
        (3, "BRAG", "Lilac")
    ]
    assert Strategy.objects.count() == 0


def test_an_unknown_rating_word_can_be_kept_as_not_rated(file):
    path = file(PLAN[0], row("1", "Ask", brag="Lilac"))

    run(path, keep_unknown_ratings=True)

    update = ProgressUpdate.objects.get()
    assert (update.rating, update.rating_words) == ("not_rated", "Lilac")


def test_what_is_to_mend_is_said_line_by_line_and_counted(file):
    output = StringIO()
    path = file(PLAN[0], row("1", "Ask", brag="Lilac"))

    with pytest.raises(CommandError) as refusal:
        call_command("import_plan", path, strategy="plan", stdout=output)

    assert str(refusal.value) == f"Nothing was saved: 1 to mend in {path}."
    assert output.getvalue().startswith("row 3, BRAG: Not a known rating")


@pytest.mark.parametrize(
    ("path", "options", "message"),
    [
        ("nowhere.csv", {}, "nowhere.csv: No such file or directory"),
        (__file__, {}, "No action was found: the table needs a heading row"),
        (SAMPLES / "whole.csv", {"strategy": "our plan"}, "Enter a valid “slug”"),
        (SAMPLES / "whole.csv", {"as_at": "spring"}, "spring is not a day such as"),
        (SAMPLES / "whole.csv", {"as_at": "March 2021"}, "March 2021 is not a day"),
        (SAMPLES / "whole.csv", {"as_at": "2099-01-01"}, "1 January 2099 is still"),
    ],
)
def test_a_refusal_is_one_clear_sentence_and_one(path, options, message):
    with pytest.raises(CommandError, match=message) as refusal:
        run(path, **options)

    told, code = run_json(path, **options)
    assert (refusal.value.returncode, code) == (1, 1)
    assert told["errors"][0]["row"] == 0
    assert Strategy.objects.count() == 0


def test_a_file_of_another_kind_is_refused(tmp_path):
    pdf = tmp_path / "plan.pdf"
    pdf.write_bytes(b"%PDF-1.7 and so on")

    with pytest.raises(CommandError, match="This is a PDF"):
        run(pdf)


def test_a_past_day_can_be_given_in_either_order(file):
    run(file(*PLAN), as_at="2021-01-19")
    run(file(PLAN[0], row("1", "Ask", brag="R"), PLAN[2]), as_at="20/01/2021")

    days = {f"{update.made_at:%Y-%m-%d}" for update in ProgressUpdate.objects.all()}
    assert days == {"2021-01-19", "2021-01-20"}
