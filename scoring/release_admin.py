"""Releases for staff: to compare, publish and roll back, never to edit."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString

from scoring.errors import ReleaseRefused
from scoring.models import ModelRelease
from scoring.releases import publish_release, roll_back
from scoring.shown.release_figures import release_figures

CONFIRMED = "confirmed"


@admin.register(ModelRelease)
class ModelReleaseAdmin(admin.ModelAdmin):
    """What judges, what waits, and how they compare."""

    list_display = ("name", "state", "outcomes", "created_at", "published_at", "published_by")
    list_filter = ("state",)
    list_select_related = ("published_by",)
    fields = ("name", "state", "created_at", "published_at", "published_by", "comparison")
    actions = ("publish", "roll_back")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ModelRelease | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ModelRelease | None = None) -> bool:
        return False

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Whether this member of staff may decide what judges."""
        return request.user.has_perm("scoring.publish_modelrelease")

    @admin.display(description="Outcomes")
    def outcomes(self, release: ModelRelease) -> int | None:
        """From how many outcomes it was learned."""
        return release.evaluation.get("outcomes")

    @admin.display(description="On the newest month")
    def comparison(self, release: ModelRelease) -> SafeString:
        """Its figures beside those of what judged when it was proposed."""
        facts = {"release": release, "rows": release_figures(release.evaluation)}
        return render_to_string("admin/scoring/modelrelease/_comparison.html", facts)

    @admin.action(description="Publish the selected release…", permissions=["publish"])
    def publish(self, request: HttpRequest, releases: QuerySet[ModelRelease]) -> HttpResponse | None:
        """Ask with the comparison in sight, then let the release judge."""
        chosen = list(releases)
        if len(chosen) != 1:
            self.message_user(request, "Choose one release to publish.", messages.WARNING)
            return None
        if CONFIRMED not in request.POST:
            return self.asked(request, "publish", f"Publish {chosen[0]}?", chosen)
        try:
            publish_release(name=chosen[0].name, by=request.user)
        except ReleaseRefused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return None
        self.message_user(request, f"{chosen[0]} judges from now on; every process follows within five seconds.")
        return None

    @admin.action(description="Roll back to the release published before…", permissions=["publish"])
    def roll_back(self, request: HttpRequest, releases: QuerySet[ModelRelease]) -> HttpResponse | None:
        """Ask, then let the release judge that did before the present one, whatever is selected."""
        present = list(ModelRelease.objects.filter(state=ModelRelease.State.PUBLISHED))
        if present and CONFIRMED not in request.POST:
            return self.asked(request, "roll_back", f"Roll back {present[0]}?", present, selected=list(releases))
        try:
            earlier = roll_back(by=request.user)
        except ReleaseRefused as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return None
        self.message_user(request, f"{earlier or 'The release that comes with the engine'} judges again.")
        return None

    def asked(
        self,
        request: HttpRequest,
        action: str,
        question: str,
        shown: list[ModelRelease],
        selected: list[ModelRelease] | None = None,
    ) -> HttpResponse:
        """The page that asks before anything changes."""
        context: dict[str, Any] = self.admin_site.each_context(request) | {
            "title": question,
            "opts": self.model._meta,
            "action": action,
            "selected": selected or shown,
            "release": shown[0],
            "rows": release_figures(shown[0].evaluation),
        }
        return TemplateResponse(request, "admin/scoring/modelrelease/confirm.html", context)
