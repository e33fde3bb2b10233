"""The smoke run, against the local Stripe: it has not met Stripe itself yet."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from billing.management.commands.stripe_smoke import Command
from billing.stripe_smoke.facts import Fact, refused
from billing.stripe_smoke.steps import STEPS, line_of
from billing.stripe_twin import Twin


def smoke(*arguments: str) -> str:
    said = StringIO()
    call_command("stripe_smoke", *arguments, stdout=said, stderr=said)
    return said.getvalue()


def test_on_the_local_stripe_every_fact_holds(stripe_twin: Twin):
    said = smoke("--twin")

    assert "0 differ, 0 failed." in said
    assert all(f" {step}: " in said for step, _ in STEPS)


def test_nothing_is_left_that_bills_anybody(stripe_twin: Twin):
    smoke("--twin")

    assert {each["status"] for each in stripe_twin.all("subscription")} == {"canceled"}
    assert not any(each["active"] for each in stripe_twin.all("price"))


def test_what_differs_fails_the_run(stripe_twin: Twin, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("billing.stripe_smoke.steps.STEPS", [("a step", lambda trial: [Fact("a sum", 5000, 5001)])])

    with pytest.raises(CommandError, match="Not everything is as AVA takes it to be"):
        smoke("--twin")


def test_what_differs_is_told_beside_what_was_expected():
    assert line_of("a step", Fact("a sum", 5000, 5001)).words == "a sum: expected 5000, found 5001"


def test_a_step_that_fails_does_not_hide_the_next(stripe_twin: Twin, monkeypatch: pytest.MonkeyPatch):
    def broken(trial):
        raise KeyError("founder")

    steps = [("first", broken), ("second", lambda trial: [Fact("a sum", 1, 1)])]
    monkeypatch.setattr("billing.stripe_smoke.steps.STEPS", steps)
    said = StringIO()

    with pytest.raises(CommandError):
        call_command("stripe_smoke", "--twin", stdout=said)

    assert "failed   first" in said.getvalue()
    assert "ok       second" in said.getvalue()


def test_what_should_be_refused_but_is_not_differs():
    assert not refused("a wish", lambda: "granted").holds


@pytest.mark.parametrize("key", ["sk_live_1", "rk_live_1"])
def test_a_live_key_is_refused(key: str, settings: Settings):
    settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE = key, ""

    with pytest.raises(CommandError, match="is live"):
        smoke()


def test_a_missing_key_is_refused():
    with pytest.raises(CommandError, match="STRIPE_SECRET_KEY is not set"):
        smoke()


def test_its_help_says_that_it_has_not_met_stripe():
    assert "has not been run against Stripe yet" in Command.help
