"""One spelling for matching: lower case, every mark a space, each character in its old place."""

import re

WIDE_GAP = re.compile(r"\s\s")
KEPT = "@"  # a mention is no word: "@character" is not "character"
MOST_READ = 5_000  # characters: several times what a generator heeds
LONGEST_WORD = 100
RUN_OF_SPACE = re.compile(r"\s+")


class _Folds(dict[int, str]):
    """Code point -> its folded character, worked out once; always exactly one character."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()
        folded = (lower if len(lower) == 1 else character) if character.isalnum() or character in KEPT else " "
        self[code] = folded
        return folded


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The text as the matcher reads it, of the same length; "close-up" and "close up" become one."""
    return text.translate(_FOLDS)


def fold_words(phrase: str) -> str:
    """A word-list entry as the matcher reads it, without spare spaces."""
    return " ".join(fold(phrase).split())


def narrow(text: str) -> tuple[str, list[int] | None]:
    """The text with each run of white space made one space, and where each character stood (None: nowhere moved)."""
    if WIDE_GAP.search(text) is None:
        return text, None
    pieces: list[str] = []
    places: list[int] = []
    last = 0
    for run in RUN_OF_SPACE.finditer(text):
        pieces.append(text[last : run.start()] + " ")
        places.extend(range(last, run.start() + 1))
        last = run.end()
    pieces.append(text[last:])
    places.extend(range(last, len(text) + 1))
    return "".join(pieces), places


def heeded(prompt: str) -> str:
    """As much of a prompt as is worth reading, cut between words."""
    if len(prompt) <= MOST_READ:
        return prompt
    end = prompt.rfind(" ", MOST_READ - LONGEST_WORD, MOST_READ)
    return prompt[: end if end > 0 else MOST_READ]


def lowered(text: str, folded: str) -> str:
    """The text in lower case, of the same length, given the text as the matcher reads it."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(a if a.isalnum() else b for a, b in zip(folded, text, strict=True))
