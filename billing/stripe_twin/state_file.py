"""The twin's memory on disk."""

import json
import os
from pathlib import Path

from billing.stripe_twin.world import World


def save(world: World, path: Path) -> None:
    """Write everything down, whole or not at all."""
    beside = path.with_suffix(".new")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(world.snapshot(), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def load(world: World, path: Path) -> None:
    """Remember what was written, if anything was."""
    if path.exists():
        world.recall(json.loads(path.read_text()))
