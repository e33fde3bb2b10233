"""What a page behind a sign-in gets."""

from typing import Any

from django.http import HttpRequest


class SignedInRequest(HttpRequest):
    """A request whose user is known."""

    user: Any  # this floor does not know the class of accounts
