import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from ava.accounts.models import User
from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
FORM = {"email": "Ada@Example.com", "password1": PASSWORD}


def sign_up(client, **more):
    return client.post(reverse("account_signup"), FORM | more)


def test_sign_up_sends_one_link(client, mailoutbox, link_in):
    sign_up(client)

    assert [mail.to for mail in mailoutbox] == [["ada@example.com"]]
    assert link_in().startswith("/accounts/confirm-email/")


def test_nobody_is_signed_in_before_the_address_is_confirmed(client):
    answer = sign_up(client)

    assert answer.url == reverse("account_email_verification_sent")
    assert client.get(reverse("accounts:settings")).status_code == 302


def test_opening_the_link_alone_confirms_nothing(client, link_in):
    sign_up(client)

    page = client.get(link_in())

    assert "ada@example.com" in page.content.decode()
    assert not EmailAddress.objects.get().verified


def test_confirming_signs_in(client, link_in):
    sign_up(client)

    answer = client.post(link_in())

    assert answer.url == "/"
    assert client.get(reverse("accounts:settings")).context["user"].email == "ada@example.com"


def test_what_was_typed_before_sign_up_is_there_after_it(client, link_in):
    session = client.session
    session["draft"] = {"prompt": "A woman turns her head"}
    session.save()
    sign_up(client)

    client.post(link_in())

    assert client.session["draft"] == {"prompt": "A woman turns her head"}


def test_confirming_leads_back_to_the_page_that_asked_for_an_account(client, link_in):
    sign_up(client, next="/failures/sora-face-distortion/")

    answer = client.post(link_in())

    assert answer.url == "/failures/sora-face-distortion/"


def test_confirming_never_leads_to_another_site(client, link_in):
    sign_up(client, next="https://elsewhere.example/")

    answer = client.post(link_in())

    assert answer.url == "/"


def test_a_link_opened_in_another_browser_confirms_without_signing_in(client, link_in, client_elsewhere):
    sign_up(client)

    answer = client_elsewhere.post(link_in())

    assert answer.url == reverse("account_login")
    assert EmailAddress.objects.get().verified


def test_a_taken_address_gets_the_same_answer(client, user):
    answer = sign_up(client)

    assert answer.url == reverse("account_email_verification_sent")
    assert User.objects.count() == 1


def test_the_owner_of_a_taken_address_is_told_by_mail(client, user, mailoutbox):
    sign_up(client)

    assert mailoutbox[0].subject == "You already have an AVA account"


def test_a_taken_address_takes_as_long_as_a_new_one(client, user, monkeypatch):
    hashed = []
    monkeypatch.setattr("ava.accounts.adapter.make_password", hashed.append)

    sign_up(client)

    assert len(hashed) == 1


@pytest.mark.parametrize("password", ["short", "password", "ada@example.com"])
def test_a_weak_password_is_refused_with_a_reason(client, password):
    answer = sign_up(client, password1=password)

    assert answer.context["form"].errors["password1"]
    assert not User.objects.exists()


def test_a_refused_form_keeps_the_address_but_no_password(client):
    page = sign_up(client, password1="s3cret").content.decode()

    assert 'value="Ada@Example.com"' in page
    assert "s3cret" not in page


def test_a_mistyped_address_can_be_left_behind(client):
    sign_up(client)

    client.post(reverse("account_logout"), {"next": reverse("account_signup")})

    assert client.get(reverse("account_signup")).status_code == 200


def test_a_broken_link_says_what_to_do(client):
    page = client.get(reverse("account_confirm_email", args=["nonsense"]))

    assert "This link no longer works" in page.content.decode()
