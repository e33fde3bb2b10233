"""What staff edit on this floor."""

from django.contrib import admin
from django.http import HttpRequest

from billing.models import Grant, Plan, QuotaUse


@admin.register(Plan)
class PlanAdmin(admin.ModelAdmin):
    """Limits are edited here; the code knows the plans by their slugs, so none is added or deleted."""

    list_display = ("name", "slug", "one_mode_per_day", "all_modes_per_day", "history_entries")
    readonly_fields = ("slug", "position")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Plan | None = None) -> bool:
        return False


@admin.register(Grant)
class GrantAdmin(admin.ModelAdmin):
    """A plan given without payment."""

    list_display = ("user", "plan", "ends_at", "reason", "created_at")
    list_filter = ("plan",)
    search_fields = ("user__email", "reason")
    raw_id_fields = ("user",)
    list_select_related = ("user", "plan")


@admin.register(QuotaUse)
class QuotaUseAdmin(admin.ModelAdmin):
    """Counters, to read; deleting one gives its subject the day's quota back."""

    list_display = ("subject", "kind", "day", "used")
    list_filter = ("kind", "day")
    search_fields = ("subject",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: QuotaUse | None = None) -> bool:
        return False
