"""What an outcome may teach: the names of the risk factors that its prompt met."""

from failures.selectors import catalogue
from scoring.engine.assess import factors_met
from scoring.engine.platforms import with_model
from scoring.engine.reading import Reading, read
from scoring.engine.verdict import Context
from scoring.models import Score
from scoring.selectors import engine_facts


def reading_of(score: Score) -> Reading | None:
    """The score's prompt, read; None where its text is not kept."""
    return read(score.prompt) if score.prompt else None


def factors_of(score: Score, reading: Reading | None = None) -> list[str] | None:
    """The factors met, by name, in every mode. None where no text or no platform is left: that clip teaches nothing."""
    reading = reading or reading_of(score)
    if reading is None or not is_listed(score.platform.slug):
        return None
    context = with_model(
        Context(
            platform=engine_facts(score.platform.slug),
            model_version=score.model_version,
            clip_seconds=score.clip_seconds,
            reference_image=score.reference_image,
        )
    )
    return [met.factor.slug for met in factors_met(reading, context)]


def is_listed(platform: str) -> bool:
    """Whether the catalogue still knows the platform."""
    return platform in catalogue().platforms
