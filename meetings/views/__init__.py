"""Pages of account: boards, meetings, agenda items, papers."""
