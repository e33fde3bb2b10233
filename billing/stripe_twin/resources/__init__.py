"""The calls of the API, one file for each kind of object."""

from billing.stripe_twin.resources import (  # noqa: F401 (importing registers their routes)
    customers,
    disputes,
    events,
    invoices,
    payments,
    portal,
    prices,
    refunds,
    schedules,
    sessions,
    subscriptions,
    test_clocks,
    webhook_endpoints,
)
