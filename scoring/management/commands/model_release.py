"""`manage.py model_release`: what judges, and what staff may do about it from a terminal."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from scoring.errors import ReleaseRefused
from scoring.models import ModelRelease
from scoring.published import published_release
from scoring.releases import propose_release, publish_release, roll_back


class Command(BaseCommand):
    """Lists, proposes, publishes, rolls back."""

    help = "List the releases, propose one from the outcomes, publish one, or roll back to the one before."

    def add_arguments(self, parser: ArgumentParser) -> None:
        what = parser.add_subparsers(dest="what", required=True)
        what.add_parser("list", help="what judges, and what else there is")
        what.add_parser("propose", help="learn from every outcome now, as each night")
        publishing = what.add_parser("publish", help="let a release judge")
        publishing.add_argument("name")
        rolling_back = what.add_parser("roll-back", help="let the release judge that did before")
        for deciding in (publishing, rolling_back):
            deciding.add_argument("--by", required=True, metavar="EMAIL", help="who decides; it is written down")

    def handle(self, *, what: str, **options: Any) -> None:
        try:
            said = {"list": self.listed, "propose": self.proposed, "publish": self.published}.get(
                what, self.rolled_back
            )
            self.stdout.write(said(**options))
        except ReleaseRefused as refusal:
            raise CommandError(str(refusal)) from None

    def listed(self, **options: Any) -> str:
        """Every release, the newest first."""
        rows = [f"{row.name}  {row.state}" for row in ModelRelease.objects.all()]
        return "\n".join([f"{published_release().name} judges.", *rows])

    def proposed(self, **options: Any) -> str:
        """What a night's run comes to."""
        return str(propose_release(now=timezone.now()))

    def published(self, *, name: str, by: str, **options: Any) -> str:
        """What judges after a publication."""
        return f"{publish_release(name=name, by=staff(by))} judges from now on."

    def rolled_back(self, *, by: str, **options: Any) -> str:
        """What judges after a roll-back."""
        return f"{roll_back(by=staff(by)) or 'The release that comes with the engine'} judges again."


def staff(email: str) -> Any:
    """The member of staff with this address who may publish."""
    user = get_user_model().objects.filter(email=email.lower(), is_staff=True, is_active=True).first()
    if user is None or not user.has_perm("scoring.publish_modelrelease"):
        raise CommandError(f"{email} may not publish releases.")
    return user
