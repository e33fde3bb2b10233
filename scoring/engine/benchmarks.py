"""Evidence that several factors rest on, written once."""

from scoring.engine.risk_factor import Evidence

VIDEOPHY_2: tuple[Evidence, ...] = (
    Evidence(
        url="https://ar5iv.labs.arxiv.org/html/2503.06800",
        strength="strong",
        seen_on="2026-11-22",
        claim="Conservation of mass and of momentum is what generators break most (VideoPhy-2).",
    ),
    Evidence(
        url="https://en.papernotes.org/ICLR2026/video_generation/videophy-2_a_challenging_action-centric_physical_commonsense_evaluation_in_video/",
        strength="strong",
        seen_on="2026-11-22",
        claim="On VideoPhy-2's hard actions the best generator meets text and physics in 47.7 % of clips.",
    ),
)
