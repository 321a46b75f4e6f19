"""Addresses of the pages about people."""

from django.urls import path

from cpboard.people import views

urlpatterns = [
    path("", views.person_list, name="person_list"),
    path("new/", views.person_create, name="person_create"),
    path("<int:pk>/", views.person_edit, name="person_edit"),
    path("<int:pk>/send-link/", views.person_send_link, name="person_send_link"),
]
