"""Where our accounts differ from allauth's defaults."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from scoring.visitors import client_address


class AccountAdapter(DefaultAccountAdapter):
    """Allauth with our words, and with our rule for who is calling."""

    error_messages: ClassVar[dict[str, object]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed.",
        "duplicate_email": "This is already the address of your account.",
        "email_password_mismatch": "No account has this email address with this password.",
        "enter_current_password": "This is not your current password.",
        "incorrect_password": "This is not your password.",
        "invalid_password_reset": "This link was used before, or is too old.",
        "too_many_login_attempts": "Too many attempts failed. Wait five minutes, then try again.",
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """The caller's address by the rule that the visitor quota also follows."""
        return client_address(request.META, settings.TRUSTED_PROXIES) or "unknown"

    def send_account_already_exists_mail(self, email: str) -> None:
        """Tell the owner, in the time that a new account takes: hashing a password is most of it."""
        make_password(email)
        super().send_account_already_exists_mail(email)
