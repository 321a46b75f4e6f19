"""Addresses of what is published before a meeting, and of private notices."""

from django.urls import path

from meetings.urls.days import MEETING
from meetings.views import private, publication_records, publications, urgency

urlpatterns = [
    path(f"{MEETING}publish/", publications.meeting_publish, name="meeting_publish"),
    path(
        f"{MEETING}draft-<slug:edition>.pdf",
        publications.meeting_preview,
        name="meeting_preview",
    ),
    path(
        f"{MEETING}publishing/<str:task_id>/",
        publications.meeting_publishing,
        name="meeting_publishing",
    ),
    path(
        "publications/<int:pk>/public.pdf",
        publications.publication_public,
        name="publication_public",
    ),
    path(
        "publications/<int:pk>/full.pdf",
        publications.publication_full,
        name="publication_full",
    ),
    path(
        "publications/<int:pk>/",
        publication_records.publication_detail,
        name="publication_detail",
    ),
    path(
        "publications/<int:pk>/certificate.pdf",
        publication_records.publication_certificate,
        name="publication_certificate",
    ),
    path(
        "publications/<int:pk>/withdraw/",
        publication_records.publication_withdraw,
        name="publication_withdraw",
    ),
    path(
        "publications/<int:pk>/replace/",
        publication_records.publication_replace,
        name="publication_replace",
    ),
    path(f"{MEETING}exclude-the-public/", urgency.exclusion_add, name="exclusion_add"),
    path(
        f"{MEETING}private-notices/<slug:kind>/",
        private.private_notice_record,
        name="private_notice_record",
    ),
]
