"""What staff read of Stripe's word: nothing here is edited, for the next sync would undo it."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from billing.admin.read_only import ReadOnlyAdmin
from billing.inbox import retry_event
from billing.models import Customer, StripeEvent, Subscription


@admin.register(StripeEvent)
class StripeEventAdmin(ReadOnlyAdmin):
    """What Stripe told us, and what became of it; what failed can be tried again."""

    list_display = ("stripe_id", "type", "object_id", "state", "attempts", "happened_at", "error")
    list_filter = ("state", "type")
    search_fields = ("stripe_id", "object_id")
    show_full_result_count = False
    actions = ("try_again",)

    @admin.action(description="Try failed events again", permissions=["view"])
    def try_again(self, request: HttpRequest, chosen: QuerySet[StripeEvent]) -> None:
        """Queue every chosen event that failed."""
        failed = list(chosen.filter(state=StripeEvent.State.FAILED))
        for event in failed:
            retry_event(event)
        messages.success(request, f"{len(failed)} events are tried again.")


@admin.register(Customer)
class CustomerAdmin(ReadOnlyAdmin):
    """Who pays."""

    list_display = ("stripe_id", "email", "user", "created_at", "deleted_at")
    search_fields = ("stripe_id", "email", "user__email")
    list_select_related = ("user",)


@admin.register(Subscription)
class SubscriptionAdmin(ReadOnlyAdmin):
    """What is paid for, as Stripe has it, beside what was promised."""

    list_display = (
        "stripe_id",
        "customer",
        "status",
        "price",
        "renewal_price",
        "current_period_end",
        "cancel_at_period_end",
        "refunded_at",
        "disputed_at",
    )
    list_filter = ("status", "cancel_at_period_end")
    search_fields = ("stripe_id", "customer__stripe_id", "customer__email")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("customer", "price", "renewal_price")
