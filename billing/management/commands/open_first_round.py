"""Put AVA Pro on sale: the first public price and the first founders' round."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from billing.first_round import open_first_round
from billing.models import Price


class Command(BaseCommand):
    """Says what it opened; what is there already stays as it is."""

    help = (
        "Publish the first public price ($19 a month) and open the first founders' round (500 seats, $50 for six "
        "months, then $13 a month). Run again, it changes nothing; prices and rounds are edited in the admin."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        opened = open_first_round(timezone.now())
        if opened is None:
            self.stdout.write("There is a founders' round already.")
        else:
            self.stdout.write(f"{opened} is open: {opened.seats.count()} seats.")
        if missing := Price.objects.filter(stripe_price_id=None).count():
            self.stdout.write(f"{missing} prices are not at Stripe yet, and are sold once they are: within minutes.")
