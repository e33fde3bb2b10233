"""What a step found, beside what we build upon."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from billing.errors import StripeRefused


@dataclass(frozen=True)
class Fact:
    """One thing that we take to be so, and what Stripe says."""

    what: str
    expected: Any
    found: Any

    @property
    def holds(self) -> bool:
        """Whether Stripe says what we take to be so."""
        return bool(self.expected == self.found)


def refused(what: str, ask: Callable[[], Any], *, words: str = "") -> Fact:
    """The fact that Stripe refuses something, with certain words if they are given."""
    expected = f"refused with the words {words!r}" if words else "refused"
    try:
        ask()
    except StripeRefused as no:
        fits = words in str(no)
        return Fact(what, expected, expected if fits else f"refused with {no.code}: {no}")
    return Fact(what, expected, "let through")
