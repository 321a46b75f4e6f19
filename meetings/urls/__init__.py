"""Addresses of boards, meetings and their papers, a module for each noun."""

from django.urls import path

from meetings.home import home
from meetings.urls import (
    agendas,
    boards,
    evening,
    follow_ups,
    meetings,
    minutes,
    papers,
    parents,
    publications,
    work_plan,
)

urlpatterns = [
    path("", home, name="home"),
    *boards.urlpatterns,
    *meetings.urlpatterns,
    *agendas.urlpatterns,
    *papers.urlpatterns,
    *publications.urlpatterns,
    *work_plan.urlpatterns,
    *evening.urlpatterns,
    *minutes.urlpatterns,
    *follow_ups.urlpatterns,
    *parents.urlpatterns,
]
