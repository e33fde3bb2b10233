"""The public pages of the catalogue. They work without JavaScript, and ask nothing of who reads them."""

from collections.abc import Callable
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from failures import pages, selectors
from failures.errors import UnknownEntry, UnknownMode, UnknownPlatform

T = TypeVar("T")
LONGEST_SEARCH = 100


def found(read: Callable[[str], T], slug: str) -> T:
    """What `read` gives for `slug`, or the page that says there is nothing."""
    try:
        return read(slug)
    except (UnknownEntry, UnknownMode, UnknownPlatform):
        raise Http404(slug) from None


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every platform beside every failure mode, and a search by term or alias."""
    words = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    hits = selectors.search(words) if words else []
    return render(request, "failures/index.html", {"page": pages.index_page(), "words": words, "found": hits})


@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """The reference page of one mode on one platform."""
    page = found(selectors.reference_page, slug)
    return render(request, "failures/entry.html", {"page": page, "entry": page.entry})


@require_safe
def platform(request: HttpRequest, slug: str) -> HttpResponse:
    """What is known of one platform; what is not known says so."""
    page = found(pages.platform_page, slug)
    return render(request, "failures/platform.html", {"page": page, "platform": page.platform})


@require_safe
def mode(request: HttpRequest, slug: str) -> HttpResponse:
    """One kind of failure, on any platform."""
    page = found(pages.mode_page, slug)
    return render(request, "failures/mode.html", {"page": page, "mode": page.mode})


@require_safe
def ratings(request: HttpRequest) -> HttpResponse:
    """The written rules of severity and documentation strength, and how examples and claims are marked."""
    return render(request, "failures/ratings.html", {"page": pages.ratings_page()})


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every public page, for search engines."""
    return render(request, "failures/sitemap.xml", {"held": selectors.catalogue()}, content_type="application/xml")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Where a crawler may go."""
    return render(request, "failures/robots.txt", content_type="text/plain; charset=utf-8")
