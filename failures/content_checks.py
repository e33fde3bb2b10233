"""The ten faults which a failure reference must not have: one check each, run by every load."""

from collections import Counter
from collections.abc import Callable, Iterator

from failures.errors import Problem
from failures.loading import words
from failures.loading.content import Content, ExampleContent, PlatformContent
from failures.loading.documents import Node
from failures.support_domains import owners_of

Check = Callable[[Content], Iterator[Problem]]
NO_PROMPT_CAUSES = frozenset({"watermark-bleed"})
NAMES = {"prompt", "technical_term", "aliases", "slug", "source", "sources"}  # kept as they are, or not words of ours


def problems_in(content: Content) -> Iterator[Problem]:
    """Everything the ten checks find."""
    for check in CHECKS:
        yield from check(content)


def channel_belongs_to_its_platform(content: Content) -> Iterator[Problem]:
    """Fault 1: a support channel, its source or a page's text sends people to another platform."""
    for platform in content.platforms.values():
        for channel in platform.support:
            said = f"{channel.channel} {content.sources[channel.source].url}"
            stranger = _strange_host(said, platform.slug) or _strange_name(channel.channel, platform, content)
            if stranger:
                yield channel.where.problem(f"this channel of {platform.name} leads to {stranger}; give its own.")
    for node in _own_words(content):
        entry = _entry_of(node)
        if entry is not None and (stranger := _strange_host(str(node.value), str(entry.get("platform")))):
            yield node.where.problem(f"a page about {entry['platform']} names {stranger}, of another platform.")


def no_refund_promise(content: Content) -> Iterator[Problem]:
    """Fault 2: words that promise a refund, or a refund policy outside the platform's own file."""
    for node in _own_words(content):
        if found := words.unnegated(words.REFUND_PROMISE, str(node.value)):
            yield node.where.problem(f"“{found}” reads as a promise of a refund; say what the official text says.")


def unpredictable_mode_has_no_risk(content: Content) -> Iterator[Problem]:
    """Fault 3: a mode that no prompt causes is scored, or speaks of a figure."""
    for mode in content.modes.values():
        if mode.slug in NO_PROMPT_CAUSES and mode.engine_mode:
            yield mode.where.problem("no prompt causes this mode; drop engine_mode and give unpredictable_reason.")
        if bool(mode.engine_mode) == bool(mode.unpredictable_reason):
            yield mode.where.problem("give engine_mode, or else unpredictable_reason: one of them, not both.")
    for node in _own_words(content, kind="modes"):
        mode = content.modes[node.document.slug]
        if not mode.engine_mode and (found := words.unnegated(words.RISK_FIGURE, str(node.value))):
            yield node.where.problem(f"“{found}”: a prompt cannot tell this mode's risk; leave the figure out.")


def one_term_per_mode(content: Content) -> Iterator[Problem]:
    """Fault 4: a mode has several technical terms, or shares one."""
    terms = Counter(mode.technical_term.casefold() for mode in content.modes.values())
    for mode in content.modes.values():
        term = mode.technical_term.casefold()
        if any(mark in f" {term} " for mark in ("/", ",", ";", "(", " or ", " aka ")):
            yield mode.where.problem(f"“{mode.technical_term}” is several terms; keep one, the others as aliases.")
        if terms[term] > 1:
            yield mode.where.problem(f"“{mode.technical_term}” is the term of two modes; each needs its own.")
        for alias in mode.aliases:
            if alias.casefold() in terms:
                yield mode.where.problem(f"the alias “{alias}” is a mode's technical term already; drop it.")


def example_has_provenance(content: Content) -> Iterator[Problem]:
    """Fault 5: an example without a basis, or called real."""
    for _, entry in content.entries:
        for example in entry.example:
            if reason := _missing_basis(example):
                yield example.where.problem(reason)
    for node in _own_words(content):
        if found := words.CALLED_REAL.search(str(node.value)):
            yield node.where.problem(f"“{found.group()}”: nobody here saw it; say who reported it.")


def times_are_possible(content: Content) -> Iterator[Problem]:
    """Fault 6: a time beyond the platform's longest clip, or before itself."""
    for _, entry in content.entries:
        limit = content.platforms[entry.platform].max_clip_seconds
        for example in entry.example:
            yield from _impossible_times(example, limit)
    for node in _own_words(content, kind="modes"):
        page = _entry_of(node)
        limit = content.platforms[page["platform"]].max_clip_seconds if page else None
        for minutes, seconds in words.CLOCK_IN_TEXT.findall(words.SHAPE_OF_FRAME.sub("", str(node.value))):
            if limit is not None and int(minutes) * 60 + int(seconds) > limit:
                yield node.where.problem(f"{minutes}:{seconds} is beyond the longest clip of {limit:g} s.")


def ratings_follow_the_rules(content: Content) -> Iterator[Problem]:
    """Fault 7: a severity or strength written by hand; entries have no key for either, so words are what is left."""
    for node in _own_words(content, kind="modes"):
        if node.key != "severity_reason" and (found := words.RATED_BY_HAND.search(str(node.value))):
            yield node.where.problem(f"“{found.group()}”: severity stands in the mode, strength comes from the rule.")


def no_leaderboard(content: Content) -> Iterator[Problem]:
    """Fault 8: platforms compared by what this catalogue happens to hold."""
    for node in _own_words(content):
        if found := words.unnegated(words.LEADERBOARD, str(node.value)):
            yield node.where.problem(f"“{found}” ranks platforms; the catalogue counts its own pages only.")


def retired_platform_says_when(content: Content) -> Iterator[Problem]:
    """Fault 9: a retired platform without the day it closed, or treated as alive."""
    for platform in content.platforms.values():
        closed = [day for day in (platform.app_closed_on, platform.api_closed_on) if day]
        if platform.status == "retired" and not closed:
            yield platform.where.problem("a retired platform needs app_closed_on or api_closed_on, for its banner.")
        if platform.status == "retired" and not all(model.retired for model in platform.models):
            yield platform.where.problem("the platform is retired; so is each of its models: retired = true.")
        if platform.status != "retired" and len(closed) == 2:
            yield platform.where.problem("app and API have closed; status must be retired.")


def inner_workings_have_a_basis(content: Content) -> Iterator[Problem]:
    """Fault 10: how a closed model works inside, stated as a fact."""
    for node in _own_words(content):
        found = words.INNER_WORKINGS.search(str(node.value))
        if found and not _has_basis(node):
            yield node.where.problem(
                f"“{found.group()}” states how a model works inside; give a source, or inference = true."
            )


CHECKS: tuple[Check, ...] = (
    channel_belongs_to_its_platform,
    no_refund_promise,
    unpredictable_mode_has_no_risk,
    one_term_per_mode,
    example_has_provenance,
    times_are_possible,
    ratings_follow_the_rules,
    no_leaderboard,
    retired_platform_says_when,
    inner_workings_have_a_basis,
)


def _own_words(content: Content, kind: str = "") -> Iterator[Node]:
    return (node for node in content.passages if node.key not in NAMES and kind in ("", node.document.kind))


def _entry_of(node: Node) -> dict | None:
    if node.document.kind == "modes" and node.path[0] == "entry":
        return node.document.tree["entry"][node.path[1]]  # type: ignore[index]
    return None


def _strange_host(text: str, platform: str) -> str | None:
    return next((host for host, owners in owners_of(text).items() if platform not in owners), None)


def _strange_name(channel: str, platform: PlatformContent, content: Content) -> str | None:
    others = [p for p in content.platforms.values() if p.vendor != platform.vendor]
    names = (name for other in others for name in (other.name, other.title_name, other.vendor))
    return next((name for name in names if f" {name} " in f" {channel.replace(',', ' ')} "), None)


def _missing_basis(example: ExampleContent) -> str | None:
    if bool(example.prompt) == bool(example.situation):
        return "give prompt, word for word, or situation where none is quoted: one of them."
    if example.provenance == "reported" and not example.source:
        return "a reported example needs its source."
    if example.provenance == "observed" and not (example.model_version and example.observed_on and example.source):
        return "an observed example needs model_version, observed_on and a source that holds the evidence."
    return None


def _impossible_times(example: ExampleContent, limit: float | None) -> Iterator[Problem]:
    first, last = example.first_visible, example.last_visible
    if last is not None and (first is None or last < first):
        yield example.where.problem("last_visible comes before first_visible, or stands alone; mend the times.")
    latest = max(first or 0, last or 0)
    if limit is not None and latest > limit * 1000:
        yield example.where.problem(f"{latest / 1000:g} s is beyond the platform's longest clip of {limit:g} s.")


def _has_basis(node: Node) -> bool:
    around = node.parent.value
    marked = isinstance(around, dict) and (around.get("source") or around.get("inference") is True)
    return bool(marked or words.OUR_INFERENCE.search(str(node.value)))
