import pytest

from scoring import services
from scoring.models import Outcome, Score
from scoring.signals import outcome_removed
from tests.factories import PlatformFactory, UserFactory

pytestmark = pytest.mark.django_db

WAYS = {
    "by itself": lambda outcome: services.remove_outcome(user=outcome.user, outcome=outcome.pk),
    "with its score": lambda outcome: outcome.score.delete(),
    "with its user": lambda outcome: outcome.user.delete(),
    "with others": lambda outcome: Outcome.objects.all().delete(),
}


@pytest.fixture
def outcome():
    score = Score.objects.create(user=UserFactory(), platform=PlatformFactory(), prompt="A boat", light="green")
    return services.record_outcome(user=score.user, client_key="clip 1", score=score.pk, result="good").outcome


@pytest.fixture
def heard():
    """The ids that the floors above hear."""
    found = []

    def hear(outcome_id, user_id, **_):
        found.append((outcome_id, user_id))

    outcome_removed.connect(hear)
    yield found
    outcome_removed.disconnect(hear)


@pytest.mark.parametrize("way", WAYS)
def test_whichever_way_an_outcome_goes_it_is_told_once(way, outcome, heard, django_capture_on_commit_callbacks):
    gone = outcome.pk, outcome.user_id

    with django_capture_on_commit_callbacks(execute=True):
        WAYS[way](outcome)

    assert heard == [gone]
