from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Where the council answers for its promises."""

    name = "meetings"

    def ready(self):
        """Tell the plan when the boards met."""
        from meetings.board_days import last_meetings
        from strategy.hooks import board_days

        board_days.append(last_meetings)
