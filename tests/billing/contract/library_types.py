"""The types that the installed client library declares, read from its source: it keeps none that could be asked."""

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import stripe

ROOT = Path(stripe.__file__).parent


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
def parameters() -> dict[str, Declared | None]:
    """What each call may say: "POST /v1/prices" with its class; None where it says nothing."""
    found: dict[str, Declared | None] = {}
    for path in ROOT.rglob("*_service.py"):
        if "/v1/" in path.read_text():
            found |= dict(_calls_of(module_at(path), ast.parse(path.read_text())))
    return found


def _calls_of(module: Module, tree: ast.Module) -> Iterator[tuple[str, Declared | None]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and (call := _request_in(node)):
            yield call, _parameters_of(module, node)


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
def objects() -> dict[str, Declared]:
    """What each object may hold: "invoice" with its class."""
    found: dict[str, Declared] = {}
    for path in ROOT.rglob("_*.py"):
        if "OBJECT_NAME" not in (source := path.read_text()) or "/v2/" in str(path):
            continue
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and (name := _object_name(node)):
                found[name] = module_at(path).classes[node.name]
    return found


def _object_name(node: ast.ClassDef) -> str | None:
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and ast.unparse(part.target) == "OBJECT_NAME":
            return part.value.value if isinstance(part.value, ast.Constant) else None
    return None
