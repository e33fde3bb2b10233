"""The modes which the scorer judges, as data: this floor may name them and may not import the scorer."""

ENGINE_MODES = (
    "facial-identity-drift",
    "anatomy-artifact",
    "physics-collapse",
    "prompt-adherence-failure",
    "audio-visual-sync-drift",
    "lip-sync",
    "inappropriate-motion-blur",
    "temporal-flicker",
    "text-logo-rendering",
    "camera-motion-failure",
    "object-permanence",
    "multi-subject-merging",
    "style-drift",
    "background-warp",
    "count-errors",
    "scene-cut-continuity",
)
