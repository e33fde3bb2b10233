"""What staff see of this floor: uses, never prompts."""

from django.contrib import admin
from django.http import HttpRequest

from scoring.models import Outcome, Score
from scoring.release_admin import ModelReleaseAdmin

__all__ = ["ModelReleaseAdmin", "OutcomeAdmin", "ScoreAdmin"]


@admin.register(Score)
class ScoreAdmin(admin.ModelAdmin):
    """Uses, to read. A prompt belongs to its user and is not shown."""

    list_display = ("id", "created_at", "platform", "mode", "light", "risk", "release")
    list_filter = ("light", "platform", "release")
    list_select_related = ("platform", "mode")
    exclude = ("prompt", "verdict")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Score | None = None) -> bool:
        return False


@admin.register(Outcome)
class OutcomeAdmin(admin.ModelAdmin):
    """What became of clips, to read. A note belongs to its user and is not shown."""

    list_display = ("id", "created_at", "score", "result", "model_version")
    list_filter = ("result", "score__platform")
    list_select_related = ("score",)
    exclude = ("note", "client_key")
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Outcome | None = None) -> bool:
        return False
