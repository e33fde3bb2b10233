"""A prompt, read once: what is in it and where, for every factor to ask."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from scoring.engine.folding import heeded, lowered
from scoring.engine.grammar import actions, camera, clauses, durations, figures, negation, numbers, people, quotes
from scoring.engine.grammar.actions import Action
from scoring.engine.grammar.camera import CameraMove
from scoring.engine.grammar.clauses import Cuts
from scoring.engine.grammar.durations import Duration
from scoring.engine.grammar.figures import Figures
from scoring.engine.grammar.language import Legibility, legibility
from scoring.engine.grammar.markup import parameters as set_apart_in
from scoring.engine.grammar.numbers import Count
from scoring.engine.grammar.people import Person
from scoring.engine.grammar.quotes import Quote
from scoring.engine.grammar.stretches import Stretches, blanked
from scoring.engine.lexicon import deeds, words_of
from scoring.engine.once import once
from scoring.engine.parts import Part
from scoring.engine.plan import COUNT, DIGIT, QUOTATION, Asked, plan
from scoring.engine.respelling import is_spelled_right
from scoring.engine.verdict import Span
from scoring.engine.vocabulary import Found, Hit, vocabulary

Answer = TypeVar("Answer")

CAMERA_LISTS = [(family, f"camera_{family}") for family in camera.FAMILIES]


def read(prompt: str) -> "Reading":
    """The prompt, scanned for the whole vocabulary; the rest is worked out when a factor asks."""
    text = heeded(prompt)
    return Reading(prompt, text, vocabulary().scan(text))


class Reading:
    """What a prompt says. Every offset is into `prompt`; every property is worked out at most once."""

    def __init__(self, prompt: str, text: str, found: Found) -> None:
        self.prompt = prompt
        self.text = text  # what of it was read
        self.folded = found.folded  # the text in lower case with every mark a space; of the same length
        self.hits = (
            found.__getitem__
        )  # a word list (or a factor's phrases): where it stands, denied and quoted places too
        self._found = found
        self._said: dict[str, tuple[Hit, ...]] = {}
        self._pieces: dict[tuple[str, str], frozenset[int]] = {}
        self._answers: dict[object, Any] = {}

    def answer(self, question: Callable[["Reading"], Answer]) -> Answer:
        """What a question about the prompt comes to, worked out once however often it is asked."""
        if question not in self._answers:
            self._answers[question] = question(self)
        return cast("Answer", self._answers[question])

    @once
    def asked(self) -> Asked:
        """The factors, and their patterns, that the words make worth asking."""
        signs = ((DIGIT, self.has_digits), (COUNT, self.counts), (QUOTATION, self.quotes))
        return plan().asked(self._found, [sign for sign, met in signs if met])

    def patterns_met(self, finder: object) -> list[int]:
        """The numbers of a finder's patterns whose parts are all met somewhere."""
        return self.asked.patterns.get(id(finder), [])

    def excuses_met(self, finder: object) -> list[tuple[Part, ...]]:
        """The parts of a finder's excusing patterns of which something is met."""
        return plan().excuses_met(id(finder), self._found)

    def said(self, concept: str) -> tuple[Hit, ...]:
        """The hits that count: neither denied nor inside a quotation or parameter."""
        found = self._said.get(concept)
        if found is None:
            found = self.hits(concept)
            if found and self.is_partly_unsaid:
                found = tuple(
                    [hit for hit in found if self.counts_at(hit.start) and not self.is_figure(hit.start, hit.end)]
                )
            self._said[concept] = found
        return found

    @once
    def is_partly_unsaid(self) -> bool:
        """Whether any words are denied, set apart or no more than a figure of speech."""
        return bool(self._denied or self._set_apart or self._figures)

    def pieces_with(self, concept: str, kind: str) -> frozenset[int]:
        """The numbers of the "sentences", "clauses" or "segments" in which a word list is said."""
        found = self._pieces.get((concept, kind))
        if found is None:
            cuts: Cuts = getattr(self, kind)
            found = self._pieces[concept, kind] = frozenset(cuts.number_at(hit.start) for hit in self.said(concept))
        return found

    def has(self, *concepts: str) -> bool:
        """Whether any of the word lists is said."""
        return any(map(self.said, concepts))

    def counts_at(self, offset: int) -> bool:
        """Whether a word here is meant: not denied, not quoted, not a parameter."""
        return not (self.is_negated(offset) or self.is_protected(offset))

    @once
    def lower(self) -> str:
        """The prompt in lower case; same length."""
        return lowered(self.text, self.folded)

    @once
    def words(self) -> list[str]:
        """The words, folded: `Close-up` is two."""
        return self.folded.split()

    @property
    def word_count(self) -> int:
        return len(self.words)

    @once
    def legibility(self) -> Legibility:
        """Whether the prompt is in English and long enough to tell anything."""
        return legibility(self.text, self.words, vocabulary().words, is_spelled_right)

    @once
    def _sentence_ends(self) -> list[int]:
        return clauses.sentence_ends(self.text)

    @once
    def sentences(self) -> Cuts:
        return Cuts(self._sentence_ends, len(self.text))

    @once
    def clauses(self) -> Cuts:
        return clauses.clauses(self.text, self._sentence_ends)

    @once
    def segments(self) -> Cuts:
        return clauses.segments(self.text, self._sentence_ends)

    @once
    def quotes(self) -> tuple[Quote, ...]:
        """Quoted strings with their use: "speech", "lettering" or "" (cannot tell)."""
        return quotes.quotes(self.text, self.lower)

    @once
    def parameters(self) -> tuple[Span, ...]:
        """Parts such as --ar 16:9, addresses, tags and color codes."""
        return set_apart_in(self.text)

    @once
    def negations(self) -> tuple[Span, ...]:
        """The stretches that a "no", "never", "without" … denies."""
        idioms = Stretches(hit.span for hit in self.hits("not_negator"))
        negators = [hit.span for hit in self.hits("negator") if not idioms.touches(hit.span)]
        return negation.negation_scopes(self.text, negators, deeds())

    def is_negated(self, offset: int) -> bool:
        """Whether the offset lies in a denied stretch."""
        return self._denied.covers(offset)

    def is_protected(self, offset: int) -> bool:
        """Whether the offset lies in a quotation or a parameter: not wording."""
        return self._set_apart.covers(offset)

    def is_figure(self, start: int, end: int) -> bool:
        """Whether what stands here is a figure of speech, or half of one: "face of the cliff"."""
        return self._figures.excuse(start, end)

    @once
    def meant(self) -> str:
        """The folded text with spaces for every word that is denied, set apart or half a figure of speech."""
        unsaid = [*self._denied.spans, *self._set_apart.spans, *self._figures.parts(self.folded)]
        return blanked(self.folded, unsaid) if unsaid else self.folded

    def touches_protected(self, span: Span) -> bool:
        """Whether a span shares a character with a quotation or a parameter: never rewritten."""
        return self._protected.touches(span)

    @once
    def _figures(self) -> Figures:
        return figures.figures_of(self.text, self.folded, self.hits)

    @once
    def _denied(self) -> Stretches:
        deniers = [hit.span for hit in self.hits("denier")]
        scopes = negation.negation_scopes(self.text, deniers, deeds()) if deniers else ()
        return Stretches([*self.negations, *scopes, *negation.unwanted(self.lower)])

    @once
    def _protected(self) -> Stretches:
        return Stretches([*(quote.span for quote in self.quotes), *self.parameters])

    @once
    def _set_apart(self) -> Stretches:
        return Stretches([*quotes.set_apart(self.text, self.quotes), *self.parameters])

    @once
    def counts(self) -> tuple[Count, ...]:
        """Numbers with the thing they count, said ones only."""
        if not self._has_numbers:
            return ()
        found = numbers.counts(self.lower, words_of("person"), deeds(), self.text)
        return tuple(count for count in found if self.counts_at(count.span.start))

    @once
    def has_digits(self) -> bool:
        """Whether any number is written in digits."""
        return numbers.DIGIT.search(self.folded) is not None

    @once
    def _has_numbers(self) -> bool:
        return self.has_digits or not numbers.NUMBER_WORDS.keys().isdisjoint(self.words)

    @once
    def durations(self) -> tuple[Duration, ...]:
        """Times in seconds, said ones only."""
        if not self._has_numbers:
            return ()
        found = durations.durations(self.lower)
        return tuple(duration for duration in found if not self.is_protected(duration.span.start))

    @once
    def people(self) -> tuple[Person, ...]:
        """Mentions of people, said ones only, in order."""
        mentions = [(hit.span, hit.phrase) for hit in self.said("person")]
        groups = [(hit.span, hit.phrase) for hit in self.said("group")]
        if not mentions and not groups:
            return ()
        return people.people(self.folded, mentions, groups, self.counts)

    @once
    def people_count(self) -> int:
        """How many people are in the picture, as far as the words tell; a bare pronoun is one."""
        pronouns = frozenset(hit.phrase for hit in self.said("pronoun_person"))
        return people.how_many(self.folded, self.people, pronouns)

    @once
    def actions(self) -> tuple[Action, ...]:
        """Filmable verbs, said ones only, in order; camera moves are not among them."""
        hits = [(hit.span, hit.phrase) for hit in self.said("action")]
        moves = Stretches(move.span for move in self.camera_moves)
        hits = [hit for hit in hits if not moves.touches(hit[0])]
        doers = {hit.end for hit in (*self.hits("person"), *self.hits("animal"))}
        return actions.actions(self.text, self.folded, hits, doers, words_of("action_or_thing"))

    @once
    def camera_moves(self) -> tuple[CameraMove, ...]:
        """Camera moves, said ones only, in order."""
        hits = [(hit.span, family) for family, name in CAMERA_LISTS for hit in self.said(name)]
        return camera.camera_moves(self.folded, hits) if hits else ()
