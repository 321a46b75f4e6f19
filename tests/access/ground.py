"""Home, sign-in and what belongs to no app."""

from tests.access.table import PUBLIC, Row

# To those who are signed in, sign-in pages send them on to where they belong.
ONLY_SIGNED_OUT = "200 302 302 302 302 302"

ROWS = [
    Row("home", PUBLIC),
    Row("healthz", PUBLIC),
    Row("accessibility", PUBLIC),
    Row("account_login", ONLY_SIGNED_OUT),
    Row(
        "account_login",
        ONLY_SIGNED_OUT,
        state="wrong password",
        post={"login": "nobody@example.org", "password": "wrong"},
    ),
]
