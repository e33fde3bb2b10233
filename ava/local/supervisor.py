"""Keeps children alive in the order they were started, and stops them in the opposite one."""

import time
from collections.abc import Callable
from contextlib import suppress

from ava.local.child import Child, StartFailed

LONGEST_PAUSE = 16.0
MOST_DEATHS = 5
FORGIVEN_AFTER = 60.0


class GaveUp(Exception):
    """A child died again and again; the message holds its last words."""


class Watched:
    """A child, how often it died of late, and when it may be tried again."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.deaths = 0
        self.up_since = time.monotonic()
        self.retry_at: float | None = None

    def note_death(self) -> float:
        """Count a death and return the seconds to wait before the next try: 0.5, 1, 2, 4."""
        if time.monotonic() - self.up_since > FORGIVEN_AFTER:
            self.deaths = 0
        self.deaths += 1
        pause = min(0.5 * 2 ** (self.deaths - 1), LONGEST_PAUSE)
        self.retry_at = time.monotonic() + pause
        return pause

    def retry(self) -> None:
        """Start the child again; one that does not come up counts as having died once more."""
        self.retry_at, self.up_since = None, time.monotonic()
        with suppress(StartFailed):
            self.child.start()


class Supervisor:
    """Children in their order; `say` tells a person what happens to them."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.watched: list[Watched] = []

    def start(self, child: Child) -> None:
        """Start `child` after all that were started before it."""
        # Listed first: what is interrupted in the middle of its start is stopped all the same.
        self.watched.append(Watched(child))
        child.start()

    def refuse_the_dead(self) -> None:
        """Raise StartFailed if a child has died: at start-up that is a mistake to show, not to try again."""
        for watched in self.watched:
            if not watched.child.alive:
                raise StartFailed(f"{watched.child.name} ended at once. {watched.child.last_words()}")

    def watch(self) -> None:
        """Look at every child once: restart the dead after a pause, and raise GaveUp on one that will not stay."""
        for watched in self.watched:
            if watched.child.alive:
                continue
            if watched.retry_at is None:
                self.note_death(watched)
            elif time.monotonic() >= watched.retry_at:
                watched.retry()

    def note_death(self, watched: Watched) -> None:
        """Say that a child died, or give it up."""
        pause = watched.note_death()
        name = watched.child.name
        if watched.deaths > MOST_DEATHS:
            raise GaveUp(f"{name} died {MOST_DEATHS + 1} times in a row, so AVA stops. {watched.child.last_words()}")
        self.say(f"{name} died; starting it again in {pause:g} s (see {watched.child.log_path})")

    def stop(self) -> None:
        """Stop every child, the last one started first."""
        while self.watched:
            child = self.watched.pop().child
            if child.alive:
                child.stop()
                self.say(f"{child.name} stopped")
