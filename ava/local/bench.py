"""`make bench`: what our pages cost, as multiples of an empty view on the same server in the same run.

The two requests of a line take turns on one kept connection each, so that noise meets both alike. Only ratios are
printed: absolute times say more about the machine than about AVA.
"""

import json
import os
import socket
import statistics
import time
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import gettempdir

from ava.local.bench_wire import Wire
from ava.local.child import Child
from ava.local.environment import HOST, product_environment
from ava.local.postgres import Postgres
from ava.local.programs import web
from ava.local.readiness import page_answers
from ava.local.run_folder import RunFolder
from ava.local.throwaway import ThrowawayFolder
from ava.local.valkey import Valkey
from ava.local.webhook_bench import webhook_lines

ROUNDS, WARM_UP = 1_500, 200
START_SECONDS = 60
PROMPT = "Close-up of a woman smiling, slowly turning her head left to right, cinematic"


def get(path: str) -> bytes:
    """A visitor's request for a page."""
    return f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode()


def post(path: str, body: dict[str, str], cookies: dict[str, str]) -> bytes:
    """A signed-in user's call of the API."""
    content = json.dumps(body)
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    lines = (
        f"POST {path} HTTP/1.1",
        f"Host: {HOST}",
        f"Cookie: {cookie}",
        f"X-CSRFToken: {cookies['csrftoken']}",
        "Content-Type: application/json",
        f"Content-Length: {len(content)}",
    )
    return ("\r\n".join(lines) + "\r\n\r\n" + content).encode()


def ratio(port: int, measured: bytes, empty: bytes) -> float:
    """The median time of `measured` as a multiple of the median time of `empty`."""
    wires = Wire(port, measured), Wire(port, empty)
    for _ in range(WARM_UP):
        [wire.seconds() for wire in wires]
    times = [[wire.seconds() for wire in wires] for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    return ours / theirs


def print_ratios(port: int, cookies: dict[str, str]) -> None:
    """Every line of the benchmark."""
    asked = {"prompt": PROMPT, "platform": "sora"}
    one_mode = asked | {"mode": "facial-identity-drift"}
    nothing, frame, reference = get("/bench/empty"), get("/bench/frame"), get("/failures/sora-face-distortion/")
    score, answer = "/api/v1/scores", post("/bench/answer", asked, cookies)
    for name, measured, empty in (
        ("reference page / empty template view", reference, nothing),
        ("reference page / empty page of the site", reference, frame),
        ("score page / empty template view", get("/"), nothing),
        ("POST /api/v1/scores, one mode / empty API view", post(score, one_mode, cookies), answer),
        ("POST /api/v1/scores, all modes / empty API view", post(score, asked, cookies), answer),
    ):
        print(f"{name}: {ratio(port, measured, empty):.2f}", flush=True)
    for line in webhook_lines(HOST, port):
        print(line, flush=True)


def signed_in_cookies() -> dict[str, str]:
    """A session of the demo's AVA Pro user, in a database that this makes ready first."""
    from ava.local.prepare import prepare

    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        prepare()
    from django.test import Client
    from django.utils.crypto import get_random_string

    from ava.accounts.models import User

    client = Client()
    client.force_login(User.objects.get(email="pro@demo.test"))
    return {"sessionid": client.cookies["sessionid"].value, "csrftoken": get_random_string(32)}


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def started(stack: ExitStack, child: Child) -> None:
    """Start `child`, and stop it when the stack closes."""
    stack.callback(child.stop)
    child.start()


def wait_for(server: Child, address: str) -> None:
    """Return when the page answers; end with the server's last words when it never does."""
    deadline = time.monotonic() + START_SECONDS
    while not page_answers(address):
        if not server.alive or time.monotonic() > deadline:
            raise SystemExit(server.last_words())
        time.sleep(0.05)


def main() -> None:
    """Start servers of our own, measure, print, and leave nothing behind."""
    with ExitStack() as stack:
        folder = ThrowawayFolder(Path(gettempdir()))
        stack.callback(folder.remove)
        run, port = RunFolder(folder.path / "run"), free_port()
        servers = [Postgres(folder.path / "pg", throwaway=True), Valkey(folder.path / "valkey")]
        for server in servers:
            started(stack, server)
        for name in ("DATABASE_URL", "REDIS_URL", "CELERY_BROKER_URL", "AVA_ENV", "DEBUG"):
            os.environ.pop(name, None)
        os.environ |= product_environment(run, servers, port)
        os.environ["FAIR_USE_SCORES_PER_MINUTE"] = "1000000"  # no person asks as fast as this does
        cookies = signed_in_cookies()
        pages = web(run, dict(os.environ), port)
        started(stack, pages)
        wait_for(pages, f"http://{HOST}:{port}/bench/frame")
        print_ratios(port, cookies)


if __name__ == "__main__":
    main()
