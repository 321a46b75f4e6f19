"""Home, sign-in and what belongs to no app."""

from tests.access.table import PUBLIC, SIGNED_IN, Row

# To those who are signed in, sign-in pages send them on to where they belong.
ONLY_SIGNED_OUT = "200 302 302 302 302 302"
# Those who have what the page would give are sent on.
HAVE_ONE = "login 302 302 302 302 302"
SENT_ON = "302 302 302 302 302 302"
CLOSED = "login 404 404 404 404 404"
NOWHERE = "404 404 404 404 404 404"

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
    Row("account_logout", "302 200 200 200 200 200"),
    Row("account_logout", SENT_ON, post={}),
    Row("account_inactive", PUBLIC),
    Row("account_signup", ONLY_SIGNED_OUT, state="closed"),
    Row("account_signup", ONLY_SIGNED_OUT, state="closed", post={}),
    Row("account_reauthenticate", SIGNED_IN),
    Row("account_reauthenticate", SIGNED_IN, post={}),
    Row("account_email", CLOSED),
    Row("account_email", CLOSED, post={}),
    Row("account_email_verification_sent", PUBLIC),
    Row("account_confirm_email", PUBLIC, key="MQ:made-up"),
    Row("account_confirm_email", NOWHERE, key="MQ:made-up", post={}),
    Row("account_change_password", SIGNED_IN),
    Row("account_change_password", SIGNED_IN, post={}),
    Row("account_set_password", HAVE_ONE),
    Row("account_set_password", HAVE_ONE, post={}),
    Row("account_reset_password", PUBLIC),
    Row("account_reset_password", PUBLIC, post={}),
    Row("account_reset_password_done", PUBLIC),
    Row("account_reset_password_from_key", PUBLIC, uidb36="1", key="made-up"),
    Row("account_reset_password_from_key", PUBLIC, uidb36="1", key="x", post={}),
    Row("account_reset_password_from_key_done", PUBLIC),
    Row("account_confirm_login_code", HAVE_ONE),
    Row("account_confirm_login_code", HAVE_ONE, post={}),
]
