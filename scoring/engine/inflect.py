"""English inflection by rule and by a table of exceptions: enough to expand word lists once, when the engine loads."""

from functools import cache

from scoring.engine.tables import grammar_table

IRREGULAR_VERBS: dict[str, list[str]] = grammar_table("verbs")  # base: past, participle
IRREGULAR_PLURALS: dict[str, str] = grammar_table("plurals")
DOUBLING = frozenset(
    {
        "begin",
        "admit",
        "forget",
        "commit",
        "submit",
        "unwrap",
        "unplug",
        "unzip",
        "backflip",
        "kickflip",
        "heelflip",
        "frontflip",
        "unpin",
        "unclip",
        "leapfrog",
    }
)  # of several syllables
VOWELS = "aeiou"


def _doubles(base: str) -> bool:
    if base in DOUBLING:
        return True
    if len(base) < 3 or base[-1] in "wxy" + VOWELS or base[-2] not in VOWELS:
        return False
    one_syllable = sum(a in VOWELS and b not in VOWELS for a, b in zip(base, base[1:] + "x", strict=False)) == 1
    before = base[-3]
    return one_syllable and (before not in VOWELS or "qu" in base)


def third_person(base: str) -> str:
    """turn -> turns, watch -> watches, carry -> carries."""
    if base in {"be", "have"}:
        return {"be": "is", "have": "has"}[base]
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def present_participle(base: str) -> str:
    """turn -> turning, run -> running, dance -> dancing, lie -> lying."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def past(base: str) -> str:
    """turn -> turned, run -> ran, carry -> carried."""
    if base in IRREGULAR_VERBS:
        return IRREGULAR_VERBS[base][0]
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


@cache
def verb_forms(base: str) -> tuple[tuple[str, str], ...]:
    """The (form name, word) pairs of a verb: base, s, ing, ed and, where it differs, en."""
    forms = [("base", base), ("s", third_person(base)), ("ing", present_participle(base)), ("ed", past(base))]
    participle = IRREGULAR_VERBS.get(base, ["", past(base)])[1]
    seen = {word for _, word in forms}
    if participle not in seen:
        forms.append(("en", participle))
    return tuple(forms)


def inflected(base: str, form: str) -> str:
    """The verb in the named form; a form it does not have falls back to its nearest."""
    forms = dict(verb_forms(base))
    return forms.get(form) or forms["ed"]


def plural(noun: str) -> str:
    """hand -> hands, box -> boxes, lady -> ladies, woman -> women."""
    for ending, irregular in IRREGULAR_PLURALS.items():
        if noun == ending or (ending in {"man", "woman"} and noun.endswith(ending) and noun not in {"human", "german"}):
            return noun[: -len(ending)] + irregular
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")
