"""A prompt, read once: what is in it and where, for every factor to ask."""

from collections.abc import KeysView
from functools import cached_property

from scoring.engine.folding import fold
from scoring.engine.grammar import actions, camera, clauses, negation, numbers, people, quotes
from scoring.engine.grammar.actions import Action
from scoring.engine.grammar.camera import CameraMove
from scoring.engine.grammar.clauses import Cuts
from scoring.engine.grammar.language import Legibility, legibility
from scoring.engine.grammar.numbers import Count, Duration
from scoring.engine.grammar.people import Person
from scoring.engine.grammar.quotes import Quote
from scoring.engine.grammar.stretches import Stretches
from scoring.engine.lexicon import words_of
from scoring.engine.verdict import Span
from scoring.engine.vocabulary import Hit, patterns_by_key, vocabulary

Token = Hit  # a word: start, end, folded text


def read(prompt: str) -> "Reading":
    """The prompt, scanned for the whole vocabulary; the rest is worked out when a factor asks."""
    return Reading(prompt, vocabulary().scan(prompt))


class Reading:
    """What a prompt says. Every offset is into `prompt`; every property is worked out at most once."""

    def __init__(self, prompt: str, hits: dict[str, list[Hit]]) -> None:
        self.prompt = prompt
        self._hits = hits
        self._said: dict[str, tuple[Hit, ...]] = {}
        self._pieces: dict[tuple[str, str], frozenset[int]] = {}

    def hits(self, concept: str) -> tuple[Hit, ...]:
        """Where a word list (or a factor's phrases) was met, in order, as written: denied and quoted ones too."""
        if concept not in self._hits and concept not in vocabulary().keys:
            raise KeyError(f"no word list or phrases called {concept!r}")
        return tuple(self._hits.get(concept, ()))

    @property
    def keys(self) -> KeysView[str]:
        """Every word list and phrase that was met."""
        return self._hits.keys()

    def patterns_met(self, finder: object) -> list[int]:
        """The numbers of a finder's patterns of which something was met."""
        return self._patterns_met.get(id(finder), [])

    @cached_property
    def _patterns_met(self) -> dict[int, list[int]]:
        met: dict[int, list[int]] = {}
        by_key = patterns_by_key()
        for key in self._hits:
            for identity, number in by_key.get(key, ()):
                met.setdefault(identity, []).append(number)
        return met

    def said(self, concept: str) -> tuple[Hit, ...]:
        """The hits that count: neither denied nor inside a quotation or parameter."""
        found = self._said.get(concept)
        if found is None:
            found = self._said[concept] = tuple(hit for hit in self.hits(concept) if self.counts_at(hit.start))
        return found

    def pieces_with(self, concept: str, kind: str) -> frozenset[int]:
        """The numbers of the "sentences", "clauses" or "segments" in which a word list is said."""
        found = self._pieces.get((concept, kind))
        if found is None:
            cuts: Cuts = getattr(self, kind)
            found = self._pieces[concept, kind] = frozenset(cuts.number_at(hit.start) for hit in self.said(concept))
        return found

    def has(self, *concepts: str) -> bool:
        """Whether any of the word lists is said."""
        return any(self.said(concept) for concept in concepts if concept in self._hits)

    def counts_at(self, offset: int) -> bool:
        """Whether a word here is meant: not denied, not quoted, not a parameter."""
        return not (self.is_negated(offset) or self.is_protected(offset))

    @cached_property
    def folded(self) -> str:
        """The prompt in lower case with every mark a space; same length."""
        return fold(self.prompt)

    @cached_property
    def lower(self) -> str:
        """The prompt in lower case; same length."""
        lower = self.prompt.lower()
        if len(lower) == len(self.prompt):
            return lower
        return "".join(a if a.isalnum() else b for a, b in zip(self.folded, self.prompt, strict=True))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, folded: `Close-up` is two."""
        found, end = [], 0
        for word in self.folded.split():
            start = self.folded.index(word, end)
            end = start + len(word)
            found.append(Token(start, end, word))
        return tuple(found)

    @property
    def word_count(self) -> int:
        return len(self.tokens)

    @cached_property
    def legibility(self) -> Legibility:
        """Whether the prompt is in English and long enough to tell anything."""
        return legibility([token.phrase for token in self.tokens], vocabulary().words)

    @cached_property
    def sentences(self) -> Cuts:
        return clauses.sentences(self.prompt)

    @cached_property
    def clauses(self) -> Cuts:
        return clauses.clauses(self.prompt)

    @cached_property
    def segments(self) -> Cuts:
        return clauses.segments(self.prompt)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Quoted strings with their use: "speech", "lettering" or "" (cannot tell)."""
        return quotes.quotes(self.prompt)

    @property
    def spoken_lines(self) -> tuple[Quote, ...]:
        """Quotations that somebody says."""
        return tuple(quote for quote in self.quotes if quote.use == "speech")

    @cached_property
    def parameters(self) -> tuple[Span, ...]:
        """Parts such as --ar 16:9."""
        return quotes.parameters(self.prompt)

    @cached_property
    def negations(self) -> tuple[Span, ...]:
        """The stretches that a "no", "never", "without" … denies."""
        if "negator" not in self._hits:
            return ()
        idioms = Stretches(hit.span for hit in self._hits.get("not_negator", ()))
        negators = [hit.span for hit in self._hits["negator"] if not idioms.touches(hit.span)]
        return negation.negation_scopes(self.prompt, negators)

    def is_negated(self, offset: int) -> bool:
        """Whether the offset lies in a denied stretch."""
        return self._denied.covers(offset)

    def is_protected(self, offset: int) -> bool:
        """Whether the offset lies in a quotation or a parameter: not wording."""
        return self._set_apart.covers(offset)

    def touches_protected(self, span: Span) -> bool:
        """Whether a span shares a character with a quotation or a parameter: never rewritten."""
        return self._protected.touches(span)

    @cached_property
    def _denied(self) -> Stretches:
        return Stretches(self.negations)

    @cached_property
    def _protected(self) -> Stretches:
        return Stretches([*(quote.span for quote in self.quotes), *self.parameters])

    @cached_property
    def _set_apart(self) -> Stretches:
        return Stretches([*quotes.set_apart(self.prompt, self.quotes), *self.parameters])

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """Numbers with the thing they count, said ones only."""
        if not self._has_numbers:
            return ()
        found = numbers.counts(self.lower, words_of("person"), words_of("action") - words_of("action_or_thing"))
        return tuple(count for count in found if self.counts_at(count.span.start))

    @cached_property
    def _has_numbers(self) -> bool:
        return numbers.names_a_number(self.folded)

    @cached_property
    def durations(self) -> tuple[Duration, ...]:
        """Times in seconds, said ones only."""
        if not self._has_numbers:
            return ()
        found = numbers.durations(self.lower)
        return tuple(duration for duration in found if not self.is_protected(duration.span.start))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Mentions of people, said ones only, in order."""
        mentions = [(hit.span, hit.phrase) for hit in self.said("person")]
        groups = [(hit.span, hit.phrase) for hit in self.said("group")]
        if not mentions and not groups:
            return ()
        return people.people(self.folded, mentions, groups, self.counts)

    @property
    def people_count(self) -> int:
        """How many people are in the picture, as far as the words tell; a bare pronoun is one."""
        named = sum(person.number for person in self.people if person.new)
        return named or int(self.has("pronoun_person"))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Filmable verbs, said ones only, in order; camera moves are not among them."""
        hits = [(hit.span, hit.phrase) for hit in self.said("action")]
        moves = Stretches(move.span for move in self.camera_moves)
        hits = [hit for hit in hits if not moves.touches(hit[0])]
        doers = {hit.end for hit in (*self.hits("person"), *self.hits("animal"))}
        return actions.actions(self.prompt, self.folded, hits, doers, words_of("action_or_thing"))

    @cached_property
    def camera_moves(self) -> tuple[CameraMove, ...]:
        """Camera moves, said ones only, in order."""
        hits = [(hit.span, family) for family in camera.FAMILIES for hit in self.said(f"camera_{family}")]
        return camera.camera_moves(self.folded, hits) if hits else ()
