"""Addresses of members as parents, of attendance, and of what is brought over."""

from django.urls import path

from meetings.views import attendance, champions, moderngov, parents, training, visits

BOARD = "boards/<slug:slug>/"

urlpatterns = [
    path(f"{BOARD}attendance/", attendance.attendance_list, name="attendance_list"),
    path(
        f"{BOARD}attendance.csv",
        attendance.attendance_file,
        {"kind": "csv"},
        name="attendance_csv",
    ),
    path(
        f"{BOARD}attendance.xlsx",
        attendance.attendance_file,
        {"kind": "xlsx"},
        name="attendance_xlsx",
    ),
    path(f"{BOARD}members-as-parents/", parents.parents_year, name="parents_year"),
    path("my-part/", parents.my_part, name="my_part"),
    path(f"{BOARD}training/", training.training_list, name="training_list"),
    path(f"{BOARD}record-training/", training.training_create, name="training_create"),
    path("training/<int:pk>/remove/", training.training_remove, name="training_remove"),
    path("new-course/", training.course_create, name="course_create"),
    path("courses/<int:pk>/edit/", training.course_edit, name="course_edit"),
    path(f"{BOARD}visits/", visits.visit_list, name="visit_list"),
    path(f"{BOARD}new-visit/", visits.visit_create, name="visit_create"),
    path("visits/<int:pk>/", visits.visit_detail, name="visit_detail"),
    path("visits/<int:pk>/edit/", visits.visit_edit, name="visit_edit"),
    path("visits/<int:pk>/remove/", visits.visit_remove, name="visit_remove"),
    path(f"{BOARD}new-home/", visits.home_create, name="home_create"),
    path("homes/<int:pk>/edit/", visits.home_edit, name="home_edit"),
    path(f"{BOARD}champions/", champions.champion_list, name="champion_list"),
    path(f"{BOARD}new-champion/", champions.champion_create, name="champion_create"),
    path("champions/<int:pk>/", champions.champion_detail, name="champion_detail"),
    path("champions/<int:pk>/edit/", champions.champion_edit, name="champion_edit"),
    path(
        "champions/<int:pk>/add-line/",
        champions.champion_task_create,
        name="champion_task_create",
    ),
    path(
        "champion-lines/<int:pk>/done/",
        champions.champion_task_done,
        name="champion_task_done",
    ),
    path(
        f"{BOARD}from-moderngov/",
        moderngov.moderngov_bring_in,
        name="moderngov_bring_in",
    ),
    path(f"{BOARD}restricted/", moderngov.restricted_list, name="restricted_list"),
]
