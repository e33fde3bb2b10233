"""Taking money: payment intents and charges."""

from billing.stripe_twin.announcing import announce, changed
from billing.stripe_twin.cards import AUTHENTICATE, DECLINED, GOOD, behaviour, details_of
from billing.stripe_twin.refusals import Refused, declined
from billing.stripe_twin.render import render
from billing.stripe_twin.world import Json, World, new_id


def make_intent(world: World, *, amount: int, currency: str, customer: str | None) -> Json:
    """A payment intent on which nothing was tried yet."""
    made = world.make("payment_intent", amount=amount, currency=currency, customer=customer)
    made["client_secret"] = f"{made['id']}_secret_{new_id('item')}"
    announce(world, "payment_intent.created", made)
    return made


def try_charge(world: World, intent: Json, method: Json, *, present: bool, authenticated: bool | None = None) -> str:
    """Charge `method`; returns good, declined or authenticate, and leaves the intent saying so."""
    intent["payment_method"] = method["id"]
    if authenticated is False:
        fail(world, intent, method, "authentication_failed", charged=False)
        return DECLINED
    if authenticated:
        succeed(world, intent, method)
        return GOOD
    result, code = behaviour(world, intent["customer"], method["_number"], present=present)
    if result == AUTHENTICATE:
        ask_for_authentication(world, intent)
    elif result == DECLINED:
        fail(world, intent, method, code)
    else:
        succeed(world, intent, method)
    return result


def make_charge(world: World, intent: Json, method: Json, **fields: object) -> Json:
    made = world.make(
        "charge",
        amount=intent["amount"],
        currency=intent["currency"],
        customer=intent["customer"],
        payment_intent=intent["id"],
        payment_method=method["id"],
        payment_method_details=details_of(method),
        **fields,
    )
    made["billing_details"]["email"] = method["billing_details"]["email"]
    made["receipt_url"] = f"{world.address}/receipts/{made['id']}"
    intent["latest_charge"] = made["id"]
    return made


def succeed(world: World, intent: Json, method: Json) -> None:
    seller = "Payment complete."
    outcome = {"network_status": "approved_by_network", "seller_message": seller, "type": "authorized"}
    charge = make_charge(world, intent, method, amount_captured=intent["amount"], outcome=outcome_of(outcome))
    announce(world, "charge.succeeded", charge)
    done = {"status": "succeeded", "amount_received": intent["amount"], "next_action": None, "last_payment_error": None}
    intent.update(done)
    announce(world, "payment_intent.succeeded", intent)


def outcome_of(fields: Json) -> Json:
    return {
        "advice_code": None, "network_advice_code": None, "network_decline_code": None, "reason": None,
        "risk_level": "normal", "risk_score": 7, **fields,
    }  # fmt: skip


def fail(world: World, intent: Json, method: Json, code: str, *, charged: bool = True) -> None:
    error = dict(declined(code).error)
    if charged:
        outcome = {"network_status": "declined_by_network", "reason": code, "type": "issuer_declined"}
        outcome["seller_message"] = "The bank did not return any further details with this decline."
        charge = make_charge(
            world, intent, method, paid=False, captured=False, status="failed", failure_code=error.get("code"),
            failure_message=error["message"], outcome=outcome_of(outcome),
        )  # fmt: skip
        announce(world, "charge.failed", charge)
        error["charge"] = charge["id"]
    error["payment_method"] = render(world, method)
    intent.update(status="requires_payment_method", payment_method=None, last_payment_error=error, next_action=None)
    announce(world, "payment_intent.payment_failed", intent)


def ask_for_authentication(world: World, intent: Json) -> None:
    redirect = {"url": f"{world.address}/authenticate/{intent['id']}", "return_url": None}
    changed(
        world,
        "payment_intent.requires_action",
        intent,
        status="requires_action",
        next_action={"type": "redirect_to_url", "redirect_to_url": redirect},
    )


def refusal_of(intent: Json) -> Refused:
    """The card error that an intent's last try left."""
    if intent["status"] == "requires_action":
        return declined("authentication_required")
    kept = intent["last_payment_error"] or {"message": "This customer has no payment method."}
    more = {name: kept.get(name) for name in ("decline_code", "charge") if kept.get(name)}
    return Refused(kept["message"], status=402, type="card_error", code=kept.get("code", "card_declined"), **more)
