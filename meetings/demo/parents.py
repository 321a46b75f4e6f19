"""The demo's members as parents: training, visits, champions."""

import tomllib
from datetime import date, timedelta

from meetings.models import (
    Board,
    Champion,
    ChampionTask,
    Course,
    Home,
    Membership,
    Training,
    Visit,
)
from strategy.models import Action

from .boards import BOARD
from .days import working_day
from .people import FOLDER, person
from .plans import text


def load_parents(today: date):
    """Courses and who did them, homes and visits, champions and their work plans."""
    told = tomllib.loads((FOLDER / "parents.toml").read_text(encoding="utf-8"))
    board = Board.objects.get(slug=BOARD)
    load_training(told, today)
    for row in told["homes"]:
        Home.objects.create(
            board=board,
            name=row["name"],
            is_named_in_public=row.get("is_named", False),
            public_name=row.get("public_name", "A children’s home"),
            visit_every_months=row["every"],
        )
    for row in told["visits"]:
        load_visit(row, board, today)
    for row in told["champions"]:
        load_champion(row, board, today)


def load_training(told, today):
    """Courses, who did which, and who needs more than their role says."""
    courses = {
        row["title"]: Course.objects.create(
            title=row["title"],
            level=row["level"],
            renew_after_months=row["renew"],
            about=text(row["about"]),
        )
        for row in told["courses"]
    }
    for row in told["trainings"]:
        done_on = working_day(today - timedelta(days=row["ago"]))
        for name in row["people"]:
            Training.objects.create(
                course=courses[row["course"]], person=person(name), done_on=done_on
            )
    for level, names in told["responsibility"].items():
        for name in names:
            seat = Membership.objects.get(person=person(name), board__slug=BOARD)
            seat.responsibility = level
            seat.save()


def load_visit(row, board, today):
    """One visit with those who went."""
    plan = Action.objects.filter(objective__strategy__slug="our-promise")
    visit = Visit.objects.create(
        home=board.homes.get(name=row["home"]),
        visited_on=working_day(today - timedelta(days=row["ago"])),
        author=person(row["author"]),
        saw=text(row["saw"]),
        children_said=text(row["children_said"]),
        asked=text(row["asked"]),
        outcome=text(row.get("outcome", "")),
        action=plan.get(ref=row["action"]) if "action" in row else None,
        is_public=row.get("is_public", False),
    )
    visit.visitors.set([person(name) for name in row["visitors"]])


def load_champion(row, board, today):
    """One champion with the lines of their work plan."""
    champion = Champion.objects.create(
        board=board,
        person=person(row["person"]),
        subject=row["subject"],
        starts_on=today + timedelta(days=row["from"]),
        ends_on=today + timedelta(days=row["to"]) if "to" in row else None,
    )
    for task in row["tasks"]:
        done = task.get("done")
        ChampionTask.objects.create(
            champion=champion,
            what=task["what"],
            due_on=today + timedelta(days=task["due"]),
            done_on=today + timedelta(days=done) if done is not None else None,
        )
