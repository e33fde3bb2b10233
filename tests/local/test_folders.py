import os

import pytest

from ava.local.folders import UnsafeFolder, private_folder
from ava.local.run_folder import AlreadyRunning, RunFolder
from ava.local.throwaway import ThrowawayFolder


def test_a_run_folder_is_its_owners_alone(tmp_path):
    run = RunFolder(tmp_path / "run")

    run.secret_key()

    assert run.path.stat().st_mode & 0o777 == 0o700
    assert (run.path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_the_secret_key_stays_the_same(tmp_path):
    assert RunFolder(tmp_path).secret_key() == RunFolder(tmp_path).secret_key()


def test_a_held_folder_names_its_holder(tmp_path):
    with RunFolder(tmp_path).held():
        assert RunFolder(tmp_path).holder() == os.getpid()


def test_a_held_folder_is_not_held_twice(tmp_path):
    with RunFolder(tmp_path).held(), pytest.raises(AlreadyRunning), RunFolder(tmp_path).held():
        pass


def test_a_folder_that_was_let_go_shows_no_sign_of_a_killed_holder(tmp_path):
    with RunFolder(tmp_path).held():
        pass

    with RunFolder(tmp_path).held() as last_was_killed:
        assert not last_was_killed


def test_a_link_is_no_private_folder(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "theirs")

    with pytest.raises(UnsafeFolder):
        private_folder(tmp_path / "link")


def test_a_folder_in_use_survives_the_next_one(tmp_path):
    first = ThrowawayFolder(tmp_path)

    ThrowawayFolder(tmp_path).remove()

    assert first.path.exists()
    first.remove()


def test_a_killed_process_leaves_nothing_for_long(tmp_path):
    stale = tmp_path / "ava-test-stale"
    stale.mkdir()
    (stale / "lock").touch()

    ThrowawayFolder(tmp_path).remove()

    assert not stale.exists()
