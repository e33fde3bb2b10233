"""Where an installed package lies."""

import importlib.util
from pathlib import Path


def package_folder(name: str) -> Path | None:
    """Where the package `name` is installed, without importing it; None if it is not."""
    spec = importlib.util.find_spec(name)
    return Path(spec.submodule_search_locations[0]) if spec and spec.submodule_search_locations else None
