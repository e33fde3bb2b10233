"""Webhooks: signed, sent by a thread of their own, tried again with growing pauses."""

import hashlib
import hmac
import json
import threading
import time
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from billing.stripe_twin.announcing import thin
from billing.stripe_twin.world import Json, World

FIRST_PAUSE, LONGEST_PAUSE, MOST_ATTEMPTS = 0.5, 300.0, 16
TIMEOUT = 20


class NoRedirects(HTTPRedirectHandler):
    """A redirect is no receipt."""

    def redirect_request(self, *_arguments: object) -> None:
        """Follow nothing."""


OPENER = build_opener(NoRedirects)


def signature(body: bytes, secret: str, *, at: int | None = None) -> str:
    """The Stripe-Signature header of `body`."""
    moment = int(time.time()) if at is None else at
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"


def body_of(world: World, event: Json, style: str) -> bytes:
    """An event as it is sent: whole, or as a thin pointer."""
    shown = thin(world, event) if style == "thin" else event
    return json.dumps({name: value for name, value in shown.items() if not name.startswith("_")}).encode()


class Postman(threading.Thread):
    """Sends what waits, one at a time."""

    def __init__(self, world: World) -> None:
        super().__init__(name="twin-webhooks", daemon=True)
        self.world, self.ended = world, threading.Event()
        self.not_before: dict[int, float] = {}

    def run(self) -> None:
        """Send until told to end."""
        while not self.ended.wait(0.02):
            with self.world.lock:
                self.play_tricks()
                delivery = self.next_one()
                ready = delivery and self.request_for(delivery)
            if delivery and ready:
                self.note(delivery, send(ready))

    def play_tricks(self) -> None:
        """Lose, double, delay or reverse fresh deliveries, as asked."""
        tricks, deliveries = self.world.tricks, self.world.deliveries
        fresh = [each for each in deliveries if each["fresh"] and each["state"] == "waiting"]
        if tricks["reorder"] and len(fresh) < tricks["reorder"]:
            return
        if tricks["reorder"]:
            numbers = [each["number"] for each in fresh]
            for each, number in zip(fresh, reversed(numbers), strict=True):
                each["number"] = number
            tricks["reorder"] = 0
        for each in fresh:
            self.play_on(each, tricks, deliveries)

    def play_on(self, delivery: Json, tricks: Json, deliveries: list[Json]) -> None:
        delivery["fresh"] = False
        if tricks["drop"]:
            tricks["drop"] -= 1
            delivery["state"] = "dropped"
            return
        if tricks["delay"]:
            self.not_before[delivery["number"]] = time.monotonic() + tricks["delay"]
        if tricks["duplicate"]:
            tricks["duplicate"] -= 1
            self.world.serial += 1
            deliveries.append({**delivery, "number": self.world.serial, "answers": []})

    def next_one(self) -> Json | None:
        waiting = [
            each
            for each in self.world.deliveries
            if each["state"] == "waiting"
            and not each["fresh"]
            and self.not_before.get(each["number"], 0) <= time.monotonic()
        ]
        return min(waiting, key=lambda each: each["number"], default=None)

    def request_for(self, delivery: Json) -> Request | None:
        event = self.world.objects["event"].get(delivery["event"])
        endpoint = self.world.objects["webhook_endpoint"].get(delivery["endpoint"])
        if event is None or endpoint is None:
            delivery["state"] = "dropped"
            return None
        body = body_of(self.world, event, endpoint["_style"])
        headers = {
            "Stripe-Signature": signature(body, endpoint["_secret"]), "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "Stripe/1.0 (the twin; no money moves)",
        }  # fmt: skip
        return Request(endpoint["url"], body, headers, method="POST")  # noqa: S310

    def note(self, delivery: Json, status: int) -> None:
        """Remember how it went, and when to try again."""
        with self.world.lock:
            delivery["attempts"] += 1
            self.world.unsaved = True
            delivery["answers"].append(status)
            event = self.world.objects["event"].get(delivery["event"])
            if 200 <= status < 300:
                delivery["state"] = "delivered"
                if event:
                    event["pending_webhooks"] = max(0, event["pending_webhooks"] - 1)
            elif delivery["attempts"] >= MOST_ATTEMPTS:
                delivery["state"] = "failed"
            else:
                pause = min(FIRST_PAUSE * 2 ** (delivery["attempts"] - 1), LONGEST_PAUSE)
                self.not_before[delivery["number"]] = time.monotonic() + pause

    def end(self) -> None:
        """Send nothing more."""
        self.ended.set()
        if self.is_alive():
            self.join(2)


def send(request: Request) -> int:
    """The status that the endpoint answers, or 0 where it does not."""
    try:
        with OPENER.open(request, timeout=TIMEOUT) as response:
            return int(response.status)
    except HTTPError as error:
        error.close()
        return error.code
    except (URLError, OSError, ValueError):
        return 0
