"""What keeping a webhook costs, beside an empty view that checks the same signature, on the same server."""

import hashlib
import hmac
import json
import statistics
import time
from collections.abc import Iterator
from uuid import uuid4

from ava.local.bench_wire import Wire

BATCHES, ROUNDS, WARM_UP = 9, 400, 200
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
    """The median and the slowest hundredth of the endpoint, as multiples of those of the empty view.

    Each is the middle one of several batches: what else the machine does in one of them says nothing about AVA.
    """
    wires = {path: Wire(port, b"") for path in ("/billing/webhooks/stripe", "/bench/signed")}
    times_of(wires, host, WARM_UP)
    batches = [ratios(times_of(wires, host, ROUNDS)) for _ in range(BATCHES)]
    for name, found in zip(("p50", "p99"), zip(*batches, strict=True), strict=True):
        yield f"webhook / empty view that checks the signature, {name}: {statistics.median(found):.2f}"


def times_of(wires: dict[str, Wire], host: str, rounds: int) -> list[list[float]]:
    """How long each of `rounds` fresh events took on each wire, in turns."""
    times: list[list[float]] = [[] for _ in wires]
    for _ in range(rounds):
        for taken, (path, wire) in zip(times, wires.items(), strict=True):
            wire.request = signed_post(path, host)
            taken.append(wire.seconds())
    return times


def ratios(times: list[list[float]]) -> tuple[float, float]:
    """Median and 99th percentile of the first wire, as multiples of the second's."""
    ours, empty = (statistics.quantiles(taken, n=100) for taken in times)
    return ours[49] / empty[49], ours[98] / empty[98]
