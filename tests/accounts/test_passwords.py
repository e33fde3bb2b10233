import pytest
from django.urls import reverse

from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "another quiet harbour"


def ask(client, email="ada@example.com"):
    return client.post(reverse("account_reset_password"), {"email": email})


def choose(client, link):
    form = client.get(link, follow=True)
    return client.post(form.context["action_url"], {"password1": NEW, "password2": NEW})


def test_the_link_in_the_mail_sets_a_new_password(client, user, link_in):
    ask(client)

    choose(client, link_in())

    user.refresh_from_db()
    assert user.check_password(NEW)


def test_a_reset_is_confirmed_by_mail(client, user, link_in, mailoutbox):
    ask(client)

    choose(client, link_in())

    assert mailoutbox[-1].subject == "Your AVA password has been reset"


def test_the_link_works_once(client, user, link_in):
    ask(client)
    link = link_in()
    choose(client, link)

    page = client.get(link, follow=True)

    assert "This link no longer works" in page.content.decode()


def test_an_unknown_address_gets_the_same_answer(client, mailoutbox):
    answer = ask(client, email="nobody@example.com")

    assert answer.url == reverse("account_reset_password_done")
    assert mailoutbox[0].subject == "No AVA account has this address"


def test_changing_the_password_ends_the_other_browsers(signed_in, user, client_elsewhere):
    client_elsewhere.force_login(user)

    signed_in.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})

    assert signed_in.get(reverse("accounts:settings")).status_code == 200
    assert client_elsewhere.get(reverse("accounts:settings")).status_code == 302


def test_a_change_needs_the_current_password(signed_in, user):
    page = signed_in.post(
        reverse("account_change_password"), {"oldpassword": "wrong", "password1": NEW, "password2": NEW}
    )

    assert "This is not your current password." in page.content.decode()
