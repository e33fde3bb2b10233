"""`{% offer_card %}`: what is on sale now, on a page of any floor."""

from django import template
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from billing.offers import offer_now

register = template.Library()
SECONDS = 60  # how old the card may be; the pricing page is never


@register.simple_tag
def offer_card() -> SafeString:
    """The offer in a few lines, kept in this process for a minute."""
    card = caches["pages"].get("offer-card")
    if card is None:
        card = str(render_to_string("billing/_offer_card.html", {"offer": offer_now(timezone.now())}))
        caches["pages"].set("offer-card", card, SECONDS)
    return mark_safe(card)  # noqa: S308  our own template, escaped when it was rendered
