"""The form for a card, the same on every page that asks for one."""

from html import escape

from billing.stripe_twin.pages.html import Page, alert, page
from billing.stripe_twin.refusals import declined

TEST_CARDS = (
    ("4242424242424242", "a card that works"),
    ("4000000000000002", "a card that is declined"),
    ("4000002500003155", "a card that needs authentication"),
)


def card_form(path: str, verb: str, *, error: str = "", email: str | None = "") -> str:
    """A form that posts a card to `path`; where `email` is None, none is asked for."""
    bad = ' aria-invalid="true" aria-describedby="what-went-wrong"' if error else ""
    mail = "" if email is None else field("email", "Email", "you@example.com", escape(email), kind="email")
    quick = "".join(
        f'<li><button name="test_card" value="{number}" formnovalidate>{escape(verb)} with {words}</button>'
        f" <code>{spaced(number)}</code></li>"
        for number, words in TEST_CARDS
    )
    return f"""{alert(error)}
<form method="post" action="{escape(path)}" autocomplete="off">
{mail}
{field("number", "Card number", "4242 4242 4242 4242", attributes=f'inputmode="numeric"{bad}')}
<div class="pair">
{field("expiry", "Expires (MM/YY)", "12/34")}
{field("cvc", "Security code", "123", attributes='inputmode="numeric"')}
</div>
<button class="primary">{escape(verb)}</button>
<h2>Or in one click</h2>
<ul class="cards">{quick}</ul>
</form>"""


def field(name: str, label: str, example: str, value: str = "", *, kind: str = "text", attributes: str = "") -> str:
    return (
        f'<p class="field"><label for="{name}">{label}</label>'
        f'<input id="{name}" name="{name}" type="{kind}" value="{value}" placeholder="{example}" '
        f"required {attributes}></p>"
    )


def spaced(number: str) -> str:
    return " ".join(number[start : start + 4] for start in range(0, 16, 4))


def typed_card(form: dict[str, str]) -> str:
    """The card that the form names."""
    if "test_card" not in form and not form.get("expiry", "").strip():
        raise declined("expired_card")
    return form.get("test_card") or form.get("number", "")


def authentication_page(path: str, card: str, email: str = "") -> Page:
    """What the cardholder's bank would ask him."""
    return page(
        "Your bank asks: is this you?",
        f"""<p>A real bank would send a code to the cardholder’s phone. Here you choose how it went.</p>
<form method="post" action="{escape(path)}" class="choice">
<input type="hidden" name="test_card" value="{escape(card)}"><input type="hidden" name="email" value="{escape(email)}">
<button class="primary" name="bank_says" value="yes">Confirm the payment</button>
<button name="bank_says" value="no">Fail the authentication</button>
</form>""",
        title="Authentication",
    )


def bank_says(form: dict[str, str]) -> bool | None:
    """How the authentication went, if there was one."""
    return {"yes": True, "no": False}.get(form.get("bank_says", ""))
