"""Words that the catalogue does not use, each with the fault of which they are a sign."""

import re

NEGATION = re.compile(r"\b(?:no|not|never|nor|neither|nobody|nothing|without|cannot|rarely|seldom)\b|n[’']t\b", re.I)
SENTENCE = re.compile(r"[^.!?;]+")

REFUND_PROMISE = re.compile(
    r"guarantee\w*"
    r"|\b(?:routinely|usually|normally|typically|generally|often|always|readily|reliably)\s+"
    r"(?:approve|refund|grant|honou?r|reimburse|accept|credit)\w*"
    r"|\b(?:refunds?|credits?|tickets?|claims?)\b[^.;]{0,40}\bare (?:approved|honou?red|granted)"
    r"|\byou(?: will|[’']ll| can expect to| should)\s+(?:get|receive|be given)\b[^.;]{0,40}\b(?:refund|credits?|money)"
    r"|\byou(?: will|[’']ll) be (?:refunded|reimbursed|credited)"
    r"|\b(?:entitled to|eligible for|qualif(?:y|ies) for|expect)\b[^.;]{0,20}\brefund"
    r"|\bmoney[- ]back\b|\brefund success\b",
    re.I,
)
CALLED_REAL = re.compile(
    r"\b(?:real|actual|genuine|authentic)\b(?:\s+\w+)?\s+(?:generations?|examples?|clips?|prompts?|outputs?|results?)\b",
    re.I,
)
LEADERBOARD = re.compile(
    r"\bleader ?boards?\b|\brank(?:ed|ings?|s)?\b|\bhall of (?:shame|fame)\b|(?<!\w)#1\b|\bnumber one\b"
    r"|\b(?:best|worst) (?:platform|tool|offender)s?\b|\bmost (?:failures|failing|failure-prone)\b"
    r"|\bhighest (?:number|count) of (?:failures|pages|entries|articles)\b",
    re.I,
)
INNER_WORKINGS = re.compile(
    r"(?<!pay )(?<!pays )(?<!draw )(?<!draws )(?<!more )(?<!the viewer[’']s )\battention\b|\blatents?\b"
    r"|\bembeddings?\b|\bdiffusion\b|\bdenois\w*"
    r"|\b(?:en|de)coders?\b|\btokeni[sz]\w*|\btraining (?:data|set|clips?|footage|examples?)\b"
    r"|\btrained on\b|\btransformers?\b|\bu-?net\b|\bneural\b|\bconditioning signal\b",
    re.I,
)
OUR_INFERENCE = re.compile(
    r"\b(?:our|an) (?:inference|guess|reading|assumption)\b|\bwe (?:infer|assume|guess|suppose)\b"
    r"|\b(?:not|never|nothing|nobody|no one)\b[^.;]{0,60}\b(?:publish|document|disclos)\w*",
    re.I,
)
RISK_FIGURE = re.compile(
    r"\d\s?%[^.;]{0,20}\b(?:risk|chance|likel|probab)\w*|\b(?:score|check) (?:your|the|this) prompt\b", re.I
)
RATED_BY_HAND = re.compile(
    r"\bseverity\s*(?:is|:|=)\s*(?:critical|major|moderate|minor)\b|\b(?:critical|major|moderate|minor) severity\b"
    r"|\b(?:very high|high|medium|low) documentation strength\b|\bdocumentation strength\s*(?:is|:|=)",
    re.I,
)
CLOCK_IN_TEXT = re.compile(r"(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])")
SHAPE_OF_FRAME = re.compile(r"\b9:16\b|\b16:10\b")


def unnegated(pattern: re.Pattern[str], text: str) -> str | None:
    """The first match of `pattern` in a sentence that does not deny it before."""
    for sentence in SENTENCE.findall(text):
        for found in pattern.finditer(sentence):
            if not NEGATION.search(sentence[: found.end()]):
                return found.group()
    return None
