"""Which page answers which path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin


@dataclass
class Page:
    """An answer for a browser."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    location: str = ""


def show(twin: Twin, method: str, target: str, body: bytes) -> Page:
    """The page at that address."""
    return Page(b"The twin", 404, "text/plain")
