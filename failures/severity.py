"""The written rule of severity: one for every failure mode, the same on every platform."""

from failures.models import FailureMode

RULE = {
    FailureMode.Severity.CRITICAL: "The clip’s main subject is unusable, and no cut saves it.",
    FailureMode.Severity.MAJOR: "Part of the clip is lost, or mending it costs more than generating it again.",
    FailureMode.Severity.MODERATE: "A viewer who was not told sees it, and the clip still serves.",
    FailureMode.Severity.MINOR: "It is seen only on a second look.",
}
