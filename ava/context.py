"""What every page may name."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest | None = None) -> dict[str, str]:
    """The operator's name and address, and the folder that holds the mail of a site that sends none."""
    return {
        "operator_name": settings.OPERATOR_NAME,
        "operator_email": settings.OPERATOR_EMAIL,
        "site_url": settings.SITE_URL,
        "mail_folder": "" if settings.IN_PRODUCTION else str(getattr(settings, "EMAIL_FILE_PATH", "")),
    }
