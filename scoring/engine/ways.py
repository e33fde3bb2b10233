"""Ways round what wording cannot cure, each scored again where it can be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from scoring.engine.assess import Assessment, assess, weigh
from scoring.engine.clip import clip_seconds
from scoring.engine.compare import better_ones
from scoring.engine.draft import drafts
from scoring.engine.facts import PlatformFacts
from scoring.engine.model import Release
from scoring.engine.notes import impossible
from scoring.engine.score import figures_of, outlooks_of
from scoring.engine.verdict import Context, Light, Outlook, Standing, Verdict, Way

LEAST_GAIN = 0.03
LEAST_GAIN_OF_A_MODE = 0.05
LEAST_USEFUL_SECONDS = 4.0
MOST_PLATFORMS = 3


@dataclass(frozen=True, slots=True)
class Edit:
    """What can be left out of the clip and added afterwards, and the factors that go with it."""

    factors: frozenset[str]
    text: str


EDITS = (
    Edit(
        frozenset({"quoted-on-screen-text", "long-or-non-latin-text", "logos-and-brands", "moving-text"}),
        "Generate the clip with the surface left blank, and add the lettering in the edit; if it must be in the clip, "
        "keep it to one short word that stays still.",
    ),
    Edit(
        frozenset({"many-sequential-actions", "causal-chain"}),
        "Generate each step as a clip of its own, and cut them together in the edit.",
    ),
    Edit(
        frozenset({"many-cuts-in-short-clip", "unlabelled-multi-shot", "location-or-wardrobe-change"}),
        "Generate each shot as a clip of its own, and cut them together in the edit.",
    ),
    Edit(
        frozenset({"beat-or-pitch-matched", "sound-at-contact", "layered-audio", "sharp-sound-events"}),
        "Generate the clip silent, and lay the sound under it in the edit.",
    ),
    Edit(
        frozenset({"flickering-light-source"}),
        "Generate the clip in constant light, and add the flicker in the edit.",
    ),
)
COUNTS = frozenset({"exact-number-three-plus", "exact-quantifier", "nested-counts"})
FIRST_FRAME = "Give the platform a first frame that shows exactly this number, and let little move."
SAYS_MORE_THAN_ADVICE = {FIRST_FRAME: COUNTS} | {edit.text: edit.factors for edit in EDITS}
IMAGE = "Attach a reference image of the person or thing that has to stay the same."


@dataclass(frozen=True, slots=True)
class Asked:
    """What was judged, and what came of it."""

    assessment: Assessment
    verdict: Verdict
    context: Context
    release: Release

    def met(self, factors: frozenset[str]) -> bool:
        """Whether one of these factors was found."""
        return any(met.factor.slug in factors for met in self.assessment.met)

    def once_more(self, **changes: object) -> tuple[Assessment, Context]:
        """The same prompt, judged for a request with these changes."""
        there = replace(self.context, **changes)  # type: ignore[arg-type]
        return assess(self.assessment.reading, there, self.release), there


def ways_round(
    assessment: Assessment, verdict: Verdict, context: Context, release: Release, comparison: Iterable[Standing]
) -> tuple[Way, ...]:
    """What else can be done about a yellow or red light, the lowest risk first, drafts last."""
    away = tuple(_to_who_can(assessment, context, comparison))
    if context.platform.retired or verdict.light not in (Light.YELLOW, Light.RED):
        return away
    asked = Asked(assessment, verdict, context, release)
    ways = [*_other_platforms(comparison), *_reference_image(asked), *_shorter_clip(asked), *_edits(asked)]
    ways.sort(key=lambda way: (way.risk is None, bool(way.mode), way.risk or 0))
    return (*away, *ways, *drafts(context, clip_seconds(assessment.reading, context)))


def is_past_wording(verdict: Verdict) -> bool:
    """Whether the light is yellow or red, and no rewrite makes it green."""
    troubled = verdict.light in (Light.YELLOW, Light.RED)
    return troubled and (verdict.rewrite is None or verdict.rewrite.light is not Light.GREEN)


def _other_platforms(comparison: Iterable[Standing]) -> Iterator[Way]:
    for row in list(better_ones(comparison))[:MOST_PLATFORMS]:
        text = f"Use {row.name}: its range lies wholly below this one."
        yield Way("platform", text, row.light, row.risk, row.low, row.high)


def _to_who_can(assessment: Assessment, context: Context, comparison: Iterable[Standing]) -> Iterator[Way]:
    """Platforms for a clip that the one asked for cannot make: not shown to be riskier, in the order given."""
    names = [row.name for row in comparison if row.relation in ("better", "no-clear-difference")]
    able = ", ".join(names[:MOST_PLATFORMS])
    if able and context.platform.retired:
        yield Way("platform", f"{context.platform.name} is retired. In service, and not shown to be riskier: {able}.")
    elif able and is_impossible(assessment, context):
        asked = f"{context.platform.name} cannot make this clip as asked."
        yield Way("platform", f"{asked} No limit that we know stands in the way, nor is more risk shown, on: {able}.")


def is_impossible(assessment: Assessment, context: Context) -> bool:
    """Whether the platform is retired, or cannot make this clip from this prompt."""
    return context.platform.retired or any(impossible(assessment.reading, context))


def _reference_image(asked: Asked) -> Iterator[Way]:
    if asked.context.reference_image or asked.context.platform.reference_images is False:
        return
    yield from _if_lower("reference-image", IMAGE, asked, *asked.once_more(reference_image=True))
    if asked.met(COUNTS) and asked.context.mode in (None, "count-errors"):
        yield Way("reference-image", FIRST_FRAME)


def _shorter_clip(asked: Asked) -> Iterator[Way]:
    platform, now = asked.context.platform, clip_seconds(asked.assessment.reading, asked.context)
    shorter = next((each for each in _lengths(platform) if each >= LEAST_USEFUL_SECONDS), now)
    if shorter < now:
        text = f"Order {shorter:g} s instead of {now:g} s, and join clips where that is too short."
        yield from _if_lower("shorter-clip", text, asked, *asked.once_more(clip_seconds=shorter))


def _lengths(platform: PlatformFacts) -> Iterator[float]:
    """The lengths that a platform is known to make, the shortest first."""
    if platform.lengths:
        yield from sorted(platform.lengths)
    elif platform.min_clip_seconds is not None:
        yield max(platform.min_clip_seconds, LEAST_USEFUL_SECONDS)


def _edits(asked: Asked) -> Iterator[Way]:
    for edit in EDITS:
        if asked.met(edit.factors):
            left = tuple(met for met in asked.assessment.met if met.factor.slug not in edit.factors)
            after = weigh(asked.assessment.reading, left, asked.context, asked.release)
            yield from _if_lower("edit", edit.text, asked, after, asked.context, of_a_mode=True)


def _if_lower(
    kind: str, text: str, asked: Asked, after: Assessment, context: Context, *, of_a_mode: bool = False
) -> Iterator[Way]:
    """The way, if the whole risk falls; else, or `of_a_mode` first, if that of a mode falls clearly."""
    figures = figures_of(after, context, asked.release)
    whole = (asked.verdict.risk or 0) - (figures.risk or 0) >= LEAST_GAIN
    mode = _most_relieved(asked, outlooks_of(after, context, asked.release)) if of_a_mode or not whole else None
    if mode is not None and context.mode is None:
        yield Way(kind, text, mode.light, mode.risk, mode.low, mode.high, mode.mode)
    elif whole:
        yield Way(kind, text, figures.light, figures.risk, figures.low, figures.high)


def _most_relieved(asked: Asked, after: Iterable[Outlook]) -> Outlook | None:
    """The mode that was not green and whose risk falls most."""
    before = {each.mode: each for each in asked.verdict.outlooks if each.light in (Light.YELLOW, Light.RED)}
    gains = [((before[each.mode].risk or 0) - (each.risk or 0), each) for each in after if each.mode in before]
    gain, best = max(gains, key=lambda pair: pair[0], default=(0.0, None))
    return best if gain >= LEAST_GAIN_OF_A_MODE else None
