"""How Stripe says no."""

from typing import Any


class Refused(Exception):
    """An error answer in Stripe's shape."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
        **more: Any,
    ) -> None:
        super().__init__(message)
        self.status = status
        named = {"code": code, "param": param, **more}
        self.error = {"message": message, "type": type} | {key: value for key, value in named.items() if value}

    @property
    def body(self) -> dict[str, Any]:
        """The answer's body."""
        return {"error": self.error}


def missing(kind: str, id: str, param: str = "id") -> Refused:
    """No object of that kind has that id."""
    words = {
        "checkout.session": "checkout.session",
        "payment_intent": "payment_intent",
        "payment_method": "PaymentMethod",
    }
    name = words.get(kind, kind.replace("test_helpers.", "").replace("subscription_schedule", "subscription schedule"))
    status = 404 if param == "id" else 400
    return Refused(f"No such {name}: '{id}'", status=status, param=param, code="resource_missing")


def declined(decline_code: str, **more: Any) -> Refused:
    """The card's bank says no."""
    code, message = DECLINES.get(decline_code, ("card_declined", "Your card was declined."))
    shown = {"decline_code": decline_code} if code == "card_declined" else {}
    return Refused(message, status=402, type="card_error", code=code, **shown, **more)


DECLINES = {
    "insufficient_funds": ("card_declined", "Your card has insufficient funds."),
    "expired_card": ("expired_card", "Your card has expired."),
    "incorrect_cvc": ("incorrect_cvc", "Your card's security code is incorrect."),
    "processing_error": (
        "processing_error",
        "An error occurred while processing your card. Try again in a little bit.",
    ),
    "incorrect_number": ("incorrect_number", "Your card number is incorrect."),
    "authentication_required": (
        "authentication_required",
        "Your card was declined. This transaction requires authentication.",
    ),
    "authentication_failed": (
        "payment_intent_authentication_failure",
        "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
    ),
    "live_mode_test_card": (
        "card_declined",
        "Your card was declined. Your request was in test mode, but used a non test card. "
        "For a list of valid test cards, visit: https://stripe.com/docs/testing.",
    ),
}
