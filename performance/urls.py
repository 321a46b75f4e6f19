"""Addresses of indicators and figures."""

from django.urls import path

from performance import views

urlpatterns = [
    path("", views.indicator_list, name="indicator_list"),
    path("<slug:slug>/", views.indicator_detail, name="indicator_detail"),
    path("<slug:slug>/new-figure/", views.figure_create, name="figure_create"),
    path("figures/<int:pk>/correct/", views.figure_correct, name="figure_correct"),
]
