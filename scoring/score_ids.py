"""The identifiers of scores: UUID version 7 (RFC 9562, section 5.7), so that rows lie in the order of time."""

import secrets
import time
from uuid import UUID


def new_score_id() -> UUID:
    """48 bits of Unix milliseconds, then version, variant and 74 random bits."""
    milliseconds = time.time_ns() // 1_000_000
    random_a, random_b = secrets.randbits(12), secrets.randbits(62)
    return UUID(int=(milliseconds & 0xFFFF_FFFF_FFFF) << 80 | 0x7 << 76 | random_a << 64 | 0b10 << 62 | random_b)
