"""Mail about challenges, sent in the background: whoever asks need not wait."""

from django.tasks import task

from strategy.mail_challenges import tell_of_entry


@task
def send_challenge_mail(entry_pk: int) -> int:
    """Tell those it concerns of something said in a challenge; how many were told."""
    return tell_of_entry(entry_pk)
