"""Addresses of the plan."""

from django.urls import path

from strategy import (
    views,
    views_drafts,
    views_edit,
    views_import,
    views_lead,
    views_papers,
    views_rounds,
)

urlpatterns = [
    path("plans/", views.strategy_list, name="strategy_list"),
    path("plans/<slug:slug>/", views.strategy_detail, name="strategy_detail"),
    path(
        "plans/<slug:slug>/plan.pdf",
        views_papers.strategy_paper,
        name="strategy_paper",
    ),
    path("new-plan/", views_edit.strategy_create, name="strategy_create"),
    path("plans/<slug:slug>/edit/", views_edit.strategy_edit, name="strategy_edit"),
    path("actions/<int:pk>/", views.action_detail, name="action_detail"),
    path("actions/<int:pk>/rate/", views_lead.action_rate, name="action_rate"),
    path("actions/<int:pk>/confirm/", views_lead.action_confirm, name="action_confirm"),
    path("import-plan/", views_import.plan_import, name="plan_import"),
    path(
        "import-plan/<int:pk>/",
        views_import.plan_import_preview,
        name="plan_import_preview",
    ),
    path(
        "import-plan/<int:pk>/ratings/",
        views_import.plan_import_ratings,
        name="plan_import_ratings",
    ),
    path(
        "import-plan/<int:pk>/save/",
        views_import.plan_import_save,
        name="plan_import_save",
    ),
    path("my-actions/", views_lead.my_actions, name="my_actions"),
    # Update rounds, and drafts of what they ask for.
    path("plans/<slug:slug>/rounds/", views_rounds.round_list, name="round_list"),
    path(
        "plans/<slug:slug>/new-round/", views_rounds.round_create, name="round_create"
    ),
    path("rounds/<int:pk>/", views_rounds.round_detail, name="round_detail"),
    path("rounds/<int:pk>/edit/", views_rounds.round_edit, name="round_edit"),
    path("rounds/<int:pk>/open/", views_rounds.round_open, name="round_open"),
    path("rounds/<int:pk>/close/", views_rounds.round_close, name="round_close"),
    path("rounds/<int:pk>/discard/", views_rounds.round_discard, name="round_discard"),
    path("rounds/<int:pk>/round.csv", views_rounds.round_csv, name="round_csv"),
    path("rounds/<int:pk>/round.xlsx", views_rounds.round_xlsx, name="round_xlsx"),
    path("rounds/<int:pk>/mine/", views_rounds.round_worklist, name="round_worklist"),
    path("actions/<int:pk>/draft/", views_drafts.action_draft, name="action_draft"),
    path(
        "actions/<int:pk>/draft/discard/",
        views_drafts.draft_discard,
        name="draft_discard",
    ),
]
