"""Money that goes back: refunds and disputes."""

from typing import Any

from billing.stripe_twin.announcing import announce
from billing.stripe_twin.cards import CARDS
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.world import Json, World

REFUND_FAILS_AFTER = 3600


def refund(world: World, charge: Json, *, amount: int | None = None, **fields: Any) -> Json:
    """Give back all that is left of a charge, or `amount` of it."""
    amount = amount_to_refund(charge, amount)
    made = made_refund(world, charge, amount, fields)
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
    announce(world, "refund.created", made)
    announce(world, "charge.refunded", charge)
    return made


def amount_to_refund(charge: Json, amount: int | None) -> int:
    left: int = charge["amount"] - charge["amount_refunded"]
    if charge["disputed"]:
        raise Refused(
            "This charge has been charged back; cannot issue a refund.", code="charge_disputed", param="charge"
        )
    if charge["status"] != "succeeded":
        raise Refused("This charge did not succeed and cannot be refunded.", param="charge")
    if left == 0:
        raise Refused(
            f"Charge {charge['id']} has already been refunded.", code="charge_already_refunded", param="charge"
        )
    amount = left if amount is None else amount
    if not 0 < amount <= left:
        words = f"Refund amount (${amount / 100:.2f}) is greater than unrefunded amount on charge (${left / 100:.2f})"
        raise Refused(words if amount > 0 else "Invalid positive integer", param="amount")
    return amount


def made_refund(world: World, charge: Json, amount: int, fields: Json) -> Json:
    made = world.make(
        "refund", amount=amount, currency=charge["currency"], charge=charge["id"], customer=charge["customer"],
        payment_intent=charge["payment_intent"], payment_method=charge["payment_method"], **fields,
    )  # fmt: skip
    number = world.find("payment_method", charge["payment_method"])["_number"]
    if CARDS[number].refund == "failed":
        made["_fails_at"] = world.now + REFUND_FAILS_AFTER
    return made


def fail_refund(world: World, made: Json) -> None:
    """The bank gave the refund back."""
    made.pop("_fails_at", None)
    if made["status"] == "failed":
        return
    charge = world.find("charge", made["charge"])
    charge["amount_refunded"] -= made["amount"]
    charge["refunded"] = False
    made.update(status="failed", failure_reason="lost_or_stolen_card")
    for type in ("refund.updated", "refund.failed", "charge.refund.updated"):
        announce(world, type, made)


def dispute(world: World, charge: Json, *, status: str = "needs_response", reason: str = "fraudulent") -> Json:
    """The cardholder's bank takes the money back, or asks first (a status that begins with warning)."""
    made = world.make(
        "dispute", amount=charge["amount"], currency=charge["currency"], charge=charge["id"],
        payment_intent=charge["payment_intent"], status=status, reason=reason,
        is_charge_refundable=status.startswith("warning"),
    )  # fmt: skip
    made["evidence_details"]["due_by"] = world.now + 9 * 86400
    charge["disputed"] = not status.startswith("warning")
    announce(world, "charge.dispute.created", made)
    if charge["disputed"]:
        announce(world, "charge.dispute.funds_withdrawn", made)
    return made


def close_dispute(world: World, made: Json, *, status: str) -> Json:
    """The bank has decided: won, lost, or warning_closed."""
    made.update(status=status, is_charge_refundable=False)
    announce(world, "charge.dispute.closed", made)
    if status == "won":
        announce(world, "charge.dispute.funds_reinstated", made)
    return made
