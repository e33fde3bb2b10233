"""Ask a test-mode account at Stripe what only Stripe can answer."""

import argparse
from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from billing.errors import StripeAway, StripeRefused
from billing.stripe_smoke.steps import BY_HAND, run
from billing.stripe_smoke.trial import Trial

LIVE = ("sk_live_", "rk_live_")


class Command(BaseCommand):
    """Prints a line for each fact, then a summary; exits with 1 unless all of them hold."""

    help = (
        "Check on a test-mode account at Stripe, with a test clock, all that AVA builds upon: seven months of the "
        "founders' offer, in some minutes. It makes a product, prices and customers there and deletes or archives "
        "them at the end. It has not been run against Stripe yet, only against the local Stripe."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--twin", action="store_true", help="ask the local Stripe at STRIPE_API_BASE instead")

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_wrong_account(twin=options["twin"])
        trial = Trial()
        counted: Counter[str] = Counter()
        try:
            for line in run(trial):
                counted[line.state] += 1
                self.stdout.write(f"{line.state:<8} {line.step}: {line.words}")
        finally:
            self.clean_up(trial)
        for words in BY_HAND:
            self.stdout.write(f"by hand  {words}")
        self.stdout.write(f"{counted['ok']} ok, {counted['differs']} differ, {counted['failed']} failed.")
        if counted["differs"] or counted["failed"]:
            raise CommandError("Not everything is as AVA takes it to be: see the lines above.")

    def clean_up(self, trial: Trial) -> None:
        """Leave nothing behind that bills anybody, and say so if that fails."""
        try:
            trial.close()
        except (StripeAway, StripeRefused) as error:
            self.stderr.write(f"Delete the test clock {trial.clock_id} in the dashboard: {error}")


def refuse_wrong_account(*, twin: bool) -> None:
    """Stop unless a test-mode key is set and the right Stripe is asked."""
    if settings.STRIPE_SECRET_KEY.startswith(LIVE):
        raise CommandError("STRIPE_SECRET_KEY is live: the smoke run makes purchases, and does so in test mode alone.")
    if twin and not settings.STRIPE_API_BASE:
        raise CommandError("--twin asks the local Stripe: say where it answers, in STRIPE_API_BASE.")
    if not twin and settings.STRIPE_API_BASE:
        raise CommandError(
            "STRIPE_SECRET_KEY is not set, or STRIPE_API_BASE names another Stripe: set a test-mode key (sk_test_...) "
            "and no address. With --twin the local Stripe is asked."
        )
