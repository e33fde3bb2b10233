"""`python -m billing.stripe_twin`: a local Stripe until it is told to end. No money moves."""

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

from billing.stripe_twin.twin import SECRET, Twin


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m billing.stripe_twin", description=__doc__)
    parser.add_argument("--port", type=int, default=8001, help="where it answers, on this machine alone")
    parser.add_argument("--state", type=Path, help="a file that keeps everything over a restart")
    parser.add_argument("--webhook-url", help="where its webhooks go")
    parser.add_argument("--secret", default=SECRET, help="what its webhooks are signed with")
    parser.add_argument("--thin", action="store_true", help="send thin events instead of whole ones")
    return parser.parse_args()


def main() -> None:
    """Answer until SIGTERM or Ctrl-C; in production, refuse to start."""
    environment = os.environ.get("AVA_ENV") or "production"
    if environment == "production":
        sys.exit("The local Stripe takes no money and does not start in production (AVA_ENV is production by default).")
    given = arguments()
    twin = Twin(given.webhook_url, given.secret, thin=given.thin, state=given.state, port=given.port)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    sys.stderr.write(f"The local Stripe answers at {twin.start()}/ and moves no money.\n")
    ended.wait()
    twin.stop()


if __name__ == "__main__":
    main()
