"""Addresses of the plan."""

from django.urls import path, re_path

from strategy import (
    views,
    views_challenges,
    views_charts,
    views_drafts,
    views_edit,
    views_exceptions,
    views_exports,
    views_import,
    views_lead,
    views_papers,
    views_rounds,
    views_slippage,
    views_voice,
    views_watermelons,
)
from strategy import views_editing as editing
from strategy import views_editing_actions as rows
from strategy import views_milestones as milestones
from strategy import views_principles as principles
from strategy import views_succession as succession

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
    path(
        "plans/<slug:slug>/exceptions.pdf",
        views_exceptions.exception_report,
        name="exception_report",
    ),
    path(
        "plans/<slug:slug>/slippage/",
        views_slippage.strategy_slippage,
        name="strategy_slippage",
    ),
    path(
        "plans/<slug:slug>/ratings-to-ask-about/",
        views_watermelons.ratings_to_ask_about,
        name="ratings_to_ask_about",
    ),
    path(
        "plans/<slug:slug>/charts/",
        views_charts.strategy_charts,
        name="strategy_charts",
    ),
    path(
        "plans/<slug:slug>/charts.pdf",
        views_charts.strategy_charts_paper,
        name="strategy_charts_paper",
    ),
    # Challenges: a member asks, the lead answers.
    path(
        "actions/<int:pk>/ask/",
        views_challenges.challenge_create,
        name="challenge_create",
    ),
    path("challenges/", views_challenges.challenge_list, name="challenge_list"),
    path(
        "challenges/<int:pk>/",
        views_challenges.challenge_detail,
        name="challenge_detail",
    ),
    path(
        "challenges/<int:pk>/answer/",
        views_challenges.challenge_answer,
        name="challenge_answer",
    ),
    path(
        "challenges/<int:pk>/reply/",
        views_challenges.challenge_reply,
        name="challenge_reply",
    ),
    path(
        "plans/<slug:slug>/challenges.pdf",
        views_challenges.challenges_paper,
        name="challenges_paper",
    ),
    # Voice: you said, we did.
    path("voice/", views_voice.voice_list, name="voice_list"),
    path("voice/new/", views_voice.voice_create, name="voice_create"),
    path("voice/<int:pk>/", views_voice.voice_detail, name="voice_detail"),
    path("voice/<int:pk>/edit/", views_voice.voice_edit, name="voice_edit"),
    path("voice/<int:pk>/delete/", views_voice.voice_delete, name="voice_delete"),
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

# Changing a plan: its objectives, actions and milestones.
urlpatterns += [
    path("plans/<slug:slug>/change/", editing.plan_change, name="plan_change"),
    path(
        "plans/<slug:slug>/add-objective/",
        editing.objective_create,
        name="objective_create",
    ),
    path("objectives/<int:pk>/edit/", editing.objective_edit, name="objective_edit"),
    path("objectives/<int:pk>/move/", editing.objective_move, name="objective_move"),
    path(
        "objectives/<int:pk>/delete/", editing.objective_delete, name="objective_delete"
    ),
    path("objectives/<int:pk>/add-action/", rows.action_create, name="action_create"),
    path("actions/<int:pk>/edit/", rows.action_edit, name="action_edit"),
    path("actions/<int:pk>/move/", rows.action_move, name="action_move"),
    path("actions/<int:pk>/withdraw/", rows.action_withdraw, name="action_withdraw"),
    path("actions/<int:pk>/put-back/", rows.action_put_back, name="action_put_back"),
    path("actions/<int:pk>/delete/", rows.action_delete, name="action_delete"),
    path("actions/<int:pk>/split/", succession.action_split, name="action_split"),
    path("plans/<slug:slug>/merge/", succession.action_merge, name="action_merge"),
    path(
        "plans/<slug:slug>/carry-forward/",
        succession.plan_carry_forward,
        name="plan_carry_forward",
    ),
    path(
        "actions/<int:pk>/milestones/", milestones.milestone_list, name="milestone_list"
    ),
    path("milestones/<int:pk>/edit/", milestones.milestone_edit, name="milestone_edit"),
    path("milestones/<int:pk>/move/", milestones.milestone_move, name="milestone_move"),
    path("milestones/<int:pk>/tick/", milestones.milestone_tick, name="milestone_tick"),
    path(
        "milestones/<int:pk>/remove/",
        milestones.milestone_remove,
        name="milestone_remove",
    ),
    path(
        "plans/<slug:slug>/principles/",
        principles.plan_principles,
        name="plan_principles",
    ),
    re_path(
        r"^plans/(?P<slug>[-\w]+)/plan\.(?P<kind>xlsx|docx|csv)$",
        views_exports.strategy_export,
        name="strategy_export",
    ),
]
