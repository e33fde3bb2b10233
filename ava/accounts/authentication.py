"""Who calls the API."""

from rest_framework.authentication import SessionAuthentication

__all__ = ["SessionAuthentication"]
