"""Addresses of the plan."""

from django.urls import path

from strategy import views, views_edit, views_import, views_lead, views_papers
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
]
