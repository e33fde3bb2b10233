"""Learn from judged clips, and say what it is worth: `python -m scoring.calibration evaluate --data PATH`."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from scoring.calibration import implied, minilm, word_vectors
from scoring.calibration.evaluate import evaluate
from scoring.calibration.fit import fit_release
from scoring.calibration.page import write, written
from scoring.calibration.wordings import labelled_prompts
from scoring.engine.model import current_release
from scoring.engine.text_terms import FOLDER

DRAWS = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    options = _parser().parse_args(arguments)
    {"evaluate": _evaluate, "fit": _fit, "vectors": _vectors, "wording": _wording}[options.command](options)
    return 0


def _evaluate(options: argparse.Namespace) -> None:
    found = evaluate(options.data, current_release(), draws=options.draws, say=_say)
    _say(written(found))
    if options.out:
        write(found, options.out)


def _fit(options: argparse.Namespace) -> None:
    known = {"name": options.name, "on": options.on, "draws": options.draws}
    fit_release(options.data, current_release(), options.out, say=_say, **known)


def _vectors(_: argparse.Namespace) -> None:
    word_vectors.write(minilm.teacher(), minilm.frequent_words())


def _wording(options: argparse.Namespace) -> None:
    data, words = implied.learn_wording(labelled_prompts(), word_vectors.word_vectors(), options.name)
    implied.write(options.out, data, words)
    _say(implied.written(data))


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scoring.calibration", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    evaluating = commands.add_parser("evaluate", help="measure the engine against judged clips")
    fitting = commands.add_parser("fit", help="learn a release from judged clips, and measure it")
    commands.add_parser("vectors", help="make the word vectors anew; wants MiniLM's packages")
    wording = commands.add_parser("wording", help="learn from the labeled prompts which wordings imply a risk")
    wording.add_argument("--name", required=True, help="such as wording-1")
    wording.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help="the engine's data folder")
    for command in (evaluating, fitting):
        command.add_argument("--data", type=Path, required=True, metavar="PATH", help="judged clips, as JSON lines")
        command.add_argument("--draws", type=int, default=DRAWS, help="how often prompts are drawn for intervals")
    evaluating.add_argument("--out", type=Path, metavar="DIR", help="write JSON, a page and its plots here")
    fitting.add_argument("--out", type=Path, required=True, metavar="DIR", help="write the release and its report here")
    fitting.add_argument("--name", required=True, help="the release's name, such as 2026.11-fit-1")
    fitting.add_argument("--on", default=f"{datetime.now(UTC):%Y-%m-%d}", metavar="DATE", help="the day; today")
    return parser


if __name__ == "__main__":
    sys.exit(main())
