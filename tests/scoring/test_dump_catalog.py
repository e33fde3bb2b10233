import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from failures.selectors import platforms as listed_platforms
from failures.services import load_catalog
from scoring.engine import platforms
from scoring.management.commands import dump_catalog

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(tmp_path, monkeypatch):
    """The file of the command, in a folder of its own."""
    file = tmp_path / "platforms.json"
    file.write_text("{}")
    monkeypatch.setattr(dump_catalog, "FILE", file)
    return file


def test_the_engines_file_is_what_the_catalogue_says():
    load_catalog()
    said = StringIO()

    call_command("dump_catalog", check=True, stdout=said)

    assert said.getvalue() == f"platforms.json holds {len(listed_platforms())} platforms of the catalogue.\n"


def test_the_file_holds_every_listed_platform_beside_the_generic(written, sora):
    call_command("dump_catalog")

    assert sorted(json.loads(written.read_text())) == ["generic", "sora"]


def test_what_is_written_the_engine_reads(written, sora, monkeypatch):
    call_command("dump_catalog")
    monkeypatch.setattr(platforms, "FILE", written)

    assert platforms.all_platform_facts.__wrapped__()["sora"].name == "Sora 2"


def test_a_file_out_of_date_is_found(written, sora):
    with pytest.raises(CommandError):
        call_command("dump_catalog", check=True)


def test_a_second_dump_changes_nothing(written, sora):
    call_command("dump_catalog")
    first = written.read_text()
    call_command("dump_catalog")

    assert written.read_text() == first
