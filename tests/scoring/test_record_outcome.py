from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, connection

from billing.errors import QuotaExceeded, TooFast
from billing.models import Plan, QuotaUse
from scoring import services
from scoring.errors import (
    ClientKeyMissing,
    ClientKeyReused,
    CostWithoutCurrency,
    FirstVisibleOutOfRange,
    ModelVersionTooLong,
    ModesWithoutFailure,
    ScoreOrPrompt,
    UnknownScore,
)
from scoring.models import Outcome, Score
from scoring.signals import outcome_recorded, outcome_removed
from tests.factories import UserFactory
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def user(db):
    return UserFactory()


@pytest.fixture
def score(user, sora):
    return Score.objects.create(user=user, platform=sora, light="red", risk=0.5, prompt=MODEL_PROMPT)


@pytest.fixture
def record(user, score):
    def record(**changes):
        return services.record_outcome(
            **{"user": user, "client_key": "clip 1", "score": score.pk, "result": "good"} | changes
        )

    return record


@pytest.fixture
def heard():
    """The ids that both signals carried."""
    found = []
    receivers = [lambda **told: found.append(told["outcome_id"]) for _ in range(2)]
    for signal, receiver in zip((outcome_recorded, outcome_removed), receivers, strict=True):
        signal.connect(receiver)
    yield found
    for signal, receiver in zip((outcome_recorded, outcome_removed), receivers, strict=True):
        signal.disconnect(receiver)


def test_an_outcome_stands_beside_its_score(record, score, drift):
    outcome = record(result="failed", modes=[drift.slug], first_visible_ms=1_200).outcome

    assert (outcome.score, [*outcome.modes.all()], outcome.first_visible_ms) == (score, [drift], 1_200)


def test_the_same_request_again_is_the_same_outcome(record):
    first, second = record(), record()

    assert (first.outcome, first.created, second.created) == (second.outcome, True, False)


def test_another_request_with_the_key_is_refused(record):
    record()

    with pytest.raises(ClientKeyReused):
        record(result="failed")


def test_another_user_may_use_the_same_key(record, sora):
    record()
    other = UserFactory()
    score = Score.objects.create(user=other, platform=sora, light="green")

    assert record(user=other, score=score.pk).created


def test_a_prompt_generated_twice_has_two_outcomes(record, score):
    record()
    record(client_key="clip 2", result="failed")

    assert score.outcomes.count() == 2


def test_a_clip_that_was_never_scored_is_scored_now(record):
    outcome = record(score=None, prompt={"prompt": MODEL_PROMPT, "platform": "sora"}).outcome

    assert (outcome.score.prompt, QuotaUse.objects.get().used) == (MODEL_PROMPT, 1)
    assert outcome.score.verdict["outlooks"]


def test_a_refused_score_leaves_nothing(record):
    Plan.objects.filter(slug="free").update(all_modes_per_day=0)

    with pytest.raises(QuotaExceeded):
        record(score=None, prompt={"prompt": MODEL_PROMPT, "platform": "sora"})

    assert (Outcome.objects.count(), Score.objects.filter(verdict__isnull=False).count()) == (0, 0)


def test_it_names_the_factors_and_none_of_the_words(record):
    outcome = record().outcome

    assert {"close-up-face", "head-turn"} <= set(outcome.factors)
    assert "woman" not in str(outcome.factors)


def test_without_text_nothing_can_be_learned(record, score):
    Score.objects.filter(pk=score.pk).update(prompt="", verdict=None)

    assert record().outcome.factors is None


@pytest.mark.parametrize(
    ("said", "kept"), [("", "sora-2"), ("Sora 2", "sora-2"), ("SORA-2", "sora-2"), ("my build", "my build")]
)
def test_the_model_version_is_the_scores_unless_told(record, score, said, kept):
    Score.objects.filter(pk=score.pk).update(model_version="sora-2")

    assert record(model_version=said).outcome.model_version == kept


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"client_key": ""}, ClientKeyMissing),
        ({"client_key": "k" * 201}, ClientKeyMissing),
        ({"score": uuid4()}, UnknownScore),
        ({"score": None}, ScoreOrPrompt),
        ({"prompt": {"prompt": "A cat runs.", "platform": "sora"}}, ScoreOrPrompt),
        ({"modes": ["facial-identity-drift"]}, ModesWithoutFailure),
        ({"first_visible_ms": 5}, ModesWithoutFailure),
        ({"result": "failed", "first_visible_ms": 68_000}, FirstVisibleOutOfRange),
        ({"cost_cents": 40}, CostWithoutCurrency),
        ({"currency": "usd"}, CostWithoutCurrency),
        ({"model_version": "v" * 81}, ModelVersionTooLong),
    ],
)
def test_what_cannot_be_is_refused(record, drift, sora, changes, refusal):
    sora.max_clip_ms = 12_000
    sora.save()

    with pytest.raises(refusal):
        record(**changes)

    assert not Outcome.objects.exists()


def test_a_strangers_score_is_unknown(record):
    with pytest.raises(UnknownScore):
        record(user=UserFactory())


def test_the_database_refuses_a_cost_without_a_currency(user, score):
    with pytest.raises(IntegrityError):
        Outcome.objects.create(user=user, score=score, result="good", client_key="x", cost_cents=5)


def test_a_change_replaces_what_was_told(record, user, drift):
    outcome = record(result="failed", modes=[drift.slug], first_visible_ms=5).outcome

    changed = services.change_outcome(user=user, outcome=outcome.pk, result="good")

    assert (changed.result, changed.modes.count(), changed.first_visible_ms) == ("good", 0, None)


def test_a_stranger_changes_nothing(record):
    outcome = record().outcome

    with pytest.raises(Outcome.DoesNotExist):
        services.change_outcome(user=UserFactory(), outcome=outcome.pk, result="failed")


def test_a_stranger_removes_nothing(record):
    assert not services.remove_outcome(user=UserFactory(), outcome=record().outcome.pk)


def test_an_outcome_taken_back_is_gone(record, user):
    outcome = record().outcome

    assert services.remove_outcome(user=user, outcome=outcome.pk)
    assert not services.remove_outcome(user=user, outcome=outcome.pk)


def test_the_floors_above_hear_of_it_after_the_commit(record, heard, django_capture_on_commit_callbacks, user):
    with django_capture_on_commit_callbacks() as waiting:
        outcome = record().outcome
        services.remove_outcome(user=user, outcome=outcome.pk)
    assert heard == []

    for tell in waiting:
        tell()
    assert heard == [outcome.pk] * 2


def test_more_than_a_person_can_tell_has_to_wait(record, settings):
    settings.FAIR_USE_SCORES_PER_MINUTE = 2
    with time_machine.travel(datetime(2026, 11, 24, 12, tzinfo=UTC), tick=False):
        for number in range(2):
            record(client_key=f"{number}")

        with pytest.raises(TooFast):
            record(client_key="one more")


def test_a_second_tap_changes_the_first(user, score, drift):
    first = services.tap_outcome(user=user, score=score.pk, result="failed", modes=[drift.slug])
    second = services.tap_outcome(user=user, score=score.pk, result="good")

    assert (second.pk, second.result, second.modes.count()) == (first.pk, "good", 0)


def test_a_failure_tapped_again_keeps_its_modes(user, score, drift):
    services.tap_outcome(user=user, score=score.pk, result="failed", modes=[drift.slug])

    assert services.tap_outcome(user=user, score=score.pk, result="failed").modes.get() == drift


def at_once(number, ask):
    """Ask from so many threads at once."""

    def one(_):
        try:
            return ask()
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as crowd:
        return list(crowd.map(one, range(number)))


@pytest.mark.django_db(transaction=True)
def test_one_key_at_once_is_one_outcome_of_one_use(record):
    prompt = {"prompt": MODEL_PROMPT, "platform": "sora"}

    recorded = at_once(8, lambda: record(score=None, prompt=prompt))

    assert len({each.outcome.pk for each in recorded}) == 1
    assert sum(each.created for each in recorded) == 1
    assert (Outcome.objects.count(), QuotaUse.objects.get().used) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_taps_at_once_make_one_outcome(user, score):
    at_once(8, lambda: services.tap_outcome(user=user, score=score.pk, result="good"))

    assert Outcome.objects.count() == 1
