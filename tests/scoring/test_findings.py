from datetime import date

from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Finding, Span
from scoring.shown.findings import shown_reasons

FACTOR, SECOND, THIRD = RISK_FACTORS[:3]
NAMES = {"facial-identity-drift": "Face distortion", "lip-sync": "Lip sync failure"}


def finding(**changes):
    facts = {
        "factor": FACTOR.slug,
        "mode": "facial-identity-drift",
        "direction": "raises",
        "span": Span(0, 4),
        "text": "turn",
        "message": "A turn.",
        "evidence_strength": "moderate",
    }
    return Finding(**facts | changes)


def shown_findings(findings, names=NAMES):
    return tuple(each for shared in shown_reasons(findings, names) for each in shared.findings)


def test_one_factor_is_one_reason_for_all_its_modes():
    shown = shown_findings([finding(), finding(mode="lip-sync")], NAMES)

    assert [each.modes for each in shown] == [("Face distortion", "Lip sync failure")]


def test_a_factor_met_at_several_places_is_said_once():
    (shown,) = shown_findings([finding(), finding(span=Span(9, 13), text="spin"), finding(span=Span(20, 24))], NAMES)

    assert shown.words == ("turn", "spin")
    assert [place.span.start for place in shown.places] == [0, 9, 20]


def test_what_raises_a_risk_comes_first_then_the_stronger_evidence():
    shown = shown_findings(
        [
            finding(direction="lowers", evidence_strength="strong", text="still"),
            finding(factor=SECOND.slug, evidence_strength="weak", text="fast"),
            finding(factor=THIRD.slug, evidence_strength="strong", text="five"),
        ],
        NAMES,
    )

    assert [(each.number, each.words) for each in shown] == [(1, ("five",)), (2, ("fast",)), (3, ("still",))]


def test_each_reason_names_its_sources_with_their_day():
    (shown,) = shown_reasons([finding()], NAMES)

    assert len(shown.evidence) == len(FACTOR.evidence)
    assert all(each.name and isinstance(each.seen_on, date) for each in shown.evidence)


def test_two_pages_of_one_site_have_two_names():
    factors = [factor for factor in RISK_FACTORS if len({each.url for each in factor.evidence}) > 1]
    shown = [reason for factor in factors for reason in shown_reasons([finding(factor=factor.slug)], NAMES)]

    assert all(len({each.name for each in reason.evidence}) == len(reason.evidence) for reason in shown)


def test_quoted_words_are_not_quoted_twice():
    (shown,) = shown_findings([finding(text="“OPEN LATE”")], NAMES)

    assert shown.words == ("OPEN LATE",)


def test_a_reason_of_no_word_has_no_place():
    (shown,) = shown_findings([finding(span=None, text="")], NAMES)

    assert shown.places == ()


def test_reasons_of_the_same_sources_say_them_once():
    pair = [finding(factor="fast-drone-or-fly-through"), finding(factor="motion-in-a-built-place", span=Span(9, 13))]
    shared, other = shown_reasons([pair[0], finding(span=Span(5, 8)), pair[1]], NAMES)

    assert [each.number for each in shared.findings] == [1, 2]
    assert other.number == 3


def test_a_shared_source_tells_no_mode_that_only_one_reason_bears_on():
    pair = [finding(factor="fast-drone-or-fly-through"), finding(factor="motion-in-a-built-place", mode="lip-sync")]
    (shared,) = shown_reasons(pair, NAMES)

    assert shared.modes == ()


def test_the_same_sources_of_another_direction_are_said_again():
    pair = [finding(factor="cluttered-set"), finding(factor="plain-background", direction="lowers")]

    assert len(shown_reasons(pair, NAMES)) == 2


def implied(mode="facial-identity-drift", **changes):
    return finding(factor=f"implied-{mode}", mode=mode, evidence_strength="weak", **changes)


def test_what_all_words_say_is_one_reason_with_a_line_a_mode():
    (shared,) = shown_reasons([implied(), implied("lip-sync", span=Span(9, 13))], NAMES)

    assert [(each.number, *each.modes) for each in shared.findings] == [(1, "Face distortion"), (1, "Lip sync failure")]


def test_what_all_words_say_comes_after_what_a_word_says_with_the_same_strength():
    named = finding(evidence_strength="weak", span=Span(9, 13))

    assert [shared.together for shared in shown_reasons([implied(), named], NAMES)] == [False, True]


def test_a_word_of_what_all_words_say_stands_for_the_phrase_that_another_reason_marks():
    turn = finding(span=Span(0, 20), text="turning her head now")
    _, shown = shown_findings([turn, implied(span=Span(12, 16), text="head"), implied(span=Span(25, 29))], NAMES)

    assert shown.words == ("turning her head now", "turn")
    assert shown.spans == (Span(0, 20), Span(25, 29))


def test_what_we_infer_is_called_so():
    _, shown = shown_reasons([finding(), implied()], NAMES)

    assert [each.inferred for each in shown.evidence] == [True]
