"""On which line of a TOML file each key and each list item stands."""

import re
from collections.abc import Iterator

Path = tuple[str | int, ...]

PIECE = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*|[\[\]{},=\n]|[^\s\[\]{},=\#"\']+',
    re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """The line of every key and list item of `text`, which must be valid TOML."""
    return _Walk(text).document()


class _Walk:
    def __init__(self, text: str) -> None:
        self.pieces = _pieces(text)
        self.lines: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}
        self.step()

    def step(self) -> None:
        self.piece, self.line = next(self.pieces, ("", 0))

    def document(self) -> dict[Path, int]:
        table: Path = ()
        while self.piece:
            if self.piece == "\n":
                self.step()
            elif self.piece == "[":
                table = self.header()
            else:
                self.pair(table)
        return self.lines

    def header(self) -> Path:
        line, name = self.line, ""
        brackets = 0
        while self.piece != "\n" and self.piece:
            brackets += self.piece == "["
            name += "" if self.piece in "[]" else self.piece
            self.step()
        path = self.inside(_names(name), one_of_many=brackets == 2)
        self.lines[path] = line
        return path

    def inside(self, names: Path, *, one_of_many: bool) -> Path:
        """The path of a table header: through the newest item of every list of tables on the way."""
        path: Path = ()
        for position, name in enumerate(names):
            path += (name,)
            last = position == len(names) - 1
            if last and one_of_many:
                self.counts[path] = self.counts.get(path, -1) + 1
            if path in self.counts:
                path += (self.counts[path],)
        return path

    def pair(self, table: Path) -> None:
        line, name = self.line, ""
        while self.piece != "=":
            name += self.piece
            self.step()
        self.step()
        path = table + _names(name)
        self.lines[path] = line
        self.value(path)

    def value(self, path: Path) -> None:
        if self.piece == "[":
            self.items(path)
        elif self.piece == "{":
            self.inline_table(path)
        else:
            while self.piece and self.piece not in ",]}\n":
                self.step()

    def items(self, path: Path) -> None:
        self.step()
        position = 0
        while self.piece != "]":
            if self.piece in ",\n":
                self.step()
                continue
            self.lines[(*path, position)] = self.line
            self.value((*path, position))
            position += 1
        self.step()

    def inline_table(self, path: Path) -> None:
        self.step()
        while self.piece != "}":
            if self.piece in ",\n":
                self.step()
            else:
                self.pair(path)
        self.step()


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    line = 1
    for match in PIECE.finditer(text):
        piece = match.group()
        if not piece.startswith("#"):
            yield piece, line
        line += piece.count("\n")


def _names(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(r'"[^"]*"|\'[^\']*\'|[^.\s"\']+', dotted))
