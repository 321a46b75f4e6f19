"""Addresses: the only place on the ground floor that names the apps above."""

from django.urls import include, path

from cpboard import views

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("accessibility/", views.accessibility, name="accessibility"),
    path("account/", include("allauth.account.urls")),
    path("people/", include("cpboard.people.urls")),
    path("", include("strategy.urls")),
    path("performance/", include("performance.urls")),
    path("", include("meetings.urls")),
]
