"""Values against the types that the client library declares."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.billing.contract.forms import as_number, as_yes_or_no, nested
from tests.billing.contract.library_types import Declared, calls, object_called, parameters_in

LISTS, GROUPS = {"List", "list"}, {"Dict", "dict", "Mapping", "UntypedStripeObject"}
SCALARS = {
    "str": (str,),
    "int": (int,),
    "bool": (bool,),
    "float": (int, float),
    "Decimal": (str, int),
    "None": (type(None),),
}


@dataclass(frozen=True)
class Wire:
    """How scalars and lists travel: in a form everything is text, and a list is numbered."""

    in_form: bool

    def fits(self, value: Any, kind: str) -> bool:
        """Whether the value is one of a scalar type."""
        if kind in ("Any", "object"):
            return True
        if self.in_form:
            value = as_number(value) if kind in ("int", "float") else value
            value = as_yes_or_no(value) if kind == "bool" else value
        return isinstance(value, SCALARS[kind]) and (kind == "bool" or not isinstance(value, bool))

    def listed(self, value: Any) -> list[Any] | None:
        """The items of a list, or None."""
        if self.in_form and isinstance(value, dict) and all(key.isdigit() for key in value):
            return list(value.values())
        return value if isinstance(value, list) else None


FORM, ANSWER = Wire(in_form=True), Wire(in_form=False)


def request_errors(method: str, path: str, query: str, body: str | None) -> Iterator[str]:
    """What in a request the library has no parameter for, in words."""
    said = nested(body if method == "POST" else query)
    for template, pattern, file in calls():
        call = f"{method} {template}"
        if pattern.fullmatch(path) and call in parameters_in(file):
            declared = parameters_in(file)[call]
            yield from group_errors(said, declared, FORM, call) if declared else ()
            return
    yield f"{method} {path}: no call of the library"


def answer_errors(answer: Any, where: str = "answer") -> Iterator[str]:
    """What in an object, or in those of a list, the library does not know by name or type, in words."""
    if not isinstance(answer, dict) or "error" in answer:
        return
    if answer.get("object") == "list":
        for number, each in enumerate(answer["data"]):
            yield from answer_errors(each, f"{where}.data.{number}")
    elif answer.get("deleted") is True:
        return
    elif (declared := object_called(answer.get("object", ""))) is None:
        yield f"{where}: {answer.get('object')!r} is no object of the library"
    else:
        yield from group_errors(answer, declared, ANSWER, f"{where} {declared.name}")
        if answer["object"] == "event":
            carried = answer["data"]["object"]
            yield from answer_errors(carried, f"{answer['type']}")


def group_errors(value: dict[str, Any], declared: Declared, wire: Wire, where: str) -> Iterator[str]:
    """What is wrong with the fields of a group."""
    for name, each in value.items():
        annotation = declared.fields.get(name)
        if annotation is None:
            yield f"{where}.{name}: not a field of {declared.name}"
        else:
            yield from value_errors(each, annotation, declared, wire, f"{where}.{name}")
    for name, annotation in declared.fields.items():
        if name not in value and not may_be_absent(annotation):
            yield f"{where}.{name}: missing in {declared.name}"


def may_be_absent(annotation: ast.expr) -> bool:
    """Whether a field may be left out: the library writes null and absent alike."""
    return ast.unparse(annotation).startswith(("NotRequired", "Optional"))


def value_errors(value: Any, annotation: ast.expr, place: Declared, wire: Wire, where: str) -> Iterator[str]:
    """What is wrong with a value: nothing if one of the annotation's choices has nothing against it."""
    closest: list[str] = []
    for choice in choices(annotation):
        errors = list(choice_errors(value, choice, place, wire, where))
        if not errors:
            return
        # What looks into the value says more than what dislikes its kind.
        closest = max(closest, errors, key=lambda found: found[0].count(".") if found else -1)
    yield from closest


def choices(annotation: ast.expr) -> list[ast.expr]:
    """The kinds that an annotation allows; text beside named values means "more may come", so the named ones count."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return choices(ast.parse(annotation.value, mode="eval").body)
    if isinstance(annotation, ast.BinOp):
        return closed([*choices(annotation.left), *choices(annotation.right)])
    if isinstance(annotation, ast.Subscript):
        kind, inside = ast.unparse(annotation.value), annotation.slice
        if kind == "Union" and isinstance(inside, ast.Tuple):
            return closed([choice for each in inside.elts for choice in choices(each)])
        if kind in ("Optional", "NotRequired", "Required"):
            none = [ast.Constant(None)] if kind == "Optional" else []
            return [*choices(inside), *none]
        if kind == "ExpandableField":
            return [ast.Name("str"), *choices(inside)]
    return [annotation]


def closed(found: list[ast.expr]) -> list[ast.expr]:
    """The choices without free text, where values are named; an empty name only says that text may be unset."""
    named = {value for each in found for value in literals(each)}
    if named - {""}:
        return [each for each in found if ast.unparse(each) != "str"]
    return found


def literals(annotation: ast.expr) -> list[Any]:
    """The values that a Literal names."""
    if not isinstance(annotation, ast.Subscript) or ast.unparse(annotation.value) != "Literal":
        return []
    return [each.value for each in ast.walk(annotation.slice) if isinstance(each, ast.Constant)]


def choice_errors(value: Any, choice: ast.expr, place: Declared, wire: Wire, where: str) -> Iterator[str]:
    """What is wrong with a value as one kind of thing."""
    kind = ast.unparse(choice.value if isinstance(choice, ast.Subscript) else choice)
    if kind == "Literal":
        named = literals(choice)
        fitting = [str(each).lower() if wire.in_form and isinstance(each, bool) else each for each in named]
        if value not in fitting:
            yield f"{where}: {value!r} is none of {named}"
    elif kind in SCALARS or kind in ("Any", "object"):
        if not wire.fits(value, kind):
            yield f"{where}: {value!r} is no {kind}"
    elif isinstance(choice, ast.Subscript) and kind in LISTS | GROUPS | {"ListObject"}:
        yield from many_errors(value, kind, choice.slice, place, wire, where)
    elif (declared := place.find(kind.split(".")[-1])) is None:
        yield f"{where}: the checker does not know {kind}"
    elif isinstance(value, dict):
        yield from group_errors(value, declared, wire, where)
    else:
        yield f"{where}: {value!r} is no {kind}"


def many_errors(value: Any, kind: str, inside: ast.expr, place: Declared, wire: Wire, where: str) -> Iterator[str]:
    """What is wrong with the items of a list, or the values of free fields."""
    if kind in GROUPS:
        items = list(value.items()) if isinstance(value, dict) else None
        inside = inside.elts[1] if isinstance(inside, ast.Tuple) else inside
    else:
        of_page = value.get("data") if isinstance(value, dict) else None
        listed = wire.listed(of_page if kind == "ListObject" else value)
        items = None if listed is None else list(enumerate(listed))
    if items is None:
        yield f"{where}: {value!r} is no {kind}"
        return
    for key, each in items:
        yield from value_errors(each, inside, place, wire, f"{where}.{key}")
