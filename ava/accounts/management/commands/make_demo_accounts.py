"""Make the accounts that a newcomer tries the product with."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ava.accounts.demo import DemoAccount, make_demo_accounts

VISITOR_LINE = "Or just open the page, without an account: three scores a day against one failure mode."


class Command(BaseCommand):
    """Prints each new account with its password, once: what is there already stays as it is."""

    help = "Make the demo accounts free@, pro@ and staff@demo.test, and print the passwords of those that are new."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.IN_PRODUCTION:
            raise CommandError("Demo accounts are not made in production.")
        accounts = make_demo_accounts()
        if not accounts:
            self.stdout.write("The demo accounts are there; their passwords were printed when they were made.")
            return
        self.stdout.write("Demo accounts (the passwords are shown this once):")
        for account in accounts:
            self.stdout.write(self.line(account))
        self.stdout.write(VISITOR_LINE)

    def line(self, account: DemoAccount) -> str:
        return f"  {account.email:<16}  {account.password}  {account.what}"
