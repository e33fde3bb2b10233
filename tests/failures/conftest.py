"""A catalogue of two platforms and two modes, as files that a test may spoil."""

from pathlib import Path

import pytest
from django.core.cache import caches

SAMPLES = Path(__file__).parent / "samples"


class Files:
    """Catalogue files in a folder of the test's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def replace(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text()
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new, 1))

    def lines_of(self, file: str, words: str) -> list[int]:
        lines = (self.folder / file).read_text().splitlines()
        return [number for number, line in enumerate(lines, start=1) if words in line]


@pytest.fixture
def files(tmp_path):
    for sample in SAMPLES.rglob("*.toml"):
        copy = tmp_path / sample.relative_to(SAMPLES)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(sample.read_text())
    return Files(tmp_path)


@pytest.fixture(autouse=True)
def empty_page_cache():
    caches["pages"].clear()
    yield
    caches["pages"].clear()
