import pytest
from django.core.cache.backends.redis import RedisCache
from django.db import connection

pytestmark = pytest.mark.django_db


def test_a_healthy_process_says_so(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (200, {"database": "ok", "cache": "ok"})


def test_a_dead_database_is_named(client, monkeypatch):
    nowhere = connection.get_connection_params() | {"host": "/nowhere"}
    monkeypatch.setattr(connection, "get_connection_params", lambda: nowhere)

    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (503, {"database": "down", "cache": "ok"})


def test_a_dead_cache_is_named(client, monkeypatch):
    monkeypatch.setattr("ava.health.caches", {"shared": RedisCache("unix:///nowhere/valkey.sock", {})})

    answer = client.get("/healthz")

    assert (answer.status_code, answer.json()) == (503, {"database": "ok", "cache": "down"})


def test_it_answers_under_any_host_name(client):
    assert client.get("/healthz", headers={"host": "10.0.0.7"}).status_code == 200


def test_it_starts_no_session(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")

    assert not answer.cookies
