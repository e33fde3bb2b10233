from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from failures.models import FailureMode, Platform
from scoring import releases
from scoring.engine.model import current_release
from scoring.learning import told_clips
from scoring.models import Influence, ModelRelease, Outcome
from scoring.tasks import propose_release
from tests.factories import UserFactory
from tests.scoring.conftest import MODEL_PROMPT
from tests.scoring.released import old_account, told, told_by_many

pytestmark = pytest.mark.django_db
NOW = timezone.now


def clips():
    return list(told_clips(NOW(), current_release()))


def test_enough_outcomes_make_a_proposal(sora, drift):
    told_by_many(sora, drift)

    release = releases.propose_release(now=NOW()).release

    assert (release.state, release.data["name"]) == ("proposed", release.name)
    assert release.data["platforms"]["sora"]["modes"]["facial-identity-drift"]["shift"] > 0.3
    assert release.data["learned_from_outcomes"]["accounts"] == 10


def test_a_proposal_is_judged_by_a_month_it_did_not_see(sora, drift):
    told_by_many(sora, drift)

    evaluation = releases.propose_release(now=NOW()).release.evaluation

    assert (evaluation["learned_before"], evaluation["newest_month"]["clips"]) == (30, 30)
    figures = evaluation["figures"]
    assert set(figures) == {"proposed", "current", "shipped"}
    assert figures["proposed"]["whole_clip"]["log_loss"] < figures["current"]["whole_clip"]["log_loss"]
    assert {"brier", "calibration_error", "failed_by_light"} <= set(figures["current"]["modes"])


@pytest.mark.parametrize(("accounts", "each"), [(0, 0), (10, 4), (4, 20)])
def test_too_few_outcomes_propose_nothing(sora, drift, accounts, each):
    told_by_many(sora, drift, accounts=accounts, each=each)

    proposal = releases.propose_release(now=NOW())

    assert proposal.release is None
    assert "are needed" in str(proposal)


def test_the_task_twice_proposes_once(sora, drift):
    told_by_many(sora, drift)

    words = [propose_release() for _ in range(2)]

    assert ModelRelease.objects.count() == 1
    assert "is proposed" in words[0]
    assert "already" in words[1]


def test_the_next_day_proposes_nothing_new_without_new_outcomes(sora, drift):
    told_by_many(sora, drift)
    releases.propose_release(now=NOW())

    assert releases.propose_release(now=NOW() + timedelta(days=1)).release is None


def test_a_new_proposal_retires_the_one_before(sora, drift):
    told_by_many(sora, drift)
    releases.propose_release(now=NOW())
    told_by_many(sora, drift)

    releases.propose_release(now=NOW() + timedelta(days=1))

    assert sorted(ModelRelease.objects.values_list("state", flat=True)) == ["proposed", "retired"]


def test_a_run_that_dies_on_the_way_leaves_nothing(sora, drift, monkeypatch):
    told_by_many(sora, drift)
    monkeypatch.setattr(releases.Influence.objects, "bulk_create", lambda rows: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        releases.propose_release(now=NOW())
    monkeypatch.undo()

    assert not ModelRelease.objects.exists()
    assert releases.propose_release(now=NOW()).release


def test_each_account_is_remembered_with_what_it_moved(sora, drift):
    told_by_many(sora)
    user = old_account()
    for _ in range(12):
        told(user, sora, drift)

    releases.propose_release(now=NOW())

    influence = Influence.objects.get(user=user, mode=drift)
    assert (influence.platform, influence.outcomes) == (sora, 12)
    assert influence.before < influence.after


def test_what_was_not_generated_teaches_nothing(sora):
    told(old_account(), sora, result="not_generated")

    assert clips() == []


def test_a_new_account_teaches_nothing_yet(sora, drift):
    told(UserFactory(), sora, drift)

    assert clips() == []


def test_a_closed_account_teaches_nothing(sora, drift):
    told(old_account(is_active=False), sora, drift)

    assert clips() == []


def test_whose_text_was_never_kept_teaches_nothing(sora, drift):
    Outcome.objects.filter(pk=told(old_account(), sora, drift).pk).update(factors=None)

    assert clips() == []


def test_who_keeps_no_text_any_longer_teaches_nothing(sora, drift):
    told(old_account(retention="none"), sora, drift, prompt="")

    assert clips() == []


def test_a_kept_prompt_is_read_afresh(sora, drift):
    told(old_account(), sora, drift, prompt=MODEL_PROMPT)

    [clip] = clips()

    assert "head-turn" in clip.factors
    assert clip.failed == {"facial-identity-drift"}


def test_a_forgotten_prompt_is_known_by_its_factors(sora, drift):
    outcome = told(old_account(), sora, drift, prompt="")
    Outcome.objects.filter(pk=outcome.pk).update(factors=["head-turn"])

    [clip] = clips()

    assert clip.factors == ("head-turn",)


def test_a_failure_that_no_prompt_causes_is_told_apart(sora, watermark):
    told(old_account(), sora, watermark)

    [clip] = clips()

    assert (clip.failed, clip.elsewhere) == (frozenset(), True)


def test_a_failure_that_nobody_named_is_told_apart(sora):
    told(old_account(), sora, result="failed")

    assert [clip.failed for clip in clips()] == [None]


@pytest.mark.parametrize(("version", "counted"), [("sora-2", "sora-2"), ("my own build", "")])
def test_only_a_version_of_the_catalog_is_learned_apart(sora, version, counted):
    told(old_account(), sora, model_version=version)

    assert [clip.model_version for clip in clips()] == [counted]


@pytest.mark.parametrize("accounts", [1, 8])
def test_learning_takes_the_same_queries_for_any_number(catalogue, accounts, django_assert_num_queries):
    told_by_many(Platform.objects.get(slug="kling"), FailureMode.objects.get(slug="lip-sync"), accounts=accounts)
    clips()

    with django_assert_num_queries(2):  # outcomes, their modes
        clips()


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_once_propose_once(sora, drift):
    told_by_many(sora, drift)

    def run(_):
        try:
            return releases.propose_release(now=NOW())
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        names = {proposal.release.name for proposal in pool.map(run, range(2))}

    assert len(names) == ModelRelease.objects.count() == 1


@pytest.mark.stack
def test_a_real_worker_proposes(celery_worker_process, sora, drift):
    told_by_many(sora, drift)

    assert "is proposed" in propose_release.delay().get(timeout=60)
    assert ModelRelease.objects.get().state == "proposed"
