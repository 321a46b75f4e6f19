"""Addresses of meetings."""

from django.urls import path

from meetings.urls.days import MEETING
from meetings.views import meetings

urlpatterns = [
    path("meetings/", meetings.meeting_list, name="meeting_list"),
    path("new-meeting/", meetings.meeting_create, name="meeting_create"),
    path(MEETING, meetings.meeting_detail, name="meeting_detail"),
    path(f"{MEETING}edit/", meetings.meeting_edit, name="meeting_edit"),
    path(f"{MEETING}cancel/", meetings.meeting_cancel, name="meeting_cancel"),
    path(f"{MEETING}restore/", meetings.meeting_restore, name="meeting_restore"),
    path(f"{MEETING}announce/", meetings.meeting_announce, name="meeting_announce"),
]
