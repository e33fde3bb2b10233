"""/api/v1/outcomes: what became of a clip, told, changed and taken back."""

from typing import Any
from uuid import UUID

from django.http import Http404
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from scoring.api import ScoreRequest
from scoring.models import Outcome
from scoring.services import change_outcome, record_outcome, remove_outcome

PROMPT_FIELDS = ("prompt", "platform", "model_version", "clip_seconds", "reference_image", "negative_prompt", "audio")
MOST_MODES, NOTE_CHARACTERS, MOST_MS, MOST_CENTS = 20, 2_000, 600_000, 100_000_000


class ToldRequest(serializers.Serializer):
    """The types of what is told; what its values may be is the service's to say."""

    result = serializers.ChoiceField(Outcome.Result.choices)
    modes = serializers.ListField(child=serializers.CharField(), required=False, max_length=MOST_MODES)
    model_version = serializers.CharField(required=False, allow_blank=True)
    first_visible_ms = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=MOST_MS)
    credits = serializers.DecimalField(9, 2, required=False, allow_null=True, min_value=0)
    cost_cents = serializers.IntegerField(required=False, allow_null=True, min_value=0, max_value=MOST_CENTS)
    currency = serializers.RegexField(r"^[A-Za-z]{3}$", required=False, allow_blank=True)
    note = serializers.CharField(required=False, allow_blank=True, max_length=NOTE_CHARACTERS)


class ClipRequest(ToldRequest):
    """Which clip it is: one that was scored, or a prompt as in a request for a score."""

    score = serializers.UUIDField(required=False)


class PromptRequest(ScoreRequest):
    """The prompt of a clip that was never scored."""

    mode = None  # type: ignore[assignment]


class OutcomeView(APIView):
    """Only a signed-in user has outcomes."""

    permission_classes = [IsAuthenticated]

    def get_authenticate_header(self, request: Request) -> str:
        return 'Session realm="api"'


class Outcomes(OutcomeView):
    """Tell what became of one clip."""

    def post(self, request: Request) -> Response:
        asked = ClipRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        told = dict(asked.validated_data)
        recorded = record_outcome(
            user=request.user,
            client_key=request.headers.get("Idempotency-Key", ""),
            score=told.pop("score", None),
            prompt=prompt_in(request),
            **told,
        )
        made = status.HTTP_201_CREATED if recorded.created else status.HTTP_200_OK
        return Response(as_data(recorded.outcome), status=made)


class OneOutcome(OutcomeView):
    """Change what was told, or take it back."""

    def put(self, request: Request, outcome: UUID) -> Response:
        asked = ToldRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            return Response(as_data(change_outcome(user=request.user, outcome=outcome, **asked.validated_data)))
        except Outcome.DoesNotExist:
            raise Http404 from None

    def delete(self, request: Request, outcome: UUID) -> Response:
        if not remove_outcome(user=request.user, outcome=outcome):
            raise Http404
        return Response(status=status.HTTP_204_NO_CONTENT)


def prompt_in(request: Request) -> dict[str, Any] | None:
    """The request for a score that stands in the body in a score's place."""
    body: dict[str, Any] = dict(request.data)
    if "prompt" not in body:
        return None
    asked = PromptRequest(data={name: body[name] for name in PROMPT_FIELDS if name in body})
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def as_data(outcome: Outcome) -> dict[str, Any]:
    """The answer's one shape."""
    return {
        "outcome": str(outcome.pk),
        "score": str(outcome.score_id),
        "result": outcome.result,
        "modes": [mode.slug for mode in outcome.modes.order_by("slug")],
        "model_version": outcome.model_version,
        "first_visible_ms": outcome.first_visible_ms,
        "credits": None if outcome.credits is None else str(outcome.credits),
        "cost_cents": outcome.cost_cents,
        "currency": outcome.currency,
        "note": outcome.note,
        "created_at": outcome.created_at.isoformat(),
    }
