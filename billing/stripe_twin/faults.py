"""Ways in which Stripe can fail, asked for ahead: each holds for the next calls that it fits."""

from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.world import World

# before: a 500, nothing done, nothing saved. saved: a 500 kept under the idempotency key, nothing done.
# after: all done and the true answer saved, but a 500 is answered. lost: the same, but the connection closes.
# closed: nothing done, the connection closes. 429, 409: refused for now. hang: no answer until somebody gives up.
KINDS = ("before", "saved", "after", "lost", "closed", "429", "409", "hang")


def plan_fault(world: World, *, kind: str, times: int = 1, path: str = "", method: str = "") -> None:
    """Let the next `times` calls whose path holds `path` fail in that way."""
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no fault; choose one of {', '.join(KINDS)}")
    world.faults.append({"kind": kind, "times": times, "path": path, "method": method})


def next_fault(world: World, method: str, path: str) -> str:
    """The fault that this call meets, or an empty text."""
    for fault in world.faults:
        if fault["path"] in path and fault["method"] in ("", method):
            fault["times"] -= 1
            if not fault["times"]:
                world.faults.remove(fault)
            return str(fault["kind"])
    return ""


def server_error() -> Refused:
    """Stripe's words for a fault of its own."""
    words = "An unknown error occurred. (The twin was asked to fail.)"
    return Refused(words, status=500, type="api_error")


def refusal(kind: str) -> Refused:
    """What a fault that does nothing answers."""
    if kind == "429":
        words = "Request rate limit exceeded. Learn more about rate limits at https://stripe.com/docs/rate-limits."
        return Refused(words, status=429, code="rate_limit")
    if kind == "409":
        words = (
            "This object cannot be accessed right now because another API request or Stripe process is accessing it."
        )
        return Refused(words, status=409, code="lock_timeout")
    return server_error()
