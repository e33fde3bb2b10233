"""What each kind of catalogue file may hold. The same, for people, is in catalog/README.md."""

from functools import partial

from failures.engine_modes import ENGINE_MODES
from failures.loading import content
from failures.loading.documents import Document, Node
from failures.loading.readers import (
    Maybe,
    Read,
    amount,
    clock,
    day,
    many,
    one_of,
    seconds,
    slug,
    table,
    text,
    truth,
    whole_number,
)
from failures.models import Example, FailureMode, Platform

EMPTY = Maybe(text(), "")
MODEL_LIMITS = ("min_clip_seconds", "max_clip_seconds", "prompt_char_limit", "negative_prompt", "native_audio")


def source_table(node: Node) -> content.SourceContent | None:
    """One source: where it stands, what it is, and the day it was read."""
    into = partial(content.SourceContent, key=str(node.path[-1]))
    return table(into, url=text(500), title=text(300), seen_on=day)(node)


def platform_file(document: Document, sources: dict) -> content.PlatformContent | None:
    """One platform, from its file."""
    cite = known_source(sources)
    return table(
        partial(content.PlatformContent, slug=document.slug),
        name=text(80), title_name=text(80), vendor=text(80), position=whole_number,
        status=one_of(*Platform.Status.values), status_text=text(), status_as_of=day,
        app_closed_on=Maybe(day), api_closed_on=Maybe(day), checked_on=day, confidence=text(),
        clip_lengths=EMPTY, min_clip_seconds=Maybe(seconds), max_clip_seconds=Maybe(seconds),
        default_clip_seconds=Maybe(seconds), lengths=Maybe(many(seconds), ()), needs_image=Maybe(truth, False),
        native_audio=Maybe(truth), reference_images=Maybe(truth), reference_images_text=EMPTY,
        negative_prompt=Maybe(truth), negative_prompt_text=EMPTY, prompt_char_limit=Maybe(whole_number),
        camera_controls=EMPTY, price_text=EMPTY, generation_id_location=EMPTY,
        sources=many(cite, at_least=1), notes=Maybe(many(claim(cite)), ()),
        models=Maybe(many(model_version()), ()), price=Maybe(many(price(cite)), ()),
        draft=Maybe(table(content.DraftContent, text=text(), source=cite, checked_on=day)),
        refund=Maybe(table(content.RefundContent, text=text(), source=cite)),
        support=Maybe(many(support_channel(cite)), ()),
    )(document.root)  # fmt: skip


def model_version() -> Read:
    """One model, with those of its limits that are known to be its own; `unknown` names the platform's that are not."""
    return table(
        content.ModelVersionContent,
        slug=text(80), name=text(80), retired=truth, min_clip_seconds=Maybe(seconds), max_clip_seconds=Maybe(seconds),
        lengths=Maybe(many(seconds), ()), prompt_char_limit=Maybe(whole_number), negative_prompt=Maybe(truth),
        native_audio=Maybe(truth), needs_image=Maybe(truth), unknown=Maybe(many(one_of(*MODEL_LIMITS)), ()),
    )  # fmt: skip


def price(cite: Read) -> Read:
    """What a second or a clip costs: in dollars or in credits of a name, never both; a clip's price says its length."""
    row = table(
        content.PriceContent,
        model=text(80), per=one_of("second", "clip"), usd=Maybe(amount), credits=Maybe(amount),
        unit=Maybe(text(40), ""), seconds=Maybe(seconds),
        resolution=Maybe(text(20), ""), sound=Maybe(truth), seller=Maybe(text(40), ""),
        source=cite, checked_on=day,
    )  # fmt: skip

    def read(node: Node) -> content.PriceContent | None:
        keys = node.value if isinstance(node.value, dict) else {}
        if ("usd" in keys) == ("credits" in keys) or ("credits" in keys) != ("unit" in keys):
            return node.refuse(f"“{node.name}” needs usd, or else credits and their unit.")
        if (keys.get("per") == "clip") != ("seconds" in keys):
            return node.refuse(f"“{node.name}” needs seconds when it is the price of a clip, and only then.")
        if keys.get("model") not in _model_slugs(node):
            return node.refuse(f"“{node.name}” is of a model that this file does not list; add it under models.")
        return row(node)

    return read


def _model_slugs(node: Node) -> list[object]:
    models = node.document.root.value.get("models", ())  # type: ignore[attr-defined]
    return [model.get("slug") for model in models if isinstance(model, dict)] if isinstance(models, list) else []


def support_channel(cite: Read) -> Read:
    """Where a platform takes tickets: never without a source and the day it was checked."""
    return table(content.ChannelContent, tier=text(80), channel=text(300), official=truth, source=cite, checked_on=day)


def mode_file(document: Document, sources: dict, platforms: set[str]) -> content.ModeContent | None:
    """One failure mode with its entries, from its file."""
    cite = known_source(sources)
    return table(
        partial(content.ModeContent, slug=document.slug),
        name=text(80), technical_term=text(120), aliases=many(text(120)),
        engine_mode=Maybe(one_of(*ENGINE_MODES, called="must be a mode which the scorer judges"), ""),
        unpredictable_reason=EMPTY, severity=one_of(*FailureMode.Severity.values), severity_reason=text(),
        position=whole_number, summary=text(), what_it_is=many(claim(cite), at_least=1), not_the_same_as=EMPTY,
        symptoms=many(text(), at_least=1), prevention=many(claim(cite)), faq=Maybe(many(question(cite)), ()),
        sources=Maybe(many(cite), ()), shown_by=one_of(*FailureMode.ShownBy.values),
        entry=Maybe(many(entry(cite, platforms)), ()),
    )(document.root)  # fmt: skip


def entry(cite: Read, platforms: set[str]) -> Read:
    """One reference page. It has no severity, strength or term of its own: those come from the mode and the rule."""
    return table(
        content.EntryContent,
        slug=slug, platform=one_of(*sorted(platforms), called="must be a platform with a file"), summary=text(),
        what_it_is=many(claim(cite), at_least=1), symptoms=many(text(), at_least=1),
        triggers=Maybe(many(text()), ()), prevention=Maybe(many(claim(cite)), ()),
        faq=Maybe(many(question(cite)), ()),
        promised=Maybe(table(_claim, text=text(), source=cite)), sources=many(cite, at_least=1),
        example=Maybe(many(example(cite)), ()),
    )  # fmt: skip


def example(cite: Read) -> Read:
    """One prompt or situation, with where we have it from."""
    return table(
        content.ExampleContent,
        provenance=one_of(*Example.Provenance.values), prompt=EMPTY, situation=EMPTY, observation=text(),
        first_visible=Maybe(clock), last_visible=Maybe(clock), model_version=Maybe(text(80), ""),
        observed_on=Maybe(day), source=Maybe(cite),
    )  # fmt: skip


def claim(cite: Read) -> Read:
    """A statement with a source, or marked as our inference; never neither, never both."""
    statement = table(_claim, text=text(), source=Maybe(cite), inference=Maybe(truth, False))

    def read(node: Node) -> content.ClaimContent | None:
        if isinstance(node.value, dict) and ("source" in node.value) == (node.value.get("inference") is True):
            return node.refuse(
                f'the claim “{node.name}” needs a basis, and one only: source = "…", or inference = true.'
            )
        return statement(node)

    return read


def _claim(where: object, text: str, source: str | None, inference: bool = False) -> content.ClaimContent:
    return content.ClaimContent(text, source)


def question(cite: Read) -> Read:
    """A question with its answer, which may carry a source or the mark of our inference."""
    return table(
        content.QuestionContent,
        question=text(300), answer=text(), source=Maybe(cite), inference=Maybe(truth, False),
    )  # fmt: skip


def known_source(sources: dict) -> Read:
    """The key of a source that is in a file under sources/."""
    return one_of(*sources, called="must be a key of a file under sources/")
