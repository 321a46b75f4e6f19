"""Addresses of the evening itself: who is here, what is taken, what is moved."""

from django.urls import path

from meetings.urls.days import MEETING
from meetings.views import evening, evening_items, motions

EVENING = f"{MEETING}evening/"

urlpatterns = [
    path(EVENING, evening.evening_open, name="evening_open"),
    path(f"{EVENING}who-is-here/", evening.evening_roll, name="evening_roll"),
    path(f"{EVENING}<int:number>/", evening.evening_item, name="evening_item"),
    path(f"{EVENING}<int:number>/notes/", evening.evening_notes, name="evening_notes"),
    path(f"{EVENING}new-items/", evening.evening_new_items, name="evening_new_items"),
    path(f"{EVENING}readmit/", evening.evening_readmit, name="evening_readmit"),
    path(f"{EVENING}end/", evening.evening_end, name="evening_end"),
    path(
        f"{EVENING}<int:number>/take/", evening_items.evening_take, name="evening_take"
    ),
    path(
        f"{EVENING}<int:number>/times/",
        evening_items.evening_times,
        name="evening_times",
    ),
    path(
        f"{EVENING}<int:number>/move/", evening_items.evening_move, name="evening_move"
    ),
    path(
        f"{EVENING}<int:number>/interest/",
        evening_items.evening_interest,
        name="evening_interest",
    ),
    path(
        f"{EVENING}<int:number>/chair/",
        evening_items.evening_chair,
        name="evening_chair",
    ),
    path(
        f"{EVENING}<int:number>/urgency/",
        evening_items.evening_urgency,
        name="evening_urgency",
    ),
    path(
        "movements/<int:pk>/remove/",
        evening_items.movement_remove,
        name="movement_remove",
    ),
    path(
        "interests/<int:pk>/remove/",
        evening_items.interest_remove,
        name="interest_remove",
    ),
    path(
        f"{EVENING}<int:number>/motion/", motions.evening_motion, name="evening_motion"
    ),
    path(
        f"{EVENING}<int:number>/exclude/",
        motions.evening_exclude,
        name="evening_exclude",
    ),
    path("motions/<int:pk>/decide/", motions.motion_decide, name="motion_decide"),
    path("motions/<int:pk>/amend/", motions.motion_amend, name="motion_amend"),
    path("motions/<int:pk>/reword/", motions.motion_reword, name="motion_reword"),
    path("motions/<int:pk>/withdraw/", motions.motion_withdraw, name="motion_withdraw"),
    path("motions/<int:pk>/reopen/", motions.motion_reopen, name="motion_reopen"),
]
