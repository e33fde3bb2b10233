"""What this floor refuses, by name."""

from dataclasses import dataclass


class UnknownPlatform(LookupError):
    """No listed platform has this slug."""


class UnknownMode(LookupError):
    """No listed failure mode has this slug, or none answers to this mode of the scorer."""


class UnknownEntry(LookupError):
    """No reference page has this slug."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in one catalogue file, and how to mend it."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


class CatalogRefused(Exception):
    """The catalogue files cannot be loaded; nothing of them was."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))
