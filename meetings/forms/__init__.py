"""What people may put in about boards, meetings and papers."""
