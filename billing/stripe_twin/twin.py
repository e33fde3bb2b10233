"""The twin as a Python object: started and stopped, its clock moved, its cards and cables pulled."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from billing.stripe_twin import cards, faults, paying, refunding
from billing.stripe_twin.announcing import queue
from billing.stripe_twin.resources.customers import delete_customer
from billing.stripe_twin.server import Server
from billing.stripe_twin.state_file import load, save
from billing.stripe_twin.subscribing import end_subscription
from billing.stripe_twin.timeline import catch_up, next_charge_at, next_due
from billing.stripe_twin.webhooks import Postman, body_of, signature
from billing.stripe_twin.world import Json, World

SECRET = "whsec_twin"  # noqa: S105


class Twin:
    """A local Stripe. With `stands_at` its clock stands still until it is moved."""

    def __init__(
        self,
        webhook_url: str | None = None,
        secret: str = SECRET,
        *,
        thin: bool = False,
        stands_at: datetime | None = None,
        state: Path | None = None,
        port: int = 0,
    ) -> None:
        self.webhook_url, self.secret, self.thin, self.state, self.port = webhook_url, secret, thin, state, port
        self.world = World(stands_at=int(stands_at.timestamp()) if stands_at else None)
        self.server: Server | None = None
        if state:
            load(self.world, state)
        self.connect_endpoint()

    def connect_endpoint(self) -> None:
        """Keep exactly one endpoint for the address that was given at the start."""
        endpoints = self.world.objects["webhook_endpoint"]
        own = next((each for each in endpoints.values() if each.get("_own")), None)
        if self.webhook_url is None:
            return
        own = own or self.world.make("webhook_endpoint", enabled_events=["*"], _own=True)
        style = "thin" if self.thin else "snapshot"
        own.update(url=self.webhook_url, status="enabled", _secret=self.secret, _style=style)

    def send_webhooks_to(self, url: str, *, thin: bool = False) -> None:
        """Send what happens from now on to `url`."""
        with self.world.lock:
            self.webhook_url, self.thin = url, thin
            self.connect_endpoint()

    def start(self) -> str:
        """Answer from now on; returns the address."""
        self.server = Server(self, self.port)
        self.world.address = self.server.address
        self.postman = Postman(self.world)
        self.postman.start()
        self.server.start()
        return self.server.address

    def stop(self) -> None:
        """Answer nothing more."""
        if self.server:
            self.postman.end()
            self.server.stop()
            self.server = None
        self.keep()

    def keep(self) -> None:
        """Write the state down, if it has a file."""
        if self.state:
            with self.world.lock:
                save(self.world, self.state)
                self.world.unsaved = False

    @property
    def clock(self) -> datetime:
        """The twin's time."""
        return datetime.fromtimestamp(self.world.now, UTC)

    def advance(self, to: datetime | None = None, by: timedelta | None = None) -> datetime:
        """Move the clock on to a moment, or by a while; all that falls due happens at its own moment."""
        with self.world.lock:
            target = to or self.clock + (by or timedelta())
            catch_up(self.world, max(self.world.now, int(target.timestamp())))
            return self.clock

    def advance_to_next_charge(self) -> datetime:
        """Move the clock to the next time a card is charged, and past it by a second."""
        with self.world.lock:
            moment = next_charge_at(self.world)
            if moment is not None:
                catch_up(self.world, max(moment, self.world.now) + 1)
            return self.clock

    def pay(
        self,
        session: str,
        card: str = "4242424242424242",
        *,
        email: str | None = None,
        authenticated: bool | None = True,
    ) -> Json:
        """Pay a session as a person does at the page; raises Refused when the card is declined."""
        with self.world.lock:
            wants = cards.CARDS[cards.card_number(card)].present == cards.AUTHENTICATE
            found = self.world.find("checkout.session", session)
            return paying.pay(self.world, found, card=card, email=email, authenticated=authenticated if wants else None)

    def fail(self, kind: str = "before", *, times: int = 1, path: str = "", method: str = "") -> None:
        """Let the next calls fail: before, saved, after, lost, closed, 429, 409 or hang (see faults.py)."""
        with self.world.lock:
            faults.plan_fault(self.world, kind=kind, times=times, path=path, method=method)

    def be_away(self, away: bool = True) -> None:
        """Close every connection of the API without an answer, until called with False."""
        self.world.away = away

    def accept_only(self, *keys: str) -> None:
        """Let these keys alone be good; without any, every test key is."""
        self.world.keys = list(keys)

    def next_card_result(self, customer: str, *results: str) -> None:
        """What the bank will answer next to this customer's charges: good, authenticate, declined:<decline code>."""
        self.world.card_results.setdefault(customer, []).extend(results)

    def fail_finalization(self, customer: str) -> None:
        """Let this customer's next draft not be finalized, as when tax cannot be worked out."""
        self.world.unfinalizable.append(customer)

    def disturb(self, *, drop: int = 0, duplicate: int = 0, delay: float = 0, reorder: int = 0) -> None:
        """Lose or double that many of the next webhooks, delay all by seconds, hold that many to send in reverse."""
        with self.world.lock:
            self.world.tricks.update(drop=drop, duplicate=duplicate, delay=delay, reorder=reorder)

    def deliveries(self) -> list[Json]:
        """Every webhook sent or waiting, oldest first."""
        with self.world.lock:
            return [dict(each) for each in self.world.deliveries]

    def send_again(self, event: str) -> None:
        """Send an event once more to every endpoint, as from the dashboard."""
        with self.world.lock:
            found = self.world.find("event", event)
            for endpoint in self.world.objects["webhook_endpoint"].values():
                queue(self.world, found, endpoint)

    def events(self, type: str | None = None) -> list[Json]:
        """The events so far, oldest first."""
        with self.world.lock:
            found = self.world.objects["event"].values()
            return [dict(each) for each in found if type in (None, each["type"])]

    def webhook(self, event: Json, *, thin: bool = False, at: int | None = None) -> tuple[bytes, str]:
        """An event's body and its Stripe-Signature header, for a test that delivers it itself."""
        body = body_of(self.world, event, "thin" if thin else "snapshot")
        return body, signature(body, self.secret, at=at)

    def refund(self, charge: str, amount: int | None = None) -> Json:
        """Refund a charge as from the dashboard."""
        with self.world.lock:
            return refunding.refund(self.world, self.world.find("charge", charge), amount=amount)

    def fail_refund(self, refund: str) -> None:
        """Let the bank give a refund back."""
        with self.world.lock:
            refunding.fail_refund(self.world, self.world.find("refund", refund))

    def dispute(self, charge: str, *, status: str = "needs_response") -> Json:
        """Let a cardholder dispute a charge; warning_needs_response only asks."""
        with self.world.lock:
            return refunding.dispute(self.world, self.world.find("charge", charge), status=status)

    def close_dispute(self, dispute: str, *, status: str) -> Json:
        """Let the bank decide: won, lost or warning_closed."""
        with self.world.lock:
            return refunding.close_dispute(self.world, self.world.find("dispute", dispute), status=status)

    def delete_customer(self, customer: str) -> None:
        """Delete a customer as from the dashboard."""
        with self.world.lock:
            delete_customer(self.world, {}, customer)

    def cancel_subscription(self, subscription: str) -> None:
        """End a subscription at once as from the dashboard."""
        with self.world.lock:
            end_subscription(self.world, self.world.find("subscription", subscription), reason="cancellation_requested")

    def all(self, kind: str, **equal: Any) -> list[Json]:
        """The twin's own objects of a kind, such as subscription or charge, newest first; to look at, not to change."""
        with self.world.lock:
            return self.world.all(kind, **equal)

    def next_due_at(self) -> datetime | None:
        """When something next happens by itself."""
        with self.world.lock:
            due = next_due(self.world)
            return datetime.fromtimestamp(due[0], UTC) if due else None

    def reset(self, *, stands_at: datetime | None = None) -> None:
        """Forget everything; the clock stands at `stands_at` from now on, if that is given."""
        with self.world.lock:
            self.world.forget()
            if self.server:
                self.postman.not_before.clear()
            if stands_at:
                self.world.clock.stands_at = int(stands_at.timestamp())
            self.connect_endpoint()
