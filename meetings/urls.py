"""Addresses of boards, meetings and their papers."""

from datetime import date

from django.urls import include, path, register_converter

from meetings.home import home
from meetings.views import (
    agendas,
    answers,
    board_closing,
    board_rules,
    boards,
    evening,
    evening_items,
    exemptions,
    follow_up_notes,
    follow_ups,
    items,
    meetings,
    minutes,
    minutes_reading,
    minutes_sending,
    minutes_writing,
    motions,
    papers,
    private,
    publication_records,
    publications,
    reports,
    terms,
    urgency,
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
TERMS = "boards/<slug:slug>/terms/<int:number>"
EVENING = f"{MEETING}evening/"

urlpatterns = [
    path("", home, name="home"),
    path("boards/", boards.board_list, name="board_list"),
    path("new-board/", boards.board_create, name="board_create"),
    path("boards/<slug:slug>/", boards.board_detail, name="board_detail"),
    path(
        "boards/<slug:slug>/meetings.ics", boards.board_calendar, name="board_calendar"
    ),
    path("boards/<slug:slug>/edit/", boards.board_edit, name="board_edit"),
    path("boards/<slug:slug>/about.pdf", boards.board_paper, name="board_paper"),
    path("boards/<slug:slug>/new-terms/", terms.terms_create, name="terms_create"),
    path(f"{TERMS}/", terms.terms_detail, name="terms_detail"),
    path(f"{TERMS}/edit/", terms.terms_edit, name="terms_edit"),
    path(f"{TERMS}/since/<int:since>/", terms.terms_changes, name="terms_changes"),
    path("boards/<slug:slug>/rules/", board_rules.board_rules, name="board_rules"),
    path(
        "boards/<slug:slug>/rules/<slug:office>/",
        board_rules.chair_rule_edit,
        name="chair_rule_edit",
    ),
    path(
        "boards/<slug:slug>/new-seat-of-the-terms/",
        board_rules.seat_rule_create,
        name="seat_rule_create",
    ),
    path(
        "seats-of-the-terms/<int:pk>/edit/",
        board_rules.seat_rule_edit,
        name="seat_rule_edit",
    ),
    path(
        "seats-of-the-terms/<int:pk>/remove/",
        board_rules.seat_rule_remove,
        name="seat_rule_remove",
    ),
    path("boards/<slug:slug>/basis/", board_rules.basis_change, name="basis_change"),
    path(
        "boards/<slug:slug>/new-election/",
        board_rules.election_create,
        name="election_create",
    ),
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
    path("items/<int:pk>/add-paper/", papers.paper_choose, name="paper_choose"),
    path(
        "items/<int:pk>/new-report/",
        papers.report_paper_create,
        name="report_paper_create",
    ),
    path(
        "items/<int:pk>/new-<slug:kind>-paper/",
        papers.live_paper_create,
        name="live_paper_create",
    ),
    path("papers/<int:pk>/", reports.paper_read, name="paper_read"),
    path("papers/<int:pk>/edit/", papers.paper_edit, name="paper_edit"),
    path("papers/<int:pk>/move/", papers.paper_move, name="paper_move"),
    path("papers/<int:pk>/remove/", papers.paper_remove, name="paper_remove"),
    path("papers/<int:pk>/file", papers.paper_file, name="paper_file"),
    path("reports/", reports.report_list, name="report_list"),
    path("reports/<int:pk>/", reports.report_detail, name="report_detail"),
    path("reports/<int:pk>/edit/", reports.report_edit, name="report_edit"),
    path("reports/<int:pk>/step/", reports.report_step, name="report_step"),
    path("reports/<int:pk>/report.pdf", reports.report_pdf, name="report_pdf"),
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
        "boards/<slug:slug>/work-plan/rules/",
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
        "publications/<int:pk>/",
        publication_records.publication_detail,
        name="publication_detail",
    ),
    path(
        "publications/<int:pk>/certificate.pdf",
        publication_records.publication_certificate,
        name="publication_certificate",
    ),
    path(
        "publications/<int:pk>/withdraw/",
        publication_records.publication_withdraw,
        name="publication_withdraw",
    ),
    path(
        "publications/<int:pk>/replace/",
        publication_records.publication_replace,
        name="publication_replace",
    ),
    path(f"{MEETING}exclude-the-public/", urgency.exclusion_add, name="exclusion_add"),
    path(
        f"{MEETING}private-notices/<slug:kind>/",
        private.private_notice_record,
        name="private_notice_record",
    ),
    path("items/<int:pk>/urgent/", urgency.item_urgent, name="item_urgent"),
    path(
        "boards/<slug:slug>/exemptions/",
        exemptions.exemption_list,
        name="exemption_list",
    ),
    path(
        "papers/<int:pk>/exemption/",
        exemptions.exemption_review,
        name="exemption_review",
    ),
    path(EVENING, evening.evening_open, name="evening_open"),
    path(f"{EVENING}who-is-here/", evening.evening_roll, name="evening_roll"),
    path(f"{EVENING}<int:number>/", evening.evening_item, name="evening_item"),
    path(f"{EVENING}<int:number>/notes/", evening.evening_notes, name="evening_notes"),
    path(f"{EVENING}new-items/", evening.evening_new_items, name="evening_new_items"),
    path(f"{EVENING}readmit/", evening.evening_readmit, name="evening_readmit"),
    path(f"{EVENING}end/", evening.evening_end, name="evening_end"),
    path(
        f"{EVENING}<int:number>/take/", evening_items.evening_take, name="evening_take"
    ),
    path(
        f"{EVENING}<int:number>/times/",
        evening_items.evening_times,
        name="evening_times",
    ),
    path(
        f"{EVENING}<int:number>/move/", evening_items.evening_move, name="evening_move"
    ),
    path(
        f"{EVENING}<int:number>/interest/",
        evening_items.evening_interest,
        name="evening_interest",
    ),
    path(
        f"{EVENING}<int:number>/chair/",
        evening_items.evening_chair,
        name="evening_chair",
    ),
    path(
        f"{EVENING}<int:number>/urgency/",
        evening_items.evening_urgency,
        name="evening_urgency",
    ),
    path(
        "movements/<int:pk>/remove/",
        evening_items.movement_remove,
        name="movement_remove",
    ),
    path(
        "interests/<int:pk>/remove/",
        evening_items.interest_remove,
        name="interest_remove",
    ),
    path(
        f"{EVENING}<int:number>/motion/", motions.evening_motion, name="evening_motion"
    ),
    path(
        f"{EVENING}<int:number>/exclude/",
        motions.evening_exclude,
        name="evening_exclude",
    ),
    path("motions/<int:pk>/decide/", motions.motion_decide, name="motion_decide"),
    path("motions/<int:pk>/amend/", motions.motion_amend, name="motion_amend"),
    path("motions/<int:pk>/reword/", motions.motion_reword, name="motion_reword"),
    path("motions/<int:pk>/withdraw/", motions.motion_withdraw, name="motion_withdraw"),
    path("motions/<int:pk>/reopen/", motions.motion_reopen, name="motion_reopen"),
    path(f"{MEETING}minutes/", minutes_reading.minutes_detail, name="minutes_detail"),
    path(
        f"{MEETING}minutes/write/", minutes_writing.minutes_write, name="minutes_write"
    ),
    path(
        f"{MEETING}minutes/number/",
        minutes_writing.minutes_renumber,
        name="minutes_renumber",
    ),
    path(
        f"{MEETING}minutes/circulate/",
        minutes_sending.minutes_circulate,
        name="minutes_circulate",
    ),
    path(
        f"{MEETING}minutes/publish/",
        minutes_sending.minutes_publish,
        name="minutes_publish",
    ),
    path(
        f"{MEETING}minutes/draft-<slug:which>.pdf",
        minutes_sending.minutes_preview,
        name="minutes_preview",
    ),
    path("minutes/<int:pk>/edit/", minutes_writing.minute_edit, name="minute_edit"),
    path(
        "minutes/<int:pk>/comment/",
        minutes_reading.minute_comment,
        name="minute_comment",
    ),
    path(
        "minutes-comments/<int:pk>/answer/",
        minutes_reading.comment_answer,
        name="comment_answer",
    ),
    path(
        "resolutions/<int:pk>/edit/",
        minutes_writing.resolution_edit,
        name="resolution_edit",
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
    path(
        "follow-ups/<int:pk>/note/",
        follow_up_notes.follow_up_note,
        name="follow_up_note",
    ),
    path(
        "follow-up-notes/<int:pk>/decide/",
        follow_up_notes.follow_up_note_decide,
        name="follow_up_note_decide",
    ),
    path(
        "follow-ups/<int:pk>/ties/",
        follow_up_notes.follow_up_ties,
        name="follow_up_ties",
    ),
    path(
        "follow-ups/<int:pk>/plan/",
        follow_up_notes.follow_up_plan,
        name="follow_up_plan",
    ),
    path("follow-ups/<int:pk>/answer/", answers.answer_create, name="answer_create"),
    path("answers/<int:pk>/", answers.answer_detail, name="answer_detail"),
    path("answers/<int:pk>/edit/", answers.answer_edit, name="answer_edit"),
    path(
        "answers/<int:pk>/circulate/", answers.answer_circulate, name="answer_circulate"
    ),
    path("answers/<int:pk>/file", answers.answer_file, name="answer_file"),
    path(
        "boards/<slug:slug>/follow-ups/to-close/",
        board_closing.follow_up_close_many,
        name="follow_up_close_many",
    ),
    path(
        "boards/<slug:slug>/follow-ups/to-close/agenda/",
        board_closing.follow_up_to_agenda,
        name="follow_up_to_agenda",
    ),
    *(
        path(
            f"boards/<slug:slug>/action-log.{kind}",
            board_closing.action_log_file,
            {"kind": kind},
            name=f"action_log_{kind}",
        )
        for kind in ("pdf", "csv", "xlsx")
    ),
    path("", include("meetings.urls_parents")),
]
