import time
from uuid import RFC_4122

from scoring.score_ids import new_score_id


def test_an_identifier_is_a_uuid_of_version_seven():
    identifier = new_score_id()

    assert (identifier.version, identifier.variant) == (7, RFC_4122)


def test_identifiers_lie_in_the_order_of_time():
    earlier = new_score_id()
    moment = time.time_ns() // 1_000_000
    while time.time_ns() // 1_000_000 <= moment:
        pass

    assert earlier < new_score_id()


def test_a_thousand_identifiers_of_one_moment_differ():
    assert len({new_score_id() for _ in range(1_000)}) == 1_000
