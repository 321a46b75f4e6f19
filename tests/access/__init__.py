"""Who may do what: a row for each address, role and state.

Rows stand in a module for each app. Add a row for every new address:
``tests/test_access.py`` walks the URL configuration and names what has none.
"""
