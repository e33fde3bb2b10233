"""The refusals of this floor, by name."""

from datetime import datetime
from math import ceil


class QuotaExceeded(Exception):
    """A day's limit is used up, or the plan includes none of this kind."""

    def __init__(self, *, kind: str, limit: int, resets_at: datetime) -> None:
        self.kind, self.limit, self.resets_at = kind, limit, resets_at
        against = "all failure modes at once" if kind == "all-modes" else "one failure mode"
        super().__init__(
            f"The day's limit of {limit} for scores against {against} is used up."
            if limit
            else f"Your plan includes no scores against {against}."
        )


class TooFast(Exception):
    """More within a short time than a person can ask for; `wait` seconds later it goes on."""

    def __init__(self, *, what: str, limit: int, seconds: int, wait: float) -> None:
        self.wait = max(1, ceil(wait))
        super().__init__(f"There were more than {limit} {what} within {seconds} seconds. Wait {self.wait} s.")


class SoldOut(Exception):
    """Every seat of the round is held or kept."""


class NothingOnSale(Exception):
    """No round is open and no public price was published."""


class OnTheWay(Exception):
    """The user has a checkout already that is not over."""


class OfferChanged(Exception):
    """What the page showed is no longer what would be sold: nothing was begun."""


class AlreadySubscribed(Exception):
    """Who asks to buy has a running subscription."""


class NotAllowedNow(Exception):
    """What was asked for does not fit the state of things; the words say why, and what to do."""


class StripeAway(Exception):
    """Stripe did not answer, or not in a way that tells whether it acted: try again later."""


class StripeKeyRefused(StripeAway):
    """Stripe does not take our key: nothing was done, and nothing will be until staff put it right."""


class StripeRefused(Exception):
    """Stripe said no, and nothing was done: its own code and words."""

    def __init__(self, code: str, words: str) -> None:
        self.code = code
        super().__init__(words)


class BadNotification(Exception):
    """A webhook that is forged, old, too large, garbled or not meant for us."""


class OutOfTime(BadNotification):
    """A webhook that Stripe signed, yet not within five minutes of our clock: a replay, or a clock that is off."""
