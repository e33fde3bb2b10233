"""The pages of this floor."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from billing import fair_use, selectors


@require_safe
def pricing(request: HttpRequest) -> HttpResponse:
    """What each plan allows, and the founders' offer before it is on sale."""
    return render(request, "billing/pricing.html", {"plans": selectors.plans(), "fair_use": fair_use.scores()})


@require_safe
def refunds(request: HttpRequest) -> HttpResponse:
    """AVA's own refund policy."""
    return render(request, "legal/refunds.html")
