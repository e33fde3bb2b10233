"""The entry point for an ASGI server; the product itself is served by ava.wsgi."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ava.settings")
application = get_asgi_application()
