"""The verdict with what surrounds it: the money, the other platforms, and the ways round what wording cannot cure."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from scoring.engine.assess import assess
from scoring.engine.clip import clip_length
from scoring.engine.compare import compare_reading
from scoring.engine.facts import PlatformFacts
from scoring.engine.model import Release, current_release
from scoring.engine.money import money_at_risk
from scoring.engine.platforms import with_model
from scoring.engine.reading import read
from scoring.engine.score import figures_of, verdict_on
from scoring.engine.verdict import Context, Verdict
from scoring.engine.ways import is_impossible, is_past_wording, ways_round


def answer(
    prompt: str,
    context: Context,
    platforms: Iterable[PlatformFacts],
    release: Release | None = None,
    *,
    beside: Collection[str] = (),
) -> Verdict:
    """Judge a prompt once read, and say what else can be done; `beside` names the platforms to be compared with."""
    release, context = release or current_release(), with_model(context)
    assessment = assess(read(prompt), context, release)
    verdict = verdict_on(assessment, context, release)
    clip = clip_length(assessment.reading, context)
    looks_around = beside or is_impossible(assessment, context) or is_past_wording(verdict)
    compared = compare_reading(assessment.reading, context, platforms, release) if looks_around else ()
    return replace(
        verdict,
        money=money_at_risk(context, clip, figures_of(assessment, context, release)),
        ways=ways_round(assessment, verdict, context, release, compared),
        comparison=tuple(row for row in compared if row.platform in {context.platform.slug, *beside}) if beside else (),
    )
