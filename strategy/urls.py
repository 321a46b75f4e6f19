"""Addresses of the plan."""

from django.urls import path, re_path

from strategy import (
    views,
    views_edit,
    views_exports,
    views_import,
    views_lead,
    views_papers,
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
    re_path(
        r"^plans/(?P<slug>[-\w]+)/plan\.(?P<kind>xlsx|docx|csv)$",
        views_exports.strategy_export,
        name="strategy_export",
    ),
]
