"""Money: whole cents and a currency, from the database to the page."""

from dataclasses import dataclass

SIGNS = {"usd": "$", "eur": "€", "gbp": "£"}


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in hundredths of a currency; `currency` is its ISO code in small letters.

    Raises TypeError for an amount that is no whole number, ValueError for a currency that is no such code.
    """

    cents: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.cents) is not int:
            raise TypeError(f"{self.cents!r} is no whole number of cents.")
        if not (len(self.currency) == 3 and self.currency.isascii() and self.currency.isalpha()):
            raise ValueError(f"{self.currency!r} is no currency code.")
        if not self.currency.islower():
            raise ValueError(f"Write the currency {self.currency!r} in small letters.")

    def __add__(self, other: "Money") -> "Money":
        if self.currency != other.currency:
            raise ValueError(f"{self} and {other} are in different currencies.")
        return Money(self.cents + other.cents, self.currency)

    def __str__(self) -> str:
        """As a reader writes it: $50, $13.50, 7.05 CHF."""
        whole, hundredths = divmod(abs(self.cents), 100)
        amount = f"{whole:,}.{hundredths:02}" if hundredths else f"{whole:,}"
        sign = SIGNS.get(self.currency)
        written = f"{sign}{amount}" if sign else f"{amount} {self.currency.upper()}"
        return f"−{written}" if self.cents < 0 else written
