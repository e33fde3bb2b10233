import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from ava.accounts.models import User
from billing.entitlements import entitlement_of

pytestmark = pytest.mark.django_db


def printed():
    out = StringIO()
    call_command("make_demo_accounts", stdout=out)
    return out.getvalue()


def test_three_accounts_are_made_with_working_passwords():
    lines = re.findall(r"^  (\S+@demo.test)\s+(\S+)", printed(), flags=re.MULTILINE)

    assert [email for email, _ in lines] == ["free@demo.test", "pro@demo.test", "staff@demo.test"]
    assert all(User.objects.get(email=email).check_password(password) for email, password in lines)


def test_a_password_is_printed_once():
    first = set(re.findall(r"test\s+(\S+)", printed()))

    assert not first & set(printed().split())


def test_a_demo_account_signs_in_without_a_mail(client):
    email, password = re.search(r"(free@demo.test)\s+(\S+)", printed()).groups()

    answer = client.post("/accounts/login/", {"login": email, "password": password})

    assert answer.url == "/"


def test_the_pro_account_has_no_limits():
    printed()

    assert entitlement_of(User.objects.get(email="pro@demo.test"), timezone.now()).all_modes_per_day is None


def test_the_staff_account_alone_enters_the_admin():
    printed()

    assert [user.email for user in User.objects.filter(is_staff=True)] == ["staff@demo.test"]


def test_the_visitor_path_is_told():
    assert "three scores a day against one failure mode" in printed()


def test_production_has_no_demo_accounts(settings):
    settings.IN_PRODUCTION = True

    with pytest.raises(CommandError):
        call_command("make_demo_accounts")

    assert not User.objects.exists()
