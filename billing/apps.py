from django.apps import AppConfig
from django.db.models.signals import post_migrate

from billing.first_plans import add_missing_plans


class BillingConfig(AppConfig):
    name = "billing"

    def ready(self) -> None:
        post_migrate.connect(add_missing_plans, sender=self)
