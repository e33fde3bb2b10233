import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.urls import reverse

from scoring import releases
from scoring.models import ModelRelease, Outcome
from tests.factories import UserFactory
from tests.scoring.released import old_account, release, told, told_by_many

pytestmark = pytest.mark.django_db
RELEASES = "admin:scoring_modelrelease_changelist"


@pytest.fixture
def staff(client):
    user = UserFactory(is_staff=True, is_superuser=True)
    client.force_login(user)
    return user


@pytest.fixture
def act(client, staff):
    def act(action, *chosen, confirmed=True):
        sent = {"action": action, "_selected_action": [each.pk for each in chosen]}
        return client.post(reverse(RELEASES), sent | ({"confirmed": "1"} if confirmed else {}), follow=True)

    return act


def state(name="better"):
    return ModelRelease.objects.get(name=name).state


def test_publishing_is_asked_about_first(act):
    page = act("publish", release("better"), confirmed=False)

    assert "Publish better?" in page.text
    assert state() == "proposed"


def test_a_confirmed_publication_judges(act):
    page = act("publish", release("better"))

    assert state() == "published"
    assert "judges from now on" in page.text


def test_one_release_is_published_at_a_time(act):
    page = act("publish", release("better"), release("other"))

    assert "Choose one release" in page.text
    assert state() == "proposed"


def test_a_roll_back_is_asked_about_first(act):
    act("publish", release("better"))

    page = act("roll_back", ModelRelease.objects.get(), confirmed=False)

    assert "Roll back better?" in page.text
    assert state() == "published"


def test_a_confirmed_roll_back_retires_it(act):
    act("publish", release("better"))

    page = act("roll_back", ModelRelease.objects.get())

    assert state() == "retired"
    assert "comes with the engine judges again" in page.text


def test_a_roll_back_of_nothing_says_so(act):
    assert "judges already" in act("roll_back", release("better")).text


def test_staff_see_how_it_compares(client, staff, sora, drift):
    told_by_many(sora, drift)
    proposed = releases.propose_release(now=Outcome.objects.latest("created_at").created_at).release

    page = client.get(reverse("admin:scoring_modelrelease_change", args=[proposed.pk])).text

    assert "Log loss" in page
    assert "whole clips" in page


def test_whoever_may_only_look_publishes_nothing(client):
    looker = UserFactory(is_staff=True)
    looker.user_permissions.add(Permission.objects.get(codename="view_modelrelease"))
    client.force_login(looker)
    better = release("better")

    client.post(reverse(RELEASES), {"action": "publish", "_selected_action": [better.pk], "confirmed": "1"})

    assert state() == "proposed"


@pytest.mark.parametrize("model", ["modelrelease", "outcome"])
def test_nothing_is_added_by_hand(client, staff, model):
    assert client.get(reverse(f"admin:scoring_{model}_add")).status_code == 403


def test_staff_see_an_outcome_without_its_note(client, staff, sora):
    outcome = told(old_account(), sora, note="My secret note.")

    page = client.get(reverse("admin:scoring_outcome_change", args=[outcome.pk])).text

    assert str(outcome.pk) in page
    assert "My secret note." not in page


def test_the_command_publishes_in_the_name_of_staff(staff, capsys):
    release("better")

    call_command("model_release", "publish", "better", by=staff.email)
    call_command("model_release", "list")

    assert ModelRelease.objects.get().published_by == staff
    assert "better judges.\nbetter  published" in capsys.readouterr().out


def test_the_command_rolls_back(staff):
    release("better")
    call_command("model_release", "publish", "better", by=staff.email)

    call_command("model_release", "roll-back", by=staff.email)

    assert state() == "retired"


def test_the_command_says_why_nothing_is_proposed(db, capsys):
    call_command("model_release", "propose")

    assert "Nothing proposed" in capsys.readouterr().out


@pytest.mark.parametrize("facts", [{}, {"is_staff": True}])
def test_the_command_publishes_in_nobody_elses_name(facts):
    release("better")

    with pytest.raises(CommandError, match="may not publish"):
        call_command("model_release", "publish", "better", by=UserFactory(**facts).email)


def test_the_command_refuses_what_is_not_there(staff):
    with pytest.raises(CommandError, match="no release"):
        call_command("model_release", "publish", "nothing", by=staff.email)
