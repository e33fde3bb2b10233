"""The web server's entry point."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from ava.chunked_body import with_chunked_bodies
from scoring.engine.warm import warm

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ava.settings")
warm()
application = with_chunked_bodies(get_wsgi_application(), most=settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
