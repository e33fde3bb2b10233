"""Told clips for tests."""

import json
from itertools import count

from scoring.calibration.learned_release import release_data
from scoring.calibration.told_clips import ToldClip
from scoring.calibration.update import learn
from scoring.engine.model import FILE, release_from

HANDS = "anatomy-artifact"
PRIOR = json.loads(FILE.read_text(encoding="utf-8"))
WORDING = {"alignment": 0.0, "motion": 0.0, "quality": 0.0}
numbers = count()


def clip(*failed, **changes):
    """A clip on Kling of a prompt in which nothing was found; without modes it served."""
    number = next(numbers)
    facts = {
        "key": f"{number:09}",
        "account": number,
        "day": f"day {number // 10}",
        "platform": "kling",
        "model_version": "",
        "factors": (),
        "failed": frozenset(failed),
        "terms": WORDING,
    }
    return ToldClip(**facts | changes)


def clips(many, *failed, **changes):
    """So many of them, each of an account of its own."""
    return [clip(*failed, **changes) for _ in range(many)]


def released(told, name="learned"):
    """The release that these clips make of the shipped one."""
    return release_from(release_data(learn(PRIOR, told), name, "2026-11-24"))
