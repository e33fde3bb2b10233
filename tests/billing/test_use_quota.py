from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction

from billing.errors import QuotaExceeded
from billing.models import QuotaUse
from billing.services import use_quota

DAY = date(2026, 11, 24)


def use(limit, **changes):
    with transaction.atomic():
        use_quota(**{"subject": "user:1", "kind": "one-mode", "limit": limit, "day": DAY} | changes)


@pytest.mark.django_db
def test_a_limit_of_two_answers_twice():
    use(2)
    use(2)

    with pytest.raises(QuotaExceeded) as refusal:
        use(2)
    assert refusal.value.resets_at == datetime(2026, 11, 25, tzinfo=UTC)
    assert QuotaUse.objects.get().used == 2


@pytest.mark.django_db
def test_a_limit_of_zero_refuses_without_a_row():
    with pytest.raises(QuotaExceeded):
        use(0)

    assert not QuotaUse.objects.exists()


@pytest.mark.django_db
def test_no_limit_keeps_no_counter():
    use(None)

    assert not QuotaUse.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("other", [{"subject": "user:2"}, {"kind": "all-modes"}, {"day": date(2026, 11, 25)}])
def test_each_subject_kind_day_has_its_own_counter(other):
    use(1)

    use(1, **other)

    assert QuotaUse.objects.count() == 2


@pytest.mark.django_db
def test_what_the_caller_rolls_back_is_not_counted():
    with transaction.atomic():
        use(1)
        transaction.set_rollback(True)

    assert not QuotaUse.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_use_outside_a_transaction_is_a_mistake():
    with pytest.raises(transaction.TransactionManagementError):
        use_quota(subject="user:1", kind="one-mode", limit=1, day=DAY)


@pytest.mark.django_db(transaction=True)
def test_two_hundred_at_once_get_exactly_the_limit():
    def answered(_):
        try:
            use(7)
        except QuotaExceeded:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(max_workers=100) as crowd:
        answers = list(crowd.map(answered, range(200)))

    assert answers.count(True) == QuotaUse.objects.get().used == 7
