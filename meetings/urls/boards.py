"""Addresses of boards, their terms of reference, their rules and their seats."""

from django.urls import path

from meetings.views import board_rules, boards, terms

TERMS = "boards/<slug:slug>/terms/<int:number>"

urlpatterns = [
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
]
