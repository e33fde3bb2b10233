from datetime import date, timedelta

import pytest

from scoring.visitors import client_address, quota_network, visitor_subject

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "10.9.9.9, 203.0.113.9", "203.0.113.9"),
        (2, "10.9.9.9, 203.0.113.9, 198.51.100.2", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
    ],
)
def test_only_what_our_own_proxies_saw_is_believed(proxies, forwarded, address):
    meta = {"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": forwarded}

    assert client_address(meta, proxies) == address


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("192.0.2.1:5000", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2:9:9:9:9]:443", "2001:db8:1:2::/64"),
        ("", "unknown"),
        ("not an address", "unknown"),
    ],
)
def test_a_household_shares_one_quota(address, network):
    assert quota_network(address) == network


def test_a_subject_is_the_same_all_day():
    assert visitor_subject("192.0.2.1", DAY) == visitor_subject("192.0.2.1", DAY)


def test_a_subject_cannot_be_followed_to_the_next_day():
    assert visitor_subject("192.0.2.1", DAY) != visitor_subject("192.0.2.1", DAY + timedelta(days=1))


def test_a_subject_does_not_hold_the_address():
    assert "192.0.2.1" not in visitor_subject("192.0.2.1", DAY)


def test_without_the_key_nobody_works_out_a_subject(settings):
    subject = visitor_subject("192.0.2.1", DAY)
    settings.SECRET_KEY = "another key"

    assert visitor_subject("192.0.2.1", DAY) != subject
