"""What this floor reads."""

from billing.models import Plan


def plans() -> list[Plan]:
    """Every plan, from the least to the most."""
    return list(Plan.objects.all())


def plan(slug: str) -> Plan:
    """The plan that the code knows by `slug`."""
    return Plan.objects.get(slug=slug)
