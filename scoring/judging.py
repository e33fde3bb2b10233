"""From a checked request to the engine's answer."""

from failures.models import FailureMode
from scoring.asked import Asked
from scoring.engine.answer import answer
from scoring.engine.verdict import Light, Outlook, Verdict
from scoring.published import published_release
from scoring.selectors import all_engine_facts


def judge(asked: Asked) -> Verdict:
    """The engine's verdict, or, where no prompt causes the mode, one that says so without a figure."""
    if asked.mode and not asked.mode.predictable:
        return unpredictable(asked.mode)
    return answer(asked.prompt, asked.context, all_engine_facts(), published_release(), beside=asked.beside)


def unpredictable(mode: FailureMode) -> Verdict:
    """No light and no figure, but the reason."""
    outlook = Outlook(
        mode=mode.slug,
        light=Light.UNPREDICTABLE,
        risk=None,
        low=None,
        high=None,
        confidence="low",
        reason=mode.unpredictable_reason,
    )
    return Verdict(
        light=Light.UNPREDICTABLE,
        risk=None,
        low=None,
        high=None,
        confidence="low",
        heads={},
        outlooks=(outlook,),
        findings=(),
        rewrite=None,
        release=published_release().name,
    )
