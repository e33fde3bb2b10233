"""What a visitor typed when a limit was reached, kept for the way through sign-up.

The text lies in the cache for three days and never in the database; the session holds only the draft's random name.
"""

import logging
import secrets
from contextlib import suppress
from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.core.cache import caches
from django.utils import timezone
from redis import Redis
from redis.exceptions import RedisError, ResponseError

from billing import fair_use
from billing.errors import TooFast

KEPT_FOR = timedelta(days=3)
SESSION_KEY = "draft"
logger = logging.getLogger(__name__)


def keep_draft(session: SessionBase, fields: dict[str, str], *, owner: str) -> None:
    """Keep `fields` for this session; without a cache, or of a flood of drafts, they stay only on the page."""
    if SESSION_KEY not in session and not may_begin(owner):
        return
    name = session.get(SESSION_KEY) or secrets.token_urlsafe(24)
    try:
        caches["shared"].set(_key(name), fields, timeout=int(KEPT_FOR.total_seconds()))
    except RedisError:
        logger.warning("A draft was not kept: the cache did not answer.")
        return
    session[SESSION_KEY] = name


def may_begin(owner: str) -> bool:
    """Whether one more draft of `owner` is at a person's pace: each takes memory for days, and no quota."""
    try:
        fair_use.use_fairly(fair_use.drafts(), subject=owner, now=timezone.now())
    except TooFast:
        return False
    return True


def draft_of(session: SessionBase) -> dict[str, str]:
    """What this session kept, or nothing."""
    if SESSION_KEY not in session:
        return {}
    try:
        return caches["shared"].get(_key(session[SESSION_KEY]), {})
    except RedisError:
        return {}


def drop_draft(session: SessionBase) -> None:
    """Forget what this session kept."""
    if name := session.pop(SESSION_KEY, ""):
        try:
            caches["shared"].delete(_key(name))
        except RedisError:
            logger.warning("A draft was not deleted; it ends by itself.")


def forget_ended_drafts() -> bool:
    """Have Redis write its log anew, in which drafts that ended are still readable; whether it keeps one."""
    client = Redis.from_url(settings.REDIS_URL, socket_timeout=10)
    if not client.info("persistence")["aof_enabled"]:
        return False
    # Refused while it is being done: then somebody asked a moment ago.
    with suppress(ResponseError):
        client.bgrewriteaof()
    return True


def _key(name: str) -> str:
    return f"draft:{name}"
