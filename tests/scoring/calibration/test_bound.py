"""One account moves no published probability by more than the stated bound, whatever it and the others tell."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.calibration.newton import sigmoid
from scoring.calibration.told_clips import factors_by_slug, judged
from scoring.calibration.update import MOST_MOVED_BY_ONE
from scoring.engine.model import release_from
from tests.scoring.calibration.clips import PRIOR, clip, clips, released

BEFORE = release_from(PRIOR)
PLATFORMS, VERSIONS = ("kling", "sora", "a-new-one"), ("", "1", "2")
MODES, FACTORS = sorted(BEFORE.modes), sorted(factors_by_slug())
ATTACKER = -1

told = st.builds(
    lambda platform, version, factors, failed, elsewhere: {
        "platform": platform,
        "model_version": version,
        "factors": tuple(factors),
        "failed": failed,
        "elsewhere": elsewhere,
    },
    st.sampled_from(PLATFORMS),
    st.sampled_from(VERSIONS),
    st.lists(st.sampled_from(FACTORS), max_size=5, unique=True),
    st.none() | st.frozensets(st.sampled_from(MODES), max_size=16),
    st.booleans(),
)
repeated = st.tuples(told, st.integers(1, 30))
prompts = st.lists(told, min_size=1, max_size=4)


def expanded(groups, account=None):
    """Every clip as often as it is told; of one account, or each of its own."""
    own = {} if account is None else {"account": account}
    return [clip(**facts, **own) for facts, many in groups for _ in range(many)]


def farthest(one, other, asked):
    """The most by which two releases differ on these prompts, in any mode or for the whole clip."""
    found = []
    for facts in asked:
        first, second = judged(clip(**facts), one), judged(clip(**facts), other)
        found += [abs(sigmoid(first.modes[mode]) - sigmoid(second.modes[mode])) for mode in MODES]
        found.append(abs(sigmoid(first.whole) - sigmoid(second.whole)))
    return max(found)


@settings(max_examples=60, deadline=None)
@given(others=st.lists(repeated, max_size=4), own=st.lists(repeated, min_size=1, max_size=4), asked=prompts)
def test_one_account_moves_no_figure_by_more_than_the_bound(others, own, asked):
    crowd = expanded(others)

    without, together = released(crowd), released(crowd + expanded(own, ATTACKER))

    asked += [facts for facts, _ in own]
    assert farthest(without, together, asked) <= MOST_MOVED_BY_ONE


def test_the_worst_that_one_account_alone_can_do_is_within_the_bound():
    asked = [{"factors": tuple(FACTORS[start : start + width])} for start in range(len(FACTORS)) for width in (0, 1, 2)]
    for facts in asked[::7]:
        every_mode = clips(20, *MODES, account=ATTACKER, **facts)
        assert farthest(BEFORE, released(every_mode), asked) <= MOST_MOVED_BY_ONE


def test_the_more_accounts_tell_of_a_platform_the_less_one_of_them_moves():
    attack = clips(20, *MODES, account=ATTACKER)
    moved = []
    for others in (0, 20, 200):
        crowd = clips(others)
        moved.append(farthest(released(crowd), released(crowd + attack), [{}]))

    assert moved == sorted(moved, reverse=True)
    assert moved[-1] < 0.02
