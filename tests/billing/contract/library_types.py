"""The types that the installed client library declares, read from its source: it keeps none that could be asked."""

import ast
import functools
import re
from dataclasses import dataclass, field
from pathlib import Path

import stripe

ROOT = Path(stripe.__file__).parent
PATH = re.compile(r'"(/v1/[^"]+)"')
OBJECT = re.compile(
    r'^class (\w+)\((?:(?!^class ).)*?^    OBJECT_NAME: ClassVar\[\s*Literal\[\s*"([^"]+)"', re.MULTILINE | re.DOTALL
)


@dataclass
class Declared:
    """One class of the library: its fields' annotations, the classes within it, and the module it stands in."""

    name: str
    module: "Module"
    outer: "Declared | None"
    fields: dict[str, ast.expr] = field(default_factory=dict)
    inner: dict[str, "Declared"] = field(default_factory=dict)

    def find(self, name: str) -> "Declared | None":
        """The class that `name` means where this one's annotations use it."""
        place: Declared | None = self
        while place:
            if name in place.inner:
                return place.inner[name]
            place = place.outer
        return self.module.find(name)


class Module:
    """One file of the library."""

    def __init__(self, path: Path) -> None:
        self.imported: dict[str, Path] = {}
        self.classes: dict[str, Declared] = {}
        tree = ast.parse(path.read_text())
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("stripe."):
                source = ROOT.parent.joinpath(*node.module.split(".")).with_suffix(".py")  # type: ignore[union-attr]
                self.imported |= {alias.name: source for alias in node.names}
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                self.classes[node.name] = self._declared(node, None)

    def _declared(self, node: ast.ClassDef, outer: Declared | None) -> Declared:
        made = Declared(node.name, self, outer)
        for part in node.body:
            if isinstance(part, ast.ClassDef):
                made.inner[part.name] = self._declared(part, made)
            elif isinstance(part, ast.AnnAssign) and not ast.unparse(part.annotation).startswith("ClassVar"):
                made.fields[ast.unparse(part.target)] = part.annotation
        return made

    def find(self, name: str) -> Declared | None:
        """The class that `name` means in this file, from another file if it is imported."""
        if name in self.classes:
            return self.classes[name]
        source = self.imported.get(name)
        return module_at(source).classes.get(name) if source and source.exists() else None


@functools.cache
def module_at(path: Path) -> Module:
    """The file at `path`, read once a process."""
    return Module(path)


@functools.cache
def calls() -> list[tuple[str, re.Pattern[str], Path]]:
    """The paths that the library can ask, those without a gap first, and where each is asked."""
    found = [
        (template, path) for path in ROOT.rglob("*_service.py") for template in set(PATH.findall(path.read_text()))
    ]
    ordered = sorted(found, key=lambda each: (each[0].count("{"), each[0]))
    return [(template, re.compile(re.sub(r"{[^}]+}", "[^/]+", template)), path) for template, path in ordered]


@functools.cache
def parameters_in(path: Path) -> dict[str, Declared | None]:
    """What each call of one file may say: "POST /v1/prices" with its class; None where it says nothing."""
    return {
        call: _parameters_of(module_at(path), node)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef) and (call := _request_in(node))
    }


def _request_in(function: ast.FunctionDef) -> str | None:
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "self._request":
            texts = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
            method = next(text for text in texts if text in ("get", "post", "delete"))
            path = next(text for text in texts if isinstance(text, str) and text.startswith("/v"))
            return f"{method.upper()} {path}"
    return None


def _parameters_of(module: Module, function: ast.FunctionDef) -> Declared | None:
    for argument in function.args.args:
        if argument.arg == "params" and argument.annotation:
            names = [each.value for each in ast.walk(argument.annotation) if isinstance(each, ast.Constant)]
            return module.find(names[0])
    return None


@functools.cache
def object_files() -> dict[str, tuple[Path, str]]:
    """Where each object is declared: "invoice" with its file and the name of its class."""
    found: dict[str, tuple[Path, str]] = {}
    for path in ROOT.rglob("_*.py"):
        if "v2" not in path.parts:
            found |= {name: (path, declared) for declared, name in OBJECT.findall(path.read_text())}
    return found


def object_called(name: str) -> Declared | None:
    """What an object may hold, by the name in its `object` field; None if the library knows none."""
    if name not in object_files():
        return None
    path, declared = object_files()[name]
    return module_at(path).classes[declared]
