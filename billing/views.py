"""The pages of this floor: what it costs, the way to the till and back, and what runs."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from billing import checkouts, fair_use, offers, selectors, standing
from billing.errors import (
    AlreadySubscribed,
    NotAllowedNow,
    NothingOnSale,
    OfferChanged,
    StripeAway,
    StripeRefused,
)
from billing.models import Checkout
from billing.signed_in import SignedInRequest

REFUSALS: dict[type[Exception], str] = {
    NothingOnSale: "Nothing is on sale at the moment.",
    OfferChanged: "What is on sale changed while you read. This is the offer now; nothing was charged.",
}


@require_safe
def pricing(request: HttpRequest) -> HttpResponse:
    """What each plan allows, and what is on sale now, in full before any payment."""
    now = timezone.now()
    facts: dict[str, Any] = {
        "plans": selectors.plans(),
        "fair_use": fair_use.scores(),
        "offer": offers.offer_now(now, request.user if request.user.is_authenticated else None),
        "public_price": offers.public_price(),
    }
    if request.user.is_authenticated:
        facts |= {
            "standing": standing.standing_of(request.user, now),
            "open_checkout": standing.open_checkout_of(request.user, now),
        }
    return render(request, "billing/pricing.html", facts)


@require_safe
def refunds(request: HttpRequest) -> HttpResponse:
    """AVA's own refund policy."""
    return render(request, "legal/refunds.html")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def start_checkout(request: SignedInRequest) -> HttpResponse:
    """Send the buyer to Stripe's page: the one that is open already, or a new one."""
    if request.method != "POST":
        return redirect("billing:pricing")  # his click was cut off by signing in
    try:
        url = checkouts.start_checkout(user=request.user, seen_price_id=_seen_price_id(request))
    except AlreadySubscribed:
        messages.info(request, "You have AVA Pro already.")
        return redirect("billing:overview")
    except (NothingOnSale, OfferChanged, NotAllowedNow) as refusal:
        messages.warning(request, REFUSALS.get(type(refusal)) or str(refusal))
        return redirect("billing:pricing")
    except (StripeAway, StripeRefused) as error:
        facts = {"retry": "billing:checkout", "seen": _seen_price_id(request), "kept": isinstance(error, StripeAway)}
        return render(request, "billing/stripe_away.html", facts, status=503)
    return HttpResponseRedirect(url, status=303)


@never_cache
@login_required
@require_safe
def checkout_done(request: SignedInRequest) -> HttpResponse:
    """Where Stripe sends the buyer after paying: asks Stripe itself, so that nothing waits for its message."""
    session_id = request.GET.get("session_id", "")
    try:
        checkout = checkouts.sync_checkout(session_id=session_id) if session_id else None
    except StripeAway:
        return render(request, "billing/stripe_away.html", {"paid": True}, status=503)
    except StripeRefused:
        checkout = None  # no session of that name
    if checkout is None or checkout.user_id != request.user.pk:
        return redirect("billing:overview")
    if checkout.state != Checkout.State.COMPLETE:
        return render(request, "billing/checkout_open.html", {"checkout": checkout})
    found = standing.standing_of(request.user, timezone.now())
    if found is None or found.is_over:
        return redirect("billing:overview")  # looked at again after the end, or given back at once
    return render(request, "billing/checkout_done.html", {"standing": found})


@never_cache
@login_required
@require_safe
def checkout_canceled(request: SignedInRequest) -> HttpResponse:
    """Where Stripe sends the buyer who turned back: nothing was paid, the page and the seat wait."""
    return render(
        request, "billing/checkout_open.html", {"checkout": standing.open_checkout_of(request.user, timezone.now())}
    )


def _seen_price_id(request: HttpRequest) -> int | None:
    seen = request.POST.get("price", "")
    return int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else None
