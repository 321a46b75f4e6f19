"""Addresses: the only place on the ground floor that names the apps above."""

from django.urls import include, path

from cpboard import views
from cpboard.people.views import account_email

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("accessibility/", views.accessibility, name="accessibility"),
    # Before its namesake among the sign-in pages, which it closes.
    path("account/email/", account_email, name="account_email"),
    path("account/", include("allauth.account.urls")),
    path("people/", include("cpboard.people.urls")),
    path("", include("strategy.urls")),
    path("performance/", include("performance.urls")),
    path("", include("meetings.urls")),
]

# The navigation.
# Words, address name, and the permission without which the link is not shown:
# "" is everybody, "sign-in" everybody who has signed in.
SECTIONS = [
    ("Plans", "strategy_list", ""),
    ("You said, we did", "voice_list", ""),
    ("Meetings", "meeting_list", ""),
    ("Performance", "indicator_list", "performance.view_figure"),
    ("My actions", "my_actions", "sign-in"),
    ("People", "person_list", "people.view_person"),
]
