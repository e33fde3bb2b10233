"""One call of the API: key, version, idempotency, parameters, work, answer."""

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import billing.stripe_twin.resources  # noqa: F401 (registers the routes)
from billing.stripe_twin.faults import next_fault, refusal, server_error
from billing.stripe_twin.forms import nested
from billing.stripe_twin.refusals import Refused
from billing.stripe_twin.render import render
from billing.stripe_twin.routing import Route, matching
from billing.stripe_twin.world import Json, World

VERSION = "2026-10-28.endive"
KEY_SECONDS = 24 * 3600


class NoAnswer(Exception):
    """The connection is closed without an answer: at once, or when somebody gives up."""

    def __init__(self, *, hang: bool = False) -> None:
        self.hang = hang


@dataclass
class Call:
    """A request; the names of its headers are in small letters."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass
class Answer:
    """An answer, with what its headers say besides."""

    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)


def answer(world: World, call: Call) -> Answer:
    """What Stripe answers; raises NoAnswer where none comes."""
    try:
        return answer_or_refuse(world, call)
    except Refused as refused:
        return Answer(refused.status, refused.body)


def answer_or_refuse(world: World, call: Call) -> Answer:
    check_key(world, call.headers)
    check_version(call.headers)
    url = urlsplit(call.target)
    fault = next_fault(world, call.method, url.path)
    if fault in {"closed", "hang"}:
        raise NoAnswer(hang=fault == "hang")
    if fault in {"before", "429", "409"}:
        raise refusal(fault)
    form = call.body.decode(errors="replace") if call.method == "POST" else url.query
    found, ids = matching(call.method, url.path)
    given = done_once(world, call, url.path, form, found, ids, fail=fault == "saved")
    if fault == "lost":
        raise NoAnswer
    if fault == "after":
        raise server_error()
    return given


def check_key(world: World, headers: Mapping[str, str]) -> None:
    """Refuse whoever does not show a test key that is still good."""
    scheme, _, key = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            key = base64.b64decode(key).decode().partition(":")[0]
        except (binascii.Error, UnicodeDecodeError):
            key = ""
    if not key:
        words = "You did not provide an API key. You need to provide your API key in the Authorization header."
        raise Refused(words, status=401)
    if not key.startswith(("sk_test_", "rk_test_")) or (world.keys and key not in world.keys):
        raise Refused(f"Invalid API Key provided: {key[:8]}{'*' * 12}{key[-4:]}", status=401)


def check_version(headers: Mapping[str, str]) -> None:
    version = headers.get("stripe-version", VERSION)
    if version != VERSION:
        raise Refused(f"Invalid Stripe API version: {version}. The twin speaks {VERSION}.")


def done_once(
    world: World, call: Call, path: str, form: str, found: Route, ids: tuple[Any, ...], *, fail: bool
) -> Answer:
    """Do the work, or give again what was answered to the same idempotency key."""
    params = found.rule(nested(form), "")
    key = call.headers.get("idempotency-key") if call.method == "POST" else None
    if not key:
        return work(world, found, ids, params, fail=fail)
    if len(key) > 255:
        raise Refused("Idempotency keys may be at most 255 characters long.")
    print_of = hashlib.sha256(f"{call.method} {path} {form}".encode()).hexdigest()
    saved = world.saved_answers.get(key)
    if saved and saved["at"] > world.now - KEY_SECONDS:
        return replayed(key, saved, print_of, path)
    given = work(world, found, ids, params, fail=fail)
    world.saved_answers[key] = {"at": world.now, "print": print_of, "path": path} | {
        "status": given.status,
        "body": given.body,
    }
    return given


def replayed(key: str, saved: Json, print_of: str, path: str) -> Answer:
    """The saved answer, for the same call alone."""
    if saved["path"] != path:
        words = "Keys for idempotent requests can only be used for the same endpoint they were first used for "
        words += f"('{path}' vs '{saved['path']}'). Try using a key other than '{key}' if you meant to execute a "
        raise Refused(words + "different request.", type="idempotency_error")
    if saved["print"] != print_of:
        words = "Keys for idempotent requests can only be used with the same parameters they were first used with. "
        words += f"Try using a key other than '{key}' if you meant to execute a different request."
        raise Refused(words, type="idempotency_error")
    return Answer(saved["status"], saved["body"], {"Idempotent-Replayed": "true"})


def work(world: World, found: Route, ids: tuple[Any, ...], params: Json, *, fail: bool) -> Answer:
    """Let the endpoint do it; its refusals are answers, too."""
    if fail:
        return Answer(500, server_error().body)
    expand = params.pop("expand", [])
    try:
        return Answer(200, render(world, found.endpoint(world, params, *ids), expand))
    except Refused as refused:
        return Answer(refused.status, refused.body)
