"""Prices and founders' rounds: published, opened, extended and closed here; their seats and checkouts to read."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from billing.admin.offer_forms import PriceForm, RoundForm
from billing.admin.read_only import ReadOnlyAdmin
from billing.errors import NotAllowedNow
from billing.models import Checkout, FoundersRound, Price, Seat
from billing.money import Money
from billing.publishing import publish_price
from billing.rounds import close_round, extend_round, open_round, set_capacity


@admin.register(Price)
class PriceAdmin(ReadOnlyAdmin):
    """A price is published for good: another one takes its place, and whoever bought at it keeps it."""

    form = PriceForm
    list_display = ("__str__", "plan", "public", "at_stripe", "created_at")
    list_filter = ("plan", "public")
    list_select_related = ("plan",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return admin.ModelAdmin.has_add_permission(self, request)

    def get_fields(self, request: HttpRequest, obj: Price | None = None) -> Any:
        if obj is None:
            return ("plan", "amount", "currency", "interval", "interval_count", "public")
        return ("plan", "__str__", "public", "stripe_price_id", "created_at")

    @admin.display(boolean=True, description="At Stripe")
    def at_stripe(self, price: Price) -> bool:
        return price.stripe_price_id is not None

    def save_model(self, request: HttpRequest, obj: Price, form: PriceForm, change: bool) -> None:
        published = publish_price(
            plan=obj.plan,
            money=Money(form.amount_cents, obj.currency),
            interval=obj.interval,
            interval_count=obj.interval_count,
            public=obj.public,
        )
        obj.pk, obj.amount_cents = published.pk, published.amount_cents
        self.message_user(request, "It is sold as soon as Stripe has it: within minutes.", messages.INFO)


@admin.register(FoundersRound)
class FoundersRoundAdmin(admin.ModelAdmin):
    """Prices of a round are its promise and stay; its end and its number of seats are edited."""

    form = RoundForm
    list_display = ("name", "opening_price", "renewal_price", "opens_at", "closes_at", "free", "held", "kept")
    list_select_related = ("opening_price", "renewal_price")
    fields = ("name", "opening_price", "renewal_price", "capacity", "opens_at", "closes_at")
    actions = ("close_now",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FoundersRound]:
        counted = {state: Count("seats", filter=Q(seats__state=state)) for state in Seat.State.values}
        return super().get_queryset(request).annotate(**{f"seats_{state}": count for state, count in counted.items()})

    def get_readonly_fields(self, request: HttpRequest, obj: FoundersRound | None = None) -> Any:
        return () if obj is None else ("name", "opening_price", "renewal_price", "opens_at")

    def has_delete_permission(self, request: HttpRequest, obj: FoundersRound | None = None) -> bool:
        return False

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show the sentence of a refusal, with nothing of the form saved."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except NotAllowedNow as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())

    def save_model(self, request: HttpRequest, obj: FoundersRound, form: RoundForm, change: bool) -> None:
        capacity = form.cleaned_data["capacity"]
        if change:
            extend_round(obj, obj.closes_at)
            set_capacity(obj, capacity)
            return
        opened = open_round(
            name=obj.name,
            opening_price=obj.opening_price,
            renewal_price=obj.renewal_price,
            capacity=capacity,
            opens_at=obj.opens_at,
            closes_at=obj.closes_at,
        )
        obj.pk = opened.pk

    @admin.action(description="Close now: sell no more seats", permissions=["change"])
    def close_now(self, request: HttpRequest, rounds: QuerySet[FoundersRound]) -> None:
        """Close the chosen rounds."""
        for founders_round in rounds:
            close_round(founders_round)

    @admin.display(description="Free")
    def free(self, founders_round: Any) -> int:
        return founders_round.seats_free

    @admin.display(description="Held")
    def held(self, founders_round: Any) -> int:
        return founders_round.seats_held

    @admin.display(description="Kept")
    def kept(self, founders_round: Any) -> int:
        return founders_round.seats_kept


@admin.register(Seat)
class SeatAdmin(ReadOnlyAdmin):
    """Who holds and who keeps which seat."""

    list_display = ("founders_round", "number", "state", "user", "held_at", "kept_at")
    list_filter = ("founders_round", "state")
    search_fields = ("user__email",)
    list_select_related = ("founders_round", "user")


@admin.register(Checkout)
class CheckoutAdmin(ReadOnlyAdmin):
    """Who was on the way to pay what, and what became of it."""

    list_display = ("user", "price", "seat", "state", "started_at", "expires_at", "session_id")
    list_filter = ("state",)
    search_fields = ("user__email", "session_id")
    list_select_related = ("user", "price", "seat__founders_round")
