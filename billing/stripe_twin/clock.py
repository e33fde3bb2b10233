"""The twin's one clock: the machine's, or one that stands still, moved on by whoever asks."""

import time


class Clock:
    """Seconds since 1970; `moved` is how far it was pushed ahead of where it would be."""

    def __init__(self, *, stands_at: int | None = None, moved: int = 0) -> None:
        self.stands_at, self.moved = stands_at, moved

    @property
    def unmoved(self) -> int:
        """The time as a caller knows it who heard of no move."""
        return int(time.time()) if self.stands_at is None else self.stands_at

    @property
    def now(self) -> int:
        """The twin's time."""
        return self.unmoved + self.moved

    def move_to(self, moment: int) -> None:
        """Stand at `moment`, which is not before now; a clock never goes back."""
        self.moved += max(0, moment - self.now)
