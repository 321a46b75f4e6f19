"""How sign-in behaves in this house."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Administrators add people; nobody signs themselves up."""

    def is_open_for_signup(self, request):
        return False
