"""A small shop's random life at the local Stripe, told by an unreliable post, done by a process that keeps crashing."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Any

import stripe

from billing import checkouts, errors, inbox, reconcile, renewals
from billing.models import Checkout, Customer, Subscription
from billing.stripe_gateway import verified_notification
from billing.stripe_twin.refusals import Refused
from tests.billing.twin_shop import TwinShop
from tests.factories import UserFactory


class Crash(Exception):
    """The process is gone, just before or just after Stripe was asked."""


EXPECTED = (
    Crash,
    errors.StripeAway,
    errors.StripeRefused,
    errors.NotAllowedNow,
    errors.AlreadySubscribed,
    errors.NothingOnSale,
    errors.SoldOut,
)


class RandomLife:
    """What people, banks and staff do, and what we hear of it."""

    def __init__(self, shop: TwinShop, noise: Random) -> None:
        self.shop, self.twin, self.noise = shop, shop.twin, noise
        self.users = [UserFactory(), UserFactory()]
        self.told: set[str] = set()
        self.crash_odds = 0.0

    def live(self, deed: str) -> None:
        """Do one thing, lose some post over it, and let a crashing process try to keep up."""
        with suppress(*EXPECTED, Refused, IndexError, Checkout.DoesNotExist):
            getattr(self, deed)()
        self.crash_odds = self.noise.choice([0, 0.05, 0.3])
        self.post()
        with suppress(*EXPECTED):
            inbox.sweep_received_events()
        self.crash_odds = 0.0

    def settle(self, later: timedelta) -> None:
        """Let everything be handled that was told, however often it has to be tried."""
        for hours in range(4):
            inbox.sweep_received_events(now=self.twin.clock + later + timedelta(days=hours))

    def post(self) -> None:
        """Bring some of the news: in any order, some twice, some later, some never."""
        news = [event for event in self.twin.events() if event["id"] not in self.told]
        self.noise.shuffle(news)
        for event in news:
            fate = self.noise.choice(["once", "once", "twice", "later", "never"])
            if fate != "later":
                self.told.add(event["id"])
            for _ in range({"once": 1, "twice": 2}.get(fate, 0)):
                inbox.receive_event(verified_notification(*self.twin.webhook(event)))

    def buy(self) -> None:
        user = self.noise.choice(self.users)
        checkouts.start_checkout(user=user)
        checkout = Checkout.objects.get(user=user, state=Checkout.State.OPEN)
        self.twin.pay(str(checkout.session_id))

    def look(self) -> None:
        """A payer comes back to our page."""
        checkouts.sync_checkout(session_id=self.noise.choice(self.twin.all("checkout.session"))["id"])

    def renew(self) -> None:
        self.twin.advance_to_next_charge()

    def fail(self) -> None:
        self.twin.next_card_result(self.noise.choice(self.twin.all("customer"))["id"], "declined:generic_decline")
        self.twin.advance_to_next_charge()

    def wait(self) -> None:
        self.twin.advance(by=timedelta(days=self.noise.choice([3, 20])))

    def cancel(self) -> None:
        renewals.cancel_renewal(user=self.noise.choice(self.users))

    def resume(self) -> None:
        renewals.resume_renewal(user=self.noise.choice(self.users))

    def refund(self) -> None:
        charge = self.noise.choice(self.twin.all("charge", status="succeeded"))
        self.twin.refund(charge["id"], self.noise.choice([None, 500]))

    def dispute(self) -> None:
        charge = self.noise.choice(self.twin.all("charge", status="succeeded", disputed=False))
        self.twin.dispute(charge["id"])

    def decide(self) -> None:
        dispute = self.noise.choice(self.twin.all("dispute", status="needs_response"))
        self.twin.close_dispute(dispute["id"], status=self.noise.choice(["won", "lost"]))

    def delete(self) -> None:
        living = [each for each in self.twin.all("customer") if not each.get("deleted")]
        self.twin.delete_customer(self.noise.choice(living)["id"])

    def night(self) -> None:
        self.crash_odds = 0.1
        reconcile.reconcile_all(now=self.twin.clock)

    def crashing(self, make_client: Callable[[], stripe.HTTPClient]) -> Callable[[], stripe.HTTPClient]:
        """Clients that at times bring the process down instead of an answer, with or without the work done."""

        def make() -> stripe.HTTPClient:
            client: Any = make_client()
            ask = client.request

            def request(*arguments: Any, **more: Any) -> Any:
                if self.noise.random() < self.crash_odds / 2:
                    raise Crash
                answer = ask(*arguments, **more)
                if self.noise.random() < self.crash_odds / 2:
                    raise Crash
                return answer

            client.request = request
            return client

        return make


def taken_back(shop: TwinShop, subscription: Subscription) -> tuple[bool, bool]:
    """Whether at Stripe the subscription's latest payment is refunded, and any of its payments disputed or lost."""
    invoices = [each["id"] for each in shop.twin.all("invoice", status="paid", _subscription=subscription.stripe_id)]
    charges = []
    for invoice in invoices:
        for paid in shop.twin.all("invoice_payment", invoice=invoice, status="paid"):
            charges += shop.twin.all("charge", payment_intent=paid["payment"]["payment_intent"], status="succeeded")
    disputed = {each["charge"] for each in shop.twin.all("dispute") if each["status"] in ("needs_response", "lost")}
    return bool(charges and charges[0]["refunded"]), any(each["id"] in disputed for each in charges)


def unknown_payers(shop: TwinShop) -> set[str]:
    """Customers that pay at Stripe, and that we do not know."""
    paying = {each["customer"] for each in shop.twin.all("subscription")}
    return paying - set(Customer.objects.values_list("stripe_id", flat=True))
