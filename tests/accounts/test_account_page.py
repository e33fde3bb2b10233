import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from ava.accounts.models import User

pytestmark = pytest.mark.django_db
SETTINGS = "/account/"


def test_a_stranger_is_sent_to_sign_in(client):
    assert client.get(SETTINGS).url == "/accounts/login/?next=/account/"


def test_the_page_names_its_own_user_alone(signed_in, user):
    User.objects.create_user("other@example.com", "x")

    page = signed_in.get(SETTINGS).content.decode()

    assert user.email in page
    assert "other@example.com" not in page


@pytest.mark.parametrize("choice", User.Retention.values)
def test_the_time_prompts_are_kept_is_ones_own_choice(signed_in, user, choice):
    signed_in.post(SETTINGS, {"retention": choice})

    user.refresh_from_db()
    assert user.retention == choice


def test_a_choice_that_does_not_exist_changes_nothing(signed_in, user):
    answer = signed_in.post(SETTINGS, {"retention": "for-ever-and-ever"})

    user.refresh_from_db()
    assert answer.status_code == 400
    assert user.retention == User.Retention.FOREVER


def test_a_new_address_counts_once_it_is_confirmed(signed_in, user, link_in):
    signed_in.post(reverse("account_email"), {"action_add": "", "email": "new@example.com"})
    user.refresh_from_db()
    before = user.email

    signed_in.post(link_in())

    user.refresh_from_db()
    assert (before, user.email) == ("ada@example.com", "new@example.com")


def test_the_old_address_is_told_of_the_new_one(signed_in, user, link_in, mailoutbox):
    signed_in.post(reverse("account_email"), {"action_add": "", "email": "new@example.com"})
    signed_in.post(link_in())

    assert (mailoutbox[-1].to, mailoutbox[-1].subject) == (
        ["ada@example.com"],
        "The email address of your AVA account has changed",
    )


def test_a_pending_address_can_be_given_up(signed_in, user):
    signed_in.post(reverse("account_email"), {"action_add": "", "email": "new@example.com"})

    signed_in.post(reverse("account_email"), {"action_remove": "", "email": "new@example.com"})

    assert [address.email for address in EmailAddress.objects.all()] == ["ada@example.com"]
