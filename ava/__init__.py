"""The wiring. Celery's shared tasks need the application as soon as Django is up."""

from ava.celery import app as celery_app

__all__ = ["celery_app"]
