"""Addresses of papers, of reports, and of what was ruled exempt."""

from django.urls import path

from meetings.views import exemptions, papers, reports

urlpatterns = [
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
]
