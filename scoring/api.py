"""POST /api/v1/scores: translates JSON to named arguments, and a verdict to JSON."""

import json
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.views import APIView

from scoring.asked import ALL
from scoring.engine.as_dict import verdict_as_dict
from scoring.services import ScoredPrompt, score_prompt
from scoring.visitors import client_address


class NumberField(serializers.FloatField):
    """A JSON number that a float can hold."""

    def to_internal_value(self, data: Any) -> float:
        if isinstance(data, bool | str):
            self.fail("invalid")
        try:
            return super().to_internal_value(data)
        except OverflowError:
            self.fail("invalid")


class CompareField(serializers.Field):
    """The word “all”, or a list of slugs."""

    default_error_messages = {"invalid": "This is “all”, or a list of slugs of platforms."}

    def to_internal_value(self, data: Any) -> str | list[str]:
        if data != ALL and not (isinstance(data, list) and all(isinstance(slug, str) for slug in data)):
            self.fail("invalid")
        return data

    def to_representation(self, value: Any) -> Any:
        return value


class ScoreRequest(serializers.Serializer):
    """The types of a request; what its values may be is the service's to say."""

    prompt = serializers.CharField(allow_blank=True, trim_whitespace=False)
    platform = serializers.CharField()
    mode = serializers.CharField(required=False, allow_null=True)
    model_version = serializers.CharField(required=False, allow_blank=True)
    clip_seconds = NumberField(required=False, allow_null=True)
    reference_image = serializers.BooleanField(required=False)
    negative_prompt = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    audio = serializers.BooleanField(required=False, allow_null=True)
    clip_cost = NumberField(required=False, allow_null=True)
    compare = CompareField(required=False)


class Scores(APIView):
    """Score one prompt."""

    def post(self, request: Request) -> HttpResponse:
        asked = ScoreRequest(data=request.data)
        asked.is_valid(raise_exception=True)
        address = client_address(request.META, settings.TRUSTED_PROXIES)
        scored = score_prompt(user=request.user, visitor_address=address, **asked.validated_data)
        return HttpResponse(as_json(scored), content_type="application/json")


def as_json(scored: ScoredPrompt) -> bytes:
    """The answer's one shape."""
    answer = {
        "score": str(scored.score.pk),
        "catalog_revision": scored.score.catalog_revision,
        "verdict": verdict_as_dict(scored.verdict),
    }
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
