"""Parts of a prompt that are no wording: parameters, addresses, tags, color codes."""

import re

from scoring.engine.verdict import Span

PARAMETER = re.compile(r"(?<!\S)--?[a-zA-Z][\w-]*(?:[ =](?!-)[^\s,]+)?")
MARKUP = re.compile(
    r"https?://[^\s<>\"]+|\bwww\.[^\s<>\"]+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?<!\w)#(?=[a-fA-F]*\d)[0-9a-fA-F]{6,8}\b"
    r"|<[a-z]+:[^<>\n]{1,120}>"
    r"|</?(?:p|b|i|u|br|hr|div|span|h[1-6]|ul|ol|li|a|img|strong|em|code|pre|table|tr|td|th)(?:\s[^<>\n]{0,200})?/?>"
)
SIGNS = ("://", "www.", "@", "#", "<")


def parameters(prompt: str) -> tuple[Span, ...]:
    """Command-like parts such as --ar 16:9, addresses, tags and color codes, which are not wording."""
    found = []
    if "--" in prompt or ("-" in prompt and "=" in prompt):
        matches = PARAMETER.finditer(prompt)
        found = [Span(*match.span()) for match in matches if match[0].startswith("--") or "=" in match[0]]
    if any(sign in prompt for sign in SIGNS):
        found = sorted([*found, *(Span(*match.span()) for match in MARKUP.finditer(prompt))])
    return tuple(found)
