"""Addresses of boards, meetings and their papers."""

from datetime import date

from django.urls import include, path, register_converter

from meetings.home import home
from meetings.views import (
    boards,
    follow_ups,
    items,
    meetings,
    minutes,
    papers,
    publications,
)


class DayConverter:
    """A day in an address: 2021-01-19."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value):
        """The date; a day that does not exist is no address."""
        return date.fromisoformat(value)

    def to_url(self, value):
        """The day as written in addresses."""
        return str(value)


register_converter(DayConverter, "day")

MEETING = "meetings/<slug:slug>/<day:day>/"

urlpatterns = [
    path("", home, name="home"),
    path("boards/", boards.board_list, name="board_list"),
    path("new-board/", boards.board_create, name="board_create"),
    path("boards/<slug:slug>/", boards.board_detail, name="board_detail"),
    path("boards/<slug:slug>/edit/", boards.board_edit, name="board_edit"),
    path(
        "boards/<slug:slug>/new-seat/",
        boards.membership_create,
        name="membership_create",
    ),
    path("seats/<int:pk>/edit/", boards.membership_edit, name="membership_edit"),
    path("seats/<int:pk>/end/", boards.membership_end, name="membership_end"),
    path(
        "boards/<slug:slug>/closure-days/",
        boards.closure_day_list,
        name="closure_day_list",
    ),
    path(
        "closure-days/<int:pk>/remove/",
        boards.closure_day_remove,
        name="closure_day_remove",
    ),
    path("meetings/", meetings.meeting_list, name="meeting_list"),
    path("new-meeting/", meetings.meeting_create, name="meeting_create"),
    path(MEETING, meetings.meeting_detail, name="meeting_detail"),
    path(f"{MEETING}edit/", meetings.meeting_edit, name="meeting_edit"),
    path(f"{MEETING}cancel/", meetings.meeting_cancel, name="meeting_cancel"),
    path(f"{MEETING}restore/", meetings.meeting_restore, name="meeting_restore"),
    path(f"{MEETING}new-item/", items.item_create, name="item_create"),
    path("items/<int:pk>/edit/", items.item_edit, name="item_edit"),
    path("items/<int:pk>/move/", items.item_move, name="item_move"),
    path("items/<int:pk>/remove/", items.item_remove, name="item_remove"),
    path("items/<int:pk>/new-paper/", papers.paper_create, name="paper_create"),
    path(
        "items/<int:pk>/new-plan-paper/",
        papers.plan_paper_create,
        name="plan_paper_create",
    ),
    path("papers/<int:pk>/edit/", papers.paper_edit, name="paper_edit"),
    path("papers/<int:pk>/move/", papers.paper_move, name="paper_move"),
    path("papers/<int:pk>/remove/", papers.paper_remove, name="paper_remove"),
    path("papers/<int:pk>/file", papers.paper_file, name="paper_file"),
    path(f"{MEETING}publish/", publications.meeting_publish, name="meeting_publish"),
    path(
        f"{MEETING}draft-<slug:edition>.pdf",
        publications.meeting_preview,
        name="meeting_preview",
    ),
    path(
        f"{MEETING}publishing/<str:task_id>/",
        publications.meeting_publishing,
        name="meeting_publishing",
    ),
    path(
        "publications/<int:pk>/public.pdf",
        publications.publication_public,
        name="publication_public",
    ),
    path(
        "publications/<int:pk>/full.pdf",
        publications.publication_full,
        name="publication_full",
    ),
    path(
        f"{MEETING}bring-in-minutes/", minutes.minutes_bring_in, name="minutes_bring_in"
    ),
    path(f"{MEETING}approve-minutes/", minutes.minutes_approve, name="minutes_approve"),
    path(f"{MEETING}remove-minutes/", minutes.minutes_remove, name="minutes_remove"),
    path(
        "boards/<slug:slug>/follow-ups/",
        follow_ups.follow_up_list,
        name="follow_up_list",
    ),
    path("follow-ups/<int:pk>/", follow_ups.follow_up_detail, name="follow_up_detail"),
    path("follow-ups/<int:pk>/edit/", follow_ups.follow_up_edit, name="follow_up_edit"),
    path(
        "follow-ups/<int:pk>/propose/",
        follow_ups.follow_up_propose,
        name="follow_up_propose",
    ),
    path(
        "follow-ups/<int:pk>/close/", follow_ups.follow_up_close, name="follow_up_close"
    ),
    path("", include("meetings.urls_parents")),
]
