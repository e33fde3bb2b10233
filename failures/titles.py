"""What a reference page is called."""

SMALL_WORDS = {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}


def title_of(platform: str, mode: str) -> str:
    """“OpenAI Sora” and “Face distortion” give “OpenAI Sora Face Distortion”."""
    return f"{platform} {' '.join(_capital(word) for word in mode.split())}"


def _capital(word: str) -> str:
    return word if word in SMALL_WORDS else "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
