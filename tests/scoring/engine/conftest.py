import pytest

from scoring.engine.platforms import platform_facts
from scoring.engine.score import score
from scoring.engine.verdict import Context


@pytest.fixture
def judged():
    """Score a prompt as a user of a platform would."""

    def judge(prompt, platform="generic", **known):
        return score(prompt, Context(platform=platform_facts(platform), **known))

    return judge


@pytest.fixture
def lights(judged):
    """The light of each mode."""

    def judge(prompt, platform="generic", **known):
        return {outlook.mode: outlook.light for outlook in judged(prompt, platform, **known).outlooks}

    return judge
