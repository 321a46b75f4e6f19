"""Addresses of minutes."""

from django.urls import path

from meetings.urls.days import MEETING
from meetings.views import minutes, minutes_reading, minutes_sending, minutes_writing

urlpatterns = [
    path(f"{MEETING}minutes/", minutes_reading.minutes_detail, name="minutes_detail"),
    path(
        f"{MEETING}minutes/write/", minutes_writing.minutes_write, name="minutes_write"
    ),
    path(
        f"{MEETING}minutes/number/",
        minutes_writing.minutes_renumber,
        name="minutes_renumber",
    ),
    path(
        f"{MEETING}minutes/circulate/",
        minutes_sending.minutes_circulate,
        name="minutes_circulate",
    ),
    path(
        f"{MEETING}minutes/publish/",
        minutes_sending.minutes_publish,
        name="minutes_publish",
    ),
    path(
        f"{MEETING}minutes/draft-<slug:which>.pdf",
        minutes_sending.minutes_preview,
        name="minutes_preview",
    ),
    path("minutes/<int:pk>/edit/", minutes_writing.minute_edit, name="minute_edit"),
    path(
        "minutes/<int:pk>/comment/",
        minutes_reading.minute_comment,
        name="minute_comment",
    ),
    path(
        "minutes-comments/<int:pk>/answer/",
        minutes_reading.comment_answer,
        name="comment_answer",
    ),
    path(
        "resolutions/<int:pk>/edit/",
        minutes_writing.resolution_edit,
        name="resolution_edit",
    ),
    path(
        f"{MEETING}bring-in-minutes/", minutes.minutes_bring_in, name="minutes_bring_in"
    ),
    path(f"{MEETING}approve-minutes/", minutes.minutes_approve, name="minutes_approve"),
    path(f"{MEETING}remove-minutes/", minutes.minutes_remove, name="minutes_remove"),
]
