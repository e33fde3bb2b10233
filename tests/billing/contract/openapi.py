"""Requests and answers against Stripe's OpenAPI file."""

import functools
import json
import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from ava.local.stripe_spec import stripe_spec
from tests.billing.contract.forms import as_number, as_yes_or_no, nested

FORM = "application/x-www-form-urlencoded"
NOTHING = {"type": "object", "additionalProperties": False}
NUMBER = re.compile(r"-?\d+(\.\d+)?")


class OpenApi:
    """The file, with its requests closed to whatever it does not name."""

    def __init__(self, document: dict[str, Any]) -> None:
        bring_up_to_date(document)
        self._schemas = document["components"]["schemas"]
        self._operations = [
            (method.upper(), pattern_of(path), f"{method.upper()} {path}", operation)
            for path, methods in sorted(document["paths"].items(), key=lambda item: item[0].count("{"))
            for method, operation in methods.items()
        ]
        resource = Resource(contents=as_json_schema(document), specification=DRAFT202012)
        self._registry = Registry().with_resource("urn:stripe", resource)
        self._validators: dict[str, Draft202012Validator] = {}

    def request(self, method: str, path: str, query: str, body: str | None) -> Iterator[str]:
        """What is wrong with a request, in words."""
        if (found := self._operation(method, path)) is None:
            yield f"{method} {path}: no such operation"
            return
        name, operation = found
        schema = request_schema(operation, in_query=method != "POST")
        said = self._read(nested(body if method == "POST" else query), schema)
        yield from self._errors(f"{name} request", schema, said)

    def answer(self, method: str, path: str, status: int, answer: Any) -> Iterator[str]:
        """What is wrong with an answer, in words; the objects that events carry are looked at too."""
        if (found := self._operation(method, path)) is None:
            return
        name, operation = found
        answers = operation["responses"]
        schema = (answers.get(str(status)) or answers["default"])["content"]["application/json"]["schema"]
        yield from self._errors(f"{name} answered {status}", schema, answer)
        for event in events_in(answer):
            yield from self.event(event)

    def event(self, event: dict[str, Any]) -> Iterator[str]:
        """What is wrong with an event and the object that it carries, in words."""
        yield from self._errors("event", {"$ref": "#/components/schemas/event"}, event)
        carried = event.get("data", {}).get("object", {})
        if (name := carried.get("object")) in self._schemas:
            # What is still to come has no id yet.
            carried = {"id": "to_come", **carried} if event.get("type") == "invoice.upcoming" else carried
            yield from self._errors(f"{event['type']}", {"$ref": f"#/components/schemas/{name}"}, carried)

    def _operation(self, method: str, path: str) -> tuple[str, dict[str, Any]] | None:
        for known, pattern, name, operation in self._operations:
            if known == method and pattern.fullmatch(path):
                return name, operation
        return None

    def _errors(self, where: str, schema: dict[str, Any], value: Any) -> Iterator[str]:
        for error in self._validator(schema).iter_errors(value):
            yield f"{where}: {in_words(error)}"

    def _validator(self, schema: dict[str, Any]) -> Draft202012Validator:
        key = json.dumps(schema, sort_keys=True)
        if key not in self._validators:
            self._validators[key] = Draft202012Validator(as_json_schema(schema), registry=self._registry)
        return self._validators[key]

    def _read(self, value: Any, schema: dict[str, Any]) -> Any:
        """A value off a form as the schema would have it: text that is meant as a number becomes one."""
        for choice in schema.get("anyOf", ()):
            read = self._read(value, choice)
            if self._validator(choice).is_valid(read):
                return read
        if isinstance(value, dict):
            return self._read_group(value, schema)
        if schema.get("type") == "integer":
            return as_number(value)
        if schema.get("type") == "number" and NUMBER.fullmatch(str(value)):
            return float(value)
        return as_yes_or_no(value) if schema.get("type") == "boolean" else value

    def _read_group(self, value: dict[str, Any], schema: dict[str, Any]) -> Any:
        if schema.get("type") == "array":
            return [self._read(each, schema["items"]) for each in value.values()]
        named, others = schema.get("properties", {}), schema.get("additionalProperties")
        free = others if isinstance(others, dict) else {}
        return {key: self._read(each, named.get(key, free)) for key, each in value.items()}


def bring_up_to_date(document: dict[str, Any]) -> None:
    """What the library's version, 2026-10-28.endive, changed since the file's, each with Stripe's word for it."""
    form = document["paths"]["/v1/checkout/sessions"]["post"]["requestBody"]["content"][FORM]["schema"]
    # https://docs.stripe.com/changelog/endive/2026-09-30/remove-payment-method-types-checkout-sessions
    form["properties"]["allowed_payment_method_types"] = form["properties"].pop("payment_method_types")


def pattern_of(path: str) -> re.Pattern[str]:
    """The paths that a template such as /v1/prices/{price} stands for."""
    return re.compile(
        "".join("[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"({.+?})", path))
    )


def request_schema(operation: dict[str, Any], *, in_query: bool) -> dict[str, Any]:
    """What a request may say, closed at every level: Stripe's file closes the outermost alone, Stripe itself all."""
    content = operation.get("requestBody", {}).get("content", {})
    schema = closed(content.get(FORM, {}).get("schema", NOTHING))
    if not in_query:
        return schema
    known = {each["name"]: closed(each["schema"]) for each in operation.get("parameters", ()) if each["in"] == "query"}
    return {**schema, "properties": {**schema.get("properties", {}), **known}}


def closed(schema: Any) -> Any:
    """The schema, with every object that names its fields closed to others."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(each) for key, each in schema.items()}
    if schema.get("type") == "object" and schema.get("properties") and "additionalProperties" not in schema:
        inner["additionalProperties"] = False
    return inner


def as_json_schema(schema: Any) -> Any:
    """OpenAPI 3.0 in JSON Schema's words: what may be null says so there by another type."""
    if isinstance(schema, list):
        return [as_json_schema(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: as_json_schema(each) for key, each in schema.items() if key != "nullable"}
    if isinstance(inner.get("$ref"), str):
        inner["$ref"] = "urn:stripe" + inner["$ref"].removeprefix("urn:stripe")
    return {"anyOf": [inner, {"type": "null"}]} if schema.get("nullable") is True else inner


def events_in(answer: Any) -> list[dict[str, Any]]:
    """The events in an answer: itself, or those of a list."""
    if not isinstance(answer, dict):
        return []
    of_list = answer.get("data") if answer.get("object") == "list" else [answer]
    return [each for each in of_list or [] if isinstance(each, dict) and each.get("object") == "event"]


def in_words(error: ValidationError) -> str:
    """Where in the value an error lies, and what it is: the deepest one of several choices."""
    while error.context:
        error = min(error.context, key=lambda inner: (-len(inner.absolute_path), len(inner.message)))
    return f"{'.'.join(map(str, error.absolute_path)) or '(whole)'}: {error.message[:200]}"


@functools.cache
def published() -> OpenApi:
    """Stripe's file, fetched and read once a process."""
    return OpenApi(json.loads(stripe_spec().read_text()))
