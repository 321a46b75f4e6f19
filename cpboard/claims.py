"""E-mails that nobody may get twice, each claimed by a row of its own.

The row is committed before the mail is handed over and marked as sent after. Whatever
happens between the two, it is not tried again: a claim that was never marked may have
gone or not, and a page says so.
"""

import logging
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

log = logging.getLogger(__name__)

# A claim that is younger may belong to a mail on its way.
ON_ITS_WAY = timedelta(minutes=10)


def claim(rows, **whose):
    """The row that claims one mail, committed; None where it was claimed before."""
    with transaction.atomic(durable=True):
        row, is_ours = rows.get_or_create(**whose)
    return row if is_ours else None


def hand_over(message, claimed, mailer) -> bool:
    """Send the mail and mark its claim as sent; False where the server complained."""
    try:
        mailer.send_messages([message])
    except OSError:  # smtplib's own errors are among them
        log.exception("The mail server complained about a mail")
        mailer.close()
        return False
    claimed.sent_at = timezone.now()
    claimed.save(update_fields=["sent_at"])
    return True
