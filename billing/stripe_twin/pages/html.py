"""The frame of every page, and the small pieces that pages are made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from string import Template

FRAME = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>$title – local Stripe</title>
<link rel="stylesheet" href="/style.css">
<link rel="icon" href="/favicon.ico" type="image/svg+xml">
</head>
<body class="$kind">
<aside class="banner" aria-label="About this page"><strong>No money moves here.</strong>
This is a local stand-in for Stripe. Type test cards only, never a real one.</aside>
<main>
<h1>$heading</h1>
$body
</main>
</body>
</html>
""")


@dataclass
class Page:
    """An answer for a browser."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    location: str = ""


def page(heading: str, body: str, *, title: str = "", kind: str = "narrow", status: int = 200) -> Page:
    """A whole page; `body` is HTML already, the heading is not."""
    filled = FRAME.substitute(title=escape(title or heading), heading=escape(heading), body=body, kind=kind)
    return Page(filled.encode(), status)


def message(heading: str, words: str, *, status: int = 200, link: tuple[str, str] | None = None) -> Page:
    """A page of one sentence, and perhaps one way on."""
    way = f'<p><a class="button" href="{escape(link[0])}">{escape(link[1])}</a></p>' if link else ""
    return page(heading, f"<p>{escape(words)}</p>{way}", status=status)


def redirect(address: str) -> Page:
    """Go on to `address`."""
    return Page(status=303, location=address)


def money(cents: int, currency: str) -> str:
    """An amount as a person reads it."""
    return f"${cents / 100:,.2f}" if currency == "usd" else f"{cents / 100:,.2f} {currency.upper()}"


def day(moment: int) -> str:
    """A date as a person reads it."""
    at = datetime.fromtimestamp(moment, UTC)
    return f"{at.day} {at:%B %Y}"


def minute(moment: int) -> str:
    """A time as a person reads it."""
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S}"


def alert(words: str) -> str:
    """What went wrong, read aloud at once."""
    return f'<p class="alert" id="what-went-wrong" role="alert">{escape(words)}</p>' if words else ""


def table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]], none: str = "None yet.") -> str:
    """A table whose cells are HTML already."""
    lines = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    if not lines:
        return f"<h2>{escape(caption)}</h2><p>{escape(none)}</p>"
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    return (
        f"<h2>{escape(caption)}</h2>"
        f'<div class="scrolls" role="region" aria-label="{escape(caption)}" tabindex="0"><table><thead><tr>{head}</tr>'
        f"</thead><tbody>{''.join(lines)}</tbody></table></div>"
    )


def post_button(path: str, label: str, *, name: str = "", **fields: str) -> str:
    """A form of one button; `name` is what it is called where its label alone would not say enough."""
    hidden = "".join(f'<input type="hidden" name="{key}" value="{escape(value)}">' for key, value in fields.items())
    called = f' aria-label="{escape(name)}"' if name else ""
    return f'<form method="post" action="{escape(path)}">{hidden}<button{called}>{escape(label)}</button></form>'
