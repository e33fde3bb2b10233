"""Why a prompt is not scored, by name. Each says what is wrong, in which field, and how to mend it."""


class ScoreRefused(Exception):
    """A request that is not scored; `field` is the part of it that has to change."""

    field = "prompt"
    how_to_mend = ""


class PromptMissing(ScoreRefused):
    """Nothing to judge."""

    how_to_mend = "Send the prompt you would give the video generator: two letters at the least."


class PromptTooLong(ScoreRefused):
    """Longer than any generator takes."""

    how_to_mend = "Shorten the prompt, or score its scenes one by one."


class TextUnreadable(ScoreRefused):
    """Characters that no text holds."""

    how_to_mend = "Remove NUL characters and unpaired surrogates; send the text as UTF-8."

    def __init__(self, detail: str, *, field: str) -> None:
        super().__init__(detail)
        self.field = field


class NegativePromptTooLong(ScoreRefused):
    """A negative prompt longer than any generator takes."""

    field = "negative_prompt"
    how_to_mend = "Keep what matters most in the negative prompt."


class ModeRequired(ScoreRefused):
    """Without an account one failure mode is scored at a time."""

    field = "mode"
    how_to_mend = "Name one failure mode in “mode”, or sign in: a free account also scores against all of them."

    def __init__(self) -> None:
        super().__init__("Without an account a prompt is scored against one failure mode, and none was named.")


class UnknownModelVersion(ScoreRefused):
    """A model version that the catalogue does not list for the platform."""

    field = "model_version"

    def __init__(self, *, version: str, platform: str, known: list[str]) -> None:
        super().__init__(f"{platform} has no model version “{version[:80]}” in the catalog.")
        self.how_to_mend = (
            f"Leave it out, or send one of: {', '.join(known)}." if known else "Leave the model version out."
        )


class ClipSecondsOutOfRange(ScoreRefused):
    """A clip that is no clip."""

    field = "clip_seconds"
    how_to_mend = "Send the seconds you will order, above 0 and at most 600, or leave them out."
