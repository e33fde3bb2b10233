"""What holds for any text whatever."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.lexicon import concepts
from scoring.engine.platforms import all_platform_facts
from scoring.engine.reading import read
from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.score import score
from scoring.engine.splice import apply
from scoring.engine.verdict import Context

TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=300)
EXAMPLES = [text.rstrip(".") for factor in RISK_FACTORS for text in (*factor.failing, *factor.passing)]
WORDS = [text for words in concepts().values() for text in words.texts]
PIECES = st.one_of(
    st.sampled_from(EXAMPLES), st.sampled_from(WORDS), st.sampled_from(["no", "a", "two", "and", "“Hi”", "--ar 16:9"])
)
GLUE = st.sampled_from([", ", ". ", " ", " and ", "\n", "  "])
PROMPTS = st.lists(st.tuples(PIECES, GLUE), min_size=1, max_size=5).map(lambda parts: "".join(a + b for a, b in parts))
CONTEXTS = st.builds(
    Context,
    platform=st.sampled_from(list(all_platform_facts().values())),
    clip_seconds=st.sampled_from([None, 3.0, 8.0, 20.0]),
    reference_image=st.booleans(),
)
ANYTHING = st.one_of(TEXT, PROMPTS)


@settings(max_examples=200, deadline=None)
@given(prompt=ANYTHING, context=CONTEXTS)
def test_spans_lie_in_the_prompt(prompt, context):
    for finding in score(prompt, context).findings:
        if finding.span is not None:
            assert 0 <= finding.span.start < finding.span.end <= len(prompt)
            assert finding.span.text(prompt) == finding.text


@settings(max_examples=100, deadline=None)
@given(prompt=ANYTHING, context=CONTEXTS)
def test_the_same_gives_the_same(prompt, context):
    first, second = (json.dumps(verdict_as_dict(score(prompt, context))) for _ in range(2))

    assert first == second


@settings(max_examples=300, deadline=None)
@given(prompt=PROMPTS, context=CONTEXTS)
def test_a_rewrite_makes_nothing_worse(prompt, context):
    verdict = score(prompt, context)
    if verdict.rewrite is None:
        return

    after = score(verdict.rewrite.prompt, context)
    assert after.risk <= verdict.risk
    for old, new in zip(verdict.outlooks, after.outlooks, strict=True):
        assert (new.risk or 0) <= (old.risk or 1)


@settings(max_examples=300, deadline=None)
@given(prompt=PROMPTS, context=CONTEXTS)
def test_rewriting_again_changes_nothing(prompt, context):
    verdict = score(prompt, context)
    if verdict.rewrite is None:
        return

    assert score(verdict.rewrite.prompt, context).rewrite is None


@settings(max_examples=300, deadline=None)
@given(prompt=PROMPTS, context=CONTEXTS)
def test_the_edits_make_the_rewrite(prompt, context):
    verdict = score(prompt, context)
    if verdict.rewrite is None:
        return

    assert apply(prompt, verdict.rewrite.edits) == verdict.rewrite.prompt


@settings(max_examples=300, deadline=None)
@given(prompt=PROMPTS, context=CONTEXTS)
def test_a_rewrite_keeps_quotations_and_parameters(prompt, context):
    verdict = score(prompt, context)
    if verdict.rewrite is None:
        return

    kept = [quote.span.text(prompt) for quote in read(prompt).quotes]
    kept += [span.text(prompt) for span in read(prompt).parameters]
    assert all(text in verdict.rewrite.prompt for text in kept)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a ",
        "no ",
        '"',
        "' ",
        "one ",
        "turn head ",
        "she turns her head, ",
        "no people, ",
        "(",
        "\x00",
        "😀",
        "ש",
        "--a ",
        "\n",
        "  ",
        "1",
        "- ",
        "the camera pans and ",
    ],
)
def test_a_long_text_of_anything_is_answered(text):
    prompt = (text * 20_000)[:20_000]

    assert score(prompt, Context(platform=all_platform_facts()["generic"])).release
