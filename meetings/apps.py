from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Where the council answers for its promises."""

    name = "meetings"

    def ready(self):
        """Tell the plan when the boards met, what they asked for and of whom."""
        from meetings.asked_for import asked_of_action, asked_of_indicator
        from meetings.board_days import last_meetings
        from meetings.reminding import waiting_on
        from performance.hooks import asked_for
        from strategy import hooks

        hooks.board_days.append(last_meetings)
        hooks.asked_for.append(asked_of_action)
        asked_for.append(asked_of_indicator)
        hooks.waiting.append(waiting_on)
