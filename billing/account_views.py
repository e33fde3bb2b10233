"""The billing page of a signed-in user, and what is done from there. What ends something asks once more."""

import contextlib
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from billing import access, invoices, portal, refunding, renewals, standing
from billing.errors import NotAllowedNow, StripeAway, StripeRefused
from billing.signed_in import SignedInRequest


@never_cache
@login_required
@require_safe
def overview(request: SignedInRequest) -> HttpResponse:
    """What runs, what it costs next and when, and the invoices."""
    now = timezone.now()
    facts = {
        "standing": standing.standing_of(request.user, now),
        "access": access.access_of(request.user, now),
        "open_checkout": standing.open_checkout_of(request.user, now),
        "invoices": invoices.invoices_shown(request.user),
    }
    return render(request, "billing/overview.html", facts)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: SignedInRequest) -> HttpResponse:
    """Says what canceling means, then does it."""
    if request.method != "POST":
        return _ask(request, "billing/cancel.html")
    return _done(request, renewals.cancel_renewal, "Canceled. AVA Pro does not renew when this period is over.")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: SignedInRequest) -> HttpResponse:
    """Takes a cancellation back."""
    if request.method != "POST":
        return redirect("billing:overview")
    return _done(request, renewals.resume_renewal, "Resumed. Your price stays what it was.")


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def refund(request: SignedInRequest) -> HttpResponse:
    """Says what a refund ends, then makes it."""
    if request.method != "POST":
        return _ask(request, "billing/refund.html")
    return _done(
        request,
        _refund,
        "Your refund is on its way, in full, and AVA Pro ends. How long your bank takes to show it is up to the bank.",
    )


def _refund(*, user: Any) -> None:
    # Asked for is as good as done: while Stripe is away it is carried through without the payer.
    with contextlib.suppress(StripeAway):
        refunding.refund_opening_payment(user=user)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def open_portal(request: SignedInRequest) -> HttpResponse:
    """Send the payer to Stripe's pages for cards and invoices."""
    if request.method != "POST":
        return redirect("billing:overview")
    back = request.build_absolute_uri(reverse("billing:overview"))
    try:
        return HttpResponseRedirect(portal.portal_url(user=request.user, return_url=back), status=303)
    except NotAllowedNow as refusal:
        messages.warning(request, str(refusal))
        return redirect("billing:overview")
    except (StripeAway, StripeRefused):
        return render(request, "billing/stripe_away.html", status=503)


def _ask(request: SignedInRequest, template: str) -> HttpResponse:
    found: Any = standing.standing_of(request.user, timezone.now())
    if found is None or found.is_over:
        return redirect("billing:overview")
    return render(request, template, {"standing": found})


def _done(request: SignedInRequest, service: Callable[..., object], words: str) -> HttpResponse:
    try:
        service(user=request.user)
    except NotAllowedNow as refusal:
        messages.warning(request, str(refusal))
    except (StripeAway, StripeRefused):
        return render(request, "billing/stripe_away.html", status=503)
    else:
        messages.success(request, words)
    return redirect("billing:overview")
