import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.money import Money


@pytest.mark.parametrize(
    ("cents", "currency", "written"),
    [
        (5000, "usd", "$50"),
        (1350, "usd", "$13.50"),
        (705, "chf", "7.05 CHF"),
        (123456700, "eur", "€1,234,567"),
        (-5, "usd", "−$0.05"),
    ],
)
def test_money_is_written_as_a_reader_writes_it(cents, currency, written):
    assert str(Money(cents, currency)) == written


@pytest.mark.parametrize("cents", [19.99, "1999", True, None])
def test_an_amount_that_is_no_whole_number_is_refused(cents):
    with pytest.raises(TypeError):
        Money(cents, "usd")


@pytest.mark.parametrize("currency", ["USD", "us", "dollar", "", "u$d", "éur"])
def test_a_currency_that_is_no_small_code_is_refused(currency):
    with pytest.raises(ValueError):  # noqa: PT011
        Money(1, currency)


def test_two_currencies_are_not_added():
    with pytest.raises(ValueError, match="different currencies"):
        Money(1, "usd") + Money(1, "eur")


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_adding_loses_no_cent(one, other):
    assert (Money(one, "usd") + Money(other, "usd")).cents == one + other
