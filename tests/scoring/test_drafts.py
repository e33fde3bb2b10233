from pathlib import Path

from django.conf import settings
from django.contrib.sessions.backends.cache import SessionStore
from redis import Redis

from scoring.drafts import drop_draft, forget_ended_drafts, keep_draft
from tests.waiting import wait_until

TYPED = "A lighthouse that nobody else types"


def in_a_file():
    """Whether what was typed can be read in any file of Redis."""
    folder = Path(Redis.from_url(settings.REDIS_URL).config_get("dir")["dir"])
    return any(TYPED.encode() in file.read_bytes() for file in folder.rglob("*.aof") if file.exists())


def test_a_draft_that_ended_is_in_no_file():
    session = SessionStore()
    keep_draft(session, {"prompt": TYPED}, owner="visitor:draft")
    wait_until(in_a_file, seconds=10)

    drop_draft(session)

    assert forget_ended_drafts()
    wait_until(lambda: not in_a_file(), seconds=20)
