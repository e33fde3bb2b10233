"""HTTP: one thread a connection, one call at a time."""

from __future__ import annotations

import json
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from billing.stripe_twin.calls import Answer, Call, NoAnswer, answer
from billing.stripe_twin.faults import server_error
from billing.stripe_twin.pages import Page, show
from billing.stripe_twin.timeline import catch_up
from billing.stripe_twin.world import new_id

if TYPE_CHECKING:
    from billing.stripe_twin.twin import Twin

HOST = "127.0.0.1"
LARGEST_BODY = 1_000_000
LONGEST_HANG = 60.0
TICK = 1.0


class Server:
    """Listens on a port of this machine alone."""

    def __init__(self, twin: Twin, port: int) -> None:
        self.ended = threading.Event()
        self.http = HTTP((HOST, port), Handler)
        self.http.twin, self.http.ended = twin, self.ended
        self.twin = twin
        self.address = f"http://{HOST}:{self.http.server_address[1]}"

    def start(self) -> None:
        """Answer from now on, and let time pass."""
        threading.Thread(target=self.http.serve_forever, args=(0.05,), name="twin-http", daemon=True).start()
        threading.Thread(target=self.tick, name="twin-clock", daemon=True).start()

    def tick(self) -> None:
        """Let what falls due happen while nobody asks."""
        while not self.ended.wait(TICK):
            with self.twin.world.lock:
                catch_up(self.twin.world)
                if self.twin.world.unsaved:
                    self.twin.keep()

    def stop(self) -> None:
        """Close the port."""
        self.ended.set()
        self.http.shutdown()
        self.http.server_close()


class HTTP(ThreadingHTTPServer):
    """The listening socket, which knows its twin."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    twin: Twin
    ended: threading.Event


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: HTTP
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "stripe-twin", ""
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answer a GET."""
        self.handle_call()

    do_POST = do_DELETE = do_GET  # noqa: N815

    def handle_call(self) -> None:
        """Answer the API, a page or a control call."""
        length = self.headers.get("Content-Length") or "0"
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            self.close_connection = True
            self.send_error(413)
            return
        body = self.rfile.read(int(length))
        twin = self.server.twin
        if self.path.startswith(("/v1/", "/v2/")):
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.answer_api(Call(self.command, self.path, headers, body))
            return
        page = show(twin, self.command, self.path, body)
        if self.command != "GET":
            twin.keep()
        self.send_page(page)

    def answer_api(self, call: Call) -> None:
        twin = self.server.twin
        try:
            if twin.world.away:
                raise NoAnswer
            with twin.world.lock:
                catch_up(twin.world)
                given = answer(twin.world, call)
                if call.method != "GET":
                    twin.keep()
        except NoAnswer as none:
            if none.hang:
                self.server.ended.wait(LONGEST_HANG)
            self.close_connection = True
            return
        except Exception:
            # A fault of the twin's own is told as Stripe tells one of its own, and where a person will look for it.
            traceback.print_exc()
            given = Answer(500, server_error().body)
        self.send_json(given)

    def send_json(self, given: Answer) -> None:
        headers = {
            "Content-Type": "application/json",
            "Request-Id": new_id("event").replace("evt", "req"),
            **given.headers,
        }
        self.send_bytes(given.status, headers, json.dumps(given.body).encode())

    def send_page(self, page: Page) -> None:
        policy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        headers = {"Content-Type": page.type, "Content-Security-Policy": policy, "Cache-Control": "no-store"}
        headers |= {"Location": page.location} if page.location else {}
        self.send_bytes(page.status, headers, page.body)

    def send_bytes(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet: whoever wants to see what happened looks at the front page."""
