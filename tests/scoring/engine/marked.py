"""What single factors mark in a prompt, for the tests of each mode."""

from scoring.engine.reading import read
from scoring.engine.risk_factors import RISK_FACTORS, RISK_FACTORS_BY_SLUG
from scoring.engine.splice import apply, tidy
from scoring.engine.verdict import Context, Edit, PlatformFacts
from scoring.engine.wording import Wording

ANYWHERE = Context(platform=PlatformFacts(slug="generic", name="Generic"))


def marked(slug, prompt, context=ANYWHERE):
    """The words that one factor marks; the whole prompt's reason is "-"."""
    matches = RISK_FACTORS_BY_SLUG[slug].find(read(prompt), context)
    return [match.span.text(prompt) if match.span else "-" for match in matches]


def raised(mode, prompt):
    """The slugs of the raising factors of a mode that a prompt meets; without the one that goes by no list of words."""
    reading = read(prompt)
    listed = [factor for factor in RISK_FACTORS if not isinstance(factor.find, Wording)]
    factors = [factor for factor in listed if mode in factor.failure_modes and factor.direction == "raises"]
    return {factor.slug for factor in factors if list(factor.find(reading, ANYWHERE))}


def edited(slug, prompt):
    """The prompt after the first edit that one factor offers; as it was if there is none."""
    for match in RISK_FACTORS_BY_SLUG[slug].find(read(prompt), ANYWHERE):
        if match.replacement is not None:
            edit = Edit(match.edit_span or match.span, match.replacement, slug, "")
            return apply(prompt, [tidy(prompt, edit)])
    return prompt
