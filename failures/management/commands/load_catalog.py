from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from failures import services
from failures.errors import CatalogRefused


class Command(BaseCommand):
    help = "Load the catalogue files: all or nothing, as often as you like."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=services.CATALOG)
        parser.add_argument("--dry-run", action="store_true", help="Print what would change and write nothing.")

    def handle(self, *, folder: Path, dry_run: bool, **options: object) -> None:
        try:
            report = services.load_catalog(folder, dry_run=dry_run)
        except CatalogRefused as refusal:
            raise CommandError(f"{refusal}\nNothing was loaded.") from None
        if dry_run or options["verbosity"] == 2:
            for change in report.changes:
                self.stdout.write(str(change))
        self.stdout.write(str(report))
