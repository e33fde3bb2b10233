"""`python manage.py billing_audit`: does what we keep agree with Stripe?"""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from billing.audit import audit


class Command(BaseCommand):
    """Reads and compares; changes nothing."""

    help = "Print for every customer whether mirror, seat, schedule, promised price and Stripe agree; exit 1 if not."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--customer", metavar="cus_…", help="the one customer to look at, by his id at Stripe")

    def handle(self, *args: Any, **options: Any) -> None:
        """One line a customer, and under it each thing that does not agree."""
        seen = disagreeing = 0
        for audited in audit(options["customer"]):
            seen += 1
            disagreeing += bool(audited.problems)
            verdict = "does not agree" if audited.problems else "agrees"
            self.stdout.write(f"{audited.stripe_id} {audited.email}: {verdict}")
            for problem in audited.problems:
                self.stdout.write(f"  - {problem}")
        self.stdout.write(f"{seen} looked at, {disagreeing} not in agreement.")
        if disagreeing or (options["customer"] and not seen):
            sys.exit(1)
