"""Invoices as their payer reads them."""

import pytest

from billing import mirror, payments
from billing.invoices import invoices_shown
from billing.money import Money
from tests.factories import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("without_retries")]


def states(founder):
    return [invoice.state for invoice in invoices_shown(founder.user)]


def test_the_newest_invoice_comes_first(founder):
    founder.months_later(6)

    assert [invoice.money for invoice in invoices_shown(founder.user)] == [Money(1300, "usd"), Money(5000, "usd")]


def test_an_invoice_leads_to_its_page(founder):
    invoice = invoices_shown(founder.user)[0]

    assert invoice.url.startswith(founder.twin.world.address)
    assert invoice.number


def test_a_paid_invoice_says_so(founder):
    assert states(founder) == ["Paid"]


def test_an_invoice_that_is_not_paid_says_what_is_due(founder):
    founder.twin.next_card_result(founder.row.customer.stripe_id, *["declined"] * 9)
    founder.months_later(6)

    newest = invoices_shown(founder.user)[0]

    assert (newest.state, newest.money) == ("Not paid yet", Money(1300, "usd"))


def test_a_payment_that_went_back_says_so(founder):
    founder.twin.refund(founder.twin.all("charge")[0]["id"])
    payments.sync_payments(founder.row.stripe_id)

    assert states(founder) == ["Paid, then refunded"]


def test_while_stripe_is_away_nothing_is_said(founder):
    founder.twin.be_away()

    assert invoices_shown(founder.user) is None


def test_who_never_paid_has_no_invoice(stripe_time):
    assert invoices_shown(UserFactory()) == []


def test_nobody_sees_the_invoices_of_another(founder):
    assert invoices_shown(UserFactory()) == []


def test_a_deleted_customer_still_has_them(founder):
    founder.twin.delete_customer(founder.row.customer.stripe_id)
    mirror.sync_customer(founder.row.customer.stripe_id)

    assert states(founder) == ["Paid"]
