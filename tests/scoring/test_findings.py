from datetime import date

from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Finding, Span
from scoring.shown.findings import shown_findings

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
    (shown,) = shown_findings([finding()], NAMES)

    assert len(shown.evidence) == len(FACTOR.evidence)
    assert all(each.name and isinstance(each.seen_on, date) for each in shown.evidence)


def test_two_pages_of_one_site_have_two_names():
    factors = [factor for factor in RISK_FACTORS if len({each.url for each in factor.evidence}) > 1]
    shown = [reason for factor in factors for reason in shown_findings([finding(factor=factor.slug)], NAMES)]

    assert all(len({each.name for each in reason.evidence}) == len(reason.evidence) for reason in shown)


def test_quoted_words_are_not_quoted_twice():
    (shown,) = shown_findings([finding(text="“OPEN LATE”")], NAMES)

    assert shown.words == ("OPEN LATE",)


def test_a_reason_of_no_word_has_no_place():
    (shown,) = shown_findings([finding(span=None, text="")], NAMES)

    assert shown.places == ()


def implied(**changes):
    return finding(factor="implied-facial-identity-drift", evidence_strength="weak", **changes)


def test_a_word_of_what_all_words_say_stands_for_the_phrase_that_another_reason_marks():
    turn = finding(span=Span(0, 20), text="turning her head now")
    _, shown = shown_findings([turn, implied(span=Span(12, 16), text="head"), implied(span=Span(25, 29))], NAMES)

    assert shown.words == ("turning her head now", "turn")
    assert shown.spans == (Span(0, 20), Span(25, 29))


def test_what_we_infer_is_called_so():
    _, shown = shown_findings([finding(), implied()], NAMES)

    assert [each.inferred for each in shown.evidence] == [True]
