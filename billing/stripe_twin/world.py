"""Everything the twin knows: objects, clock, saved answers, deliveries. One lock guards it; it is plain JSON."""

import json
import secrets
import string
import threading
from copy import deepcopy
from pathlib import Path
from typing import Any

from billing.stripe_twin.clock import Clock
from billing.stripe_twin.refusals import missing

Json = dict[str, Any]
SHAPES: dict[str, Json] = json.loads(Path(__file__).with_name("shapes.json").read_text())
PREFIXES = {
    "product": "prod", "price": "price", "customer": "cus", "checkout.session": "cs_test", "subscription": "sub",
    "subscription_item": "si", "subscription_schedule": "sub_sched", "invoice": "in", "line_item": "il",
    "invoice_payment": "inpay", "payment_intent": "pi", "payment_method": "pm", "charge": "ch", "refund": "re",
    "dispute": "du", "billing_portal.session": "bps", "billing_portal.configuration": "bpc", "event": "evt",
    "webhook_endpoint": "we", "test_helpers.test_clock": "clock", "item": "li",
}  # fmt: skip
LETTERS = string.ascii_letters + string.digits


def new_id(kind: str) -> str:
    """An id like Stripe's, with a mark by which a person knows the twin's."""
    return f"{PREFIXES[kind]}_1Twin{''.join(secrets.choice(LETTERS) for _ in range(18))}"


class World:
    """The twin's memory."""

    def __init__(self, *, stands_at: int | None = None) -> None:
        self.lock = threading.RLock()
        self.address = ""
        self.clock = Clock(stands_at=stands_at)
        self.forget()

    def forget(self) -> None:
        """Know nothing, as on the first day."""
        self.clock.moved = 0
        self.objects: dict[str, dict[str, Json]] = {kind: {} for kind in SHAPES}
        self.saved_answers: dict[str, Json] = {}
        self.deliveries: list[Json] = []
        self.faults: list[Json] = []
        self.tricks: Json = {"drop": 0, "duplicate": 0, "delay": 0, "reorder": 0}
        self.card_results: dict[str, list[str]] = {}
        self.unfinalizable: list[str] = []
        self.keys: list[str] = []
        self.serial = 0
        self.away = False
        # Whether something happened that is not on the disk yet.
        self.unsaved = True

    @property
    def now(self) -> int:
        """The twin's time."""
        return self.clock.now

    def make(self, kind: str, **fields: Any) -> Json:
        """A new object in Stripe's full shape, kept."""
        made = self.shape(kind, **fields)
        self.objects[kind][made["id"]] = made
        return made

    def shape(self, kind: str, **fields: Any) -> Json:
        """A new object in Stripe's full shape, not kept."""
        made = deepcopy(SHAPES[kind])
        if kind != "subscription_schedule_phase_configuration":
            made |= {"id": new_id(kind), "created": self.now}
        return made | fields

    def find(self, kind: str, id: str, param: str = "id") -> Json:
        """The object of that id, or Stripe's words for none."""
        try:
            return self.objects[kind][id]
        except KeyError:
            raise missing(kind, id, param) from None

    def all(self, kind: str, **equal: Any) -> list[Json]:
        """The objects of a kind whose fields are `equal`, newest first."""
        found = [each for each in self.objects[kind].values() if all(each.get(k) == v for k, v in equal.items())]
        return found[::-1]

    def snapshot(self) -> Json:
        """All that a restart must remember."""
        kept = ("objects", "saved_answers", "deliveries", "card_results", "serial")
        return {"moved": self.clock.moved} | {name: getattr(self, name) for name in kept}

    def recall(self, snapshot: Json) -> None:
        """Know what `snapshot` remembers."""
        self.clock.moved = snapshot.pop("moved")
        for name, value in snapshot.items():
            setattr(self, name, value)
        for kind in SHAPES:
            self.objects.setdefault(kind, {})
