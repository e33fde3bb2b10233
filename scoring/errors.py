"""Why something is refused, by name. Each says what is wrong, in which field, and how to mend it."""


class ScoreRefused(Exception):
    """A request that is not scored; `field` is the part of it that has to change.

    `how_to_mend` speaks to whoever calls the API, `mend_on_page` to whoever fills in the form.
    """

    field = "prompt"
    how_to_mend = ""
    mend_on_page = ""


class PromptMissing(ScoreRefused):
    """Nothing to judge."""

    how_to_mend = "Send the prompt you would give the video generator: two letters at the least."
    mend_on_page = "Paste the prompt you would give the video generator: two letters at the least."


class PromptTooLong(ScoreRefused):
    """Longer than any generator takes."""

    how_to_mend = "Shorten the prompt, or score its scenes one by one."
    mend_on_page = how_to_mend


class TextUnreadable(ScoreRefused):
    """Characters that no text holds."""

    how_to_mend = "Remove NUL characters and unpaired surrogates; send the text as UTF-8."
    mend_on_page = "Remove the characters that no text holds: copying the words from a plain text often does it."

    def __init__(self, detail: str, *, field: str) -> None:
        super().__init__(detail)
        self.field = field


class NegativePromptTooLong(ScoreRefused):
    """A negative prompt longer than any generator takes."""

    field = "negative_prompt"
    how_to_mend = "Keep what matters most in the negative prompt."
    mend_on_page = how_to_mend


class ModeRequired(ScoreRefused):
    """Without an account one failure mode is scored at a time."""

    field = "mode"
    how_to_mend = "Name one failure mode in “mode”, or sign in: a free account also scores against all of them."
    mend_on_page = "Choose one failure mode, or sign in: a free account also scores against all of them."

    def __init__(self) -> None:
        super().__init__("Without an account a prompt is scored against one failure mode, and none was named.")


class ModelVersionElsewhere(ScoreRefused):
    """A model version that belongs to another platform."""

    field = "model_version"
    how_to_mend = "Leave the model version out, or send one of the platform."

    def __init__(self, *, version: str, owner: str, platform: str, known: list[str]) -> None:
        super().__init__(f"The model version “{version}” is one of {owner}, not of {platform}.")
        self.how_to_mend = f"Leave it out, or send one of: {', '.join(known)}." if known else "Leave it out."
        self.mend_on_page = f"Choose one under {platform}, or “Not known”." if known else "Choose “Not known”."


class ModelVersionTooLong(ScoreRefused):
    """More than a name."""

    field = "model_version"
    how_to_mend = "Leave the model version out, or send its name alone."
    mend_on_page = "Choose one of the list, or “Not known”."


class ClipSecondsOutOfRange(ScoreRefused):
    """A clip that is no clip."""

    field = "clip_seconds"
    how_to_mend = "Send the seconds you will order, above 0 and at most 600, or leave them out."
    mend_on_page = "Give the seconds you will order, above 0 and at most 600, or leave the field empty."


class ClipCostOutOfRange(ScoreRefused):
    """A price that is no price."""

    field = "clip_cost"
    how_to_mend = "Send what one clip costs you, above 0 and at most 1,000,000, or leave it out."
    mend_on_page = "Give what one clip costs you, above 0 and at most 1,000,000, or leave the field empty."


class UnknownComparison(ScoreRefused):
    """A platform to compare with that the catalogue does not hold."""

    field = "compare"
    how_to_mend = "Send “all”, or a list of slugs of the catalog."
    mend_on_page = how_to_mend

    def __init__(self, slug: str, *, known: list[str]) -> None:
        super().__init__(f"The catalog has no platform “{slug[:80]}” to compare with.")
        self.how_to_mend = f"Send “all”, or a list out of: {', '.join(known)}."


class OutcomeRefused(Exception):
    """An outcome that is not kept; `field` is the part of the request that has to change."""

    field = ""
    how_to_mend = ""


class ClientKeyMissing(OutcomeRefused):
    """Without a key a request sent twice would be two clips."""

    how_to_mend = "Send the header Idempotency-Key: any text of 1 to 200 characters that is new for each clip."

    def __init__(self) -> None:
        super().__init__("The header Idempotency-Key is missing, or longer than 200 characters.")


class ClientKeyReused(OutcomeRefused):
    """A key that already stands for another outcome."""

    how_to_mend = "Send a new Idempotency-Key for another clip; to correct an outcome, change it at its own address."

    def __init__(self) -> None:
        super().__init__("This Idempotency-Key was used for an outcome with other facts.")


class UnknownScore(OutcomeRefused):
    """No score of this user has this id."""

    field = "score"
    how_to_mend = "Send the id of one of your own scores, or “prompt” and “platform” in its place."

    def __init__(self) -> None:
        super().__init__("You have no score with this id.")


class ScoreOrPrompt(OutcomeRefused):
    """Neither a score nor a prompt, or both."""

    field = "score"
    how_to_mend = "Send either “score”, or “prompt” and “platform”."

    def __init__(self) -> None:
        super().__init__("An outcome belongs to one score, or to a prompt that is scored now.")


class ModesWithoutFailure(OutcomeRefused):
    """Failure modes of a clip that did not fail."""

    field = "modes"
    how_to_mend = "Leave “modes” and “first_visible_ms” out, or send “failed” as the result."

    def __init__(self) -> None:
        super().__init__("Only a clip that failed has failure modes and a time at which they show.")


class FirstVisibleOutOfRange(OutcomeRefused):
    """A time that the clip does not have."""

    field = "first_visible_ms"
    how_to_mend = "Send the milliseconds from the clip's start at which the failure first shows, or leave them out."

    def __init__(self, platform: str, longest_ms: int) -> None:
        super().__init__(f"{platform} makes clips of at most {longest_ms / 1000:g} seconds.")


class CostWithoutCurrency(OutcomeRefused):
    """An amount of no money, or a currency of no amount."""

    field = "currency"
    how_to_mend = "Send “cost_cents” and “currency” (three letters, such as “usd”) together, or neither."

    def __init__(self) -> None:
        super().__init__("A cost is an amount with its currency.")


class ReleaseRefused(Exception):
    """A change of what judges, which is not made."""


class UnknownRelease(ReleaseRefused):
    """No release has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no release “{name[:80]}”.")


class ReleaseUnreadable(ReleaseRefused):
    """A release that this version of the engine cannot judge by."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The engine cannot read the release “{name}”, so it was not published.")


class NothingToRollBack(ReleaseRefused):
    """The release that comes with the engine judges already."""

    def __init__(self) -> None:
        super().__init__("No release is published: the one that comes with the engine judges already.")
