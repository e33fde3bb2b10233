import pytest
from django.contrib.auth.models import Permission

from ava.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    """Somebody who may change and delete users, and is no superuser."""
    person = User.objects.create_user("staff@example.com", "x", is_staff=True)
    person.user_permissions.set(Permission.objects.filter(codename__in=["view_user", "change_user", "delete_user"]))
    client.force_login(person)
    return person


def test_the_list_finds_a_user_by_address(client, staff, user):
    found = client.get("/admin/accounts/user/?q=ada").context["cl"].result_list

    assert list(found) == [user]


def test_staff_can_close_an_account(client, staff, user):
    client.post(f"/admin/accounts/user/{user.pk}/change/", {})

    user.refresh_from_db()
    assert not user.is_active


def test_staff_make_nobody_staff(client, staff, user):
    client.post(f"/admin/accounts/user/{user.pk}/change/", {"is_active": "on", "is_staff": "on"})

    user.refresh_from_db()
    assert not user.is_staff


def test_no_page_of_it_shows_a_password(client, staff, user):
    page = client.get(f"/admin/accounts/user/{user.pk}/change/").content.decode()

    assert user.password not in page


def test_deleting_a_user_here_is_confirmed_by_mail(admin_client, user, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(f"/admin/accounts/user/{user.pk}/delete/", {"post": "yes"})

    assert not User.objects.filter(pk=user.pk).exists()
    assert mailoutbox[0].to == [user.email]


def test_a_superuser_is_not_deleted_here(client, staff):
    root = User.objects.create_superuser("root@example.com", "x")

    answer = client.post(f"/admin/accounts/user/{root.pk}/delete/", {"post": "yes"})

    assert answer.status_code == 403
    assert User.objects.filter(pk=root.pk).exists()
