from django.apps import AppConfig
from django.db.models.signals import post_delete


class ScoringConfig(AppConfig):
    name = "scoring"

    def ready(self) -> None:
        from scoring.services import tell_removed

        post_delete.connect(tell_removed, sender="scoring.Outcome", dispatch_uid="tell-removed")
