"""Attendance, members as parents, and what is brought over."""

from meetings.demo.boards import SCRUTINY
from meetings.models import Champion, ChampionTask, Course, Home, Training, Visit
from tests.access.meetings import CLERKS, NO_PAGE, board_page, page
from tests.access.table import PUBLIC, SIGNED_IN, Row

# Those who keep training, visits and champions.
KEEPERS = "login 403 200 403 200 200"
KEPT = "login 403 302 403 302 302"
# They and the demo's member, whose own it is.
OWN = "login 200 200 403 200 200"
OWN_DONE = "login 302 302 403 302 302"
NOT_PUBLIC = "404 200 200 200 200 200"


def first(model, **fields):
    """Finds the first row of a model in the demo council."""
    return lambda: {"pk": model.objects.filter(**fields).order_by("pk").first().pk}


member_s = {"author__email__startswith": "marigold"}
own_visit = first(Visit, is_public=False, **member_s)
public_visit = first(Visit, is_public=True)
own_champion = first(Champion, person__email__startswith="marigold")
own_line = first(ChampionTask, champion__person__email__startswith="marigold")

ROWS = [
    board_page("attendance_list", PUBLIC),
    Row("attendance_list", PUBLIC, slug=SCRUTINY, state="empty"),
    board_page("attendance_csv", PUBLIC),
    board_page("attendance_xlsx", PUBLIC),
    board_page("parents_year", PUBLIC),
    Row("parents_year", PUBLIC, slug=SCRUTINY, state="empty"),
    Row("my_part", SIGNED_IN),
    board_page("training_list", KEEPERS),
    board_page("training_create", KEEPERS),
    board_page("training_create", KEEPERS, state="empty", post={}),
    page("training_remove", KEEPERS, first(Training)),
    page("training_remove", KEPT, first(Training), post={}),
    Row("course_create", KEEPERS),
    Row("course_create", KEEPERS, state="empty", post={}),
    page("course_edit", KEEPERS, first(Course)),
    page("course_edit", KEEPERS, first(Course), state="empty", post={}),
    board_page("visit_list", PUBLIC),
    Row("visit_list", PUBLIC, slug=SCRUTINY, state="empty"),
    board_page("visit_create", OWN),
    board_page("visit_create", OWN, state="empty", post={}),
    page("visit_detail", PUBLIC, public_visit),
    page("visit_detail", NOT_PUBLIC, own_visit, state="not public"),
    page("visit_edit", OWN, own_visit),
    page("visit_edit", OWN, own_visit, state="empty", post={}),
    page("visit_remove", KEEPERS, own_visit),
    page("visit_remove", KEPT, own_visit, post={}),
    board_page("home_create", KEEPERS),
    board_page("home_create", KEEPERS, state="empty", post={}),
    page("home_edit", KEEPERS, first(Home)),
    page("home_edit", KEEPERS, first(Home), state="empty", post={}),
    board_page("champion_list", PUBLIC),
    Row("champion_list", PUBLIC, slug=SCRUTINY, state="empty"),
    board_page("champion_create", KEEPERS),
    board_page("champion_create", KEEPERS, state="empty", post={}),
    page("champion_detail", PUBLIC, own_champion),
    page("champion_edit", KEEPERS, own_champion),
    page("champion_edit", KEEPERS, own_champion, state="empty", post={}),
    page("champion_task_create", NO_PAGE, own_champion),
    page("champion_task_create", OWN_DONE, own_champion, post={"what": "Listen"}),
    page("champion_task_create", OWN, own_champion, state="empty", post={}),
    page("champion_task_done", NO_PAGE, own_line),
    page("champion_task_done", OWN_DONE, own_line, post={}),
    board_page("moderngov_bring_in", CLERKS),
    board_page("moderngov_bring_in", CLERKS, state="empty", post={}),
    board_page("restricted_list", CLERKS),
]
