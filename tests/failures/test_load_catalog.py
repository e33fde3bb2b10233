from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from failures import services
from failures.errors import CatalogRefused
from failures.models import (
    CatalogRevision,
    Example,
    FailureEntry,
    FailureMode,
    Platform,
    Source,
    SupportChannel,
)

pytestmark = pytest.mark.django_db
FACES = "modes/facial-identity-drift.toml"


def test_every_file_becomes_rows(files):
    services.load_catalog(files.folder)

    counts = [model.objects.count() for model in (Source, Platform, FailureMode, FailureEntry, Example, SupportChannel)]
    assert counts == [4, 2, 2, 3, 1, 1]


def test_times_are_kept_as_milliseconds(files):
    services.load_catalog(files.folder)

    example = Example.objects.get()
    assert (example.first_visible_ms, example.last_visible_ms) == (3000, 4500)


def test_a_claim_carries_its_source_with_the_day(files):
    services.load_catalog(files.folder)

    sourced, inferred = FailureMode.objects.get(slug="facial-identity-drift").what_it_is
    assert sourced["source"]["seen_on"] == "2026-11-19"
    assert inferred == {"text": "Turning heads seem worst.", "inference": True}


def test_the_title_joins_platform_with_mode(files):
    services.load_catalog(files.folder)

    assert FailureEntry.objects.get(slug="alpha-face-distortion").title == "Alpha Face Distortion"


def test_strength_follows_the_rule(files):
    services.load_catalog(files.folder)

    strengths = dict(FailureEntry.objects.values_list("slug", "strength"))
    assert strengths == {
        "alpha-face-distortion": "high",
        "beta-face-distortion": "medium",
        "beta-watermark-bleed": "high",
    }


def test_a_second_load_changes_nothing(files):
    services.load_catalog(files.folder)

    assert services.load_catalog(files.folder).changes == ()


def test_a_second_load_adds_no_revision(files):
    services.load_catalog(files.folder)
    services.load_catalog(files.folder)

    assert CatalogRevision.objects.count() == 1


def test_changed_content_is_a_new_revision(files):
    services.load_catalog(files.folder)
    files.replace(FACES, "The jaw moves.", "The chin moves.")
    services.load_catalog(files.folder)

    assert len(set(CatalogRevision.objects.values_list("digest", flat=True))) == 2


def test_a_changed_file_is_named_in_the_report(files):
    services.load_catalog(files.folder)
    files.replace(FACES, "The jaw moves.", "The chin moves.")

    report = services.load_catalog(files.folder)

    assert [str(change) for change in report.changes] == ["changed  failure entry Alpha Face Distortion"]


def test_a_row_edited_by_hand_is_mended(files):
    services.load_catalog(files.folder)
    FailureEntry.objects.update(summary="edited")
    services.load_catalog(files.folder)

    assert not FailureEntry.objects.filter(summary="edited").exists()


def test_a_dry_run_writes_nothing(files):
    report = services.load_catalog(files.folder, dry_run=True)

    assert len(report.changes) > 10
    assert not Platform.objects.exists()
    assert not CatalogRevision.objects.exists()


def test_a_bad_file_loads_nothing_of_the_others(files):
    services.load_catalog(files.folder)
    files.replace("platforms/sora.toml", "Alpha Labs", "Omega Labs")
    files.replace(FACES, 'severity = "critical"', 'severity = "dreadful"')

    with pytest.raises(CatalogRefused):
        services.load_catalog(files.folder)
    assert not Platform.objects.filter(vendor="Omega Labs").exists()


def test_an_entry_gone_from_the_files_is_removed(files):
    services.load_catalog(files.folder)
    (files.folder / "modes/watermark-bleed.toml").unlink()
    services.load_catalog(files.folder)

    assert not FailureEntry.objects.filter(slug="beta-watermark-bleed").exists()


def test_a_mode_gone_from_the_files_is_kept_unlisted(files):
    services.load_catalog(files.folder)
    (files.folder / "modes/watermark-bleed.toml").unlink()
    services.load_catalog(files.folder)

    assert not FailureMode.objects.get(slug="watermark-bleed").listed


def test_a_mode_that_comes_back_is_listed_again(files):
    services.load_catalog(files.folder)
    FailureMode.objects.update(listed=False)
    services.load_catalog(files.folder)

    assert FailureMode.objects.filter(listed=True).count() == 2


def test_a_source_gone_from_the_files_is_removed(files):
    services.load_catalog(files.folder)
    files.replace("sources/one.toml", "alpha-consistency", "alpha-says")
    files.replace(FACES, "alpha-consistency", "alpha-says")
    services.load_catalog(files.folder)

    assert set(Source.objects.values_list("key", flat=True)) == {
        "alpha-limits", "alpha-says", "beta-help", "forum-report",
    }  # fmt: skip


def test_an_unlisted_platform_lets_go_of_its_source(files):
    services.load_catalog(files.folder)
    (files.folder / "platforms/runway.toml").unlink()
    files.replace("modes/watermark-bleed.toml", '"runway"', '"sora"')
    files.replace(FACES, FACES_ON_BETA, "")
    files.replace("sources/two.toml", BETA_HELP, "")
    services.load_catalog(files.folder)

    assert not Source.objects.filter(key="beta-help").exists()


def test_the_command_says_what_was_loaded(files, capsys):
    call_command("load_catalog", files.folder)

    assert "loaded: 2 platforms, 2 failure modes, 3 entries" in capsys.readouterr().out


def test_the_command_prints_each_change_of_a_dry_run(files, capsys):
    call_command("load_catalog", files.folder, "--dry-run")

    assert "new      failure entry Alpha Face Distortion" in capsys.readouterr().out


def test_the_command_refuses_a_folder_without_files(tmp_path):
    with pytest.raises(CommandError, match="no file platforms"):
        call_command("load_catalog", tmp_path)


@pytest.mark.django_db(transaction=True)
def test_of_two_loads_at_once_one_finds_nothing_to_do(files):
    barrier = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        loads = [pool.submit(_load, files.folder, barrier) for _ in range(2)]
    changes = sorted(len(load.result().changes) for load in loads)

    assert changes[0] == 0 < changes[1]
    assert CatalogRevision.objects.count() == 1


def _load(folder, barrier):
    barrier.wait(10)
    try:
        return services.load_catalog(folder)
    finally:
        connection.close()


FACES_ON_BETA = """[[entry]]
slug = "beta-face-distortion"
platform = "runway"
summary = "Faces drift on long clips."
what_it_is = [{ text = "Reported on long clips.", source = "forum-report" }]
symptoms = ["The nose moves."]
sources = ["forum-report"]
"""
BETA_HELP = """[beta-help]
url = "https://help.runwayml.com/tickets"
title = "Beta help: tickets"
seen_on = 2026-11-22
"""
