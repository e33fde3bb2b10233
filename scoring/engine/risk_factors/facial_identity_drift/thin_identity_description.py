from collections.abc import Iterator

from scoring.engine.reading import Reading
from scoring.engine.risk_factor import RAISES, Evidence, Match, RiskFactor
from scoring.engine.verdict import Context


def find(reading: Reading, context: Context) -> Iterator[Match]:
    """The first person, named without a single fixed trait, with no reference picture."""
    if context.reference_image or not reading.people or reading.has("wide_framing", "crowd", "reference_marker"):
        return
    if reading.has("fixed_trait"):
        return
    first = reading.people[0]
    if not first.plural:
        yield Match(span=first.span)


RISK_FACTOR = RiskFactor(
    slug="thin-identity-description",
    failure_modes=("facial-identity-drift",),
    direction=RAISES,
    message="The person has no fixed trait to hold on to.",
    why="With only a role given, nothing in the prompt says which face to return to.",
    evidence=(
        Evidence(
            url="https://community.selendia.com/d/52-text-to-video-troubleshooting-fixing-flicker-drift-and-broken-motion",
            strength="weak",
            seen_on="2026-11-22",
            claim="A practitioners' guide blames thin descriptions of a character for drift.",
        ),
        Evidence(
            url="https://blog.fal.ai/kling-3-0-prompting-guide",
            strength="moderate",
            seen_on="2026-11-22",
            claim="A gateway's guide to Kling 3.0 advises to fix subjects early and to repeat them word for word.",
        ),
    ),
    basis="practitioner",
    failing=("A woman walks along a beach.", "The hero looks at the sea.", "Close-up of a man smiling."),
    passing=(
        "A woman of sixty with short grey hair and a green cardigan walks along a beach.",
        "An empty beach, no people.",
        "A man in a yellow raincoat smiling.",
        "Silhouette of a man on a hill.",
    ),
    find=find,
    needs=("person",),
    advice="Name three to five fixed traits (age, hair, a detail of the face, exact clothes) and repeat them.",
)
