"""What staff type to publish a price or to open, extend and close a round."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from billing.errors import NotAllowedNow
from billing.models import FoundersRound, Price
from billing.money import SIGNS
from billing.rounds import MOST_SEATS, check_capacity, check_prices


class PriceForm(forms.ModelForm):
    """A new price, its amount as people write it."""

    amount = forms.DecimalField(
        min_value=1, max_digits=8, decimal_places=2, help_text="What each payment is, tax included: 19 or 13.50."
    )
    currency = forms.ChoiceField(choices=[(code, code.upper()) for code in SIGNS])

    class Meta:
        model = Price
        fields = ("plan", "currency", "interval", "interval_count", "public")

    @property
    def amount_cents(self) -> int:
        """The amount in whole cents."""
        return int(self.cleaned_data["amount"] * 100)


class RoundForm(forms.ModelForm):
    """A founders' round and how many seats it has."""

    capacity = forms.IntegerField(
        min_value=1, max_value=MOST_SEATS, help_text="Seats in all, held and kept ones included."
    )

    class Meta:
        model = FoundersRound
        fields = ("name", "opening_price", "renewal_price", "opens_at", "closes_at")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.fields["capacity"].initial = self.instance.seats.count()

    def clean(self) -> dict[str, Any]:
        """Refuse, beside the field it is about, what the services would refuse."""
        cleaned = super().clean() or {}
        self._refuse("renewal_price", check_prices, cleaned.get("opening_price"), cleaned.get("renewal_price"))
        self._refuse("capacity", check_capacity, cleaned.get("capacity"))
        opens_at = cleaned.get("opens_at") or self.instance.opens_at
        closes_at = cleaned.get("closes_at")
        if opens_at and closes_at and closes_at <= opens_at:
            self.add_error("closes_at", "The round would close before it opens: choose a later end.")
        return cleaned

    def _refuse(self, field: str, check: Any, *values: Any) -> None:
        if None in values:
            return
        try:
            check(*values)
        except NotAllowedNow as refusal:
            self.add_error(field, ValidationError(str(refusal)))
