"""Every kind of problem the API answers with, in one table; /api/problems shows it."""

from dataclasses import dataclass

from django.conf import settings
from rest_framework import exceptions

from billing.errors import QuotaExceeded, TooFast
from failures.errors import UnknownMode, UnknownPlatform
from scoring import errors as scoring


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind: its status, its lasting code, and what a caller can do."""

    status: int
    code: str
    title: str
    how_to_mend: str
    field: str = ""


def _from_scoring(refusal: type[scoring.ScoreRefused], code: str, title: str) -> ProblemKind:
    return ProblemKind(
        400, code, title, refusal.how_to_mend or "Leave the field out, or send a value that the catalog lists."
    )


def _from_outcomes(refusal: type[scoring.OutcomeRefused], code: str, title: str, *, status: int = 400) -> ProblemKind:
    return ProblemKind(status, code, title, refusal.how_to_mend)


TOO_MANY_REQUESTS = ProblemKind(
    429,
    "too_many_requests",
    "Too many requests at once",
    "Wait as long as Retry-After says. "
    f"On every plan, fair use is {settings.FAIR_USE_SCORES_PER_MINUTE} scores within a minute.",
)
BY_REFUSAL: dict[type[Exception], ProblemKind] = {
    scoring.PromptMissing: _from_scoring(scoring.PromptMissing, "prompt_missing", "There is no prompt to judge"),
    scoring.PromptTooLong: _from_scoring(scoring.PromptTooLong, "prompt_too_long", "The prompt is too long"),
    scoring.NegativePromptTooLong: _from_scoring(
        scoring.NegativePromptTooLong, "negative_prompt_too_long", "The negative prompt is too long"
    ),
    scoring.TextUnreadable: _from_scoring(scoring.TextUnreadable, "text_unreadable", "The text cannot be read"),
    scoring.ModeRequired: _from_scoring(scoring.ModeRequired, "mode_required", "Name a failure mode"),
    scoring.ModelVersionElsewhere: _from_scoring(
        scoring.ModelVersionElsewhere, "model_version_elsewhere", "The model version is one of another platform"
    ),
    scoring.ModelVersionTooLong: _from_scoring(
        scoring.ModelVersionTooLong, "model_version_too_long", "The model version is too long"
    ),
    scoring.ClipCostOutOfRange: _from_scoring(
        scoring.ClipCostOutOfRange, "clip_cost_out_of_range", "The price of a clip is not possible"
    ),
    scoring.UnknownComparison: _from_scoring(
        scoring.UnknownComparison, "unknown_comparison", "A platform to compare with is not known"
    ),
    scoring.ClipSecondsOutOfRange: _from_scoring(
        scoring.ClipSecondsOutOfRange, "clip_seconds_out_of_range", "The clip length is not possible"
    ),
    scoring.ClientKeyMissing: _from_outcomes(scoring.ClientKeyMissing, "client_key_missing", "The key is missing"),
    scoring.ClientKeyReused: _from_outcomes(
        scoring.ClientKeyReused, "client_key_reused", "The key stands for another outcome", status=409
    ),
    scoring.UnknownScore: _from_outcomes(scoring.UnknownScore, "unknown_score", "The score is not known", status=404),
    scoring.ScoreOrPrompt: _from_outcomes(scoring.ScoreOrPrompt, "score_or_prompt", "Name one clip"),
    scoring.ModesWithoutFailure: _from_outcomes(
        scoring.ModesWithoutFailure, "modes_without_failure", "The clip did not fail"
    ),
    scoring.FirstVisibleOutOfRange: _from_outcomes(
        scoring.FirstVisibleOutOfRange, "first_visible_out_of_range", "The clip is not that long"
    ),
    scoring.CostWithoutCurrency: _from_outcomes(
        scoring.CostWithoutCurrency, "cost_without_currency", "Cost and currency come together"
    ),
    UnknownPlatform: ProblemKind(
        400,
        "unknown_platform",
        "The platform is not known",
        "Send the slug of a platform of the catalog, such as “sora” or “kling”.",
        "platform",
    ),
    UnknownMode: ProblemKind(
        400,
        "unknown_mode",
        "The failure mode is not known",
        "Send the slug of a failure mode of the catalog, such as “facial-identity-drift”.",
        "mode",
    ),
    QuotaExceeded: ProblemKind(
        402,
        "quota_exceeded",
        "The day's limit is used up",
        "Wait for the next UTC day, sign in, or see the plans at /pricing/.",
    ),
    TooFast: TOO_MANY_REQUESTS,
    exceptions.ParseError: ProblemKind(
        400, "malformed_body", "The body cannot be read", "Send one JSON object, encoded as UTF-8."
    ),
    exceptions.ValidationError: ProblemKind(
        400, "invalid_request", "A field is missing or of the wrong type", "Correct the fields named in “errors”."
    ),
}

BY_STATUS: dict[int, ProblemKind] = {
    kind.status: kind
    for kind in (
        ProblemKind(400, "bad_request", "The request cannot be read", "Check the request and send it again."),
        ProblemKind(401, "not_authenticated", "The caller is not known", "Sign in, or leave the credentials out."),
        ProblemKind(403, "forbidden", "This is not allowed", "With a session cookie, send its CSRF token too."),
        ProblemKind(404, "not_found", "There is nothing at this address", "Check the address."),
        ProblemKind(405, "method_not_allowed", "This method is not answered here", "Use a method named in “Allow”."),
        ProblemKind(406, "not_acceptable", "This answer exists only as JSON", "Accept application/json."),
        ProblemKind(
            413, "body_too_large", "The body is too large", "Send less: a prompt has 20,000 characters at most."
        ),
        ProblemKind(415, "unsupported_media_type", "The body is not JSON", "Send Content-Type: application/json."),
        TOO_MANY_REQUESTS,
    )
}
SERVER_ERROR = ProblemKind(
    500, "server_error", "Something failed on our side", "Try again; nothing of this request was kept."
)


def every_kind() -> list[ProblemKind]:
    """Each kind once, in the order of its status."""
    return sorted({*BY_REFUSAL.values(), *BY_STATUS.values(), SERVER_ERROR}, key=lambda kind: (kind.status, kind.code))
