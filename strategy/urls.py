"""Addresses of the plan."""

from django.urls import path

from strategy import (
    views,
    views_edit,
    views_exceptions,
    views_import,
    views_lead,
    views_papers,
    views_charts,
    views_challenges,
    views_edit,
    views_import,
    views_lead,
    views_papers,
    views_slippage,
    views_watermelons,
    views_voice,
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
    path(
        "plans/<slug:slug>/exceptions.pdf",
        views_exceptions.exception_report,
        name="exception_report",
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
]
