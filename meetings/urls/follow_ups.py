"""Addresses of follow-ups, their notes and answers, and the action log."""

from django.urls import path

from meetings.views import answers, board_closing, follow_up_notes, follow_ups

urlpatterns = [
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
]
