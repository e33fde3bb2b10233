"""How the catalogue writes times and days."""

from datetime import date
from urllib.parse import urlsplit

from django import template

register = template.Library()


@register.filter
def clock(milliseconds: int) -> str:
    """A time in a clip: 3000 is 0:03, 2700 is 0:02.7."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 60}:{seconds % 60:02}" + (f".{rest // 100}" if rest else "")


@register.filter
def day(value: date | str) -> str:
    """A date as people read it: 22 Nov 2026."""
    when = date.fromisoformat(value) if isinstance(value, str) else value
    return f"{when.day} {when:%b %Y}"


@register.filter
def iso(value: date | str) -> str:
    """A date as machines read it: 2026-11-22."""
    return str(value)


@register.filter
def site(address: str) -> str:
    """The site an address lies on, in short: https://www.example.org/a is example.org."""
    return (urlsplit(address).hostname or address).removeprefix("www.")
