"""The test cards, which are Stripe's own, and what becomes of a charge on them."""

from dataclasses import dataclass

from billing.stripe_twin.refusals import declined
from billing.stripe_twin.world import Json, World, new_id

GOOD, DECLINED, AUTHENTICATE = "good", "declined", "authenticate"
HARD_DECLINES = {"lost_card", "stolen_card", "pickup_card", "fraudulent"}


@dataclass(frozen=True)
class Card:
    """How a card number behaves: now, while its owner is there, and later, without him."""

    brand: str = "visa"
    present: str = GOOD
    absent: str = GOOD
    decline_code: str = "generic_decline"
    refund: str = "succeeded"


CARDS = {
    "4242424242424242": Card(),
    "5555555555554444": Card(brand="mastercard"),
    "4000000000000002": Card(present=DECLINED, absent=DECLINED),
    "4000000000009995": Card(present=DECLINED, absent=DECLINED, decline_code="insufficient_funds"),
    "4000000000009987": Card(present=DECLINED, absent=DECLINED, decline_code="lost_card"),
    "4000000000009979": Card(present=DECLINED, absent=DECLINED, decline_code="stolen_card"),
    "4000000000000069": Card(present=DECLINED, absent=DECLINED, decline_code="expired_card"),
    "4000000000000127": Card(present=DECLINED, absent=DECLINED, decline_code="incorrect_cvc"),
    "4000000000000119": Card(present=DECLINED, absent=DECLINED, decline_code="processing_error"),
    "4000000000000341": Card(absent=DECLINED),
    "4000002500003155": Card(present=AUTHENTICATE),
    "4000002760003184": Card(present=AUTHENTICATE, absent=AUTHENTICATE),
    "4000000000005126": Card(refund="failed"),
}
NAMES = {
    "pm_card_visa": "4242424242424242",
    "pm_card_mastercard": "5555555555554444",
    "pm_card_chargeDeclined": "4000000000000002",
    "pm_card_chargeDeclinedInsufficientFunds": "4000000000009995",
    "pm_card_chargeDeclinedLostCard": "4000000000009987",
    "pm_card_chargeCustomerFail": "4000000000000341",
    "pm_card_authenticationRequiredOnSetup": "4000002500003155",
    "pm_card_authenticationRequired": "4000002760003184",
}


def card_number(text: str) -> str:
    """The number that a person typed or a test named; refuses what is no test card."""
    number = NAMES.get(text, text).replace(" ", "").replace("-", "")
    if not number.isdecimal() or not passes_luhn(number):
        raise declined("incorrect_number")
    if number not in CARDS:
        raise declined("live_mode_test_card")
    return number


def passes_luhn(number: str) -> bool:
    digits = [int(digit) for digit in reversed(number)]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def make_card(world: World, number: str, *, customer: str | None, email: str | None = None, keep: bool = True) -> Json:
    """A payment method for the card of that number."""
    card = {
        "brand": CARDS[number].brand, "checks": {"address_line1_check": None, "address_postal_code_check": None,
        "cvc_check": "pass"}, "country": "US", "display_brand": CARDS[number].brand, "exp_month": 12, "exp_year": 2034,
        "fingerprint": f"twin{number[-8:]}", "funding": "credit", "generated_from": None, "last4": number[-4:],
        "networks": {"available": [CARDS[number].brand], "preferred": None}, "regulated_status": "unregulated",
        "three_d_secure_usage": {"supported": True}, "wallet": None,
    }  # fmt: skip
    fields = {"customer": customer, "card": card, "_number": number}
    made = world.make("payment_method", **fields) if keep else world.shape("payment_method", **fields)
    made["billing_details"]["email"] = email
    return made


def behaviour(world: World, customer: str | None, number: str, *, present: bool) -> tuple[str, str]:
    """What the bank answers now, and with which decline code; a forced result comes first."""
    forced = world.card_results.get(customer or "", [])
    if forced:
        kind, _, code = forced.pop(0).partition(":")
        return kind, code or "generic_decline"
    card = CARDS[number]
    return (card.present if present else card.absent), card.decline_code


def details_of(method: Json) -> Json:
    """What a charge says about its card."""
    card = method["card"]
    shown = {
        name: card[name] for name in ("brand", "country", "exp_month", "exp_year", "fingerprint", "funding", "last4")
    }
    more = {"amount_authorized": None, "authorization_code": None, "checks": card["checks"], "installments": None}
    more |= {
        "mandate": None,
        "network": card["brand"],
        "network_token": None,
        "network_transaction_id": new_id("charge"),
    }
    more |= {"regulated_status": "unregulated", "three_d_secure": None, "wallet": None}
    return {"type": "card", "card": shown | more}
