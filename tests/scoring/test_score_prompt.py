import json

import pytest
from django.contrib.auth.models import AnonymousUser

from billing.errors import QuotaExceeded
from billing.models import Plan, QuotaUse
from failures.errors import UnknownMode, UnknownPlatform
from scoring import errors, judging
from scoring.engine.as_dict import verdict_as_dict
from scoring.models import Score
from scoring.services import score_prompt
from tests.factories import FailureModeFactory, GrantFactory, UserFactory
from tests.scoring.conftest import MODEL_PROMPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def score(ask):
    def score(user=None, address="192.0.2.1", **changes):
        return score_prompt(user=user, visitor_address=address, **ask(**changes))

    return score


def test_a_visitor_gets_a_verdict_on_one_mode(score):
    verdict = score().verdict

    assert [outlook.mode for outlook in verdict.outlooks] == ["facial-identity-drift"]
    assert verdict.light in {"yellow", "red"}


def test_a_visitors_text_is_not_kept(score):
    kept = score(user=AnonymousUser()).score

    kept.refresh_from_db()
    assert (kept.user, kept.prompt, kept.verdict) == (None, "", None)


def test_a_users_text_is_kept_with_its_verdict(score):
    user = UserFactory()

    scored = score(user=user)

    kept = Score.objects.get(user=user)
    assert (kept.prompt, kept.verdict) == (MODEL_PROMPT, json.loads(json.dumps(verdict_as_dict(scored.verdict))))


def test_a_user_who_keeps_no_text_leaves_none(score):
    kept = score(user=UserFactory(retention="none")).score

    kept.refresh_from_db()
    assert (kept.prompt, kept.verdict) == ("", None)


def test_a_score_names_the_rules_it_was_made_by(score):
    scored = score()

    assert scored.score.release == scored.verdict.release != ""


def test_a_visitor_who_names_no_mode_is_told_how_to_mend_it(score):
    with pytest.raises(errors.ModeRequired) as refusal:
        score(mode=None)

    assert "free account" in refusal.value.how_to_mend


def test_a_user_scores_against_all_modes(score):
    assert len(score(user=UserFactory(), mode=None).verdict.outlooks) == 16


def test_all_modes_have_a_counter_of_their_own(score):
    user = UserFactory()
    score(user=user, mode=None)

    with pytest.raises(QuotaExceeded) as refusal:
        score(user=user, mode=None)
    assert (refusal.value.kind, refusal.value.limit) == ("all-modes", 1)


def test_a_catalogue_mode_is_scored_as_the_engine_knows_it(score):
    FailureModeFactory(slug="hand-artifact", engine_mode="anatomy-artifact")

    assert [outlook.mode for outlook in score(mode="hand-artifact").verdict.outlooks] == ["anatomy-artifact"]


def test_what_no_prompt_causes_has_no_figure(score, watermark):
    verdict = score(mode="watermark-bleed").verdict

    assert (verdict.light, verdict.risk, verdict.outlooks[0].reason) == ("unpredictable", None, "No prompt causes it.")


def test_what_no_prompt_causes_costs_no_quota(score, watermark):
    score(mode="watermark-bleed")

    assert not QuotaUse.objects.exists()


def test_the_fourth_score_of_a_visitor_is_refused(score):
    for _ in range(3):
        score()

    with pytest.raises(QuotaExceeded):
        score()
    assert Score.objects.count() == 3


def test_another_address_has_a_quota_of_its_own(score):
    Plan.objects.filter(slug="visitor").update(one_mode_per_day=1)
    score()

    assert score(address="192.0.2.2")


def test_pro_keeps_no_counter(score):
    score(user=GrantFactory().user, mode=None)

    assert not QuotaUse.objects.exists()


def test_a_failing_engine_costs_nothing(score, monkeypatch):
    monkeypatch.setattr(judging, "answer", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        score()
    assert (QuotaUse.objects.count(), Score.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"prompt": ""}, errors.PromptMissing),
        ({"prompt": " \n\t "}, errors.PromptMissing),
        ({"prompt": "a"}, errors.PromptMissing),
        ({"prompt": "🎬🔥✨"}, errors.PromptMissing),
        ({"prompt": "a" * 20_001}, errors.PromptTooLong),
        ({"prompt": "a cat\0"}, errors.TextUnreadable),
        ({"prompt": "a cat \ud83d"}, errors.TextUnreadable),
        ({"negative_prompt": "a" * 5_001}, errors.NegativePromptTooLong),
        ({"negative_prompt": "blur\0"}, errors.TextUnreadable),
        ({"platform": "nobody"}, UnknownPlatform),
        ({"mode": "nothing"}, UnknownMode),
        ({"model_version": "m" * 81}, errors.ModelVersionTooLong),
        ({"clip_seconds": 0}, errors.ClipSecondsOutOfRange),
        ({"clip_seconds": 601}, errors.ClipSecondsOutOfRange),
        ({"clip_seconds": float("nan")}, errors.ClipSecondsOutOfRange),
    ],
)
def test_a_bad_request_is_refused_by_name(score, changes, refusal):
    with pytest.raises(refusal):
        score(**changes)

    assert (QuotaUse.objects.count(), Score.objects.count()) == (0, 0)


def test_the_longest_prompt_is_scored(score):
    assert score(prompt="a cat " * 3_333).verdict


def test_a_listed_model_version_is_kept(score):
    assert score(model_version="sora-2").score.model_version == "sora-2"
