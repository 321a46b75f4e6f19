"""Who uses the board's memory, and what each may do."""
