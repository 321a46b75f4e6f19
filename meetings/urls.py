"""Addresses of boards, meetings and their papers."""

from datetime import date

from django.urls import path, register_converter

from meetings.home import home
from meetings.views import (
    agendas,
    boards,
    follow_ups,
    items,
    meetings,
    minutes,
    papers,
    publications,
    work_plan,
    work_plan_rules,
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
    path(
        "boards/<slug:slug>/meetings.ics", boards.board_calendar, name="board_calendar"
    ),
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
    path(f"{MEETING}announce/", meetings.meeting_announce, name="meeting_announce"),
    path(
        f"{MEETING}put-together/",
        agendas.agenda_put_together,
        name="agenda_put_together",
    ),
    path(f"{MEETING}chairs-copy/", agendas.chairs_copy, name="chairs_copy"),
    path(f"{MEETING}chairs-copy.pdf", agendas.chairs_copy_pdf, name="chairs_copy_pdf"),
    path(f"{MEETING}new-item/", items.item_create, name="item_create"),
    path("items/<int:pk>/edit/", items.item_edit, name="item_edit"),
    path("items/<int:pk>/move/", items.item_move, name="item_move"),
    path("items/<int:pk>/remove/", items.item_remove, name="item_remove"),
    path("items/<int:pk>/take-off/", items.item_take_off, name="item_take_off"),
    path("items/<int:pk>/put-back/", items.item_put_back, name="item_put_back"),
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
    path("boards/<slug:slug>/work-plan/", work_plan.work_plan, name="work_plan"),
    path(
        "boards/<slug:slug>/work-plan.csv",
        work_plan.work_plan_file,
        {"ending": "csv"},
        name="work_plan_csv",
    ),
    path(
        "boards/<slug:slug>/work-plan.xlsx",
        work_plan.work_plan_file,
        {"ending": "xlsx"},
        name="work_plan_xlsx",
    ),
    path(
        "boards/<slug:slug>/new-work-plan-item/",
        work_plan.work_plan_item_create,
        name="work_plan_item_create",
    ),
    path(
        "work-plan/<int:pk>/edit/",
        work_plan.work_plan_item_edit,
        name="work_plan_item_edit",
    ),
    path(
        "work-plan/<int:pk>/move/",
        work_plan.work_plan_item_move,
        name="work_plan_item_move",
    ),
    path(
        "work-plan/<int:pk>/drop/",
        work_plan.work_plan_item_drop,
        name="work_plan_item_drop",
    ),
    path(
        "work-plan/<int:pk>/take-back/",
        work_plan.work_plan_item_take_back,
        name="work_plan_item_take_back",
    ),
    path(
        "boards/<slug:slug>/rules/",
        work_plan_rules.work_plan_rule_list,
        name="work_plan_rule_list",
    ),
    path(
        "boards/<slug:slug>/new-rule/",
        work_plan_rules.work_plan_rule_create,
        name="work_plan_rule_create",
    ),
    path(
        "boards/<slug:slug>/usual-rules/",
        work_plan_rules.work_plan_rules_usual,
        name="work_plan_rules_usual",
    ),
    path(
        "rules/<int:pk>/edit/",
        work_plan_rules.work_plan_rule_edit,
        name="work_plan_rule_edit",
    ),
    path(
        "rules/<int:pk>/let-wait/",
        work_plan_rules.work_plan_let_wait,
        name="work_plan_let_wait",
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
]
