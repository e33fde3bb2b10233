"""The catalogue for staff: to look at. It changes by its files."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from failures.models import CatalogRevision, Example, FailureEntry, FailureMode, Platform, Source, SupportChannel


class ReadOnly:
    """Shows and changes nothing: the next load would undo an edit."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class SupportChannels(ReadOnly, admin.TabularInline):
    model = SupportChannel


class Examples(ReadOnly, admin.StackedInline):
    model = Example


@admin.register(Platform)
class PlatformAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "vendor", "status", "status_as_of", "checked_on", "listed")
    list_filter = ("status", "listed")
    inlines = (SupportChannels,)


@admin.register(FailureMode)
class FailureModeAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "technical_term", "severity", "engine_mode", "shown_by", "listed")
    list_filter = ("severity", "listed")


@admin.register(FailureEntry)
class FailureEntryAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("title", "platform", "mode", "strength")
    list_filter = ("platform", "mode", "strength")
    list_select_related = ("platform", "mode")
    search_fields = ("title", "mode__technical_term")
    inlines = (Examples,)


@admin.register(Source)
class SourceAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("title", "url", "seen_on")
    search_fields = ("title", "url")


@admin.register(CatalogRevision)
class CatalogRevisionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("digest", "loaded_at")
