"""Addresses of agendas and their items."""

from django.urls import path

from meetings.urls.days import MEETING
from meetings.views import agendas, items, urgency

urlpatterns = [
    path(
        f"{MEETING}put-together/",
        agendas.agenda_put_together,
        name="agenda_put_together",
    ),
    path(f"{MEETING}chairs-copy/", agendas.chairs_copy, name="chairs_copy"),
    path(f"{MEETING}chairs-copy.pdf", agendas.chairs_copy_pdf, name="chairs_copy_pdf"),
    path(f"{MEETING}new-item/", items.item_create, name="item_create"),
    path("items/<int:pk>/edit/", items.item_edit, name="item_edit"),
    path("items/<int:pk>/move/", items.item_move, name="item_move"),
    path("items/<int:pk>/remove/", items.item_remove, name="item_remove"),
    path("items/<int:pk>/take-off/", items.item_take_off, name="item_take_off"),
    path("items/<int:pk>/put-back/", items.item_put_back, name="item_put_back"),
    path("items/<int:pk>/urgent/", urgency.item_urgent, name="item_urgent"),
]
