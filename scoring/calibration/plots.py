"""Two plain drawings: how true the probabilities are, and how far the methods reach."""

from collections.abc import Iterator, Mapping, Sequence

SIZE, EDGE, ROW = 340, 46, 26
COLOURS = ("#1b6ca8", "#c2571a", "#3f7d20", "#7a3e9d")
LABELS = 230
FROM, TO = 0.45, 0.70  # of AUROC
FONT = 'font-family="system-ui, sans-serif" font-size="12"'


def curves(tables: Mapping[str, Sequence[tuple[float, float]]], across: str, up: str) -> str:
    """What was said against what happened, a line a head; the diagonal is the truth."""
    side = SIZE - 2 * EDGE
    lines = [f'<path d="M{EDGE} {SIZE - EDGE} L{SIZE - EDGE} {EDGE}" stroke="#999" stroke-dasharray="4 4"/>']
    for number, (name, points) in enumerate(tables.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{EDGE + x * side:.1f},{SIZE - EDGE - y * side:.1f}" for x, y in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines.append(f'<text x="{EDGE + 8}" y="{EDGE + 14 + 16 * number}" fill="{colour}">{name}</text>')
    lines += _axes(side, across, up)
    return _drawing(SIZE, SIZE, lines, "Reliability")


def _axes(side: int, across: str, up: str) -> Iterator[str]:
    bottom = SIZE - EDGE
    yield f'<rect x="{EDGE}" y="{EDGE}" width="{side}" height="{side}" fill="none" stroke="#555"/>'
    for tick in (0.0, 0.5, 1.0):
        yield f'<text x="{EDGE + tick * side:.0f}" y="{bottom + 16}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{EDGE - 8}" y="{bottom - tick * side + 4:.0f}" text-anchor="end">{tick:g}</text>'
    yield f'<text x="{SIZE / 2:.0f}" y="{SIZE - 10}" text-anchor="middle">{across}</text>'
    yield f'<text x="{EDGE}" y="{EDGE - 12}">{up}</text>'


def bars(rows: Mapping[str, Sequence[float]]) -> str:
    """Means with their intervals, a row a method."""
    width = LABELS + 320
    lines = []
    for number, (name, (mean, low, high)) in enumerate(rows.items()):
        middle = ROW * number + ROW
        lines += [
            f'<text x="{LABELS - 10}" y="{middle + 4}" text-anchor="end">{name}</text>',
            f'<path d="M{_across(low):.1f} {middle} H{_across(high):.1f}" stroke="{COLOURS[0]}" stroke-width="2"/>',
            f'<circle cx="{_across(mean):.1f}" cy="{middle}" r="4" fill="{COLOURS[0]}"/>',
            f'<text x="{width - 8}" y="{middle + 4}" text-anchor="end">{mean:.3f}</text>',
        ]
    chance = _across(0.5)
    lines.append(f'<path d="M{chance:.1f} 8 V{ROW * len(rows) + 14}" stroke="#999" stroke-dasharray="4 4"/>')
    return _drawing(width, ROW * (len(rows) + 1), lines, "Mean AUROC; dashed: chance")


def _across(value: float) -> float:
    return LABELS + 250 * (min(max(value, FROM), TO) - FROM) / (TO - FROM)


def _drawing(width: int, height: int, lines: Sequence[str], title: str) -> str:
    body = "\n".join(lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" {FONT}>\n'
        f'<title>{title}</title>\n<rect width="100%" height="100%" fill="#fff"/>\n{body}\n</svg>\n'
    )
