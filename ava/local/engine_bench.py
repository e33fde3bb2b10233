"""The scorer's part of `make bench`: speed on one core over made prompts, beside baselines of the same run.

Processor time is measured, so that a busy machine blurs it less. Trust the ratios: the same code is half as fast on the
next machine.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from ahocorasick_rs import AhoCorasick

from ava.local.bench_prompts import hostile_prompts, made_prompts
from scoring.calibration.minilm import MissingTeacher, teacher
from scoring.engine.as_dict import verdict_as_dict
from scoring.engine.folding import fold
from scoring.engine.json_lines import answer_line
from scoring.engine.platforms import platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context
from scoring.engine.vocabulary import phrases_by_key

PROMPTS = 10_000
FOR_THE_MODEL = 200  # prompts: it is slow
PLATFORM = "kling"
WORD = re.compile(r"\w+")
FRESH = """
import json, resource, sys, time
begun = time.perf_counter()
from scoring.engine.platforms import platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context
imported = time.perf_counter()
score("A woman walks through a quiet park.", Context(platform=platform_facts("kling")))
answered = time.perf_counter()
size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
print(json.dumps([imported - begun, answered - imported, size]))
"""

Timed = Sequence[float]


def timed(work: Callable[[str], object], prompts: Sequence[str]) -> Timed:
    """The processor's seconds for each prompt, in order of length of time."""
    times = []
    for prompt in prompts:
        begun = time.process_time()
        work(prompt)
        times.append(time.process_time() - begun)
    return sorted(times)


def line(name: str, times: Timed, baselines: Sequence[Timed] = ()) -> str:
    """A row: prompts a second, median and 99th percentile, and how many times each baseline's time it takes."""
    row = f"{name:<44}{len(times) / sum(times):>10,.0f}{times[len(times) // 2] * 1e6:>10,.0f}"
    row += f"{times[len(times) * 99 // 100] * 1e6:>10,.0f}"
    mean = sum(times) / len(times)
    return row + "".join(f"{mean * len(other) / sum(other):>10.1f}" for other in baselines)


def print_speed(prompts: Sequence[str]) -> None:
    """The scorer and its baselines over the same prompts."""
    context = Context(platform=platform_facts(PLATFORM))
    automaton = AhoCorasick({f" {phrase} " for phrases in phrases_by_key().values() for phrase in phrases})
    split = timed(lambda prompt: [found.group() for found in WORD.finditer(prompt)], prompts)
    search = timed(lambda prompt: automaton.find_matches_as_indexes(f" {fold(prompt)} ", overlapping=True), prompts)
    print(f"{'':<44}{'a second':>10}{'p50 µs':>10}{'p99 µs':>10}{'x split':>10}{'x search':>10}")
    print(line("split into words (re.finditer)", split))
    print(line("one Aho-Corasick pass over the same phrases", search))
    for name, work in (
        ("verdict", lambda prompt: score(prompt, context, rewrite=False)),
        ("verdict, as JSON", lambda prompt: json.dumps(verdict_as_dict(score(prompt, context, rewrite=False)))),
        ("verdict and rewrite", lambda prompt: score(prompt, context)),
        ("JSON line in, JSON line out, with rewrite", lambda prompt: answer_line(json.dumps({"prompt": prompt}))),
    ):
        print(line(name, timed(work, prompts), (split, search)), flush=True)
    try:
        model = teacher()
    except MissingTeacher as missing:
        print(missing)
    else:
        few = prompts[:FOR_THE_MODEL]
        print(line("MiniLM, one sentence vector", timed(lambda prompt: model.encode([prompt]), few), (split, search)))


def print_hostile() -> None:
    """The longest time for 20,000 characters of what is hard to read."""
    context = Context(platform=platform_facts(PLATFORM))
    for name, rewrite in (("verdict", False), ("verdict and rewrite", True)):
        times = {
            kind: timed(lambda text, rewrite=rewrite: score(text, context, rewrite=rewrite), [text] * 3)[0]  # type: ignore[misc]
            for kind, text in hostile_prompts().items()
        }
        worst = sorted(times, key=lambda kind: -times[kind])[:3]
        listed = ", ".join(f"{kind!r} {times[kind] * 1e3:.1f} ms" for kind in worst)
        print(f"20,000 hostile characters, {name}: slowest of {len(times)}: {listed}")


def main() -> None:
    """Measure and print."""
    told = subprocess.run([sys.executable, "-c", FRESH], capture_output=True, text=True, check=True).stdout
    imported, answered, size = json.loads(told)
    print(f"Fresh process: import {imported:.2f} s, first answer {answered:.2f} s more, {size:.0f} MiB")
    prompts = made_prompts(PROMPTS)
    mean = sum(map(len, prompts)) / len(prompts)
    print(f"{len(prompts):,} different made prompts of {mean:.0f} characters in the mean, {PLATFORM}, one core:")
    print_speed(prompts)
    print_hostile()


if __name__ == "__main__":
    main()
