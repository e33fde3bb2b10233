import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from ava.accounts.models import User
from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def sign_in(client, email="ada@example.com", password=PASSWORD, **more):
    return client.post(reverse("account_login"), {"login": email, "password": password} | more)


def test_the_right_password_signs_in(client, user):
    answer = sign_in(client, next="/account/")

    assert answer.url == "/account/"
    assert client.session["_auth_user_id"] == str(user.pk)


def test_capitals_in_the_address_do_not_matter(client, user):
    assert sign_in(client, email="ADA@example.COM").status_code == 302


@pytest.mark.parametrize(("email", "password"), [("ada@example.com", "wrong"), ("nobody@example.com", PASSWORD)])
def test_a_wrong_password_and_an_unknown_address_get_the_same_words(client, user, email, password):
    page = sign_in(client, email=email, password=password).content.decode()

    assert "No account has this email address with this password." in page


def test_the_sixth_wrong_password_for_an_address_is_held_off(client, user):
    for _ in range(5):
        sign_in(client, password="wrong")

    page = sign_in(client)

    assert "Too many attempts failed" in page.content.decode()


def test_an_unconfirmed_address_gets_a_new_link(client, mailoutbox):
    user = User.objects.create_user("new@example.com", PASSWORD)
    EmailAddress.objects.create(user=user, email=user.email, primary=True)

    answer = sign_in(client, email="new@example.com")

    assert answer.url == reverse("account_email_verification_sent")
    assert len(mailoutbox) == 1


def test_a_closed_account_stays_out(client, user):
    User.objects.update(is_active=False)

    sign_in(client)

    assert "_auth_user_id" not in client.session


def test_signing_out_needs_a_form_of_ours(signed_in):
    page = signed_in.get(reverse("account_logout"))

    assert "Sign out?" in page.content.decode()
    assert "_auth_user_id" in signed_in.session


def test_signing_out_ends_the_session(signed_in):
    signed_in.post(reverse("account_logout"))

    assert "_auth_user_id" not in signed_in.session


def test_the_admin_sends_strangers_to_our_sign_in(client):
    answer = client.get("/admin/", follow=True)

    assert answer.redirect_chain[-1][0] == "/accounts/login/?next=%2Fadmin%2F"


def test_the_admin_refuses_who_is_no_staff(signed_in):
    assert signed_in.get("/admin/", follow=True).status_code == 403
