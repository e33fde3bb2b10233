"""What follows when a renewal's money does not come: eight more tries in fourteen days, then the end."""

from billing.stripe_twin.announcing import changed
from billing.stripe_twin.cards import DECLINED, GOOD, HARD_DECLINES
from billing.stripe_twin.invoicing import announce_failure, attempt, card_for, payment_of
from billing.stripe_twin.subscribing import end_subscription
from billing.stripe_twin.world import Json, World

DAY = 86400
RETRY_DAYS = (1, 2, 4, 6, 8, 10, 12, 14)


def charge_renewal(world: World, invoice: Json) -> None:
    """Try an open invoice by itself, and plan what follows."""
    invoice.setdefault("_first_try", world.now)
    result = attempt(world, invoice, card_for(world, invoice), present=False)
    if result == GOOD:
        invoice["_give_up_at"] = None
        return
    plan_next(world, invoice, result)
    subscription = world.find("subscription", invoice["_subscription"])
    if subscription["status"] == "active":
        changed(world, "customer.subscription.updated", subscription, status="past_due")
    announce_failure(world, invoice, result)
    if invoice["_give_up_at"] is None:
        end_subscription(world, subscription, reason="payment_failed")


def plan_next(world: World, invoice: Json, result: str) -> None:
    """Set the time of the next try; a card that the bank took back is not tried again."""
    first = invoice["_first_try"]
    coming = [first + days * DAY for days in RETRY_DAYS if first + days * DAY > world.now]
    invoice["_give_up_at"] = coming[-1] if coming else None
    retried = coming and not (result == DECLINED and not_worth_retrying(world, invoice))
    invoice["next_payment_attempt"] = coming[0] if retried else None


def not_worth_retrying(world: World, invoice: Json) -> bool:
    """Whether no card is there, or its bank said never again."""
    if card_for(world, invoice) is None:
        return True
    error = payment_of(world, invoice)[1]["last_payment_error"] or {}
    return error.get("decline_code") in HARD_DECLINES


def give_up(world: World, invoice: Json) -> None:
    """End the subscription of an invoice that was never paid."""
    invoice.update(_give_up_at=None, next_payment_attempt=None, auto_advance=False)
    end_subscription(world, world.find("subscription", invoice["_subscription"]), reason="payment_failed")
