"""Learn from judged clips, and say what it is worth: `python -m scoring.calibration evaluate --data PATH`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from scoring.calibration.evaluate import evaluate
from scoring.calibration.page import plots, written
from scoring.engine.model import current_release

DRAWS = 200


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command."""
    options = _parser().parse_args(arguments)
    found = evaluate(options.data, current_release(), draws=options.draws, say=_say)
    page = written(found)
    _say(page)
    if options.out:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "evaluation.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        (options.out / "evaluation.md").write_text(page, encoding="utf-8")
        for name, drawing in plots(found).items():
            (options.out / name).write_text(drawing, encoding="utf-8")
    return 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scoring.calibration", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("evaluate", help="measure the engine against judged clips")
    command.add_argument("--data", type=Path, required=True, metavar="PATH", help="judged clips, as JSON lines")
    command.add_argument("--out", type=Path, metavar="DIR", help="write JSON, a page and its plots here")
    command.add_argument("--draws", type=int, default=DRAWS, help="how often prompts are drawn again for intervals")
    return parser


if __name__ == "__main__":
    sys.exit(main())
