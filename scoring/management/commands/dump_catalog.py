"""`manage.py dump_catalog`: what the engine knows of platforms without a database, written from the catalogue."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from failures.selectors import platforms
from scoring.engine.facts import PlatformFacts
from scoring.engine.platforms import FILE, GENERIC
from scoring.selectors import engine_facts

GENERIC_PLATFORM = PlatformFacts(slug=GENERIC, name="A generator")


class Command(BaseCommand):
    """Writes scoring/engine/data/platforms.json; with --check it only compares."""

    help = "Write scoring/engine/data/platforms.json from the catalogue in the database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; fail when the file is out of date.")

    def handle(self, *, check: bool, **options: Any) -> None:
        text = platforms_as_json()
        if check and FILE.read_text(encoding="utf-8") != text:
            raise CommandError(f"{FILE.name} is not what the catalogue says: run manage.py dump_catalog.")
        if not check:
            FILE.write_text(text, encoding="utf-8")
        self.stdout.write(f"{FILE.name} holds {len(json.loads(text)) - 1} platforms of the catalogue.")


def platforms_as_json() -> str:
    """The file's text: the facts of every listed platform by its slug, and of the one that nobody named."""
    facts = [engine_facts(platform.slug) for platform in platforms()]
    rows = {each.slug: row_of(each) for each in sorted((*facts, GENERIC_PLATFORM), key=lambda each: each.slug)}
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def row_of(facts: PlatformFacts) -> dict[str, Any]:
    """Facts without the slug; whole numbers without a fraction."""
    row: dict[str, Any] = json.loads(json.dumps(asdict(facts)), parse_float=_number)
    row.pop("slug")
    return row | {name: [_known(each) for each in row[name]] for name in ("models", "prices")}


def _known(row: dict[str, Any]) -> dict[str, Any]:
    """What is said at all."""
    return {name: value for name, value in row.items() if value not in (None, "", [])}


def _number(text: str) -> float:
    number = float(text)
    return int(number) if number.is_integer() else number
