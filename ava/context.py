"""What every page may name."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest | None = None) -> dict[str, str | bool]:
    """The operator's name and address, whether money moves here, and the folder of mail that is not sent."""
    return {
        "operator_name": settings.OPERATOR_NAME,
        "operator_email": settings.OPERATOR_EMAIL,
        "site_url": settings.SITE_URL,
        "money_moves": "_test_" not in settings.STRIPE_SECRET_KEY,
        "mail_folder": "" if settings.IN_PRODUCTION else str(getattr(settings, "EMAIL_FILE_PATH", "")),
    }
