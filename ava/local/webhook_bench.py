"""What keeping a webhook costs, beside an empty view that checks the same signature, on the same server."""

import hashlib
import hmac
import json
import statistics
import time
from collections.abc import Iterator
from uuid import uuid4

from ava.local.bench_wire import Wire

ROUNDS, WARM_UP = 1_500, 200
SECRET = b"whsec_twin"


def signed_post(path: str, host: str) -> bytes:
    """An event that nobody sent before, as Stripe signs it; its size is that of a real invoice's."""
    body = json.dumps(
        {
            "id": f"evt_{uuid4().hex}",
            "object": "event",
            "type": "invoice.paid",
            "created": int(time.time()),
            "livemode": False,
            "api_version": None,
            "data": {"object": {"id": f"in_{uuid4().hex}", "object": "invoice", "lines": "x" * 4_000}},
        }
    ).encode()
    moment = int(time.time())
    digest = hmac.new(SECRET, f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    lines = (
        f"POST {path} HTTP/1.1",
        f"Host: {host}",
        f"Stripe-Signature: t={moment},v1={digest}",
        "Content-Type: application/json; charset=utf-8",
        f"Content-Length: {len(body)}",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


def webhook_lines(host: str, port: int) -> Iterator[str]:
    """The median and the slowest hundredth of the endpoint, as multiples of those of the empty view."""
    paths = "/billing/webhooks/stripe", "/bench/signed"
    wires = [Wire(port, b"") for _ in paths]
    times: tuple[list[float], list[float]] = [], []
    for turn in range(WARM_UP + ROUNDS):
        for path, wire, taken in zip(paths, wires, times, strict=True):
            wire.request = signed_post(path, host)
            seconds = wire.seconds()
            if turn >= WARM_UP:
                taken.append(seconds)
    ours, empty = (statistics.quantiles(taken, n=100) for taken in times)
    for name, place in (("p50", 49), ("p99", 98)):
        yield f"webhook / empty view that checks the signature, {name}: {ours[place] / empty[place]:.2f}"
