import pytest
from django.utils import timezone

from ava.accounts import services
from ava.accounts.errors import SuperuserStays
from ava.accounts.models import User
from billing.models import Grant, Plan, QuotaUse
from tests.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db
DELETE = "/account/delete/"


def test_a_stranger_is_sent_to_sign_in(client):
    assert client.post(DELETE, {"password": PASSWORD}).url == "/accounts/login/?next=/account/delete/"


def test_the_page_says_what_is_lost(signed_in):
    page = signed_in.get(DELETE).content.decode()

    assert "your scores, with their prompts and findings" in page


def test_the_password_deletes_the_account(signed_in):
    signed_in.post(DELETE, {"password": PASSWORD})

    assert not User.objects.exists()


def test_a_wrong_password_deletes_nothing(signed_in):
    answer = signed_in.post(DELETE, {"password": "wrong"})

    assert answer.status_code == 400
    assert User.objects.exists()


def test_guessing_the_password_is_held_off(signed_in):
    for _ in range(10):
        signed_in.post(DELETE, {"password": "wrong"})

    answer = signed_in.post(DELETE, {"password": PASSWORD})

    assert answer.status_code == 429
    assert User.objects.exists()


def test_deleting_signs_out_every_browser(signed_in, user, client_elsewhere):
    client_elsewhere.force_login(user)

    signed_in.post(DELETE, {"password": PASSWORD})

    assert [each.get("/account/").status_code for each in (signed_in, client_elsewhere)] == [302, 302]


def test_what_is_counted_for_the_user_goes_too(user):
    Grant.objects.create(user=user, plan=Plan.objects.get(slug="pro"), reason="A gift")
    QuotaUse.objects.create(subject=f"user:{user.pk}", kind="one-mode", day=timezone.now(), used=1)

    services.delete_account(user=user)

    assert not Grant.objects.exists()
    assert not QuotaUse.objects.exists()


def test_somebody_elses_account_stays(user):
    other = User.objects.create_user("other@example.com", "x")

    services.delete_account(user=user)

    assert User.objects.get() == other


def test_a_mail_confirms_it(user, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_account(user=user)

    assert [(mail.to, mail.subject) for mail in mailoutbox] == [(["ada@example.com"], "Your AVA account is deleted")]


def test_a_mail_server_that_is_down_undoes_nothing(user, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "nowhere.Backend"

    with django_capture_on_commit_callbacks(execute=True):
        services.delete_account(user=user)

    assert not User.objects.exists()


def test_deleting_again_is_no_error(user, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        services.delete_account(user=user)
        services.delete_account(user=User(pk=user.pk or 1, email=user.email))

    assert len(mailoutbox) == 1


def test_a_superuser_stays():
    root = User.objects.create_superuser("root@example.com", PASSWORD)

    with pytest.raises(SuperuserStays):
        services.delete_account(user=root)


def test_a_superuser_is_told_why(client):
    client.force_login(User.objects.create_superuser("root@example.com", PASSWORD))

    page = client.post(DELETE, {"password": PASSWORD}, follow=True)

    assert "A superuser account cannot be deleted here." in page.content.decode()
