"""Addresses of work plans and of what comes again and again."""

from django.urls import path

from meetings.views import work_plan, work_plan_rules

urlpatterns = [
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
]
