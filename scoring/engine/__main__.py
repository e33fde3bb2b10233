"""Score prompts without a database: `python -m scoring.engine "a prompt" --platform kling`, or JSON lines."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from scoring.engine.answer import answer
from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.facts import PlatformFacts, Reference
from scoring.engine.json_lines import answer_line
from scoring.engine.platforms import GENERIC, all_platform_facts, platform_facts
from scoring.engine.verdict import Context, Standing, Verdict, Way

GIVEN_BY = {"request": "as given", "prompt": "as the prompt says", "assumption": "assumed, since none was given"}


def main(arguments: Sequence[str] | None = None, stdin: TextIO = sys.stdin, stdout: TextIO = sys.stdout) -> int:
    """Run the command; 0 when every row was answered, even with an error of its own."""
    options = _parser().parse_args(arguments)
    if options.jsonl:
        for line in stdin:
            if line.strip():
                stdout.write(answer_line(line) + "\n")
        return 0
    if not options.prompt:
        _parser().error("give a prompt, or --jsonl")
    verdict = answer(options.prompt, _context(options), _platforms(), beside=options.compare)
    lines = [json.dumps(verdict_as_dict(verdict), ensure_ascii=False)] if options.json else in_words(verdict)
    stdout.writelines(f"{line}\n" for line in lines)
    return 0


def in_words(verdict: Verdict) -> Iterator[str]:
    """The verdict for a terminal."""
    yield f"{verdict.light.upper()}  {_percent(verdict.risk)} that the clip is wasted  ({verdict.release})"
    for outlook in verdict.outlooks:
        if outlook.light != "green":
            yield f"  {outlook.light:<13} {_percent(outlook.risk):>5}  {outlook.mode}"
    yield from _findings_in_words(verdict)
    for text in (*(note.text for note in verdict.notes), *verdict.advice):
        yield f"  · {text}"
    if verdict.rewrite:
        yield f"Rewrite ({verdict.rewrite.light}, {_percent(verdict.rewrite.risk)}): {verdict.rewrite.prompt}"
    yield from _around_in_words(verdict)


def _around_in_words(verdict: Verdict) -> Iterator[str]:
    """The length counted with, the money, the ways round, the other platforms."""
    if verdict.clip:
        yield f"Clip: {verdict.clip.seconds:g} s ({GIVEN_BY[verdict.clip.given_by]})"
    if verdict.money:
        yield f"Money: {verdict.money.text}{_source(verdict.money.source)}"
    for way in verdict.ways:
        yield f"  → {way.text}{_way_figure(way)}{_source(way.source)}"
    for row in verdict.comparison:
        yield f"  {row.relation.replace('-', ' '):<19} {row.name}: {_standing_in_words(row)}"


def _way_figure(way: Way) -> str:
    if way.risk is None:
        return ""
    return f" {way.mode or 'risk'}: {_percent(way.risk)} ({_percent(way.low)} to {_percent(way.high)})"


def _standing_in_words(row: Standing) -> str:
    return " ".join(row.reasons) or f"{_percent(row.risk)} ({_percent(row.low)} to {_percent(row.high)})"


def _source(source: Reference | None) -> str:
    return f" [{source.title}, seen {source.seen_on}]" if source else ""


def _findings_in_words(verdict: Verdict) -> Iterable[str]:
    for finding in verdict.findings:
        sign = "+" if finding.direction == "raises" else "-"
        place = f"“{finding.text}”: " if finding.text else ""
        yield f"  {sign} {place}{finding.message} [{finding.factor}, {finding.evidence_strength} evidence]"


def _percent(risk: float | None) -> str:
    return "?" if risk is None else f"{risk:.0%}"


def _context(options: argparse.Namespace) -> Context:
    return Context(
        platform=platform_facts(options.platform),
        model_version=options.model_version,
        clip_seconds=options.clip_seconds,
        reference_image=options.reference_image,
        mode=options.mode,
        clip_cost=options.clip_cost,
    )


def _platforms() -> tuple[PlatformFacts, ...]:
    return tuple(facts for slug, facts in all_platform_facts().items() if slug != GENERIC)


def _compared(asked: str) -> tuple[str, ...]:
    """The platforms that --compare names; "all" is every one."""
    every = tuple(facts.slug for facts in _platforms())
    wanted = every if asked == "all" else tuple(asked.split(","))
    if unknown := [slug for slug in wanted if slug not in every]:
        raise argparse.ArgumentTypeError(f"no platform is called {unknown[0]!r}; there are {', '.join(every)}")
    return wanted


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scoring.engine", description=__doc__)
    parser.add_argument("prompt", nargs="?", help="the prompt to score")
    parser.add_argument("--platform", default=GENERIC, choices=tuple(all_platform_facts()), metavar="SLUG")
    parser.add_argument("--model-version", default="")
    parser.add_argument("--clip-seconds", type=float)
    parser.add_argument("--reference-image", action="store_true", help="a reference image is attached")
    parser.add_argument("--mode", help="judge this failure mode only")
    parser.add_argument("--clip-cost", type=float, help="what one clip costs you, in your own unit")
    parser.add_argument(
        "--compare",
        type=_compared,
        default=(),
        metavar="all|SLUG,…",
        help="how the same prompt stands on other platforms",
    )
    parser.add_argument("--json", action="store_true", help="the whole verdict as JSON")
    parser.add_argument("--jsonl", action="store_true", help="read JSON lines from standard input")
    return parser


if __name__ == "__main__":
    sys.exit(main())
