import pytest

from ava.local.child import StartFailed
from ava.local.postgres import Postgres
from ava.local.valkey import Valkey


def test_servers_start_below_a_path_too_long_for_a_socket(tmp_path):
    deep = tmp_path / ("a folder with spaces " * 5)
    postgres, valkey = Postgres(deep / "pg", throwaway=True), Valkey(deep / "valkey")

    postgres.start()
    valkey.start()

    assert len(str(postgres.sockets)) < 90
    assert not valkey.socket_path.is_relative_to(deep)
    valkey.stop()
    postgres.stop()
    for folder in (postgres.sockets, valkey.socket_path.parent):
        folder.rmdir()


def test_data_of_another_major_version_are_refused(tmp_path):
    postgres = Postgres(tmp_path / "pg")
    postgres.data.mkdir()
    (postgres.data / "PG_VERSION").write_text("17\n")

    with pytest.raises(StartFailed, match="written by PostgreSQL 17, and PostgreSQL 18 is installed"):
        postgres.start()


def test_a_server_that_cannot_start_says_why(tmp_path):
    postgres = Postgres(tmp_path / "pg", throwaway=True)
    postgres.initialise()
    (postgres.data / "postgresql.conf").write_text("no_such_setting = on\n")

    with pytest.raises(StartFailed, match="no_such_setting"):
        postgres.start()
