from datetime import date

from scoring.engine.risk_factors import RISK_FACTORS
from scoring.engine.verdict import Finding, Span
from scoring.shown.findings import shown_findings

FACTOR = RISK_FACTORS[0]
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


def test_one_place_of_one_factor_is_one_reason():
    shown = shown_findings([finding(), finding(mode="lip-sync")], NAMES)

    assert [each.modes for each in shown] == [("Face distortion", "Lip sync failure")]


def test_what_raises_a_risk_comes_first_then_the_stronger_evidence():
    shown = shown_findings(
        [
            finding(direction="lowers", evidence_strength="strong", text="still"),
            finding(evidence_strength="weak", text="fast"),
            finding(evidence_strength="strong", text="five"),
        ],
        NAMES,
    )

    assert [(each.number, each.words) for each in shown] == [(1, "five"), (2, "fast"), (3, "still")]


def test_each_reason_names_its_sources_with_their_day():
    (shown,) = shown_findings([finding()], NAMES)

    assert len(shown.evidence) == len(FACTOR.evidence)
    assert all(each.name and isinstance(each.seen_on, date) for each in shown.evidence)


def test_quoted_words_are_not_quoted_twice():
    (shown,) = shown_findings([finding(text="“OPEN LATE”")], NAMES)

    assert shown.words == "OPEN LATE"


def test_a_reason_of_no_word_has_no_place():
    (shown,) = shown_findings([finding(span=None, text="")], NAMES)

    assert shown.place is None
