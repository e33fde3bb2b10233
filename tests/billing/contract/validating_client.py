"""A client that lets everything through and keeps what Stripe would not have taken or said."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from billing.stripe_gateway.client import OneReadingClient
from tests.billing.contract.openapi import published
from tests.billing.contract.typed import answer_errors, request_errors


class StripeContract:
    """What went against Stripe's own words so far, in requests of ours and answers of the twin."""

    def __init__(self) -> None:
        self.violations: list[str] = []
        self.calls = 0

    def make_client(self) -> "ValidatingClient":
        """A client for the gateway that reports here."""
        return ValidatingClient(self)

    def check_request(self, method: str, url: str, body: str | None) -> None:
        """Keep what is wrong with a request."""
        parts = urlsplit(url)
        self.calls += 1
        self.violations += published().request(method, parts.path, parts.query, body)
        self.violations += request_errors(method, parts.path, parts.query, body)

    def check_answer(self, method: str, url: str, status: int, body: bytes | str) -> None:
        """Keep what is wrong with an answer; a server in trouble need not answer in JSON."""
        path = urlsplit(url).path
        try:
            answer = json.loads(body)
        except ValueError:
            if status < 500:
                self.violations.append(f"{method} {path} answered {status}: no JSON")
            return
        self.violations += published().answer(method, path, status, answer)
        self.violations += answer_errors(answer, f"{method} {path}")

    def check_webhook(self, body: bytes) -> None:
        """Keep what is wrong with an event as it is sent to us, thin ones aside: the file describes none."""
        event = json.loads(body)
        self.violations += published().event(event)
        self.violations += answer_errors(event, "webhook")


class ValidatingClient(OneReadingClient):
    """Production's client, watched, and as patient, but without its pauses between two tries."""

    def __init__(self, contract: StripeContract) -> None:
        super().__init__()
        self.contract = contract

    def _sleep_time_seconds(self, num_retries: int) -> float:
        return 0.001

    def request(
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[bytes, int, Mapping[str, str]]:
        """Send the request, with both its ways checked."""
        self.contract.check_request(method.upper(), url, post_data)
        body, status, answer_headers = super().request(method, url, headers, post_data)
        self.contract.check_answer(method.upper(), url, status, body)
        return body, status, answer_headers
