"""A verdict as plain data, the one shape for API, JSON lines and storage."""

from dataclasses import asdict
from typing import Any

from scoring.engine.verdict import Clip, Edit, Finding, Outlook, Rewrite, Span, Verdict


def verdict_as_dict(verdict: Verdict) -> dict[str, Any]:
    """JSON-ready; the same verdict gives the same dict, in the same order."""
    return {
        "light": verdict.light.value,
        "risk": verdict.risk,
        "low": verdict.low,
        "high": verdict.high,
        "confidence": verdict.confidence,
        "heads": dict(verdict.heads),
        "outlooks": [outlook_as_dict(outlook) for outlook in verdict.outlooks],
        "findings": [finding_as_dict(finding) for finding in verdict.findings],
        "rewrite": None if verdict.rewrite is None else rewrite_as_dict(verdict.rewrite),
        "advice": list(verdict.advice),
        "notes": [asdict(note) for note in verdict.notes],
        "clip": verdict.clip and asdict(verdict.clip),
        "money": verdict.money and asdict(verdict.money),
        "ways": [asdict(way) for way in verdict.ways],
        "comparison": [asdict(standing) for standing in verdict.comparison],
        "release": verdict.release,
    }


def outlook_as_dict(outlook: Outlook) -> dict[str, Any]:
    """One mode's outlook as plain data."""
    return {
        "mode": outlook.mode,
        "light": outlook.light.value,
        "risk": outlook.risk,
        "low": outlook.low,
        "high": outlook.high,
        "confidence": outlook.confidence,
        "reason": outlook.reason,
    }


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    """One finding as plain data."""
    return {
        "factor": finding.factor,
        "mode": finding.mode,
        "direction": finding.direction,
        "span": _span(finding.span),
        "text": finding.text,
        "message": finding.message,
        "evidence_strength": finding.evidence_strength,
    }


def rewrite_as_dict(rewrite: Rewrite) -> dict[str, Any]:
    """A rewrite as plain data."""
    return {
        "prompt": rewrite.prompt,
        "edits": [_edit(edit) for edit in rewrite.edits],
        "light": rewrite.light.value,
        "risk": rewrite.risk,
        "low": rewrite.low,
        "high": rewrite.high,
        "outlooks": [outlook_as_dict(outlook) for outlook in rewrite.outlooks],
        "advice": list(rewrite.advice),
        "clips": [_clip(clip) for clip in rewrite.clips],
    }


def _clip(clip: Clip) -> dict[str, Any]:
    return {
        "prompt": clip.prompt,
        "light": clip.light.value,
        "risk": clip.risk,
        "low": clip.low,
        "high": clip.high,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "span": _span(edit.span),
        "replacement": edit.replacement,
        "factor": edit.factor,
        "reason": edit.reason,
        "gives_up": edit.gives_up,
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
