import sys

import pytest

from ava.local import supervisor as supervising
from ava.local.child import Child, StartFailed
from ava.local.supervisor import GaveUp, Supervisor
from tests.waiting import wait_until


@pytest.fixture
def said():
    return []


@pytest.fixture
def supervisor(said):
    supervisor = Supervisor(said.append)
    yield supervisor
    supervisor.stop()


def child(tmp_path, program, name="child"):
    return Child(name, [sys.executable, "-c", program], tmp_path / f"{name}.log")


def watch_for_ever(supervisor):
    while True:
        supervisor.watch()


def test_a_child_that_keeps_dying_is_given_up_with_its_last_words(supervisor, said, tmp_path, monkeypatch):
    monkeypatch.setattr(supervising, "LONGEST_PAUSE", 0.01)
    supervisor.start(child(tmp_path, "raise SystemExit('no such thing')"))

    with pytest.raises(GaveUp, match="no such thing"):
        watch_for_ever(supervisor)

    assert len(said) == supervising.MOST_DEATHS


def test_the_pause_before_a_restart_grows():
    watched = supervising.Watched(child=None)

    pauses = [watched.note_death() for _ in range(5)]

    assert pauses == [0.5, 1, 2, 4, 8]


def test_children_stop_in_the_opposite_order(supervisor, said, tmp_path):
    for name in ("first", "second"):
        supervisor.start(child(tmp_path, "import time; time.sleep(60)", name))

    supervisor.stop()

    assert said == ["second stopped", "first stopped"]


def test_a_child_that_dies_at_start_up_is_shown(supervisor, tmp_path):
    dying = child(tmp_path, "raise SystemExit('bad setting')")
    supervisor.start(dying)
    wait_until(lambda: not dying.alive, seconds=10)

    with pytest.raises(StartFailed, match="bad setting"):
        supervisor.refuse_the_dead()


def test_a_child_that_will_not_stop_is_killed(tmp_path):
    stubborn = child(tmp_path, "import signal, time; signal.signal(15, signal.SIG_IGN); print('up'); time.sleep(60)")
    stubborn.stop_seconds = 0.1
    stubborn.environment = {"PYTHONUNBUFFERED": "1"}
    stubborn.start()
    wait_until(lambda: "up" in stubborn.last_words(), seconds=10)

    stubborn.stop()

    assert not stubborn.alive
